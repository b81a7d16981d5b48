// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-debt.h"
#include "tonti-box-money.h"
#include "tonti-dues.h"
#include "tonti-fund-store.h"
#include "tonti-goods-store.h"
#include "tonti-lot-part.h"
#include "tonti-rule-store.h"
#include "tonti-verb.h"

/* What is kept from a lot: the discount for which it was sold, then in the order of the pool. */

typedef struct
{
  GArray *arrears, *fines, *meals; /* TontiDue, each in one of them */
  gboolean whole_loans;            /* not only what is due of them */
} Owed;

/* What is brought in goods is not kept in money. */
static gboolean
is_goods (const TontiCompose *c, gint64 pool)
{
  g_auto (TontiGoodsRow) row = { 0 };

  return pool != 0 && tonti_goods_get (c->db, pool, &row);
}

/* Meals are arrears like others, unless the pool keeps them by themselves (MEAL: their fund). */
static GArray *
list_dues (const TontiCompose *c, gint64 member, gint64 meal, gboolean meals)
{
  GArray *dues = g_array_new (FALSE, FALSE, sizeof (TontiDue));

  for (guint i = 0; i < c->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (c->dues, TontiDueRow, i);
      TontiDue due = { row->subject, row->pool, row->meeting, { tonti_due_row_open (row) }, { 0 } };
      gboolean is_meal
          = meal != 0 && row->subject.kind == TONTI_SUBJECT_FUND && row->subject.n == meal;

      if (row->member == member && due.open.minor > 0 && is_meal == meals
          && !is_goods (c, row->pool))
        g_array_append_val (dues, due);
    }
  return dues;
}

static GArray *
list_fines (const TontiCompose *c, gint64 member)
{
  GArray *dues = g_array_new (FALSE, FALSE, sizeof (TontiDue));

  for (guint i = 0; i < c->fines->len; i++)
    {
      const TontiOpenFine *fine = &g_array_index (c->fines, TontiOpenFine, i);
      TontiDue due = { { TONTI_SUBJECT_FINE, fine->id }, 0, 0, { fine->open }, { 0 } };

      if (fine->member == member && fine->open > 0)
        g_array_append_val (dues, due);
    }
  return dues;
}

static TontiMoney
add_up (const GArray *dues)
{
  TontiMoney sum = TONTI_MONEY_ZERO;

  for (guint i = 0; i < dues->len; i++)
    if (!tonti_money_add (sum, g_array_index (dues, TontiDue, i).open, &sum))
      return tonti_money (TONTI_MONEY_LIMIT);
  return sum;
}

static void
add_deduction (TontiCompose *c, TontiLotPart *part, const char *kind, const TontiDue *due,
               gint64 amount)
{
  g_autofree char *of = tonti_subject_format (due->subject);
  g_autofree char *line_of = tonti_compose_line_of (c, due->subject);
  json_t *item = json_object ();

  if (amount == 0)
    {
      json_decref (item);
      return;
    }
  json_object_set_new (item, "kind", json_string (kind));
  if (*of != '\0')
    json_object_set_new (item, "of", json_string (of));
  if (g_str_equal (kind, "arrears") || g_str_equal (kind, "meal"))
    json_object_set_new (item, "meeting", json_integer (due->meeting));
  json_object_set_new (item, "amount", json_integer (amount));
  json_array_append_new (part->deductions, item);
  tonti_body_add_line (part->body, *of != '\0' ? tonti_compose_account (c, due->subject) : "social",
                       part->holder.member, *line_of != '\0' ? line_of : NULL, -amount);
}

static void
settle_fine (TontiCompose *c, gint64 id, gint64 amount)
{
  for (guint i = 0; i < c->fines->len; i++)
    {
      TontiOpenFine *fine = &g_array_index (c->fines, TontiOpenFine, i);

      if (fine->id == id)
        fine->open -= amount;
    }
}

/* AMOUNT is kept for these dues, in the group's order. */
static void
keep_dues (TontiCompose *c, TontiLotPart *part, const char *kind, GArray *dues, TontiMoney amount)
{
  TontiMoney rest;

  if (!tonti_dues_allocate ((TontiDue *)(gpointer)dues->data, dues->len, c->group->priority, amount,
                            &rest))
    return;
  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDue *due = &g_array_index (dues, TontiDue, i);

      add_deduction (c, part, kind, due, due->part.minor);
      if (due->subject.kind == TONTI_SUBJECT_FINE)
        settle_fine (c, due->subject.n, due->part.minor);
      else if (due->part.minor > 0)
        tonti_compose_pay (c, part->holder.member, due->subject, due->pool, due->meeting,
                           due->part.minor);
    }
}

/* ---- Loans ---- */

static gint64
find_loan_part (const TontiCompose *c, const Owed *owed, const TontiBoxDebt *debt)
{
  return owed->whole_loans ? tonti_box_debt_whole (debt, c->day)
                           : tonti_box_debt_now (debt, c->day);
}

static TontiMoney
add_up_loans (const TontiCompose *c, const Owed *owed, gint64 member)
{
  gint64 sum = 0;

  for (guint i = 0; i < c->loans->len; i++)
    {
      const TontiBoxDebt *debt = &g_array_index (c->loans, TontiBoxDebt, i);

      if (debt->member == member)
        sum = MIN (sum + find_loan_part (c, owed, debt), TONTI_MONEY_LIMIT);
    }
  return tonti_money (sum);
}

/* One part of a loan that is paid out of the lot, as a receipt would write it. */
static json_t *
add_loan_part (TontiLotPart *part, gint64 loan, const char *name, const char *account,
               gint64 amount)
{
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_BOX_LOAN, loan });
  json_t *item;

  if (amount == 0)
    return NULL;
  item = json_pack ("{s:s, s:s, s:s, s:I}", "kind", "loan", "of", of, "part", name, "amount",
                    (json_int_t)amount);
  json_array_append_new (part->deductions, item);
  tonti_body_add_line (part->body, account, part->holder.member, of, -amount);
  return item;
}

static void
keep_loan (const TontiCompose *c, TontiLotPart *part, TontiBoxDebt *debt, gint64 sum)
{
  g_autofree char *box = tonti_box_account (debt->pool);
  const gint64 days = tonti_box_debt_late (debt, c->day);
  const gint64 rate = tonti_box_debt_rate (debt, c->day);
  TontiBoxParts parts;
  json_t *late;

  if (sum == 0)
    return;
  (void)tonti_box_debt_pay (debt, c->day, sum, &parts);
  late = add_loan_part (part, debt->loan, "late", box, parts.late);
  if (late != NULL)
    {
      json_object_set_new (late, "base", json_integer (parts.price + parts.principal));
      json_object_set_new (late, "days", json_integer (days));
      json_object_set_new (late, "rate", json_integer (rate));
    }
  add_loan_part (part, debt->loan, "price", box, parts.price);
  add_loan_part (part, debt->loan, "principal", "loans", parts.principal);
}

/* The loan that comes back first before the others. */
static void
keep_loans (TontiCompose *c, TontiLotPart *part, const Owed *owed, gint64 amount)
{
  for (guint i = 0; i < c->loans->len; i++)
    {
      TontiBoxDebt *debt = &g_array_index (c->loans, TontiBoxDebt, i);
      gint64 sum = MIN (amount, find_loan_part (c, owed, debt));

      if (debt->member != part->holder.member)
        continue;
      keep_loan (c, part, debt, sum);
      amount -= sum;
    }
}

/* ---- In the order of the pool ---- */

static TontiMoney
find_wanted (const TontiCompose *c, const TontiLotPart *part, const Owed *owed,
             TontiDeductionKind kind)
{
  switch (kind)
    {
    case TONTI_DEDUCTION_ARREARS:
      return add_up (owed->arrears);
    case TONTI_DEDUCTION_FINES:
      return add_up (owed->fines);
    case TONTI_DEDUCTION_MEAL:
      return add_up (owed->meals);
    case TONTI_DEDUCTION_LOAN:
      return add_up_loans (c, owed, part->holder.member);
    case TONTI_DEDUCTION_PERCENT:
      break;
    }
  return TONTI_MONEY_ZERO;
}

static void
keep (TontiCompose *c, TontiLotPart *part, Owed *owed, const TontiDeductionRow *rule,
      const TontiDeduction *deduction)
{
  TontiDue fund = { .subject = { TONTI_SUBJECT_FUND, rule->fund } };

  if (rule->fund == 0)
    fund.subject.kind = TONTI_SUBJECT_NONE;
  switch (deduction->kind)
    {
    case TONTI_DEDUCTION_PERCENT:
      add_deduction (c, part, "percent", &fund, deduction->amount.minor);
      break;
    case TONTI_DEDUCTION_ARREARS:
      keep_dues (c, part, "arrears", owed->arrears, deduction->amount);
      break;
    case TONTI_DEDUCTION_FINES:
      keep_dues (c, part, "fines", owed->fines, deduction->amount);
      break;
    case TONTI_DEDUCTION_MEAL:
      keep_dues (c, part, "meal", owed->meals, deduction->amount);
      break;
    case TONTI_DEDUCTION_LOAN:
      keep_loans (c, part, owed, deduction->amount.minor);
      break;
    }
}

static gboolean
has_kind (const GArray *rules, const char *kind)
{
  for (guint i = 0; i < rules->len; i++)
    if (g_str_equal (g_array_index (rules, TontiDeductionRow, i).kind, kind))
      return TRUE;
  return FALSE;
}

static Owed
find_owed (const TontiCompose *c, const TontiLotPart *part, const GArray *rules)
{
  const gint64 member = part->holder.member;
  const gint64 meal = has_kind (rules, "meal") ? tonti_fund_get_meal (c->db) : 0;

  return (Owed){ .arrears = list_dues (c, member, meal, FALSE),
                 .fines = list_fines (c, member),
                 .meals = list_dues (c, member, meal, TRUE),
                 .whole_loans
                 = has_kind (rules, "loan")
                   && tonti_rule_number (c->db, part->turn.pool, "deduct-loan", c->meeting) != 0 };
}

static void
clear_owed (Owed *owed)
{
  g_array_unref (owed->arrears);
  g_array_unref (owed->fines);
  g_array_unref (owed->meals);
}

void
tonti_lot_part_keep (TontiCompose *c, TontiLotPart *part)
{
  g_autoptr (GArray) rules = tonti_pool_list_deductions (c->db, part->turn.pool);

  tonti_lot_part_keep_by (c, part, rules);
}

void
tonti_lot_part_keep_by (TontiCompose *c, TontiLotPart *part, const GArray *rules)
{
  g_autofree TontiDeduction *all = g_new0 (TontiDeduction, rules->len + 1);
  TontiDeduction *list = all + 1;
  Owed owed = find_owed (c, part, rules);

  all[0].kind = TONTI_DEDUCTION_ARREARS;
  all[0].wanted
      = part->turn.pool != 0 ? tonti_money (tonti_lot_part_discount (c, part)) : TONTI_MONEY_ZERO;
  for (guint i = 0; i < rules->len; i++)
    {
      const TontiDeductionRow *rule = &g_array_index (rules, TontiDeductionRow, i);

      list[i].kind
          = (TontiDeductionKind)MAX (tonti_codes_find (&tonti_deduction_codes, rule->kind), 0);
      list[i].rate.ppm = rule->ppm;
      list[i].wanted = find_wanted (c, part, &owed, list[i].kind);
    }
  if (!tonti_lot_deduct (part->gross, all, rules->len + 1, c->group->unit, &part->entitled))
    part->entitled = part->gross;
  if (all[0].amount.minor > 0)
    tonti_lot_part_give (c, part, all[0].amount.minor);
  for (guint i = 0; i < rules->len; i++)
    keep (c, part, &owed, &g_array_index (rules, TontiDeductionRow, i), &list[i]);
  clear_owed (&owed);
}
