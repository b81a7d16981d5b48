// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The forms of the page of cards. PARENT is a widget of the page. */

G_BEGIN_DECLS

/* card.open */
void tonti_card_ask_open (GtkWidget *parent, TontiSession *session);
/* card.stake: several boxes, on another day. CARD: "card:3". */
void tonti_card_ask_stake (GtkWidget *parent, TontiSession *session, const char *card);
/* card.pay */
void tonti_card_ask_pay (GtkWidget *parent, TontiSession *session, const char *card);

G_END_DECLS
