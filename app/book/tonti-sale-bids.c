// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-drawing.h"
#include "tonti-gesture.h"
#include "tonti-sale.h"
#include "tonti-turn-store.h"

/* The bids of an auction: each is looked at, with all that is wrong about any of them; then who
 * wins, and who comes second. Equal bids, and a lot for which nobody bids, are decided by lot. */

static const TontiField bid_fields[] = {
  { "round", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("of the calling; one for each bid") },
  { "hand", TONTI_FIELD_HAND, TRUE, NULL, N_ ("which hand bids") },
  { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("the discount offered") },
  { NULL },
};

/* ---- One bid ---- */

static gboolean
contains (const GArray *hands, gint64 hand)
{
  for (guint i = 0; i < hands->len; i++)
    if (g_array_index (hands, gint64, i) == hand)
      return TRUE;
  return FALSE;
}

static const char *
find_obstacle (const TontiSale *self, gint64 hand)
{
  for (gsize i = 0; i < json_array_size (self->left_out); i++)
    {
      const json_t *row = json_array_get (self->left_out, i);
      const char *of = json_string_value (json_object_get (row, "hand"));
      TontiSubject subject;

      if (tonti_subject_parse (of, &subject) && subject.n == hand)
        return json_string_value (json_object_get (row, "why"));
    }
  return NULL;
}

static gboolean
refuse_other (TontiSale *self, gint64 hand)
{
  TontiHandRow row;

  if (tonti_hand_get (self->act->db, hand, &row) && row.pool != self->pool.id)
    return tonti_act_refuse (self->act, "other-pool", "bids",
                             _ ("hand %" PRId64 ": it is in another pot: it cannot bid for this "
                                "lot"),
                             hand);
  return tonti_act_refuse (self->act, "hand-served", "bids",
                           _ ("hand %" PRId64 ": it has had its lot, or has it already in this "
                              "round: only hands still to be served bid"),
                           hand);
}

static gboolean
check_bidder (TontiSale *self, gint64 hand)
{
  const char *why;

  if (contains (self->list, hand))
    return TRUE;
  why = find_obstacle (self, hand);
  if (why == NULL)
    return refuse_other (self, hand);
  if (g_str_equal (why, "gap") || g_str_equal (why, "halves"))
    return tonti_act_refuse (self->act, "too-near", "bids",
                             _ ("hand %" PRId64 ": who holds it would have two turns too near to "
                                "each other, or all in one half of the round: take the bid out"),
                             hand);
  if (g_str_equal (why, "arrears"))
    return tonti_act_refuse (self->act, "in-arrears", "bids",
                             _ ("hand %" PRId64 ": who holds it owes dues from before: settle "
                                "them first, or take the bid out"),
                             hand);
  return tonti_act_refuse (self->act, "not-there", "bids",
                           _ ("hand %" PRId64 ": nobody who holds it is there: enter who is "
                              "present, or take the bid out"),
                           hand);
}

static gboolean
refuse_limits (TontiSale *self, const TontiBid *bid, TontiBidsResult result)
{
  const TontiBidLimits *limits = &self->terms.limits;
  g_autofree char *money = tonti_act_money (self->act, bid->amount);
  g_autofree char *floor = tonti_act_money (self->act, limits->floor);
  g_autofree char *most = tonti_act_money (self->act, limits->most);
  g_autofree char *unit = tonti_act_money (self->act, limits->unit);

  if (result == TONTI_BIDS_UNDER)
    return tonti_act_refuse (self->act, "under-reserve", "bids",
                             _ ("hand %" PRId64 ": %s are less than the reserve: bid %s or more"),
                             bid->hand, money, floor);
  if (result == TONTI_BIDS_OVER)
    return tonti_act_refuse (self->act, "over-most", "bids",
                             _ ("hand %" PRId64 ": %s are more than may be left of this lot: bid "
                                "%s at most"),
                             bid->hand, money, most);
  return tonti_act_refuse (self->act, "odd-amount", "bids",
                           _ ("hand %" PRId64 ": %s cannot be paid in coins: bid a multiple of "
                              "%s"),
                           bid->hand, money, unit);
}

static gboolean
refuse_bid (TontiSale *self, guint i, TontiBidsResult result)
{
  const TontiBid *bids = (const TontiBid *)(gpointer)self->bids->data;
  g_autofree char *highest = tonti_act_money (self->act, tonti_bids_highest_before (bids, i));

  if (result == TONTI_BIDS_ROUND)
    return tonti_act_refuse (self->act, "bad-round", "bids",
                             _ ("round %" PRId64 ": rounds follow each other, 1, 2, 3…: enter the "
                                "bids in the order in which they were called"),
                             bids[i].round);
  if (result == TONTI_BIDS_TWICE)
    return tonti_act_refuse (self->act, "bid-twice", "bids",
                             _ ("hand %" PRId64 ": it bids twice in round %" PRId64
                                ": one bid a round, or begin the next one"),
                             bids[i].hand, bids[i].round);
  if (result == TONTI_BIDS_NOT_HIGHER)
    return tonti_act_refuse (self->act, "not-higher", "bids",
                             _ ("hand %" PRId64 ": %s are offered already: bid more, or stop"),
                             bids[i].hand, highest);
  return refuse_limits (self, &bids[i], result);
}

/* ---- All of them ---- */

static void
add_bid (TontiSale *self, const json_t *given)
{
  guint n = self->bids->len;
  gint64 next = n > 0 ? g_array_index (self->bids, TontiBid, n - 1).round + 1 : 1;
  const json_t *round = json_object_get (given, "round");
  const TontiBid bid = { .round = round != NULL ? json_integer_value (round) : next,
                         .hand = json_integer_value (json_object_get (given, "hand")),
                         .amount = json_integer_value (json_object_get (given, "amount")) };

  g_array_append_val (self->bids, bid);
}

static gboolean
read_bids (TontiSale *self)
{
  json_auto_t *given = tonti_act_read_list (self->act, "bids", bid_fields, NULL);
  gboolean ok = given != NULL;

  for (gsize i = 0; i < json_array_size (given); i++)
    {
      TontiBidsResult result;

      add_bid (self, json_array_get (given, i));
      ok = check_bidder (self, g_array_index (self->bids, TontiBid, (guint)i).hand) && ok;
      result
          = tonti_bids_check ((const TontiBid *)(gpointer)self->bids->data, i, &self->terms.limits);
      ok = (result == TONTI_BIDS_OK || refuse_bid (self, (guint)i, result)) && ok;
    }
  return ok;
}

/* ---- Who wins ---- */

static const TontiBid *
rank_at (const TontiSale *self, guint i)
{
  return &g_array_index (self->ranked, TontiBid, i);
}

/* The lot decides between equal bids; when nobody bids, between all who could have. */
static void
list_drawn (TontiSale *self, gsize first)
{
  if (self->ranked->len == 0)
    g_array_append_vals (self->drawn, self->list->data, self->list->len);
  for (guint i = 0; i < first; i++)
    g_array_append_val (self->drawn, rank_at (self, i)->hand);
}

static gboolean
refuse_undrawn (TontiSale *self, gsize first)
{
  if (first == 0)
    return tonti_act_refuse (self->act, "no-bids", "bids",
                             _ ("turn %" PRId64 ": nobody bids: the lot decides between those who "
                                "could: give what is called out, as for a draw"),
                             self->turn.n);
  return tonti_act_refuse (self->act, "tie", "calls",
                           _ ("turn %" PRId64 ": %u hands bid the same: the lot decides between "
                              "them: give what is called out, as for a draw"),
                           self->turn.n, (guint)first);
}

static gboolean
draw (TontiSale *self, gsize first)
{
  gboolean given = tonti_act_has (self->act, "calls");

  if (first == 1)
    return !given
           || tonti_act_refuse (self->act, "nothing-to-draw", "calls",
                                _ ("auction: one hand bids more than the others: nothing is to be "
                                   "drawn"));
  if (!given)
    return refuse_undrawn (self, first);
  self->calls = tonti_drawing_read_calls (self->act, self->seed);
  if (self->calls == NULL)
    return FALSE;
  list_drawn (self, first);
  self->draw = tonti_draw_new (self->seed->str, (const gint64 *)(gpointer)self->drawn->data,
                               self->drawn->len, MIN (self->drawn->len, 2));
  return TRUE;
}

static gint64
drawn_at (const TontiSale *self, guint i)
{
  return g_array_index (self->draw->steps, TontiDrawStep, i).hand;
}

/* A lot for which nobody bids costs its commission and no more. */
static void
settle (TontiSale *self, gsize first)
{
  self->how = first == 0 ? "draw" : "auction";
  self->winner = self->draw != NULL ? drawn_at (self, 0) : rank_at (self, 0)->hand;
  self->discount = first == 0 ? self->terms.commission : rank_at (self, 0)->amount;
  if (first == 0 || self->ranked->len < 2)
    return;
  self->second = self->draw != NULL ? drawn_at (self, 1) : rank_at (self, 1)->hand;
  self->second_bid = rank_at (self, 1)->amount;
}

static gboolean
take_last (TontiSale *self)
{
  if (json_array_size (tonti_act_json (self->act, "bids")) > 0)
    return tonti_act_refuse (self->act, "last-hand", "bids",
                             _ ("hand %" PRId64 ": it is the last one to be served and receives "
                                "the pot without a bid: take the bids out"),
                             g_array_index (self->waiting, gint64, 0));
  self->how = "last";
  self->winner = g_array_index (self->waiting, gint64, 0);
  self->discount = self->terms.commission;
  return TRUE;
}

gboolean
tonti_sale_bid (TontiSale *self)
{
  gsize first;

  if (self->waiting->len == 1)
    return take_last (self);
  if (!read_bids (self))
    return FALSE;
  self->ranked = tonti_bids_rank ((const TontiBid *)(gpointer)self->bids->data, self->bids->len);
  first = tonti_bids_count_first (self->ranked);
  if (!draw (self, first))
    return FALSE;
  settle (self, first);
  return TRUE;
}
