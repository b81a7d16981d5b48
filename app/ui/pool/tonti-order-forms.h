// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-round-report.h"

/* The forms about the order in which the hands of a pot are served. PARENT is a widget of the page.
 */

G_BEGIN_DECLS

/* order.set */
void tonti_order_ask_rule (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round);
/* turn.choose for TURN, which waits for a hand. Who takes part is
 * asked of the book first. */
void tonti_order_ask_choice (GtkWidget *parent, TontiSession *session, gint64 pool, gint64 turn);
/* turn.choose against the rule: a hand and a turn that are still to come, a reason, two officers.
 * TURN is proposed, 0 = none. */
void tonti_order_ask_override (GtkWidget *parent, TontiSession *session,
                               const TontiRoundReport *round, gint64 turn);

G_END_DECLS
