// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-demo-people.h"
#include "tonti-demo.h"
#include "tonti-journal.h"

/* A practice book in the making. Private to the demo. */

G_BEGIN_DECLS

typedef struct
{
  const TontiDemo *wish;
  const TontiDemoPlace *place;
  gboolean french;
  TontiBook *book;
  TontiDb *db;
  TontiUser user;
  TontiProblems *problems;
  json_t *answer;   /* of the last request */
  guint64 random;   /* state of the numbers that look drawn */
  guint64 requests; /* made so far: keys are counted */
  gint64 hands;     /* of the pool */
  gint64 lots;      /* paid at each meeting */
} TontiDemoWork;

/* A number from 0 to LIMIT - 1, the same for the same seed everywhere. */
guint64 tonti_demo_draw (TontiDemoWork *self, guint64 limit);
/* Carry REQUEST out, which is taken; half a minute passes. FALSE with problems. */
gboolean tonti_demo_do (TontiDemoWork *self, json_t *request);
/* The same for what may be refused without harm: nothing is stored then. */
gboolean tonti_demo_try (TontiDemoWork *self, json_t *request);
/* The clock: 14 h on that day. */
void tonti_demo_set_day (TontiDemoWork *self, TontiDay day);
/* French or English, as the book's papers are. */
const char *tonti_demo_say (const TontiDemoWork *self, const char *french, const char *english);

/* In which order hands are served: said before the start; a whole list drawn; the turns of the open
 * meeting drawn or chosen. Nothing is done that the wish does not ask for. */
gboolean tonti_demo_set_order (TontiDemoWork *self);
gboolean tonti_demo_draw_list (TontiDemoWork *self);
gboolean tonti_demo_settle_turns (TontiDemoWork *self, gint64 meeting);
/* Of a group that sells its lots: its rules, the lots of the open meeting, what discounts brought.
 */
gboolean tonti_demo_set_auction_rules (TontiDemoWork *self);
void tonti_demo_sell_turns (TontiDemoWork *self, gint64 meeting);
void tonti_demo_pay_dividends (TontiDemoWork *self);

/* Rules, members, pool, officers, calendar. */
gboolean tonti_demo_found (TontiDemoWork *self);
/* Meeting N from opening to closing. */
gboolean tonti_demo_hold_meeting (TontiDemoWork *self, gint64 n);

G_END_DECLS
