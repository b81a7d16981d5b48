// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-auction-offer.h"

#include "tonti-auction-store.h"
#include "tonti-auction-terms.h"
#include "tonti-fine-kind-store.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"
#include "tonti-turn-store.h"

static gint64
choose_pool (TontiDb *db, gint64 pool)
{
  g_autoptr (GArray) pools = tonti_pool_list (db);

  for (guint i = 0; pool == 0 && i < pools->len; i++)
    if (g_str_equal (g_array_index (pools, TontiPoolRow, i).order_rule, "auction"))
      pool = g_array_index (pools, TontiPoolRow, i).id;
  return pool;
}

static void
set_terms (TontiAuctionOffer *self, TontiBook *book, const TontiTurnRow *turn)
{
  TontiAuctionTerms terms;

  tonti_auction_terms_read (tonti_report_db (book), tonti_book_get_group (book)->unit, turn,
                            &terms);
  self->pot = tonti_money (terms.pot);
  self->reserve = tonti_money (terms.reserve);
  self->floor = tonti_money (terms.limits.floor);
  self->most = tonti_money (terms.limits.most);
  self->commission = tonti_money (terms.commission);
  self->unit = terms.limits.unit;
  self->destination = tonti_codes_get (&tonti_discount_codes, (int)terms.destination);
  self->bidders = terms.bidders;
}

static gboolean
is_waiting (const TontiAuctionOffer *self, gint64 hand)
{
  const TontiRoundHand *row = tonti_round_report_find (self->standing->round, hand);

  return row != NULL && !row->is_settled;
}

/* Who was second at the last auction that stands. */
static void
set_second (TontiAuctionOffer *self, TontiBook *book, const TontiTurnRow *turn)
{
  g_autoptr (GArray) rows = tonti_auction_list (tonti_report_db (book), turn->pool);
  TontiAuctionTerms terms;

  tonti_auction_terms_read (tonti_report_db (book), tonti_book_get_group (book)->unit, turn,
                            &terms);
  for (guint i = rows->len; terms.second_pays && i > 0; i--)
    {
      const TontiAuctionRow *row = &g_array_index (rows, TontiAuctionRow, i - 1);

      if (row->voided_by != 0)
        continue;
      self->second = is_waiting (self, row->second) ? row->second : 0;
      self->second_bid = tonti_money (row->second_bid);
      return;
    }
}

/* The first one of the open meeting; between meetings that of the next one. */
static gint64
find_turn (const TontiStandingReport *standing)
{
  const GArray *turns = standing->meeting > 0 ? standing->turns : standing->round->unsettled;

  return turns->len > 0 ? g_array_index (turns, TontiRoundTurn, 0).turn : 0;
}

static void
list_fines (TontiAuctionOffer *self, TontiDb *db)
{
  g_autoptr (GArray) kinds = tonti_fine_kind_list (db, FALSE);

  for (guint i = 0; self->second != 0 && i < kinds->len; i++)
    {
      const TontiFineKindRow *kind = &g_array_index (kinds, TontiFineKindRow, i);

      g_ptr_array_add (self->fines, g_strdup (kind->code));
      g_ptr_array_add (self->fines, g_strdup (kind->label));
    }
}

TontiAuctionOffer *
tonti_auction_offer_make (TontiBook *book, gint64 pool, gint64 turn, TontiProblems *problems)
{
  TontiDb *db = tonti_report_db (book);
  TontiStandingReport *standing
      = tonti_standing_report_make_again (book, choose_pool (db, pool), turn, problems);
  TontiAuctionOffer *self;
  TontiTurnRow row;
  gint64 n;

  if (standing == NULL)
    return NULL;
  self = g_new0 (TontiAuctionOffer, 1);
  self->standing = standing;
  self->destination = "others";
  self->fines = g_ptr_array_new_with_free_func (g_free);
  n = turn != 0 ? turn : find_turn (standing);
  if (n == 0 || !tonti_turn_get (db, standing->round->pool, n, &row))
    return self;
  self->turn = n;
  self->is_again = row.settled;
  self->is_last = standing->hands->len + standing->left_out->len == 1;
  set_terms (self, book, &row);
  if (!self->is_again)
    set_second (self, book, &row);
  list_fines (self, db);
  return self;
}

void
tonti_auction_offer_free (TontiAuctionOffer *self)
{
  tonti_standing_report_free (self->standing);
  g_ptr_array_unref (self->fines);
  g_free (self);
}

TontiMoney
tonti_auction_offer_share (const TontiAuctionOffer *self, TontiMoney amount)
{
  const TontiStandingReport *standing = self->standing;
  gint64 waiting = standing->hands->len + standing->left_out->len;
  TontiAuction auction = {
    .hands = standing->round->hands->len,
    .served = standing->round->hands->len - waiting,
    .contribution = standing->round->contribution,
    .bid = amount,
    .commission = tonti_money_min (self->commission, amount),
    .destination
    = (TontiDiscount)MAX (tonti_codes_find (&tonti_discount_codes, self->destination), 0),
    .unit = MAX (self->unit, 1),
    .pot = self->pot,
  };
  TontiAuctionShare share;

  if (self->turn == 0 || tonti_auction_share (&auction, &share) != TONTI_AUCTION_OK)
    return TONTI_MONEY_ZERO;
  return tonti_money (share.dividend_each);
}
