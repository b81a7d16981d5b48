// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The assistant for the notebook kept before, on the page of the take-over: a file is chosen and
 * kept as a draft of the book; its doubts are answered one after the other or all of a kind, what
 * it does not tell is told, the balances that follow are shown, and then all of it is taken over.
 * A book that cannot be written only shows what is doubtful. */

G_BEGIN_DECLS

#define TONTI_TYPE_NOTEBOOK_VIEW (tonti_notebook_view_get_type ())
G_DECLARE_FINAL_TYPE (TontiNotebookView, tonti_notebook_view, TONTI, NOTEBOOK_VIEW, GtkBox)

/* Signal "wanted" (const char *code): "cash" or "hands-served", which other parts of the page ask
 * for. */

/* Read the notebook in BYTES, called NAME, for the book of SESSION. */
void tonti_notebook_view_read (TontiNotebookView *self, TontiSession *session, GBytes *bytes,
                               const char *name);
/* Show what the book keeps now. IS_OPEN: something may still be taken over, on DAY. */
void tonti_notebook_view_reload (TontiNotebookView *self, TontiSession *session, gboolean is_open,
                                 TontiDay day);
/* Nothing is shown any more. */
void tonti_notebook_view_forget (TontiNotebookView *self);

G_END_DECLS
