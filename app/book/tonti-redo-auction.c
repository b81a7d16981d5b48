// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-redo-private.h"

#include "tonti-auction-terms.h"
#include "tonti-drawing.h"
#include "tonti-fact.h"
#include "tonti-places.h"
#include "tonti-pool-store.h"

/* An auction, decided again from the bids as they were called and the by-laws in force: who could
 * bid, who wins and who is second, the draw between equal bids, and where the discount goes. */

typedef struct
{
  const TontiRedoing *r;
  const json_t *facts;
  TontiPoolRow pool;
  TontiPlaces *places;
  TontiTurnRow turn;
  TontiAuctionTerms terms;
  GArray *waiting; /* gint64 hands still to be served, by number */
  GArray *list;    /* of them those that could bid */
  GArray *bids;    /* TontiBid */
  GArray *ranked;  /* TontiBid, each hand once */
  TontiDraw *draw; /* NULL = nothing was drawn */
  gint64 winner, discount, second, second_bid;
  const char *how;
} Sale;

static void
clear_sale (Sale *self)
{
  tonti_pool_row_clear (&self->pool);
  g_clear_pointer (&self->places, tonti_places_free);
  g_clear_pointer (&self->waiting, g_array_unref);
  g_clear_pointer (&self->list, g_array_unref);
  g_clear_pointer (&self->bids, g_array_unref);
  g_clear_pointer (&self->ranked, g_array_unref);
  g_clear_pointer (&self->draw, tonti_draw_free);
}

/* ---- The lot on offer ---- */

static int
compare_hands (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;

  return (left > right) - (left < right);
}

static gboolean
find_turn (Sale *self)
{
  const GArray *turns = tonti_places_get_turns (self->places);
  gint64 n = tonti_fact_int (self->facts, "turn");

  for (guint i = 0; i < turns->len; i++)
    {
      self->turn = g_array_index (turns, TontiTurnRow, i);
      if (self->turn.n == n)
        return TRUE;
    }
  return FALSE;
}

static void
list_waiting (Sale *self)
{
  const GArray *turns = tonti_places_get_turns (self->places);

  self->waiting = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (!turn->settled || turn->n == self->turn.n)
        g_array_append_val (self->waiting, turn->hand);
    }
  g_array_sort (self->waiting, compare_hands);
}

/* Nobody but those who are named could not bid. */
static gboolean
check_bidders (Sale *self)
{
  g_autoptr (GArray) left_out
      = tonti_redo_read_left_out (json_object_get (self->facts, "left_out"));

  self->list = tonti_redo_read_hands (json_object_get (self->facts, "bidders"));
  return tonti_redo_is_parted (self->waiting, self->list, left_out)
         || tonti_redo_refuse (self->r, self->facts, "bidders",
                               tonti_drawing_describe_hands (self->waiting));
}

static gboolean
check_terms (Sale *self)
{
  const TontiAuctionTerms *terms = &self->terms;
  const char *destination = tonti_codes_get (&tonti_discount_codes, (int)terms->destination);

  return tonti_redo_same_int (self->r, self->facts, "unit", terms->limits.unit)
         && tonti_redo_same_int (self->r, self->facts, "reserve", terms->reserve)
         && tonti_redo_same_int (self->r, self->facts, "most", terms->limits.most)
         && tonti_redo_same_text (self->r, self->facts, "destination", destination);
}

/* ---- The bids ---- */

static gboolean
may_bid (const Sale *self, gint64 hand)
{
  for (guint i = 0; i < self->list->len; i++)
    if (g_array_index (self->list, gint64, i) == hand)
      return TRUE;
  return FALSE;
}

/* The bids up to the first one that could not be made. */
static gboolean
refuse_bid (const Sale *self, guint i)
{
  json_t *good = json_array ();

  for (guint j = 0; j < i; j++)
    json_array_append (good, json_array_get (json_object_get (self->facts, "bids"), j));
  return tonti_redo_refuse (self->r, self->facts, "bids", good);
}

static gboolean
read_bids (Sale *self)
{
  const json_t *bids = json_object_get (self->facts, "bids");

  self->bids = g_array_new (FALSE, FALSE, sizeof (TontiBid));
  for (guint i = 0; i < json_array_size (bids); i++)
    {
      const json_t *row = json_array_get (bids, i);
      const TontiBid bid = { .round = tonti_fact_int (row, "round"),
                             .hand = tonti_fact_int (row, "hand"),
                             .amount = tonti_fact_int (row, "amount") };

      g_array_append_val (self->bids, bid);
      if (!may_bid (self, bid.hand)
          || tonti_bids_check ((const TontiBid *)(gpointer)self->bids->data, i, &self->terms.limits)
                 != TONTI_BIDS_OK)
        return refuse_bid (self, i);
    }
  self->ranked = tonti_bids_rank ((const TontiBid *)(gpointer)self->bids->data, self->bids->len);
  return TRUE;
}

/* ---- Who wins ---- */

static const TontiBid *
rank_at (const Sale *self, guint i)
{
  return &g_array_index (self->ranked, TontiBid, i);
}

static gint64
drawn_at (const Sale *self, guint i)
{
  return g_array_index (self->draw->steps, TontiDrawStep, i).hand;
}

/* Between equal bids, or between all when nobody bids. */
static gboolean
draw (Sale *self, gsize first)
{
  const json_t *facts = json_object_get (self->facts, "draw");
  g_autoptr (GArray) drawn = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (first == 1)
    return tonti_redo_same (self->r, self->facts, "draw", NULL);
  if (self->ranked->len == 0)
    g_array_append_vals (drawn, self->list->data, self->list->len);
  for (guint i = 0; i < first; i++)
    g_array_append_val (drawn, rank_at (self, i)->hand);
  if (!tonti_redo_same (self->r, facts, "list", tonti_drawing_describe_hands (drawn)))
    return FALSE;
  self->draw = tonti_redo_drawing (self->r, facts, drawn, MIN (drawn->len, 2));
  return self->draw != NULL;
}

static void
settle (Sale *self, gsize first)
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
decide (Sale *self)
{
  gsize first;

  if (self->waiting->len == 1)
    {
      self->how = "last";
      self->winner = g_array_index (self->waiting, gint64, 0);
      self->discount = self->terms.commission;
      return tonti_redo_same (self->r, self->facts, "bids", json_array ())
             && tonti_redo_same (self->r, self->facts, "draw", NULL);
    }
  if (!read_bids (self))
    return FALSE;
  first = tonti_bids_count_first (self->ranked);
  if (!draw (self, first))
    return FALSE;
  settle (self, first);
  return TRUE;
}

static json_t *
describe_row (const char *name, gint64 hand, gint64 amount)
{
  g_autofree char *key = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, hand });

  return json_pack ("{s:s, s:I}", name, key, "amount", (json_int_t)amount);
}

static gboolean
check_winner (const Sale *self)
{
  g_autofree char *hand = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, self->winner });

  return tonti_redo_same_text (self->r, self->facts, "how", self->how)
         && tonti_redo_same_text (self->r, self->facts, "hand", hand)
         && tonti_redo_same (
             self->r, self->facts, "second",
             self->second != 0 ? describe_row ("hand", self->second, self->second_bid) : NULL)
         && tonti_redo_same_int (self->r, self->facts, "discount", self->discount);
}

/* ---- The discount ---- */

static void
share_between (const Sale *self, const GArray *hands, gint64 each, json_t *shares)
{
  gboolean everybody = self->terms.destination == TONTI_DISCOUNT_ALL
                       || self->terms.destination == TONTI_DISCOUNT_NEXT_DUE;

  for (guint i = 0; i < hands->len; i++)
    {
      gint64 hand = g_array_index (hands, gint64, i);

      if (everybody || hand != self->winner)
        json_array_append_new (shares, describe_row ("hand", hand, each));
    }
}

static json_t *
list_shares (const Sale *self, const GArray *hands, const TontiAuctionShare *share)
{
  json_t *shares = json_array ();

  if (share->receivers > 0 && share->dividend_each > 0)
    share_between (self, self->terms.destination == TONTI_DISCOUNT_UNSERVED ? self->waiting : hands,
                   share->dividend_each, shares);
  return shares;
}

/* The next lot still to be sold, behind this one if there is one; 0 = none. */
static gint64
find_raised (const Sale *self)
{
  const GArray *turns = tonti_places_get_turns (self->places);
  gint64 before = 0;

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (turn->settled)
        continue;
      if (turn->n > self->turn.n)
        return turn->n;
      before = before != 0 ? before : turn->n;
    }
  return before;
}

static json_t *
describe_raised (const Sale *self, gint64 remainder)
{
  gint64 raised = self->terms.destination == TONTI_DISCOUNT_NEXT_POT ? find_raised (self) : 0;

  return raised != 0 && remainder > 0
             ? json_pack ("{s:I, s:I}", "turn", (json_int_t)raised, "amount", (json_int_t)remainder)
             : NULL;
}

static json_t *
describe_commission (const Sale *self, gint64 amount)
{
  json_t *row = json_pack ("{s:I}", "amount", (json_int_t)amount);

  if (self->terms.commission_to != 0 && amount > 0)
    json_object_set_new (row, "to", json_integer (self->terms.commission_to));
  return row;
}

static GArray *
list_hands (const Sale *self)
{
  g_autoptr (GArray) rows = tonti_hand_list (self->r->db, self->pool.id);
  GArray *hands = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (hands, g_array_index (rows, TontiHandRow, i).id);
  return hands;
}

static gboolean
check_discount (Sale *self)
{
  g_autoptr (GArray) hands = list_hands (self);
  const TontiAuction auction = {
    .hands = hands->len,
    .served = hands->len - self->waiting->len,
    .contribution = tonti_money (self->pool.contribution),
    .bid = tonti_money (self->discount),
    .commission = tonti_money (self->terms.commission),
    .destination = self->terms.destination,
    .unit = self->terms.limits.unit,
    .pot = tonti_money (self->terms.pot),
  };
  TontiAuctionShare share;

  if (tonti_auction_share (&auction, &share) != TONTI_AUCTION_OK)
    return tonti_redo_refuse (self->r, self->facts, "shares", NULL);
  return tonti_redo_same_int (self->r, self->facts, "pot", share.pot)
         && tonti_redo_same_int (self->r, self->facts, "prize", share.prize)
         && tonti_redo_same (self->r, self->facts, "commission",
                             describe_commission (self, share.commission))
         && tonti_redo_same (self->r, self->facts, "shares", list_shares (self, hands, &share))
         && tonti_redo_same_int (self->r, self->facts, "remainder", share.remainder)
         && tonti_redo_same (self->r, self->facts, "raises",
                             describe_raised (self, share.remainder));
}

static gboolean
redo (Sale *self)
{
  if (!tonti_pool_get (self->r->db, tonti_fact_int (self->facts, "pool"), &self->pool))
    return TRUE; /* its projection refuses it */
  self->places = tonti_places_load (self->r->db, self->pool.id);
  if (!find_turn (self))
    return tonti_redo_refuse (self->r, self->facts, "turns", NULL);
  tonti_auction_terms_read (self->r->db, self->r->unit, &self->turn, &self->terms);
  list_waiting (self);
  if (!check_bidders (self) || !check_terms (self) || !decide (self) || !check_winner (self))
    return FALSE;
  tonti_places_settle (self->places, self->turn.n, self->winner, FALSE);
  return check_discount (self)
         && tonti_redo_same (self->r, self->facts, "turns", tonti_places_changes (self->places));
}

gboolean
tonti_redo_auction (const TontiRedoing *r)
{
  Sale sale = { .r = r, .facts = r->event->json };
  gboolean ok = redo (&sale);

  clear_sale (&sale);
  return ok;
}
