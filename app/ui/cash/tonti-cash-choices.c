// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-cash-choices.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-choice-list.h"

static void
add_operations (GArray *choices, const GArray *list, const TontiStyle *style)
{
  for (guint i = 0; i < list->len; i++)
    {
      const TontiOperationChoice *choice = &g_array_index (list, TontiOperationChoice, i);
      g_autofree char *money = tonti_style_format_symbol (style, choice->amount);
      tonti_choice_list_add (choices, g_strdup (choice->code),
                             choice->amount.minor != 0
                                 ? g_strdup_printf ("%s (%s)", choice->label, money)
                                 : g_strdup (choice->label));
    }
}

static void
add_lots (GArray *choices, const TontiPlacesReport *report, const TontiStyle *style)
{
  for (guint i = 0; i < report->lots->len; i++)
    {
      const TontiPlacesLot *lot = &g_array_index (report->lots, TontiPlacesLot, i);
      g_autofree char *money = tonti_style_format_symbol (style, lot->amount);
      tonti_choice_list_add (choices, g_strdup_printf ("hand:%" PRId64, lot->hand),
                             g_strdup_printf (_ ("%1$s · meeting %2$" PRId64 " · %3$s"), lot->names,
                                              lot->meeting, money));
    }
}

static void
add_rests (GArray *choices, const TontiPlacesReport *report, const TontiStyle *style)
{
  for (guint i = 0; i < report->rests->len; i++)
    {
      const TontiPlacesRest *rest = &g_array_index (report->rests, TontiPlacesRest, i);
      g_autofree char *money = tonti_style_format_symbol (style, rest->owed);
      tonti_choice_list_add (choices,
                             g_strdup_printf ("%" PRId64 "/%" PRId64, rest->member, rest->hand),
                             g_strdup_printf ("%s · %s", rest->name, money));
    }
}

static void
add_papers (GArray *choices, const TontiPlacesReport *report, const TontiStyle *style)
{
  for (guint i = 0; i < report->papers->len; i++)
    {
      const TontiPlacesPaper *paper = &g_array_index (report->papers, TontiPlacesPaper, i);
      tonti_choice_list_add (choices,
                             g_strdup_printf ("%" PRId64 "/%" PRId64, paper->number, paper->year),
                             g_strdup_printf (_ ("No. %1$" PRId64 " of %2$" PRId64 " · %3$s"),
                                              paper->number, paper->year, paper->what));
    }
}

GArray *
tonti_cash_choices (TontiCashForm form, const TontiOperationReport *operations,
                    const TontiPlacesReport *places, const TontiStyle *style)
{
  GArray *choices = tonti_choice_list_new ();
  if (form == TONTI_CASH_INCOME)
    add_operations (choices, operations->incomes, style);
  if (form == TONTI_CASH_EXPENSE)
    add_operations (choices, operations->expenses, style);
  if (form == TONTI_CASH_AID)
    add_operations (choices, operations->funds, style);
  if (form == TONTI_CASH_LOT)
    add_lots (choices, places, style);
  if (form == TONTI_CASH_REST)
    add_rests (choices, places, style);
  if (form == TONTI_CASH_SIGN)
    add_papers (choices, places, style);
  return choices;
}
