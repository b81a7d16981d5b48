// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-redo-private.h"

#include "tonti-auction-store.h"
#include "tonti-fact.h"
#include "tonti-lot.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"

/* A lot that was paid: the holder's share of it, what is kept in the order of the pool, and what is
 * handed over of the rest. What the beneficiary owed is taken as the event says. */

/* TOTAL divided between the holders of HAND: the part of MEMBER. */
static gint64
divide (const TontiRedoing *r, gint64 hand, gint64 total, const TontiHolderRow *who)
{
  g_autoptr (GArray) holders = tonti_holder_list (r->db, hand);
  g_autofree gint64 *numerators = g_new0 (gint64, holders->len + 1);
  g_autofree gint64 *denominators = g_new0 (gint64, holders->len + 1);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, holders->len + 1);
  const TontiHolderRow *rows = (const TontiHolderRow *)(gpointer)holders->data;

  for (guint i = 0; i < holders->len; i++)
    {
      numerators[i] = rows[i].numerator;
      denominators[i] = rows[i].denominator;
    }
  if (!tonti_lot_share (tonti_money (total), numerators, denominators, holders->len, r->unit,
                        parts))
    return -1;
  for (guint i = 0; i < holders->len; i++)
    if (rows[i].member == who->member)
      return parts[i].minor;
  return -1;
}

static gint64
find_discount (const TontiRedoing *r, const TontiTurnRow *turn, const TontiHolderRow *who)
{
  TontiAuctionRow sold;

  if (!tonti_auction_get (r->db, turn->pool, turn->n, &sold) || sold.hand != turn->hand)
    return 0;
  return MAX (divide (r, sold.hand, sold.discount, who), 0);
}

/* ---- What is kept ---- */

static gboolean
is_of (const json_t *row, const char *kind, gint64 fund)
{
  const char *own = tonti_fact_text (row, "kind");

  if (g_str_equal (kind, "discount") && g_str_equal (own, "commission"))
    return TRUE;
  return g_str_equal (own, kind)
         && (!g_str_equal (kind, "percent") || tonti_fact_int (row, "of") == fund);
}

/* The sum of what was kept of KIND (a commission is a part of the discount), of a percentage for
 * FUND; KIND NULL: of everything. */
static gint64
add_up (const json_t *deductions, const char *kind, gint64 fund)
{
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (deductions); i++)
    {
      const json_t *row = json_array_get (deductions, i);
      gint64 amount = tonti_fact_int (row, "amount");

      if (kind != NULL && !is_of (row, kind, fund))
        continue;
      if (!tonti_money_is_valid (tonti_money (amount))
          || __builtin_add_overflow (sum, amount, &sum))
        return -1;
    }
  return sum;
}

/* A part for the same fund may stand in the list twice. */
static gint64
add_up_rules (const GArray *rules, const TontiDeduction *list, const TontiDeductionRow *like)
{
  gint64 sum = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const TontiDeductionRow *rule = &g_array_index (rules, TontiDeductionRow, i);

      if (g_str_equal (rule->kind, like->kind) && rule->fund == like->fund)
        sum += list[i].amount.minor;
    }
  return sum;
}

static void
set_wanted (TontiDeduction *list, const GArray *rules, const json_t *kept)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const TontiDeductionRow *rule = &g_array_index (rules, TontiDeductionRow, i);

      list[i].kind
          = (TontiDeductionKind)MAX (tonti_codes_find (&tonti_deduction_codes, rule->kind), 0);
      list[i].rate.ppm = rule->ppm;
      if (list[i].kind != TONTI_DEDUCTION_PERCENT)
        list[i].wanted = tonti_money (MAX (add_up (kept, rule->kind, 0), 0));
    }
}

static json_t *
describe_kept (const char *kind, gint64 amount)
{
  return json_pack ("[{s:s, s:I}]", "kind", kind, "amount", (json_int_t)amount);
}

/* *entitled = what is left of GROSS. */
static gboolean
check_kept (const TontiRedoing *r, const TontiTurnRow *turn, const TontiHolderRow *who,
            TontiMoney gross, TontiMoney *entitled)
{
  const json_t *kept = json_object_get (r->event->json, "deductions");
  g_autoptr (GArray) rules = tonti_pool_list_deductions (r->db, turn->pool);
  g_autofree TontiDeduction *all = g_new0 (TontiDeduction, rules->len + 1);

  all[0].kind = TONTI_DEDUCTION_ARREARS;
  all[0].wanted = tonti_money (find_discount (r, turn, who));
  set_wanted (all + 1, rules, kept);
  if (!tonti_lot_deduct (gross, all, rules->len + 1, r->unit, entitled))
    return tonti_redo_refuse (r, r->event->json, "deductions", NULL);
  if (add_up (kept, "discount", 0) != all[0].amount.minor)
    return tonti_redo_refuse (r, r->event->json, "deductions",
                              describe_kept ("discount", all[0].amount.minor));
  for (guint i = 0; i < rules->len; i++)
    {
      const TontiDeductionRow *rule = &g_array_index (rules, TontiDeductionRow, i);
      gint64 wanted = add_up_rules (rules, all + 1, rule);

      if (add_up (kept, rule->kind, rule->fund) != wanted)
        return tonti_redo_refuse (r, r->event->json, "deductions",
                                  describe_kept (rule->kind, wanted));
    }
  return add_up (kept, NULL, 0) == gross.minor - entitled->minor
         || tonti_redo_refuse (r, r->event->json, "deductions", NULL);
}

/* ---- What is handed over ---- */

static gboolean
check_net (const TontiRedoing *r, TontiMoney entitled)
{
  const json_t *lacks = json_object_get (r->event->json, "short");
  int policy = tonti_codes_find (&tonti_short_pot_codes, tonti_fact_text (lacks, "policy"));
  TontiMoney missing = tonti_money (tonti_fact_int (lacks, "missing"));
  TontiMoney net = entitled, owed = TONTI_MONEY_ZERO;

  if (policy >= 0 && missing.minor > 0 && tonti_money_is_valid (missing))
    tonti_lot_settle (entitled, missing, (TontiShortPot)policy, &net, &owed);
  return tonti_redo_same_int (r, r->event->json, "net", net.minor)
         && tonti_redo_same_int (r, r->event->json, "owed", owed.minor);
}

gboolean
tonti_redo_lot (const TontiRedoing *r)
{
  const json_t *facts = r->event->json;
  const TontiHolderRow who = { .member = r->event->member };
  TontiTurnRow turn;
  TontiMoney entitled;
  gint64 gross;

  if (!tonti_turn_get (r->db, tonti_fact_int (facts, "pool"), tonti_fact_int (facts, "turn"),
                       &turn))
    return TRUE; /* its projection refuses it */
  gross = divide (r, turn.hand, turn.amount, &who);
  if (gross < 0)
    return tonti_redo_refuse (r, facts, "gross", NULL);
  return tonti_redo_same_int (r, facts, "gross", gross)
         && check_kept (r, &turn, &who, tonti_money (gross), &entitled) && check_net (r, entitled);
}
