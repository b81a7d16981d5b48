// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-debt.h"

#include "tonti-late-charge.h"
#include "tonti-rule.h"

TontiBoxDebt
tonti_box_debt_of (const TontiBoxLoanRow *row, gint64 unit)
{
  gint64 principal = tonti_box_loan_row_open_principal (row);

  return (TontiBoxDebt){ row->id,
                         row->member,
                         row->pool,
                         row->due,
                         tonti_box_loan_row_open (row) - principal,
                         principal,
                         g_str_equal (row->pays, "now"),
                         row->steps,
                         unit };
}

GArray *
tonti_box_debt_list (TontiDb *db, gint64 member, gint64 unit)
{
  g_autoptr (GArray) rows = tonti_box_loan_list_open (db, member);
  GArray *debts = g_array_new (FALSE, FALSE, sizeof (TontiBoxDebt));

  for (guint i = 0; i < rows->len; i++)
    {
      TontiBoxDebt debt = tonti_box_debt_of (&g_array_index (rows, TontiBoxLoanRow, i), unit);

      g_array_append_val (debts, debt);
    }
  return debts;
}

gint64
tonti_box_debt_late (const TontiBoxDebt *debt, TontiDay day)
{
  return MAX ((gint64)day.number - debt->due.number, 0);
}

gint64
tonti_box_debt_rate (const TontiBoxDebt *debt, TontiDay day)
{
  g_autoptr (GArray) steps = tonti_steps_parse (debt->steps);

  return steps != NULL ? tonti_steps_get (steps, tonti_box_debt_late (debt, day)) : 0;
}

gint64
tonti_box_debt_whole (const TontiBoxDebt *debt, TontiDay day)
{
  return tonti_late_total (debt->price + debt->principal, tonti_box_debt_rate (debt, day),
                           debt->unit);
}

gint64
tonti_box_debt_now (const TontiBoxDebt *debt, TontiDay day)
{
  if (day.number >= debt->due.number)
    return tonti_box_debt_whole (debt, day);
  return debt->price_now ? debt->price : 0;
}

gint64
tonti_box_debt_pay (TontiBoxDebt *debt, TontiDay day, gint64 sum, TontiBoxParts *parts)
{
  gint64 taken = MIN (sum, tonti_box_debt_whole (debt, day));
  gint64 part = tonti_late_part (taken, tonti_box_debt_rate (debt, day), debt->unit);
  /* A sum just below the whole, in smaller coins, pays no more than the debt. */
  gint64 late = MAX (MIN (part, taken), taken - debt->price - debt->principal);
  gint64 price = MIN (taken - late, debt->price);

  *parts = (TontiBoxParts){ late, price, taken - late - price };
  debt->price -= parts->price;
  debt->principal -= parts->principal;
  return sum - taken;
}
