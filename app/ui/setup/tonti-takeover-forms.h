// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"
#include "tonti-takeover-state.h"

#include <gtk/gtk.h>

/* The forms of a take-over. DAY is that of the take-over. What was entered already is taken back
 * with a reason and entered anew, in one go. */

G_BEGIN_DECLS

/* The box, by notes and coins. */
void tonti_takeover_ask_cash (GtkWidget *parent, TontiSession *session, TontiDay day,
                              const TontiTakeoverSum *place);
/* The bank, the telephone. */
void tonti_takeover_ask_place (GtkWidget *parent, TontiSession *session, TontiDay day,
                               const TontiTakeoverSum *place);
void tonti_takeover_ask_fund (GtkWidget *parent, TontiSession *session, TontiDay day,
                              const TontiTakeoverSum *fund);
/* DONE is given the number of the member as its data, to go on with the next one. */
void tonti_takeover_ask_member (GtkWidget *parent, TontiSession *session, TontiDay day,
                                const TontiTakeoverState *state, const TontiTakeoverMember *member,
                                GObject *owner, TontiSessionApplied done);
void tonti_takeover_ask_finish (GtkWidget *parent, TontiSession *session, TontiDay day,
                                const TontiTakeoverState *state, GObject *owner,
                                TontiSessionApplied done);

G_END_DECLS
