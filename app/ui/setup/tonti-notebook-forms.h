// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <gtk/gtk.h>

/* The forms of the assistant that brings an old notebook in. STATE is what tonti_notebook_read_kept
 * told; DONE is called when the book has taken what was entered. */

G_BEGIN_DECLS

/* One doubt: its choices, who decided and why; or the same for all open ones of its kind. */
void tonti_notebook_ask_answer (GtkWidget *parent, TontiSession *session, const json_t *state,
                                const json_t *doubt, GObject *owner, TontiSessionApplied done);
/* What the notebook does not tell: CODE is "loans", "savings", "aid" or "others". */
void tonti_notebook_ask_fact (GtkWidget *parent, TontiSession *session, const json_t *state,
                              const char *code, GObject *owner, TontiSessionApplied done);
/* All of it is taken over on DAY. */
void tonti_notebook_ask_take (GtkWidget *parent, TontiSession *session, const json_t *state,
                              TontiDay day, GObject *owner, TontiSessionApplied done);

G_END_DECLS
