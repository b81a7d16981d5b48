// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-join-end.h"
#include "tonti-order.h"
#include "tonti-sale.h"
#include "tonti-standing.h"

/* Which lot is on offer, and who may bid for it: hands still to be served, whose holders are there
 * and owe nothing from before, as the pot's rule says. */

void
tonti_sale_init (TontiSale *self, TontiAct *act)
{
  *self = (TontiSale){ .act = act, .left_out = json_array () };
  self->waiting = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->list = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->drawn = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->bids = g_array_new (FALSE, FALSE, sizeof (TontiBid));
  self->seed = g_string_new (NULL);
}

void
tonti_sale_clear (TontiSale *self)
{
  tonti_pool_row_clear (&self->pool);
  g_clear_pointer (&self->places, tonti_places_free);
  g_clear_pointer (&self->left_out, json_decref);
  g_clear_pointer (&self->calls, json_decref);
  g_clear_pointer (&self->draw, tonti_draw_free);
  g_clear_pointer (&self->ranked, g_array_unref);
  g_array_unref (self->waiting);
  g_array_unref (self->list);
  g_array_unref (self->drawn);
  g_array_unref (self->bids);
  g_string_free (self->seed, TRUE);
}

/* ---- Which lot ---- */

static gboolean
choose_pool (TontiSale *self)
{
  TontiAct *act = self->act;
  gint64 pool = tonti_order_choose_pool (act);

  if (pool == 0 || !tonti_pool_get (act->db, pool, &self->pool))
    return FALSE;
  if (!self->pool.started || !g_str_equal (self->pool.order_rule, "auction"))
    return tonti_act_refuse (act, "not-by-auction", "pool",
                             _ ("%s: its lots are not sold by auction now: start the pot, or enter "
                                "another order first"),
                             self->pool.name);
  if (act->meeting != 0)
    return TRUE;
  return tonti_act_refuse (act, "no-open-meeting", NULL,
                           _ ("auction: it is held in front of everybody: open the meeting first"));
}

static gboolean
refuse_settled (TontiSale *self)
{
  return tonti_act_refuse (self->act, "already-settled", "turn",
                           _ ("turn %" PRId64 ": its hand is settled: to hold the auction again, "
                              "give the reason"),
                           self->turn.n);
}

static gboolean
find_named (TontiSale *self, gint64 n)
{
  const GArray *turns = tonti_places_get_turns (self->places);

  for (guint i = 0; i < turns->len; i++)
    {
      self->turn = g_array_index (turns, TontiTurnRow, i);
      if (self->turn.n != n || self->turn.meeting > self->act->meeting)
        continue;
      self->again = self->turn.settled;
      return tonti_join_check_runs (self->act, "turn", self->turn.hand)
             && (!self->again || tonti_act_has (self->act, "reason") || refuse_settled (self));
    }
  return tonti_act_refuse (self->act, "no-turn", "turn",
                           _ ("turn %" PRId64 ": no lot that is due and still to be paid has this "
                              "number: check it in the calendar"),
                           n);
}

static gboolean
find_turn (TontiSale *self)
{
  const GArray *turns = tonti_places_get_turns (self->places);

  if (tonti_act_has (self->act, "turn"))
    return find_named (self, tonti_act_number (self->act, "turn"));
  for (guint i = 0; i < turns->len; i++)
    {
      self->turn = g_array_index (turns, TontiTurnRow, i);
      if (!self->turn.settled && self->turn.meeting <= self->act->meeting)
        return TRUE;
    }
  return tonti_act_refuse (self->act, "nothing-to-auction", "pool",
                           _ ("%s: every lot of this meeting is sold: nothing is on offer"),
                           self->pool.name);
}

/* ---- Who may bid ---- */

static int
compare_hands (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;

  return (left > right) - (left < right);
}

static void
list_waiting (TontiSale *self)
{
  const GArray *turns = tonti_places_get_turns (self->places);

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (!turn->settled || turn->n == self->turn.n)
        g_array_append_val (self->waiting, turn->hand);
    }
  g_array_sort (self->waiting, compare_hands);
}

static void
list_bidders (TontiSale *self)
{
  g_autoptr (TontiStanding) standing = tonti_standing_new (self->act, &self->pool);

  for (guint i = 0; i < self->waiting->len; i++)
    {
      gint64 hand = g_array_index (self->waiting, gint64, i);
      const char *why = tonti_standing_get_obstacle (standing, hand);
      json_t *row;

      if (why == NULL)
        {
          g_array_append_val (self->list, hand);
          continue;
        }
      row = json_pack ("{s:s}", "why", why);
      tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, hand);
      json_array_append_new (self->left_out, row);
    }
}

/* The last hand has nobody to bid against, and need not be there. */
static gboolean
check_bidders (TontiSale *self)
{
  gint64 needed = MAX (self->terms.bidders, 1);

  if (self->waiting->len == 1 || self->list->len >= needed)
    return TRUE;
  return tonti_act_refuse (self->act, "too-few-bidders", "pool",
                           _ ("%s: %u hands can bid, and %" PRId64 " are needed: enter who is "
                              "present and what was paid, or put the lot off"),
                           self->pool.name, self->list->len, needed);
}

static gboolean
check_terms (TontiSale *self)
{
  const TontiAuctionTerms *terms = &self->terms;
  g_autofree char *floor = tonti_act_money (self->act, terms->limits.floor);
  g_autofree char *most = tonti_act_money (self->act, terms->limits.most);

  if (terms->limits.floor <= terms->limits.most)
    return TRUE;
  return tonti_act_refuse (self->act, "rules-clash", "pool",
                           _ ("%s: the least discount, %s, is more than the most, %s: correct the "
                              "rules of the auction first"),
                           self->pool.name, floor, most);
}

gboolean
tonti_sale_offer (TontiSale *self)
{
  TontiAct *act = self->act;

  if (!choose_pool (self))
    return FALSE;
  self->places = tonti_places_load (act->db, self->pool.id);
  if (!find_turn (self) || !tonti_order_check_draft (act, "turn", &self->turn)
      || !tonti_auction_check_open (act, "turn", &self->turn))
    return FALSE;
  tonti_auction_terms_read (act->db, act->group->unit, &self->turn, &self->terms);
  list_waiting (self);
  list_bidders (self);
  return check_terms (self) && check_bidders (self);
}
