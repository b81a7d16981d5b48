// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-round-report.h"

/* The forms of hand.join: who comes into a round that runs. PARENT is a widget of the page. */

G_BEGIN_DECLS

/* A hand more. */
void tonti_join_ask_new (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round);
/* For somebody who leaves, or who has died. */
void tonti_join_ask_over (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round);

/* turn.claim: which lots of several hands are taken at the open meeting. */
void tonti_join_ask_claim (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round);
/* hand.end: a hand after whose holder nobody comes. */
void tonti_join_ask_end (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round);
/* hand.leave: the holder of a hand that was served leaves it. */
void tonti_join_ask_leave (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round);
/* For these forms: what each holder has of HAND, added to a list of choices as "hand:3 8" (hand 3,
 * what member 8 holds of it). */
void tonti_join_add_parts (GArray *choices, const TontiRoundHand *hand);
/* Such a choice, field "part" of a request, becomes its "hand" and WHO, a field for the member. */
void tonti_join_take_part (json_t *request, const char *who);

G_END_DECLS
