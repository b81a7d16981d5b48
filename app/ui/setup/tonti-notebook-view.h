// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The notebook kept before, on the page of the take-over: a file is chosen and read, and what is
 * doubtful in it is listed beside what it adds up to. Nothing is stored: what the group answers is
 * entered on the other tabs. */

G_BEGIN_DECLS

#define TONTI_TYPE_NOTEBOOK_VIEW (tonti_notebook_view_get_type ())
G_DECLARE_FINAL_TYPE (TontiNotebookView, tonti_notebook_view, TONTI, NOTEBOOK_VIEW, GtkBox)

/* Read the notebook in BYTES, called NAME, for the book of SESSION. */
void tonti_notebook_view_read (TontiNotebookView *self, TontiSession *session, GBytes *bytes,
                               const char *name);
/* Nothing is shown any more. */
void tonti_notebook_view_forget (TontiNotebookView *self);

G_END_DECLS
