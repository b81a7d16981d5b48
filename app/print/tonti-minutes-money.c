// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-minutes-document-private.h"

/* The money of a meeting, table by table. */

static void
add (TontiMoney *sum, TontiMoney amount)
{
  gboolean is_sum = tonti_money_add (*sum, amount, sum);

  g_assert (is_sum);
}

/* An amount that is 0 leaves its cell empty. */
static void
set (TontiSheetTable *table, guint column, TontiMoney amount)
{
  if (amount.minor != 0)
    tonti_sheet_table_set_amount (table, column, amount);
}

void
tonti_minutes_put_between (const TontiPress *press, TontiSheet *sheet,
                           const TontiMinutesReport *report)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("Day"), .kind = TONTI_SHEET_NUMBER },
    { .title = _ ("Operation"), .kind = TONTI_SHEET_TEXT, .max_lines = 3 },
    { .title = _ ("Document"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("In"), .kind = TONTI_SHEET_AMOUNT, .carry = TRUE },
    { .title = _ ("Out"), .kind = TONTI_SHEET_AMOUNT, .carry = TRUE },
  };
  g_autoptr (TontiSheetTable) table = tonti_press_table (
      press, _ ("Operations since the last meeting"), columns, G_N_ELEMENTS (columns));
  TontiMoney in = TONTI_MONEY_ZERO, out = TONTI_MONEY_ZERO;

  if (report->between->len == 0)
    return;
  for (guint i = 0; i < report->between->len; i++)
    {
      const TontiMinutesOperation *o = &g_array_index (report->between, TontiMinutesOperation, i);
      g_autofree char *day = tonti_press_short_day (press, o->day);

      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, day);
      tonti_sheet_table_set_text (table, 1, o->text);
      tonti_sheet_table_set_text (table, 2, o->label);
      set (table, 3, o->in);
      set (table, 4, o->out);
      add (&in, o->in);
      add (&out, o->out);
    }
  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (table, 1, _ ("Total"));
  tonti_sheet_table_set_amount (table, 3, in);
  tonti_sheet_table_set_amount (table, 4, out);
  tonti_sheet_draw_table (sheet, table);
}

static void
add_line (TontiSheetTable *table, TontiSheetRowKind kind, const char *text, TontiMoney amount)
{
  tonti_sheet_table_add_row (table, kind);
  tonti_sheet_table_set_text (table, 0, text);
  tonti_sheet_table_set_amount (table, 1, amount);
}

/* Gross, what is kept, what stays owed, net: one lot. */
static void
add_payout (TontiSheetTable *table, const TontiVoucher *voucher)
{
  g_autofree char *person = tonti_press_person (voucher->member, voucher->name);
  g_autofree char *title = g_strdup_printf ("%s – %s%s%s", voucher->what, person,
                                            *voucher->label != '\0' ? " – " : "", voucher->label);

  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_GROUP);
  tonti_sheet_table_set_text (table, 0, title);
  add_line (table, TONTI_SHEET_ROW_PLAIN, _ ("Gross amount"), voucher->gross);
  for (guint i = 0; voucher->deductions != NULL && i < voucher->deductions->len; i++)
    {
      const TontiPaperLine *line = &g_array_index (voucher->deductions, TontiPaperLine, i);

      add_line (table, TONTI_SHEET_ROW_PLAIN, line->text, tonti_money (-line->amount.minor));
    }
  if (voucher->owed.minor != 0)
    add_line (table, TONTI_SHEET_ROW_PLAIN, _ ("Still owed to the beneficiary"),
              tonti_money (-voucher->owed.minor));
  add_line (table, TONTI_SHEET_ROW_SUB, _ ("Net amount paid out"), voucher->net);
}

static char *
describe_discharge (const TontiVoucher *voucher)
{
  if (g_strcmp0 (voucher->discharge, "signature") == 0)
    return g_strdup_printf (_ ("%s: %s signed for it."), voucher->label, voucher->name);
  if (g_strcmp0 (voucher->discharge, "thumbprint") == 0)
    return g_strdup_printf (_ ("%s: thumbprint of %s, witness: %s."), voucher->label, voucher->name,
                            voucher->witness);
  return g_strdup_printf (_ ("%s: no discharge was given by %s."), voucher->label, voucher->name);
}

/* Which lot was short: its voucher's number, the beneficiary before it has one. */
static char *
describe_short_pot (const TontiVoucher *voucher)
{
  return g_strdup_printf (C_ ("remark on a voucher", "%s: %s"),
                          *voucher->label != '\0' ? voucher->label : voucher->name,
                          voucher->short_pot);
}

void
tonti_minutes_put_payouts (const TontiPress *press, TontiSheet *sheet,
                           const TontiMinutesReport *report)
{
  g_autofree char *heading = tonti_press_word (press, "pot", _ ("Lots of the meeting"));
  const TontiSheetColumn columns[] = {
    { .title = _ ("Lot and beneficiary"), .kind = TONTI_SHEET_TEXT },
    { .title = press->group->currency->symbol, .kind = TONTI_SHEET_AMOUNT },
  };
  TontiSheetTableSetup setup = {
    .heading = heading,
    .size = 8.5,
    .keeps_groups = TRUE,
    .style = &press->group->style,
  };
  g_autoptr (TontiSheetTable) table
      = tonti_sheet_table_new (&setup, columns, G_N_ELEMENTS (columns));

  if (report->payouts->len == 0)
    return;
  for (guint i = 0; i < report->payouts->len; i++)
    add_payout (table, &g_array_index (report->payouts, TontiVoucher, i));
  tonti_sheet_draw_table (sheet, table);
  for (guint i = 0; i < report->payouts->len; i++)
    {
      const TontiVoucher *voucher = &g_array_index (report->payouts, TontiVoucher, i);
      g_autofree char *discharge = describe_discharge (voucher);
      g_autofree char *short_pot = describe_short_pot (voucher);

      if (*voucher->short_pot != '\0')
        tonti_sheet_paragraph (sheet, tonti_ink_body, short_pot);
      if (*voucher->label != '\0')
        tonti_sheet_paragraph (sheet, tonti_ink_body, discharge);
    }
  tonti_sheet_skip (sheet, 10);
}

/* What the last text column of a list of items tells. */
typedef enum
{
  REMARK_REASON,
  REMARK_PIECE,
  REMARK_NONE,
} Remark;

static const char *
describe_item (const TontiMinutesItem *item, Remark remark)
{
  if (remark == REMARK_NONE)
    return "";
  if (remark == REMARK_PIECE)
    return *item->piece != '\0' ? item->piece : _ ("no document");
  return item->reason;
}

static char *
describe_what (const TontiMinutesItem *item)
{
  if (item->is_cancelled)
    return g_strdup_printf (_ ("%s (cancelled)"), item->what);
  return item->is_contested ? g_strdup_printf (_ ("%s (contested)"), item->what)
                            : g_strdup (item->what);
}

static void
add_item (TontiSheetTable *table, const TontiMinutesItem *item, Remark remark)
{
  g_autofree char *person = tonti_press_person (item->member, item->name);
  g_autofree char *what = describe_what (item);

  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
  tonti_sheet_table_set_text (table, 0, what);
  tonti_sheet_table_set_text (table, 1, person);
  tonti_sheet_table_set_text (table, 2, describe_item (item, remark));
  tonti_sheet_table_set_text (table, 3, item->label);
  tonti_sheet_table_set_amount (table, 4, item->amount);
}

static void
put_list (const TontiPress *press, TontiSheet *sheet, const char *heading, const GArray *items,
          Remark remark)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("What"), .kind = TONTI_SHEET_TEXT, .max_lines = 3 },
    { .title = _ ("Who"), .kind = TONTI_SHEET_TEXT },
    { .title = remark == REMARK_REASON  ? _ ("Reason")
               : remark == REMARK_PIECE ? _ ("Supporting document")
                                        : "",
      .kind = TONTI_SHEET_TEXT,
      .max_lines = 3 },
    { .title = _ ("Document"), .kind = TONTI_SHEET_TEXT },
    { .title = press->group->currency->symbol, .kind = TONTI_SHEET_AMOUNT, .carry = TRUE },
  };
  g_autoptr (TontiSheetTable) table
      = tonti_press_table (press, heading, columns, G_N_ELEMENTS (columns));
  TontiMoney sum = TONTI_MONEY_ZERO;

  if (items->len == 0)
    return;
  for (guint i = 0; i < items->len; i++)
    {
      const TontiMinutesItem *item = &g_array_index (items, TontiMinutesItem, i);

      add_item (table, item, remark);
      add (&sum, item->amount);
    }
  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (table, 0, _ ("Total"));
  tonti_sheet_table_set_amount (table, 4, sum);
  tonti_sheet_draw_table (sheet, table);
}

static void
put_fines (const TontiPress *press, TontiSheet *sheet, const GArray *fines)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("Member"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Fine"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Reason"), .kind = TONTI_SHEET_TEXT, .max_lines = 3 },
    { .title = _ ("Charged"), .kind = TONTI_SHEET_AMOUNT, .carry = TRUE },
    { .title = _ ("Paid"), .kind = TONTI_SHEET_AMOUNT, .carry = TRUE },
  };
  g_autoptr (TontiSheetTable) table
      = tonti_press_table (press, _ ("Fines"), columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < fines->len; i++)
    {
      const TontiMinutesItem *fine = &g_array_index (fines, TontiMinutesItem, i);
      g_autofree char *person = tonti_press_person (fine->member, fine->name);
      g_autofree char *what = describe_what (fine);

      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, person);
      tonti_sheet_table_set_text (table, 1, what);
      tonti_sheet_table_set_text (table, 2, fine->reason);
      tonti_sheet_table_set_amount (table, 3, fine->amount);
      set (table, 4, fine->paid);
    }
  if (fines->len > 0)
    tonti_sheet_draw_table (sheet, table);
}

void
tonti_minutes_put_items (const TontiPress *press, TontiSheet *sheet,
                         const TontiMinutesReport *report)
{
  put_fines (press, sheet, report->fines);
  put_list (press, sheet, _ ("Aid"), report->aid, REMARK_REASON);
  put_list (press, sheet, _ ("Other income"), report->income, REMARK_PIECE);
  put_list (press, sheet, _ ("Expenses"), report->expenses, REMARK_PIECE);
  put_list (press, sheet, _ ("Between box, bank and mobile money"), report->transfers, REMARK_NONE);
}

void
tonti_minutes_put_funds (const TontiPress *press, TontiSheet *sheet, const char *heading,
                         const GArray *funds)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("Box or fund"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Before"), .kind = TONTI_SHEET_AMOUNT },
    { .title = _ ("In"), .kind = TONTI_SHEET_AMOUNT },
    { .title = _ ("Out"), .kind = TONTI_SHEET_AMOUNT },
    { .title = _ ("After"), .kind = TONTI_SHEET_AMOUNT },
  };
  g_autoptr (TontiSheetTable) table
      = tonti_press_table (press, heading, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < funds->len; i++)
    {
      const TontiMinutesFund *fund = &g_array_index (funds, TontiMinutesFund, i);

      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, fund->name);
      tonti_sheet_table_set_amount (table, 1, fund->opening);
      set (table, 2, fund->in);
      set (table, 3, fund->out);
      tonti_sheet_table_set_amount (table, 4, fund->closing);
    }
  if (funds->len > 0)
    tonti_sheet_draw_table (sheet, table);
}
