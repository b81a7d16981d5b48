// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-auction-terms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-auction-store.h"
#include "tonti-order.h"
#include "tonti-rule-store.h"

/* A rate of the pot and an amount are two rows of the by-laws: the larger one counts. */
static gint64
larger_of (TontiDb *db, const TontiTurnRow *turn, const char *rate, const char *amount, gint64 unit)
{
  gint64 ppm = tonti_rule_number (db, turn->pool, rate, turn->meeting);
  TontiMoney part;

  if (!tonti_money_scale (tonti_money (turn->amount), ppm, 1000000, unit, TONTI_ROUNDING_HALF_UP,
                          &part))
    part = TONTI_MONEY_ZERO;
  return MIN (MAX (part.minor, tonti_rule_number (db, turn->pool, amount, turn->meeting)),
              turn->amount);
}

static gint64
find_most (TontiDb *db, const TontiTurnRow *turn, gint64 unit)
{
  gint64 ppm = tonti_rule_number (db, turn->pool, "auction-most", turn->meeting);
  TontiMoney most;

  if (ppm == 0
      || !tonti_money_scale (tonti_money (turn->amount), ppm, 1000000, unit, TONTI_ROUNDING_DOWN,
                             &most))
    return turn->amount;
  return MIN (most.minor, turn->amount);
}

void
tonti_auction_terms_read (TontiDb *db, gint64 unit, const TontiTurnRow *turn,
                          TontiAuctionTerms *terms)
{
  gint64 pool = turn->pool, meeting = turn->meeting;

  unit = MAX (unit, 1);
  *terms = (TontiAuctionTerms){ .pot = turn->amount };
  terms->reserve = larger_of (db, turn, "auction-reserve", "auction-reserve-amount", unit);
  terms->commission = larger_of (db, turn, "auction-commission", "auction-commission-amount", unit);
  terms->commission_to = tonti_rule_number (db, pool, "auction-commission-to", meeting);
  terms->limits.floor = MAX (terms->reserve, terms->commission);
  terms->limits.most = find_most (db, turn, unit);
  terms->limits.unit = unit;
  terms->bidders = tonti_rule_number (db, pool, "auction-bidders", meeting);
  terms->destination = (TontiDiscount)tonti_rule_number (db, pool, "auction-destination", meeting);
  terms->second_pays = tonti_rule_number (db, pool, "auction-second-pays", meeting) != 0;
}

gboolean
tonti_auction_check_open (TontiAct *act, const char *field, const TontiTurnRow *turn)
{
  TontiAuctionRow sold, next;
  TontiTurnRow raised;

  if (!tonti_auction_get (act->db, turn->pool, turn->n, &sold) || sold.raised == 0
      || !tonti_turn_get (act->db, turn->pool, sold.raised, &raised))
    return TRUE;
  if (g_str_equal (raised.state, "planned")
      && !tonti_auction_get (act->db, turn->pool, raised.n, &next))
    return tonti_order_check_draft (act, field, &raised);
  return tonti_act_refuse (act, "discount-used", field,
                           _ ("turn %" PRId64 ": the discount that it left is a part of turn "
                              "%" PRId64 ", which was sold or paid with it: it can no longer be "
                              "taken back"),
                           turn->n, raised.n);
}

gboolean
tonti_auction_check_unsold (TontiAct *act, const char *field, const TontiTurnRow *turn)
{
  TontiAuctionRow sold;

  if (!tonti_auction_get (act->db, turn->pool, turn->n, &sold))
    return TRUE;
  return tonti_act_refuse (act, "turn-sold", field,
                           _ ("turn %" PRId64 ": its hand won it by auction, for a discount of its "
                              "own: it does not change places; hold the auction again, with the "
                              "reason"),
                           turn->n);
}
