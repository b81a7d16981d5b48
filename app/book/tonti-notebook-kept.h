// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-import-table.h"
#include "tonti-notebook.h"

/* How a notebook is kept among the drafts. Private to its verbs. */

G_BEGIN_DECLS

/* Its drafts belong to no meeting. */
#define TONTI_NOTEBOOK_MEETING 0
#define TONTI_NOTEBOOK_CELL "notebook"
#define TONTI_NOTEBOOK_ANSWER "notebook:answer:" /* and the id of the doubt */
#define TONTI_NOTEBOOK_FACT "notebook:fact:"     /* and loans, savings, aid or others */

/* ROWS is [[text, …], …]; newly allocated. */
TontiImportTable *tonti_notebook_kept_table (const json_t *rows);
/* What the cell KEPT holds, read with the answers and facts of the book. */
json_t *tonti_notebook_kept_read (TontiBook *book, const json_t *kept, TontiProblems *problems);

G_END_DECLS
