// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-code.h"
#include "tonti-demo-private.h"
#include "tonti-meeting-store.h"
#include "tonti-turn-store.h"

/* A practice group that sells its lots: early ones go for more. Bids are called around the table.
 */

static gboolean
sells (const TontiDemoWork *self)
{
  return g_strcmp0 (self->wish->order, "auction") == 0;
}

gboolean
tonti_demo_set_auction_rules (TontiDemoWork *self)
{
  if (!sells (self))
    return TRUE;
  return tonti_demo_do (self,
                        json_pack ("{s:s, s:s, s:[{s:s, s:s}, {s:s, s:s}, {s:s, s:s}]}", "do",
                                   "rule.set", "pool", "pool:1", "rules", "rule", "auction-reserve",
                                   "value", "5%", "rule", "auction-most", "value", "30%", "rule",
                                   "auction-destination", "value", "all"));
}

/* ---- Bids ---- */

static void
list_waiting (TontiDemoWork *self, GArray *hands)
{
  g_autoptr (GArray) turns = tonti_turn_list (self->db, 1);

  for (guint i = 0; i < turns->len; i++)
    if (!g_array_index (turns, TontiTurnRow, i).settled)
      g_array_append_val (hands, g_array_index (turns, TontiTurnRow, i).hand);
}

static json_t *
make_bid (gint64 round, gint64 hand, gint64 amount)
{
  g_autofree char *key = g_strdup_printf ("hand:%" G_GINT64_FORMAT, hand);

  return json_pack ("{s:I, s:s, s:I}", "round", (json_int_t)round, "hand", key, "amount",
                    (json_int_t)amount);
}

/* Three hands that want the lot bid in turn, from the reserve up; who may not bid is refused, and
 * three others try. */
static gboolean
bid (TontiDemoWork *self, const TontiTurnRow *turn, const GArray *hands)
{
  const gint64 step = turn->amount / 100 / 500 * 500 + 500;
  const gint64 late = turn->n * 10 / self->hands;
  gint64 amount = (turn->amount / 20 / 500 + 1) * 500;
  gint64 rounds = 3 + (gint64)tonti_demo_draw (self, (guint64)(12 - late));
  const guint first = (guint)tonti_demo_draw (self, hands->len);
  json_t *bids = json_array ();

  for (gint64 round = 1; round <= rounds && amount * 10 <= turn->amount * 3; round++)
    {
      const guint i = (first + (guint)(round % 3)) % hands->len;

      json_array_append_new (bids, make_bid (round, g_array_index (hands, gint64, i), amount));
      amount += step;
    }
  return tonti_demo_try (self, json_pack ("{s:s, s:s, s:I, s:o, s:[i, i]}", "do", "auction.hold",
                                          "pool", "pool:1", "turn", (json_int_t)turn->n, "bids",
                                          bids, "officers", 1, 2));
}

static void
sell (TontiDemoWork *self, const TontiTurnRow *turn)
{
  g_autoptr (GArray) hands = g_array_new (FALSE, FALSE, sizeof (gint64));

  list_waiting (self, hands);
  if (hands->len == 1)
    tonti_demo_try (self,
                    json_pack ("{s:s, s:s, s:I, s:[], s:[i, i]}", "do", "auction.hold", "pool",
                               "pool:1", "turn", (json_int_t)turn->n, "bids", "officers", 1, 2));
  for (int attempt = 0; hands->len > 1 && attempt < 20; attempt++)
    if (bid (self, turn, hands))
      return;
}

void
tonti_demo_sell_turns (TontiDemoWork *self, gint64 meeting)
{
  g_autoptr (GArray) turns = tonti_turn_list (self->db, 1);

  for (guint i = 0; sells (self) && i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (!turn->settled && turn->meeting <= meeting)
        sell (self, turn);
    }
}

/* What discounts brought is handed over the same evening, as far as the box goes. */
void
tonti_demo_pay_dividends (TontiDemoWork *self)
{
  if (sells (self))
    tonti_demo_try (self, json_pack ("{s:s, s:b, s:[i, i]}", "do", "dividend.pay", "all", TRUE,
                                     "officers", 1, 2));
}
