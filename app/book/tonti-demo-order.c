// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-code.h"
#include "tonti-demo-private.h"
#include "tonti-turn-store.h"

/* Who is served when, in groups that draw or choose. Banknotes are read out; a need is told. */

static TontiOrder
order_of (const TontiDemoWork *self)
{
  return self->wish->order ? (TontiOrder)tonti_codes_find (&tonti_order_codes, self->wish->order)
                           : TONTI_ORDER_FIXED;
}

gboolean
tonti_demo_set_order (TontiDemoWork *self)
{
  return order_of (self) == TONTI_ORDER_FIXED
         || (tonti_demo_do (self, json_pack ("{s:s, s:s, s:s}", "do", "order.set", "pool", "pool:1",
                                             "order", self->wish->order))
             && tonti_demo_set_auction_rules (self));
}

/* ---- Draws ---- */

/* The number of a banknote, as a member reads it out. */
static json_t *
call_out (TontiDemoWork *self, int member)
{
  g_autofree char *note = g_strdup_printf (
      "%c %03d %03d %02d", 'A' + (int)tonti_demo_draw (self, 26), (int)tonti_demo_draw (self, 1000),
      (int)tonti_demo_draw (self, 1000), (int)tonti_demo_draw (self, 100));

  return json_pack ("{s:i, s:s}", "member", member, "text", note);
}

static json_t *
make_draw (TontiDemoWork *self)
{
  json_t *first = call_out (self, 4), *second = call_out (self, 5);

  return json_pack ("{s:s, s:s, s:[o, o], s:[i, i]}", "do", "draw.hold", "pool", "pool:1", "calls",
                    first, second, "officers", 1, 2);
}

gboolean
tonti_demo_draw_list (TontiDemoWork *self)
{
  return order_of (self) != TONTI_ORDER_DRAWN || tonti_demo_do (self, make_draw (self));
}

/* ---- Choices ---- */

static gboolean
choose (TontiDemoWork *self, const TontiTurnRow *turn, gint64 hand)
{
  static const char *const hows[] = { "need", "vote", "agreement", "designation" };
  const char *how = hows[turn->n % (gint64)G_N_ELEMENTS (hows)];
  g_autofree char *key = g_strdup_printf ("hand:%" G_GINT64_FORMAT, hand);
  const char *reason = turn->n % 2 ? tonti_demo_say (self, "Rentrée scolaire", "School fees")
                                   : tonti_demo_say (self, "Soins à l'hôpital", "Hospital");
  json_t *request
      = json_pack ("{s:s, s:s, s:I, s:s, s:s, s:[i, i]}", "do", "turn.choose", "hand", key, "turn",
                   (json_int_t)turn->n, "how", how, "reason", reason, "officers", 1, 2);

  if (strcmp (how, "vote") == 0)
    {
      json_object_set_new (request, "votes_for", json_integer (self->wish->members / 2));
      json_object_set_new (request, "votes_against", json_integer (1));
      json_object_set_new (request, "votes_abstained", json_integer (2));
    }
  return tonti_demo_try (self, request);
}

/* The first one in a random row of hands that is there and owes nothing; nobody when there is none.
 */
static void
choose_somebody (TontiDemoWork *self, const TontiTurnRow *turn)
{
  gint64 first = (gint64)tonti_demo_draw (self, (guint64)self->hands);

  for (gint64 i = 0; i < self->hands; i++)
    if (choose (self, turn, 1 + (first + i) % self->hands))
      return;
}

gboolean
tonti_demo_settle_turns (TontiDemoWork *self, gint64 meeting)
{
  g_autoptr (GArray) turns = NULL;

  if (order_of (self) == TONTI_ORDER_DRAW_EACH)
    tonti_demo_try (self, make_draw (self));
  tonti_demo_sell_turns (self, meeting);
  if (order_of (self) != TONTI_ORDER_CHOICE)
    return TRUE;
  turns = tonti_turn_list (self->db, 1);
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (!turn->settled && turn->meeting <= meeting)
        choose_somebody (self, turn);
    }
  return TRUE;
}
