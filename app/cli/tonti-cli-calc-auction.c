// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-auction.h"
#include "tonti-cli-calc.h"

/* calc auction: what becomes of a lot and of the discount that was bid for it. */

typedef struct
{
  const TontiCurrency *currency;
  TontiAuction auction;
} Auction;

/* A rate is of the pot. */
static gboolean
read_commission (TontiCli *cli, Auction *self)
{
  const char *text = tonti_cli_option (cli, "commission");
  TontiMoney pot;
  TontiRate rate;
  if (!text || !strchr (text, '%'))
    return tonti_cli_calc_amount (cli, "commission", self->currency, &self->auction.commission);
  if (tonti_rate_parse (text, &rate)
      && tonti_money_multiply (self->auction.contribution, self->auction.hands, &pot)
      && tonti_money_scale (pot, rate.ppm, 1000000, self->auction.unit, TONTI_ROUNDING_HALF_UP,
                            &self->auction.commission))
    return TRUE;
  return tonti_problems_usage (cli->problems, "bad-rate", "commission",
                               _ ("--commission %s: it is not a rate: write it like 5%% or 2.5%%"),
                               text);
}

static gboolean
read_hands (TontiCli *cli, TontiAuction *auction)
{
  gboolean ok = tonti_cli_need_option (cli, "hands");
  ok = tonti_cli_option_number (cli, "hands", &auction->hands) && ok;
  return tonti_cli_option_number (cli, "served", &auction->served) && ok;
}

static gboolean
read_unit (TontiCli *cli, Auction *self)
{
  TontiMoney unit = tonti_money (1);
  gboolean ok = tonti_cli_calc_amount (cli, "unit", self->currency, &unit);
  self->auction.unit = MAX (unit.minor, 1);
  if (!ok || unit.minor > 0)
    return ok;
  return tonti_problems_usage (cli->problems, "bad-amount", "unit",
                               _ ("--unit: it is nothing: give the smallest coin that is shared"));
}

static gboolean
read_auction (TontiCli *cli, Auction *self)
{
  TontiAuction *auction = &self->auction;
  int destination = -1;
  gboolean ok = (self->currency = tonti_cli_currency (cli)) != NULL;
  ok = read_hands (cli, auction) && ok;
  ok = tonti_cli_need_option (cli, "contribution") && ok;
  ok = tonti_cli_need_option (cli, "bid") && ok;
  ok = tonti_cli_calc_code (cli, "destination", &tonti_discount_codes, &destination) && ok;
  if (!ok)
    return FALSE;
  auction->destination = (TontiDiscount)destination;
  ok = tonti_cli_calc_amount (cli, "contribution", self->currency, &auction->contribution);
  ok = tonti_cli_calc_amount (cli, "bid", self->currency, &auction->bid) && ok;
  return read_unit (cli, self) && ok && read_commission (cli, self);
}

static const struct
{
  const char *words, *code, *field;
} refusals[] = {
  [TONTI_AUCTION_HANDS] = { N_ ("The hands: none is left to be served: give more hands than were "
                                "served before this lot"),
                            "all-served", "served" },
  [TONTI_AUCTION_BID] = { N_ ("The bid: it is more than the pot: nobody can leave more than the "
                              "lot is"),
                          "bid-over-pot", "bid" },
  [TONTI_AUCTION_COMMISSION] = { N_ ("The commission: it is taken from the discount, and the bid "
                                     "is less: give a higher bid or a lower commission"),
                                 "commission-over-bid", "commission" },
  [TONTI_AUCTION_NOBODY] = { N_ ("The discount: no hand is there to share it: the last hand takes "
                                 "its lot without a bid"),
                             "nobody-shares", "destination" },
  [TONTI_AUCTION_TOO_BIG] = { N_ ("The pot: it is larger than any book can hold: check the "
                                  "contribution"),
                              "too-big", "contribution" },
};

static TontiReport *
report_auction (const TontiAuctionShare *share)
{
  TontiReport *report = tonti_report_new ("auction", N_ ("A lot that is auctioned"));
  tonti_report_add_fact_money (report, "pot", N_ ("Pot"), share->pot);
  tonti_report_add_fact_money (report, "prize", N_ ("The winner receives"), share->prize);
  tonti_report_add_fact_money (report, "commission", N_ ("Commission"), share->commission);
  tonti_report_add_fact_money (report, "dividend_each", N_ ("Each hand that shares"),
                               share->dividend_each);
  tonti_report_add_fact_number (report, "receivers", N_ ("Hands that share"), share->receivers);
  tonti_report_add_fact_money (report, "remainder", N_ ("Remainder"), share->remainder);
  tonti_report_add_fact_money (report, "next_due", N_ ("Next contribution of a hand"),
                               share->next_due);
  return report;
}

static json_t *
describe_auction (const TontiAuctionShare *share)
{
  return json_pack ("{s:I, s:I, s:I, s:I, s:I, s:I, s:I}", "pot", (json_int_t)share->pot, "prize",
                    (json_int_t)share->prize, "commission", (json_int_t)share->commission,
                    "dividend_each", (json_int_t)share->dividend_each, "receivers",
                    (json_int_t)share->receivers, "remainder", (json_int_t)share->remainder,
                    "next_due", (json_int_t)share->next_due);
}

int
tonti_cli_calc_auction (TontiCli *cli)
{
  Auction self = { 0 };
  TontiAuctionShare share;
  if (!read_auction (cli, &self))
    return TONTI_PROBLEM_USAGE;
  TontiAuctionResult result = tonti_auction_share (&self.auction, &share);
  if (result == TONTI_AUCTION_OK)
    return tonti_cli_calc_answer (cli, report_auction (&share), describe_auction (&share),
                                  self.currency);
  tonti_problems_refuse (cli->problems, refusals[result].code, refusals[result].field, "%s",
                         _ (refusals[result].words));
  return TONTI_PROBLEM_REFUSAL;
}
