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

G_END_DECLS
