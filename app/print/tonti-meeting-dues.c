// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-goods.h"
#include "tonti-labels.h"
#include "tonti-meeting-sheet-document-private.h"

/* One row a member: what is due, or what was paid, with a place to sign. */

/* 9 mm, for a signature or a thumb. */
#define ROW_HEIGHT 25.6
#define SIGNATURE_WIDTH 88.0
#define WRITE_WIDTH 52.0

/* Where the columns of a sheet stand. */
typedef struct
{
  GArray *columns; /* TontiSheetColumn */
  GArray *dues;    /* guint: the report's columns that are shown */
  int hands, presence, first_due, due, paid, rest;
} Plan;

static int
add_column (Plan *plan, const char *title, TontiSheetKind kind, double width, gboolean carry)
{
  TontiSheetColumn column = { .title = title, .kind = kind, .width = width, .carry = carry };

  g_array_append_val (plan->columns, column);
  return (int)plan->columns->len - 1;
}

static TontiMoney
pick (const TontiPress *press, const TontiMeetingSheetReport *report, guint row, guint column)
{
  const TontiMeetingSheetCell *cell
      = &g_array_index (report->cells, TontiMeetingSheetCell, row * report->columns->len + column);

  return press->query->blank ? cell->due : cell->paid;
}

/* A column in which nobody owes or pays anything is left out. */
static gboolean
is_needed (const TontiPress *press, const TontiMeetingSheetReport *report, guint column)
{
  for (guint row = 0; row < report->rows->len; row++)
    if (pick (press, report, row, column).minor != 0)
      return TRUE;
  return FALSE;
}

static void
add_dues (const TontiPress *press, const TontiMeetingSheetReport *report, Plan *plan)
{
  plan->first_due = (int)plan->columns->len;
  plan->dues = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < report->columns->len; i++)
    if (is_needed (press, report, i))
      {
        const TontiMeetingSheetColumn *column
            = &g_array_index (report->columns, TontiMeetingSheetColumn, i);

        g_array_append_val (plan->dues, i);
        add_column (plan, column->title,
                    column->value.minor == 0 ? TONTI_SHEET_AMOUNT : TONTI_SHEET_NUMBER, 0,
                    column->value.minor == 0);
      }
}

/* Blank: dues, what is due, a place to write. Filled: what was paid for each, all of it, the rest.
 */
static void
make_plan (const TontiPress *press, const TontiMeetingSheetReport *report, gboolean to_sign,
           Plan *plan)
{
  gboolean blank = press->query->blank;

  plan->columns = g_array_new (FALSE, TRUE, sizeof (TontiSheetColumn));
  add_column (plan, _ ("No."), TONTI_SHEET_NUMBER, 0, FALSE);
  add_column (plan, _ ("Name"), TONTI_SHEET_TEXT, 0, FALSE);
  plan->hands = blank ? add_column (plan, _ ("Hands"), TONTI_SHEET_CENTRE, 0, FALSE) : -1;
  plan->presence = -1;
  if (to_sign)
    plan->presence = add_column (plan, _ ("Presence"), blank ? TONTI_SHEET_BLANK : TONTI_SHEET_TEXT,
                                 blank ? WRITE_WIDTH : 0, FALSE);
  add_dues (press, report, plan);
  plan->due = add_column (plan, _ ("Due"), TONTI_SHEET_AMOUNT, 0, TRUE);
  plan->paid = add_column (plan, _ ("Received"), blank ? TONTI_SHEET_BLANK : TONTI_SHEET_AMOUNT,
                           blank ? WRITE_WIDTH : 0, !blank);
  plan->rest = blank ? -1 : add_column (plan, _ ("Remains"), TONTI_SHEET_AMOUNT, 0, TRUE);
  if (to_sign)
    add_column (plan, _ ("Signature or thumbprint"), TONTI_SHEET_BLANK, SIGNATURE_WIDTH, FALSE);
}

/* What is still to come, when what was kept from a lot or a meal is taken away; nothing when more
 * was paid than was due (an advance). */
static TontiMoney
remains (const TontiMeetingSheetRow *row)
{
  return tonti_money (MAX (row->due.minor - row->paid.minor - row->kept.minor, 0));
}

static char *
describe_presence (const TontiMeetingSheetRow *row)
{
  if (row->presence == TONTI_PRESENCE_UNKNOWN)
    return g_strdup ("");
  if (*row->proxy != '\0')
    return g_strdup_printf (_ ("represented by %s"), row->proxy);
  return g_strdup (tonti_label_presence (row->presence));
}

/* Of goods, the quantity. */
static void
put_cell (const TontiPress *press, const TontiMeetingSheetReport *report, const Plan *plan,
          TontiSheetTable *table, guint due, TontiMoney amount)
{
  const guint column = g_array_index (plan->dues, guint, due);
  const TontiMoney value = g_array_index (report->columns, TontiMeetingSheetColumn, column).value;
  g_autofree char *figure = NULL;

  if (value.minor == 0)
    {
      tonti_sheet_table_set_amount (table, (guint)plan->first_due + due, amount);
      return;
    }
  figure = tonti_goods_format (amount, value, &press->group->style);
  tonti_sheet_table_set_text (table, (guint)plan->first_due + due, figure);
}

static void
put_row (const TontiPress *press, const TontiMeetingSheetReport *report, const Plan *plan,
         TontiSheetTable *table, guint index)
{
  const TontiMeetingSheetRow *row = &g_array_index (report->rows, TontiMeetingSheetRow, index);
  g_autofree char *number = g_strdup_printf ("%lld", (long long)row->member);
  g_autofree char *presence = describe_presence (row);

  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
  tonti_sheet_table_set_text (table, 0, number);
  tonti_sheet_table_set_text (table, 1, row->name);
  if (press->query->blank)
    tonti_sheet_table_set_text (table, (guint)plan->hands, row->hands);
  else if (plan->presence >= 0)
    tonti_sheet_table_set_text (table, (guint)plan->presence, presence);
  for (guint i = 0; i < plan->dues->len; i++)
    {
      TontiMoney amount = pick (press, report, index, g_array_index (plan->dues, guint, i));

      if (amount.minor != 0)
        put_cell (press, report, plan, table, i, amount);
    }
  tonti_sheet_table_set_amount (table, (guint)plan->due, row->due);
  if (press->query->blank)
    return;
  tonti_sheet_table_set_amount (table, (guint)plan->paid, row->paid);
  if (remains (row).minor != 0)
    tonti_sheet_table_set_amount (table, (guint)plan->rest, remains (row));
}

static void
add (TontiMoney *sum, TontiMoney amount)
{
  gboolean is_sum = tonti_money_add (*sum, amount, sum);

  g_assert (is_sum);
}

static void
put_totals (const TontiPress *press, const TontiMeetingSheetReport *report, const Plan *plan,
            TontiSheetTable *table)
{
  TontiMoney due = TONTI_MONEY_ZERO, paid = TONTI_MONEY_ZERO, rest = TONTI_MONEY_ZERO;

  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (table, 1, _ ("Total"));
  for (guint i = 0; i < plan->dues->len; i++)
    {
      TontiMoney sum = TONTI_MONEY_ZERO;

      for (guint row = 0; row < report->rows->len; row++)
        add (&sum, pick (press, report, row, g_array_index (plan->dues, guint, i)));
      put_cell (press, report, plan, table, i, sum);
    }
  for (guint i = 0; i < report->rows->len; i++)
    {
      const TontiMeetingSheetRow *row = &g_array_index (report->rows, TontiMeetingSheetRow, i);

      add (&due, row->due);
      add (&paid, row->paid);
      add (&rest, remains (row));
    }
  tonti_sheet_table_set_amount (table, (guint)plan->due, due);
  if (press->query->blank)
    return;
  tonti_sheet_table_set_amount (table, (guint)plan->paid, paid);
  tonti_sheet_table_set_amount (table, (guint)plan->rest, rest);
}

TontiSheetTable *
tonti_meeting_sheet_make_table (const TontiPress *press, const TontiMeetingSheetReport *report,
                                const char *heading, gboolean to_sign)
{
  TontiSheetTableSetup setup = {
    .heading = heading,
    .size = 8.5,
    .row_height = to_sign ? ROW_HEIGHT : 0,
    .has_grid = to_sign,
    .style = &press->group->style,
  };
  TontiSheetTable *table;
  Plan plan;

  make_plan (press, report, to_sign, &plan);
  table = tonti_sheet_table_new (&setup, (TontiSheetColumn *)(gpointer)plan.columns->data,
                                 plan.columns->len);
  for (guint i = 0; i < report->rows->len; i++)
    put_row (press, report, &plan, table, i);
  put_totals (press, report, &plan, table);
  g_array_unref (plan.columns);
  g_array_unref (plan.dues);
  return table;
}
