// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>
#include <string.h>

#include "tonti-auction-store.h"
#include "tonti-auction.h"
#include "tonti-expected.h"
#include "tonti-lot-part.h"
#include "tonti-meeting-store.h"
#include "tonti-verb.h"

/* The discount of a lot that was sold: kept from the payout of the winner and given, in the same
 * event, to whom the auction said. A hand that several hold has several payouts: what is given out
 * is one row of pieces, of which each payout pays its stretch. */

/* One piece of the discount. */
typedef struct
{
  enum
  {
    COMMISSION,
    SHARE,
    REMAINDER,
  } kind;
  gint64 hand, member;
  gint64 amount;
} Piece;

/* ---- Holders ---- */

/* TOTAL divided between the holders of HAND; GArray of Piece. */
static GArray *
divide (const TontiCompose *c, gint64 hand, gint64 total)
{
  g_autoptr (GArray) holders = tonti_holder_list (c->db, hand);
  g_autofree gint64 *numerators = g_new0 (gint64, holders->len);
  g_autofree gint64 *denominators = g_new0 (gint64, holders->len);
  g_autofree TontiMoney *amounts = g_new0 (TontiMoney, holders->len);
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  for (guint i = 0; i < holders->len; i++)
    {
      numerators[i] = g_array_index (holders, TontiHolderRow, i).numerator;
      denominators[i] = g_array_index (holders, TontiHolderRow, i).denominator;
    }
  if (!tonti_lot_share (tonti_money (total), numerators, denominators, holders->len, c->group->unit,
                        amounts))
    return pieces;
  for (guint i = 0; i < holders->len; i++)
    {
      const Piece piece = { .kind = SHARE,
                            .hand = hand,
                            .member = g_array_index (holders, TontiHolderRow, i).member,
                            .amount = amounts[i].minor };

      g_array_append_val (pieces, piece);
    }
  return pieces;
}

gint64
tonti_lot_part_discount (const TontiCompose *c, const TontiLotPart *part)
{
  g_autoptr (GArray) pieces = NULL;
  TontiAuctionRow sold;

  if (!tonti_auction_get (c->db, part->turn.pool, part->turn.n, &sold)
      || sold.hand != part->turn.hand)
    return 0;
  pieces = divide (c, sold.hand, sold.discount);
  for (guint i = 0; i < pieces->len; i++)
    if (g_array_index (pieces, Piece, i).member == part->holder.member)
      return g_array_index (pieces, Piece, i).amount;
  return 0;
}

/* ---- The row of pieces ---- */

static void
add_piece (GArray *pieces, Piece piece)
{
  if (piece.amount > 0)
    g_array_append_val (pieces, piece);
}

static GArray *
list_pieces (const TontiCompose *c, const TontiAuctionRow *sold)
{
  g_autoptr (GArray) shares = tonti_auction_list_shares (c->db, sold->pool, sold->n, sold->seq);
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));

  add_piece (pieces, (Piece){ .kind = COMMISSION, .amount = sold->commission });
  for (guint i = 0; i < shares->len; i++)
    {
      const TontiAuctionShareRow *share = &g_array_index (shares, TontiAuctionShareRow, i);
      g_autoptr (GArray) own = divide (c, share->hand, share->amount);

      for (guint j = 0; j < own->len; j++)
        add_piece (pieces, g_array_index (own, Piece, j));
    }
  add_piece (pieces, (Piece){ .kind = REMAINDER, .amount = sold->remainder });
  return pieces;
}

/* Where the stretch of this part begins: after those of the holders named before. */
static gint64
find_start (const TontiCompose *c, const TontiLotPart *part, const TontiAuctionRow *sold)
{
  g_autoptr (GArray) pieces = divide (c, sold->hand, sold->discount);
  gint64 start = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      if (g_array_index (pieces, Piece, i).member == part->holder.member)
        break;
      start += g_array_index (pieces, Piece, i).amount;
    }
  return start;
}

/* ---- Giving ---- */

static void
add_dividend (TontiLotPart *part, const char *of, gint64 member, gint64 meeting, gint64 amount)
{
  json_t *row = json_pack ("{s:s, s:I, s:I}", "of", of, "member", (json_int_t)member, "amount",
                           (json_int_t)amount);

  if (meeting > 0)
    json_object_set_new (row, "meeting", json_integer (meeting));
  if (part->dividends == NULL)
    part->dividends = json_array ();
  json_array_append_new (part->dividends, row);
}

/* What the group now keeps for the member, to be paid out or set off. */
static void
credit (TontiCompose *c, TontiLotPart *part, const char *of, gint64 member, gint64 amount)
{
  if (amount == 0)
    return;
  tonti_body_add_line (part->body, "dividends", member, of, -amount);
  json_array_append_new (c->dividends,
                         json_pack ("{s:s, s:I, s:I}", "of", of, "member", (json_int_t)member,
                                    "amount", (json_int_t)amount));
}

static gint64
find_next_meeting (const TontiCompose *c, gint64 pool)
{
  for (guint i = 0; i < c->planned->len; i++)
    {
      gint64 meeting = g_array_index (c->planned, TontiMeetingRow, i).id;

      if (tonti_expected_pool_is_on (c->db, pool, meeting))
        return meeting;
    }
  return 0;
}

/* The next contribution is less by this much: a part of it is paid. What is more than what will be
 * due, or has no meeting to come, is kept for the member. */
static void
lower_next_due (TontiCompose *c, TontiLotPart *part, const Piece *piece, const char *of)
{
  TontiSubject subject = { TONTI_SUBJECT_HAND, piece->hand };
  gint64 pool = part->turn.pool, meeting = find_next_meeting (c, pool);
  gint64 due = meeting > 0 ? tonti_expected_amount (c->db, c->group, piece->member, subject)
                                 - tonti_compose_get_paid (c, piece->member, subject, meeting)
                           : 0;
  gint64 paid = CLAMP (due, 0, piece->amount);

  if (paid > 0)
    {
      tonti_compose_pay (c, piece->member, subject, pool, meeting, paid);
      tonti_body_add_line (part->body, "pot", piece->member, of, -paid);
      add_dividend (part, of, piece->member, meeting, paid);
    }
  if (piece->amount > paid)
    {
      credit (c, part, of, piece->member, piece->amount - paid);
      add_dividend (part, of, piece->member, 0, piece->amount - paid);
    }
}

static void
give_share (TontiCompose *c, TontiLotPart *part, const TontiAuctionRow *sold, const Piece *piece)
{
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, piece->hand });

  if (g_str_equal (sold->destination, "next-due"))
    {
      lower_next_due (c, part, piece, of);
      return;
    }
  credit (c, part, of, piece->member, piece->amount);
  add_dividend (part, of, piece->member, 0, piece->amount);
}

static void
give_rest (TontiLotPart *part, const TontiAuctionRow *sold, gint64 amount)
{
  g_autofree char *box = g_strdup_printf ("auction-box:%" PRId64, sold->pool);
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, sold->pool });

  if (sold->raised != 0)
    tonti_body_add_line (part->body, "pot", 0, of, -amount);
  else
    tonti_body_add_line (part->body, box, 0, of, -amount);
}

static void
give_commission (TontiCompose *c, TontiLotPart *part, const TontiAuctionRow *sold, gint64 amount)
{
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, sold->pool });

  if (sold->commission_to != 0)
    credit (c, part, of, sold->commission_to, amount);
  else
    tonti_body_add_line (part->body, "income:commission", 0, of, -amount);
}

static void
give (TontiCompose *c, TontiLotPart *part, const TontiAuctionRow *sold, const Piece *piece)
{
  switch (piece->kind)
    {
    case COMMISSION:
      give_commission (c, part, sold, piece->amount);
      return;
    case SHARE:
      give_share (c, part, sold, piece);
      return;
    case REMAINDER:
      give_rest (part, sold, piece->amount);
      return;
    }
  g_assert_not_reached ();
}

static void
add_deduction (TontiLotPart *part, const char *kind, gint64 amount)
{
  if (amount > 0)
    json_array_append_new (part->deductions,
                           json_pack ("{s:s, s:I}", "kind", kind, "amount", (json_int_t)amount));
}

void
tonti_lot_part_give (TontiCompose *c, TontiLotPart *part, gint64 amount)
{
  g_autoptr (GArray) pieces = NULL;
  gint64 at = 0, start, commission = 0;
  TontiAuctionRow sold;

  if (amount == 0 || !tonti_auction_get (c->db, part->turn.pool, part->turn.n, &sold))
    return;
  pieces = list_pieces (c, &sold);
  start = find_start (c, part, &sold);
  for (guint i = 0; i < pieces->len; i++)
    {
      Piece piece = g_array_index (pieces, Piece, i);
      gint64 from = MAX (at, start), to = MIN (at + piece.amount, start + amount);

      at += piece.amount;
      if (to <= from)
        continue;
      piece.amount = to - from;
      commission += piece.kind == COMMISSION ? piece.amount : 0;
      give (c, part, &sold, &piece);
    }
  add_deduction (part, "discount", amount - commission);
  add_deduction (part, "commission", commission);
}
