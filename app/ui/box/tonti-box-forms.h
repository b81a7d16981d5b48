// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-report.h"

/* The forms of the page of an auction box. PARENT is a widget of the page, POOL that of the box. */

G_BEGIN_DECLS

/* box.lend */
void tonti_box_ask_lend (GtkWidget *parent, TontiSession *session, gint64 pool);
/* box.sell: up to four prices that were called out. */
void tonti_box_ask_sell (GtkWidget *parent, TontiSession *session, gint64 pool);
/* box.feed; ACCOUNTS: the list of accounts, from which the group's own money is offered. */
void tonti_box_ask_feed (GtkWidget *parent, TontiSession *session, gint64 pool,
                         const TontiTable *accounts);
/* box.share */
void tonti_box_ask_share (GtkWidget *parent, TontiSession *session, gint64 pool);
/* box.pay; MEMBER 0 = whose part is asked. */
void tonti_box_ask_pay (GtkWidget *parent, TontiSession *session, gint64 pool, gint64 member);
/* receive: MEMBER pays back a loan, NOW being what is owed of it today. */
void tonti_box_ask_back (GtkWidget *parent, TontiSession *session, gint64 member, const char *loan,
                         TontiMoney now);

G_END_DECLS
