// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order-scene.h"

/* Groups that sell their lots: member n holds hand n, no fund, no deduction; meetings every four
 * weeks from 4 January 2025; a pot that pays what came and owes the rest. */

G_BEGIN_DECLS

/* HANDS of CONTRIBUTION each, LOTS a meeting, coins of UNIT; RULES as in "rule.set", may be "". The
 * pot has started. */
TontiFixture *auction_scene_new (int hands, gint64 contribution, int lots, gint64 unit,
                                 const char *rules);
/* The same, but hand 1 is held by members 1 and HANDS + 1, half each; one lot a meeting. */
TontiFixture *auction_scene_new_halves (int hands, gint64 contribution, gint64 unit,
                                        const char *rules);
/* Sells the next lot: HAND bids AMOUNT, nobody else. */
void auction_scene_sell (TontiFixture *f, int hand, gint64 amount);
/* The last hand takes its lot. */
void auction_scene_take_last (TontiFixture *f);
/* Pays the lot of the turn that was sold last. */
void auction_scene_pay (TontiFixture *f);
/* What is kept for a member, and for all. */
gint64 auction_scene_kept (TontiFixture *f, gint64 member);
/* Net of the payout of a turn. */
gint64 auction_scene_net (TontiFixture *f, gint64 n);

G_END_DECLS
