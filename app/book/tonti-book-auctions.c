// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-auction.h"
#include "tonti-drawing.h"
#include "tonti-fine-kind-store.h"
#include "tonti-fine-store.h"
#include "tonti-gesture.h"
#include "tonti-lot.h"
#include "tonti-sale.h"

/* Selling a lot by auction, in front of everybody. The event holds every bid by round, who could
 * bid and who could not, the winner and who was second, the draw between equal bids, and what
 * becomes of the discount, hand by hand; the money moves when the lot is paid. */

/* ---- The discount ---- */

static gboolean
share_discount (const TontiSale *self, guint hands, TontiAuctionShare *share)
{
  TontiAuction auction = {
    .hands = hands,
    .served = hands - self->waiting->len,
    .contribution = tonti_money (self->pool.contribution),
    .bid = tonti_money (self->discount),
    .commission = tonti_money (self->terms.commission),
    .destination = self->terms.destination,
    .unit = self->terms.limits.unit,
    .pot = tonti_money (self->terms.pot),
  };

  if (tonti_auction_share (&auction, share) == TONTI_AUCTION_OK)
    return TRUE;
  return tonti_act_refuse (self->act, "too-big", "bids",
                           _ ("turn %" PRId64 ": its discount cannot be shared: check the rules of "
                              "the auction"),
                           self->turn.n);
}

static void
add_share (json_t *shares, gint64 hand, gint64 amount)
{
  json_t *row = json_pack ("{s:I}", "amount", (json_int_t)amount);

  tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, hand);
  json_array_append_new (shares, row);
}

static json_t *
list_shares (const TontiSale *self, const GArray *hands, const TontiAuctionShare *share)
{
  gboolean unserved = self->terms.destination == TONTI_DISCOUNT_UNSERVED;
  gboolean others = unserved || self->terms.destination == TONTI_DISCOUNT_OTHERS;
  json_t *shares = json_array ();

  if (share->receivers == 0 || share->dividend_each == 0)
    return shares;
  for (guint i = 0; unserved && i < self->waiting->len; i++)
    if (g_array_index (self->waiting, gint64, i) != self->winner)
      add_share (shares, g_array_index (self->waiting, gint64, i), share->dividend_each);
  for (guint i = 0; !unserved && i < hands->len; i++)
    if (!others || g_array_index (hands, TontiHandRow, i).id != self->winner)
      add_share (shares, g_array_index (hands, TontiHandRow, i).id, share->dividend_each);
  return shares;
}

/* The next lot that is still to be sold, the first one after this if there is one. */
static gint64
find_raised (const TontiSale *self)
{
  const GArray *turns = tonti_places_get_turns (self->places);
  gint64 found = 0;

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (turn->settled || (found != 0 && (turn->n < self->turn.n || found > self->turn.n)))
        continue;
      found = turn->n;
    }
  return found;
}

static void
add_discount (TontiSale *self, json_t *body, const GArray *hands, const TontiAuctionShare *share)
{
  json_t *commission = json_pack ("{s:I}", "amount", (json_int_t)share->commission);
  gint64 raised = self->terms.destination == TONTI_DISCOUNT_NEXT_POT ? find_raised (self) : 0;

  if (self->terms.commission_to != 0 && share->commission > 0)
    json_object_set_new (commission, "to", json_integer (self->terms.commission_to));
  json_object_set_new (body, "pot", json_integer (share->pot));
  json_object_set_new (body, "discount", json_integer (self->discount));
  json_object_set_new (body, "prize", json_integer (share->prize));
  json_object_set_new (body, "commission", commission);
  json_object_set_new (
      body, "destination",
      json_string (tonti_codes_get (&tonti_discount_codes, (int)self->terms.destination)));
  json_object_set_new (body, "shares", list_shares (self, hands, share));
  json_object_set_new (body, "remainder", json_integer (share->remainder));
  if (raised != 0 && share->remainder > 0)
    json_object_set_new (body, "raises",
                         json_pack ("{s:I, s:I}", "turn", (json_int_t)raised, "amount",
                                    (json_int_t)share->remainder));
}

/* ---- The bids ---- */

static void
add_bids (const TontiSale *self, json_t *body)
{
  json_t *bids = json_array ();

  for (guint i = 0; i < self->bids->len; i++)
    {
      const TontiBid *bid = &g_array_index (self->bids, TontiBid, i);
      json_t *row = json_pack ("{s:I, s:I}", "round", (json_int_t)bid->round, "amount",
                               (json_int_t)bid->amount);

      tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, bid->hand);
      json_array_append_new (bids, row);
    }
  json_object_set_new (body, "bids", bids);
  json_object_set_new (body, "reserve", json_integer (self->terms.reserve));
  json_object_set_new (body, "most", json_integer (self->terms.limits.most));
  json_object_set_new (body, "unit", json_integer (self->terms.limits.unit));
  json_object_set_new (body, "bidders", tonti_drawing_describe_hands (self->list));
  json_object_set (body, "left_out", self->left_out);
}

static void
add_draw (const TontiSale *self, json_t *body)
{
  const TontiDraw *draw = self->draw;

  if (draw == NULL)
    return;
  json_object_set_new (body, "draw",
                       json_pack ("{s:O, s:s, s:o, s:s, s:i, s:i, s:o}", "calls", self->calls,
                                  "procedure", TONTI_DRAW_PROCEDURE, "list",
                                  tonti_drawing_describe_hands (self->drawn), "row", draw->row,
                                  "called", (int)draw->called, "width", (int)draw->width, "steps",
                                  tonti_drawing_describe_steps (draw)));
}

static void
add_second (const TontiSale *self, json_t *body)
{
  json_t *second;

  if (self->second == 0)
    return;
  second = json_pack ("{s:I}", "amount", (json_int_t)self->second_bid);
  tonti_body_set_subject (second, "hand", TONTI_SUBJECT_HAND, self->second);
  json_object_set_new (body, "second", second);
}

/* ---- Who was second and withdraws ---- */

/* The last auction of the pool that stands, but for the turn on offer. */
static gboolean
find_last (const TontiSale *self, TontiAuctionRow *last)
{
  g_autoptr (GArray) rows = tonti_auction_list (self->act->db, self->pool.id);

  for (guint i = rows->len; i > 0; i--)
    {
      *last = g_array_index (rows, TontiAuctionRow, i - 1);
      if (last->voided_by == 0 && last->n != self->turn.n)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_withdrawn (const TontiSale *self, TontiAuctionRow *last)
{
  gboolean waits = FALSE;

  if (!self->terms.second_pays || self->again || g_str_equal (self->how, "last")
      || !find_last (self, last) || last->second == 0)
    return FALSE;
  for (guint i = 0; i < self->waiting->len; i++)
    waits = waits || g_array_index (self->waiting, gint64, i) == last->second;
  for (guint i = 0; i < self->bids->len; i++)
    waits = waits && g_array_index (self->bids, TontiBid, i).hand != last->second;
  return waits;
}

static gboolean
check_kind (TontiAct *act)
{
  const char *code = tonti_act_text (act, "fine");
  g_auto (TontiFineKindRow) kind = { 0 };

  if (code == NULL || (tonti_fine_kind_get (act->db, code, &kind) && !kind.retired))
    return TRUE;
  return tonti_act_refuse (act, "unknown-fine-kind", "fine",
                           _ ("“%s”: this fine is not in the group's catalogue: enter it with "
                              "“fine-kind.set”, or choose another"),
                           code);
}

static gboolean
refuse_withdrawn (const TontiSale *self, const TontiAuctionRow *last)
{
  g_autofree char *money = tonti_act_money (self->act, last->second_bid);

  return tonti_act_refuse (self->act, "second-withdrew", "fine",
                           _ ("hand %" PRId64 ": it was second for %s at the last auction and bids "
                              "nothing now: name the fine of the catalogue that it pays, or give "
                              "the reason why it is excused"),
                           last->second, money);
}

/* What the hand had offered, split between those who hold it. */
static gboolean
charge (const TontiSale *self, const TontiAuctionRow *last)
{
  TontiAct *act = self->act;
  g_autoptr (GArray) holders = tonti_holder_list (act->db, last->second);
  g_autoptr (TontiGesture) gesture = tonti_gesture_new (act);
  g_autofree gint64 *numerators = g_new0 (gint64, holders->len);
  g_autofree gint64 *denominators = g_new0 (gint64, holders->len);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, holders->len);
  gint64 fine = tonti_gesture_next (act, "fine:", tonti_fine_next (act->db));

  for (guint i = 0; i < holders->len; i++)
    {
      numerators[i] = g_array_index (holders, TontiHolderRow, i).numerator;
      denominators[i] = g_array_index (holders, TontiHolderRow, i).denominator;
    }
  if (!tonti_lot_share (tonti_money (last->second_bid), numerators, denominators, holders->len,
                        self->terms.limits.unit, parts))
    return TRUE;
  for (guint i = 0; i < holders->len; i++)
    if (parts[i].minor > 0)
      tonti_gesture_set (gesture,
                         json_pack ("{s:I, s:s, s:I, s:s}", "member",
                                    (json_int_t)g_array_index (holders, TontiHolderRow, i).member,
                                    "kind", tonti_act_text (act, "fine"), "amount",
                                    (json_int_t)parts[i].minor, "reason",
                                    _ ("second at the auction, and withdrew")),
                         "fine:%" PRId64, fine++);
  return tonti_gesture_write (gesture, _ ("fine of who withdrew"));
}

static gboolean
settle_withdrawn (const TontiSale *self, json_t *body)
{
  TontiAct *act = self->act;
  TontiAuctionRow last;
  json_t *withdrew;

  if (!has_withdrawn (self, &last))
    return TRUE;
  if (!tonti_act_has (act, "fine") && !tonti_act_has (act, "excuse"))
    return refuse_withdrawn (self, &last);
  withdrew = json_pack ("{s:I}", "amount", (json_int_t)last.second_bid);
  tonti_body_set_subject (withdrew, "hand", TONTI_SUBJECT_HAND, last.second);
  if (tonti_act_has (act, "fine"))
    json_object_set_new (withdrew, "fine", json_string (tonti_act_text (act, "fine")));
  else
    json_object_set_new (withdrew, "excuse", json_string (tonti_act_text (act, "excuse")));
  json_object_set_new (body, "withdrew", withdrew);
  return !tonti_act_has (act, "fine") || charge (self, &last);
}

/* ---- The event ---- */

static json_t *
make_body (TontiSale *self, const GArray *hands, const TontiAuctionShare *share)
{
  static const char *const copied[] = { "reason", NULL };
  TontiAct *act = self->act;
  json_t *body = json_pack ("{s:I, s:I, s:s, s:[I, I]}", "meeting", (json_int_t)act->meeting,
                            "turn", (json_int_t)self->turn.n, "how", self->how, "officers",
                            (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, self->pool.id);
  tonti_body_set_subject (body, "hand", TONTI_SUBJECT_HAND, self->winner);
  tonti_body_copy (body, act, copied);
  add_bids (self, body);
  add_draw (self, body);
  add_second (self, body);
  tonti_places_settle (self->places, self->turn.n, self->winner, FALSE);
  add_discount (self, body, hands, share);
  json_object_set_new (body, "turns", tonti_places_changes (self->places));
  return body;
}

static void
tell (TontiAct *act, const json_t *body)
{
  static const char *const told[]
      = { "turn",        "hand",   "how",       "pot",    "discount", "prize",    "commission",
          "destination", "shares", "remainder", "raises", "second",   "withdrew", "turns" };

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    if (json_object_get (body, told[i]) != NULL)
      json_object_set (act->answer, told[i], json_object_get (body, told[i]));
}

static gboolean
post (TontiSale *self)
{
  g_autoptr (GArray) hands = tonti_hand_list (self->act->db, self->pool.id);
  TontiAuctionShare share;
  json_auto_t *body = NULL;

  if (!share_discount (self, hands->len, &share))
    return FALSE;
  body = make_body (self, hands, &share);
  if (!settle_withdrawn (self, body))
    return FALSE;
  tell (self->act, body);
  return tonti_places_settle_drafts (self->places, self->act)
         && tonti_act_post (self->act, "auction/1", g_steal_pointer (&body), TONTI_POST_PLAIN,
                            NULL);
}

static gboolean
run_hold (TontiAct *act)
{
  g_auto (TontiSale) sale;
  gboolean ok;

  tonti_sale_init (&sale, act);
  ok = check_kind (act);
  return tonti_sale_offer (&sale) && tonti_sale_bid (&sale) && ok && post (&sale);
}

/* ---- The table ---- */

static const TontiField hold_fields[] = {
  { "pool", TONTI_FIELD_POOL, FALSE, NULL,
    N_ ("which pot; the only one with an order of its own") },
  { "turn", TONTI_FIELD_NUMBER, FALSE, NULL,
    N_ ("number in the calendar; the first one of this meeting that is not sold") },
  { "bids", TONTI_FIELD_LIST, TRUE, NULL,
    N_ ("list of {round, hand, amount} as they were called; empty when nobody bids, and for the "
        "last hand") },
  { "calls", TONTI_FIELD_LIST, FALSE, NULL,
    N_ ("list of {member, text}: what was called out, when bids are equal or nobody bids") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why it is held again") },
  { "fine", TONTI_FIELD_TEXT, FALSE, NULL,
    N_ ("code of the catalogue: what is charged to who was second and withdraws") },
  { "excuse", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("instead: why nothing is charged") },
  { NULL },
};

static const char *const hold_refusals[] = { "two-officers",
                                             "which-pool",
                                             "not-by-auction",
                                             "no-open-meeting",
                                             "no-turn",
                                             "lot-entered",
                                             "nothing-to-auction",
                                             "already-settled",
                                             "discount-used",
                                             "rules-clash",
                                             "too-few-bidders",
                                             "last-hand",
                                             "other-pool",
                                             "hand-ended",
                                             "hand-served",
                                             "in-arrears",
                                             "not-there",
                                             "too-near",
                                             "under-reserve",
                                             "over-most",
                                             "odd-amount",
                                             "bad-round",
                                             "bid-twice",
                                             "not-higher",
                                             "no-bids",
                                             "tie",
                                             "nothing-to-draw",
                                             "short-seed",
                                             "long-seed",
                                             "second-withdrew",
                                             "too-big",
                                             "unknown-fine-kind",
                                             NULL };

const TontiVerb tonti_book_auctions_verbs[] = {
  { "auction.hold", N_ ("sell a lot to the hand that leaves the highest discount"), hold_fields,
    hold_refusals,
    "{\"do\":\"auction.hold\",\"bids\":[{\"round\":1,\"hand\":\"hand:4\",\"amount\":20000},"
    "{\"round\":2,\"hand\":\"hand:9\",\"amount\":30000}],\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_hold },
  { NULL },
};
