// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-redo-private.h"

#include "tonti-box-debt.h"
#include "tonti-fact.h"

/* Sums that are laid over what a member owes: a receipt, a set-off, the meal of a host. Its items
 * add up to what was paid, each moves as much money, and of a loan from the auction box charge,
 * price and principal are those of that day. */

/* ---- Repayments of loans ---- */

static const char *const parts[] = { "late", "price", "principal" };

static gint64
read_loan (const json_t *item)
{
  TontiSubject subject = { 0 };
  gboolean ok = tonti_subject_parse (tonti_fact_text (item, "of"), &subject);

  return ok && subject.kind == TONTI_SUBJECT_BOX_LOAN ? subject.n : 0;
}

/* The place of an item among the parts of a repayment, -1 = it is none. */
static int
find_part (const json_t *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (tonti_fact_text (item, "part"), parts[i]))
      return (int)i;
  return -1;
}

static TontiBoxDebt *
find_debt (const TontiRedoing *r, GArray *debts, gint64 loan)
{
  TontiBoxLoanRow row;
  TontiBoxDebt debt;

  for (guint i = 0; i < debts->len; i++)
    if (g_array_index (debts, TontiBoxDebt, i).loan == loan)
      return &g_array_index (debts, TontiBoxDebt, i);
  if (loan == 0 || !tonti_box_loan_get (r->db, loan, &row))
    return NULL;
  debt = tonti_box_debt_of (&row, r->unit);
  g_array_append_val (debts, debt);
  return &g_array_index (debts, TontiBoxDebt, debts->len - 1);
}

/* The items FIRST … of one repayment, at most MOST of them: how many, and by their parts what was
 * paid; 0 = it is no amount. */
static gsize
read_repayment (const json_t *items, gsize first, gsize most, gint64 amounts[G_N_ELEMENTS (parts)])
{
  gsize n = 0;
  int before = -1;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    amounts[i] = 0;
  while (n < most && first + n < json_array_size (items))
    {
      const json_t *item = json_array_get (items, first + n);
      int part = find_part (item);

      if (part <= before || read_loan (item) != read_loan (json_array_get (items, first)))
        return n;
      amounts[part] = tonti_fact_int (item, "amount");
      if (amounts[part] <= 0 || !tonti_money_is_valid (tonti_money (amounts[part])))
        return 0;
      before = part;
      n++;
    }
  return n;
}

static json_t *
describe_parts (const TontiBoxParts *paid)
{
  return json_pack ("[{s:s, s:I}, {s:s, s:I}, {s:s, s:I}]", "part", parts[0], "amount",
                    (json_int_t)paid->late, "part", parts[1], "amount", (json_int_t)paid->price,
                    "part", parts[2], "amount", (json_int_t)paid->principal);
}

/* A charge says of which debt it is, how many days late and at which rate. */
static gboolean
check_charge (const TontiRedoing *r, const TontiBoxDebt *debt, const json_t *item,
              const TontiBoxParts *paid)
{
  TontiDay day = r->event->day;

  return paid->late == 0
         || (tonti_redo_same_int (r, item, "base", paid->price + paid->principal)
             && tonti_redo_same_int (r, item, "days", tonti_box_debt_late (debt, day))
             && tonti_redo_same_int (r, item, "rate", tonti_box_debt_rate (debt, day)));
}

static gboolean
is_paid (const TontiBoxParts *paid, const gint64 amounts[G_N_ELEMENTS (parts)])
{
  return paid->late == amounts[0] && paid->price == amounts[1] && paid->principal == amounts[2];
}

/* AMOUNTS laid over what the debt is now. */
static TontiBoxParts
lay (const TontiRedoing *r, TontiBoxDebt *debt, const gint64 amounts[G_N_ELEMENTS (parts)])
{
  TontiBoxParts paid;

  tonti_box_debt_pay (debt, r->event->day, amounts[0] + amounts[1] + amounts[2], &paid);
  return paid;
}

/* How many items from FIRST on are one repayment: as a rule all MOST of them; but a loan may have
 * been paid twice on one receipt, in two columns, so that the parts of both stand in a row. */
static gsize
find_repayment (const TontiRedoing *r, const json_t *items, gsize first, gsize most,
                const TontiBoxDebt *debt)
{
  for (gsize n = most; n > 0; n--)
    {
      gint64 amounts[G_N_ELEMENTS (parts)], base;
      TontiBoxDebt open = *debt;
      TontiBoxParts paid;

      read_repayment (items, first, n, amounts);
      paid = lay (r, &open, amounts);
      base = tonti_fact_int (json_array_get (items, first), "base");
      if (is_paid (&paid, amounts) && (paid.late == 0 || base == paid.price + paid.principal))
        return n;
    }
  return most;
}

/* *n = how many items from FIRST on are this repayment. */
static gboolean
check_repayment (const TontiRedoing *r, const char *name, gsize first, TontiBoxDebt *debt, gsize *n)
{
  const json_t *items = json_object_get (r->event->json, name);
  gint64 amounts[G_N_ELEMENTS (parts)];
  gsize most = read_repayment (items, first, G_N_ELEMENTS (parts), amounts);
  TontiBoxParts paid;

  if (most == 0)
    return tonti_redo_refuse (r, r->event->json, name, NULL);
  *n = find_repayment (r, items, first, most, debt);
  read_repayment (items, first, *n, amounts);
  paid = lay (r, debt, amounts);
  if (!is_paid (&paid, amounts))
    return tonti_redo_refuse (r, r->event->json, name, describe_parts (&paid));
  return check_charge (r, debt, json_array_get (items, first), &paid);
}

gboolean
tonti_redo_repayments (const TontiRedoing *r, const char *name)
{
  const json_t *items = json_object_get (r->event->json, name);
  g_autoptr (GArray) debts = g_array_new (FALSE, FALSE, sizeof (TontiBoxDebt));
  gsize i = 0;

  while (i < json_array_size (items))
    {
      TontiBoxDebt *debt = find_debt (r, debts, read_loan (json_array_get (items, i)));
      gsize n = 1;

      if (debt != NULL && !check_repayment (r, name, i, debt, &n))
        return FALSE;
      i += n;
    }
  return TRUE;
}

/* ---- Sums ---- */

/* -1 = more than can be kept. */
static gint64
add_items (const json_t *items)
{
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (items); i++)
    {
      gint64 amount = tonti_fact_int (json_array_get (items, i), "amount");

      if (!tonti_money_is_valid (tonti_money (amount))
          || __builtin_add_overflow (sum, amount, &sum))
        return -1;
    }
  return sum;
}

static gboolean
is_line (const TontiRedoing *r, guint i, gint64 member, gint64 amount)
{
  const TontiLine *line
      = i < r->event->lines->len ? &g_array_index (r->event->lines, TontiLine, i) : NULL;

  return line != NULL && line->member == member && line->amount == amount;
}

/* First the place the money came to, then a line for each item. */
static gboolean
check_lines (const TontiRedoing *r, gint64 total)
{
  const json_t *items = json_object_get (r->event->json, "items");
  guint first = total != 0 ? 1 : 0;

  if (total != 0 && !is_line (r, 0, 0, total))
    return tonti_redo_refuse (r, r->event->json, "total", NULL);
  for (guint i = 0; i < json_array_size (items); i++)
    if (!is_line (r, first + i, r->event->member,
                  -tonti_fact_int (json_array_get (items, i), "amount")))
      return tonti_redo_refuse (r, r->event->json, "items", NULL);
  return TRUE;
}

gboolean
tonti_redo_receipt (const TontiRedoing *r)
{
  gint64 total = add_items (json_object_get (r->event->json, "items"));

  return tonti_redo_same_int (r, r->event->json, "total", total) && check_lines (r, total)
         && tonti_redo_repayments (r, "items");
}

gboolean
tonti_redo_setoff (const TontiRedoing *r)
{
  const json_t *items = json_object_get (r->event->json, "items");

  return (items == NULL || tonti_redo_same_int (r, r->event->json, "total", add_items (items)))
         && tonti_redo_repayments (r, "items");
}

/* Shares of discounts that are handed over have no items. */
gboolean
tonti_redo_dividend (const TontiRedoing *r)
{
  const json_t *items = json_object_get (r->event->json, "items");

  return items == NULL || tonti_redo_same_int (r, r->event->json, "amount", add_items (items));
}

gboolean
tonti_redo_meal (const TontiRedoing *r)
{
  const json_t *facts = r->event->json;
  gint64 kept = add_items (json_object_get (facts, "deductions")), net;

  if (kept < 0 || __builtin_sub_overflow (tonti_fact_int (facts, "gross"), kept, &net))
    return tonti_redo_refuse (r, facts, "deductions", NULL);
  return tonti_redo_same_int (r, facts, "net", net) && tonti_redo_repayments (r, "deductions");
}
