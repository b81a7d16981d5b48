// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-cash-table.h"

#include <glib/gi18n.h>

/* Columns of one half: value, pieces first counted, pieces, amount. */
enum
{
  VALUE,
  FIRST,
  PIECES,
  AMOUNT,
  HALF,
};

#define ROW_TO_WRITE_ON 17.0

static TontiSheetTable *
make_blank_table (const TontiPress *press, const char *heading)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("Notes"), .kind = TONTI_SHEET_AMOUNT, .width = 56 },
    { .title = _ ("Pieces"), .kind = TONTI_SHEET_BLANK, .width = 60 },
    { .title = _ ("Amount"), .kind = TONTI_SHEET_BLANK, .width = 80 },
    { .title = _ ("Coins"), .kind = TONTI_SHEET_AMOUNT, .width = 56 },
    { .title = _ ("Pieces"), .kind = TONTI_SHEET_BLANK, .width = 60 },
    { .title = _ ("Amount"), .kind = TONTI_SHEET_BLANK, .width = 80 },
  };
  TontiSheetTableSetup setup = {
    .heading = heading,
    .size = 8.5,
    .row_height = ROW_TO_WRITE_ON,
    .has_grid = TRUE,
    .style = &press->group->style,
  };

  return tonti_sheet_table_new (&setup, columns, G_N_ELEMENTS (columns));
}

void
tonti_cash_table_put_blank (const TontiPress *press, TontiSheet *sheet, const char *heading)
{
  g_autoptr (TontiSheetTable) table = make_blank_table (press, heading);
  const gint64 *note = press->group->currency->notes, *coin = press->group->currency->coins;

  while (*note != 0 || *coin != 0)
    {
      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      if (*note != 0)
        tonti_sheet_table_set_amount (table, 0, tonti_money (*note++));
      if (*coin != 0)
        tonti_sheet_table_set_amount (table, 3, tonti_money (*coin++));
    }
  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (table, 0, _ ("Total"));
  tonti_sheet_table_set_text (table, 3, _ ("Total"));
  tonti_sheet_draw_table (sheet, table);
}

static TontiSheetTable *
make_table (const TontiPress *press, const char *heading, gboolean with_first)
{
  const TontiSheetColumn half[] = {
    { .title = "", .kind = TONTI_SHEET_AMOUNT },
    { .title = with_first ? _ ("First count") : "", .kind = TONTI_SHEET_NUMBER },
    { .title = _ ("Pieces"), .kind = TONTI_SHEET_NUMBER },
    { .title = _ ("Amount"), .kind = TONTI_SHEET_AMOUNT },
  };
  TontiSheetColumn columns[2 * HALF];

  for (guint i = 0; i < 2 * HALF; i++)
    columns[i] = half[i % HALF];
  columns[VALUE].title = _ ("Notes");
  columns[HALF + VALUE].title = _ ("Coins");
  return tonti_press_table (press, heading, columns, G_N_ELEMENTS (columns));
}

static TontiMoney
value_of (const TontiPaperCash *cash)
{
  TontiMoney amount;
  gboolean is_sum = tonti_money_multiply (tonti_money (cash->value), cash->final, &amount);

  g_assert (is_sum);
  return amount;
}

static void
put_cell (TontiSheetTable *table, guint first_column, const TontiPaperCash *cash,
          gboolean with_first)
{
  g_autofree char *first = g_strdup_printf ("%lld", (long long)cash->first);
  g_autofree char *pieces = g_strdup_printf ("%lld", (long long)cash->final);

  tonti_sheet_table_set_amount (table, first_column + VALUE, tonti_money (cash->value));
  if (with_first)
    tonti_sheet_table_set_text (table, first_column + FIRST, first);
  tonti_sheet_table_set_text (table, first_column + PIECES, pieces);
  tonti_sheet_table_set_amount (table, first_column + AMOUNT, value_of (cash));
}

/* The next of CASH from *I on that is a coin, or not, and was found in the box; NULL = none. */
static const TontiPaperCash *
take (const GArray *cash, guint *i, gboolean is_coin)
{
  while (*i < cash->len)
    {
      const TontiPaperCash *found = &g_array_index (cash, TontiPaperCash, (*i)++);

      if (found->is_coin == is_coin && (found->first != 0 || found->final != 0))
        return found;
    }
  return NULL;
}

static void
put_total (TontiSheetTable *table, const GArray *cash)
{
  TontiMoney sums[2] = { TONTI_MONEY_ZERO, TONTI_MONEY_ZERO };

  for (guint i = 0; i < cash->len; i++)
    {
      const TontiPaperCash *found = &g_array_index (cash, TontiPaperCash, i);
      TontiMoney *sum = &sums[found->is_coin ? 1 : 0];
      gboolean is_sum = tonti_money_add (*sum, value_of (found), sum);

      g_assert (is_sum);
    }
  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (table, VALUE, _ ("Total"));
  tonti_sheet_table_set_amount (table, AMOUNT, sums[0]);
  tonti_sheet_table_set_text (table, HALF + VALUE, _ ("Total"));
  tonti_sheet_table_set_amount (table, HALF + AMOUNT, sums[1]);
}

void
tonti_cash_table_put (const TontiPress *press, TontiSheet *sheet, const char *heading,
                      const GArray *cash, gboolean with_first)
{
  g_autoptr (TontiSheetTable) table = make_table (press, heading, with_first);
  guint notes = 0, coins = 0;
  const TontiPaperCash *note = take (cash, &notes, FALSE), *coin = take (cash, &coins, TRUE);

  while (note != NULL || coin != NULL)
    {
      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      if (note != NULL)
        put_cell (table, 0, note, with_first);
      if (coin != NULL)
        put_cell (table, HALF, coin, with_first);
      note = take (cash, &notes, FALSE);
      coin = take (cash, &coins, TRUE);
    }
  put_total (table, cash);
  tonti_sheet_draw_table (sheet, table);
}
