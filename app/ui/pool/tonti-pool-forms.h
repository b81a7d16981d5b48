// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-round-report.h"

/* The forms of the page of pools. PARENT is a widget of the page. */

G_BEGIN_DECLS

/* pool.add */
void tonti_pool_ask_new (GtkWidget *parent, TontiSession *session);
/* pool.set of a pool that has not started. */
void tonti_pool_ask_change (GtkWidget *parent, TontiSession *session,
                            const TontiRoundReport *round);
/* pool.goods of a pool that has not started: its hands bring goods, or money again. */
void tonti_pool_ask_goods (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round);
/* hand.add: one holder; several holders in equal parts. */
void tonti_pool_ask_hand (GtkWidget *parent, TontiSession *session, gint64 pool);
void tonti_pool_ask_shared (GtkWidget *parent, TontiSession *session, gint64 pool);

G_END_DECLS
