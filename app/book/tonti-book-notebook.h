// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* The verbs of a kept notebook, between their files. */

G_BEGIN_DECLS

/* notebook.take: the balances that follow from the kept notebook, its answers and what was told
 * become opening/1 and fines; notebook/1 keeps the notebook itself, every answer with who decided
 * and why, and where each franc of it went. Refuses while anything is unanswered or untold. */
gboolean tonti_book_notebook_take (TontiAct *act);
/* Nothing may be entered twice, by hand and from the notebook: refuses while balances stand. */
gboolean tonti_book_notebook_check_empty (TontiAct *act);
/* notebook.answer */
gboolean tonti_book_notebook_answer (TontiAct *act);

/* Write the cells of the array CHANGES (TontiDraftChange). */
gboolean tonti_book_notebook_write (TontiAct *act, const GArray *changes, const char *label);
/* For arrays that own their cells and values. */
void tonti_book_notebook_clear_change (gpointer change);
/* "open", "missing" and "gap" of the notebook as it stands now; refuses when none is kept. */
gboolean tonti_book_notebook_tell (TontiAct *act);
/* Refuses because none is kept, unless something worse was said. */
gboolean tonti_book_notebook_refuse (TontiAct *act);

G_END_DECLS
