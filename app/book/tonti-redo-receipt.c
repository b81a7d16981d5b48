// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-redo-private.h"

#include "tonti-box-debt.h"
#include "tonti-fact.h"
#include "tonti-money.h"

/* Sums that are laid over what a member owes: a receipt, a set-off, the meal of a host. Its items
 * add up to what was paid, each moves as much money, and of a loan from the auction box that comes
 * back late the charge is that of the day. */

/* ---- Repayments of loans ---- */

#define MILLION 1000000

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

/* The items FIRST … of one repayment, at most MOST of them: how many, and by their parts what was
 * paid; 0 = it is no amount. */
static gsize
read_repayment (const json_t *items, gsize first, gsize most, gint64 amounts[G_N_ELEMENTS (parts)])
{
  gint64 sum = 0;
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
      if (amounts[part] <= 0 || __builtin_add_overflow (sum, amounts[part], &sum)
          || !tonti_money_is_valid (tonti_money (sum)))
        return 0;
      before = part;
      n++;
    }
  return n;
}

static json_t *
describe_charge (gint64 late)
{
  return json_pack ("[{s:s, s:I}]", "part", parts[0], "amount", (json_int_t)late);
}

/* A part of SUM in whole coins, as in tonti-late-charge.h; -1 = more than can be kept, which only a
 * book that was changed can say. */
static gint64
scale (gint64 sum, gint64 rate, gint64 divisor, gint64 unit)
{
  TontiMoney scaled;

  return tonti_money_scale (tonti_money (sum), rate, divisor, unit, TONTI_ROUNDING_HALF_UP, &scaled)
             ? scaled.minor
             : -1;
}

/* What of a sum is the charge: of one that pays everything off, what is more than the debt. That
 * debt is not asked for here: at a meeting somebody who answers for the loan pays at once, after
 * what the borrower gave, whose receipt comes later. */
static gboolean
is_charge (const TontiBoxDebt *debt, gint64 rate, const gint64 amounts[G_N_ELEMENTS (parts)],
           gint64 *least)
{
  const gint64 base = amounts[1] + amounts[2], late = amounts[0];

  *least = MIN (scale (base + late, rate, MILLION + rate, debt->unit), base + late);
  return late == *least || (late > *least && late <= scale (base, rate, MILLION, debt->unit));
}

/* How many items from FIRST on are one repayment: as a rule all MOST of them; but a loan may have
 * been paid twice on one receipt, in two columns, so that the parts of both stand in a row. */
static gsize
find_repayment (const TontiBoxDebt *debt, gint64 rate, const json_t *items, gsize first, gsize most)
{
  const gint64 base = tonti_fact_int (json_array_get (items, first), "base");
  gint64 amounts[G_N_ELEMENTS (parts)], least;

  for (gsize n = most; n > 0; n--)
    {
      read_repayment (items, first, n, amounts);
      if (is_charge (debt, rate, amounts, &least)
          && (amounts[0] == 0 || base == amounts[1] + amounts[2]))
        return n;
    }
  return most;
}

/* A charge says of which debt it is, how many days late and at which rate. *n = how many items from
 * FIRST on are this repayment. */
static gboolean
check_repayment (const TontiRedoing *r, const char *name, gsize first, const TontiBoxDebt *debt,
                 gsize *n)
{
  const json_t *items = json_object_get (r->event->json, name);
  const json_t *item = json_array_get (items, first);
  const gint64 rate = tonti_box_debt_rate (debt, r->event->day);
  gint64 amounts[G_N_ELEMENTS (parts)], least;
  gsize most = read_repayment (items, first, G_N_ELEMENTS (parts), amounts);

  if (most == 0)
    return tonti_redo_refuse (r, r->event->json, name, NULL);
  *n = find_repayment (debt, rate, items, first, most);
  read_repayment (items, first, *n, amounts);
  if (!is_charge (debt, rate, amounts, &least))
    return tonti_redo_refuse (r, r->event->json, name, describe_charge (least));
  return amounts[0] == 0
         || (tonti_redo_same_int (r, item, "base", amounts[1] + amounts[2])
             && tonti_redo_same_int (r, item, "days", tonti_box_debt_late (debt, r->event->day))
             && tonti_redo_same_int (r, item, "rate", rate));
}

gboolean
tonti_redo_repayments (const TontiRedoing *r, const char *name)
{
  const json_t *items = json_object_get (r->event->json, name);
  gsize i = 0;

  while (i < json_array_size (items))
    {
      gint64 loan = read_loan (json_array_get (items, i));
      TontiBoxLoanRow row;
      TontiBoxDebt debt;
      gsize n = 1;

      if (loan != 0 && tonti_box_loan_get (r->db, loan, &row))
        {
          debt = tonti_box_debt_of (&row, r->unit);
          if (!check_repayment (r, name, i, &debt, &n))
            return FALSE;
        }
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
