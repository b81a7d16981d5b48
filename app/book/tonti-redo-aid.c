// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-redo-private.h"

#include "tonti-aid-store.h"
#include "tonti-box-store.h"
#include "tonti-fact.h"
#include "tonti-rule-store.h"

/* Sums that a scale or a rate says: aid for an event, the price of a loan from the auction box. */

/* Another sum than the scale's needs a decision that is written down. Lent aid may be less; for
 * each further one the scale gives as much again. */
gboolean
tonti_redo_aid (const TontiRedoing *r)
{
  const json_t *facts = r->event->json;
  g_auto (TontiAidKindRow) kind = { 0 };
  int relation = tonti_codes_find (&tonti_aid_relation_codes, tonti_fact_text (facts, "relation"));
  gint64 amount = tonti_fact_int (facts, "amount"), more;

  if (json_object_get (facts, "decision") != NULL || relation < 0
      || !tonti_money_is_valid (tonti_money (amount))
      || !tonti_aid_kind_get (r->db, tonti_fact_text (facts, "kind"), &kind))
    return TRUE;
  more = amount - kind.sums[relation];
  if (kind.sums[relation] > 0
      && (more == 0 || (more < 0 && kind.lent_months > 0)
          || (more > 0 && kind.extra > 0 && (more % kind.extra == 0 || kind.lent_months > 0))))
    return TRUE;
  return tonti_redo_same_int (r, facts, "amount", kind.sums[relation]);
}

/* ---- Loans ---- */

/* The highest price that was called out, who called it first. */
static const json_t *
find_best (const json_t *bids)
{
  const json_t *best = NULL;

  for (gsize i = 0; i < json_array_size (bids); i++)
    if (best == NULL
        || tonti_fact_int (json_array_get (bids, i), "price") > tonti_fact_int (best, "price"))
      best = json_array_get (bids, i);
  return best;
}

/* By the bids, else at the rate of the by-laws; a rate of 0 says that the assembly set the price.
 */
static gboolean
check_price (const TontiRedoing *r)
{
  const json_t *facts = r->event->json;
  const json_t *best = find_best (json_object_get (facts, "bids"));
  gint64 rate = tonti_fact_int (facts, "rate"), term = tonti_fact_int (facts, "term"), ppm;
  TontiMoney price;

  if (best != NULL)
    return tonti_redo_same_int (r, facts, "member", tonti_fact_int (best, "member"))
           && tonti_redo_same_int (r, facts, "price", tonti_fact_int (best, "price"));
  if (rate == 0)
    return TRUE;
  if (__builtin_mul_overflow (rate, term, &ppm)
      || !tonti_money_scale (tonti_money (tonti_fact_int (facts, "principal")), ppm, 1000000,
                             r->unit, TONTI_ROUNDING_HALF_UP, &price))
    return tonti_redo_refuse (r, facts, "price", NULL);
  return tonti_redo_same_int (r, facts, "price", price.minor);
}

/* What stands in the contract is what the by-laws said at that meeting. */
static gboolean
check_terms (const TontiRedoing *r)
{
  const json_t *facts = r->event->json;
  gint64 pool = tonti_fact_int (facts, "pool"), meeting = r->event->meeting;

  return (tonti_fact_int (facts, "rate") == 0
          || tonti_redo_same_int (r, facts, "rate",
                                  tonti_rule_number (r->db, pool, "box-rate", meeting)))
         && tonti_redo_same_int (r, facts, "term",
                                 tonti_rule_number (r->db, pool, "box-lot-term", meeting))
         && tonti_redo_same_text (r, facts, "steps",
                                  tonti_rule_word (r->db, pool, "box-late-steps", meeting));
}

static gboolean
check_due (const TontiRedoing *r)
{
  const json_t *facts = r->event->json;
  char text[TONTI_DAY_ISO_SIZE];
  TontiDay due;

  if (!g_str_equal (tonti_fact_text (facts, "term_in"), "months"))
    return TRUE;
  if (!tonti_day_add_months (r->event->day, (int)tonti_fact_int (facts, "term"), &due))
    return tonti_redo_refuse (r, facts, "due", NULL);
  return tonti_redo_same_text (r, facts, "due", tonti_day_to_iso (due, text));
}

gboolean
tonti_redo_loan (const TontiRedoing *r)
{
  const json_t *facts = r->event->json;
  gboolean kept = g_str_equal (tonti_fact_text (facts, "pays"), "kept");
  gint64 price = kept ? tonti_fact_int (facts, "price") : 0, rest;

  if (!tonti_redo_has_pool (r))
    return FALSE;
  if (__builtin_sub_overflow (tonti_fact_int (facts, "principal"), price, &rest))
    return tonti_redo_refuse (r, facts, "price", NULL);
  return check_terms (r) && check_price (r) && check_due (r)
         && tonti_redo_same_int (r, facts, "amount", rest);
}
