// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-cash-table.h"
#include "tonti-minutes-document-private.h"

/* PV de reprise: a running group as it was taken over from its notebook, signed by all. */

/* 9 mm, for a signature or a thumb. */
#define ROW_HEIGHT 25.6

static void
add (TontiMoney *sum, TontiMoney amount)
{
  gboolean is_sum = tonti_money_add (*sum, amount, sum);

  g_assert (is_sum);
}

static void
put_facts (const TontiPress *press, TontiSheet *sheet, const TontiTakeoverReport *report)
{
  g_autofree char *day = tonti_press_day (press, report->day);
  g_autofree char *page = g_strdup_printf (_ ("closed at page %s"), report->page);
  g_autofree char *gap = tonti_press_money (press, report->gap);
  TontiSheetPair pairs[] = {
    { _ ("Date"), day },
    { _ ("Old notebook"), *report->page != '\0' ? page : NULL },
    { _ ("Read from"), *report->notebook != '\0' ? report->notebook : NULL },
    { _ ("Difference of the take-over"), gap },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 3);
  tonti_sheet_skip (sheet, 4);
}

static void
put_counters (TontiSheet *sheet, const TontiTakeoverPlace *place)
{
  TontiSheetPair pairs[] = {
    { _ ("Counter"), place->counters[0].name },
    { _ ("Counter"), place->counters[1].name },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 3);
}

/* Where the money lies, and the box note by note. */
static void
put_places (const TontiPress *press, TontiSheet *sheet, const TontiTakeoverReport *report)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("Where the money lies"), .kind = TONTI_SHEET_TEXT },
    { .title = press->group->currency->symbol, .kind = TONTI_SHEET_AMOUNT },
  };
  g_autoptr (TontiSheetTable) table
      = tonti_press_table (press, NULL, columns, G_N_ELEMENTS (columns));
  TontiMoney sum = TONTI_MONEY_ZERO;

  for (guint i = 0; i < report->places->len; i++)
    {
      const TontiTakeoverPlace *place = &g_array_index (report->places, TontiTakeoverPlace, i);

      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, place->name);
      tonti_sheet_table_set_amount (table, 1, place->amount);
      add (&sum, place->amount);
    }
  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (table, 0, _ ("Total"));
  tonti_sheet_table_set_amount (table, 1, sum);
  tonti_sheet_draw_table (sheet, table);
  for (guint i = 0; i < report->places->len; i++)
    {
      const TontiTakeoverPlace *place = &g_array_index (report->places, TontiTakeoverPlace, i);

      if (place->cash->len == 0)
        continue;
      tonti_cash_table_put (press, sheet, place->name, place->cash, FALSE);
      put_counters (sheet, place);
    }
}

static void
put_funds (const TontiPress *press, TontiSheet *sheet, const TontiTakeoverReport *report)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("Fund"), .kind = TONTI_SHEET_TEXT },
    { .title = press->group->currency->symbol, .kind = TONTI_SHEET_AMOUNT },
  };
  g_autoptr (TontiSheetTable) table
      = tonti_press_table (press, _ ("What the funds hold"), columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < report->funds->len; i++)
    {
      const TontiPaperLine *line = &g_array_index (report->funds, TontiPaperLine, i);

      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, line->text);
      tonti_sheet_table_set_amount (table, 1, line->amount);
    }
  if (report->funds->len > 0)
    tonti_sheet_draw_table (sheet, table);
}

/* A column of amounts of the members' table; rare ones in which all is 0 are left out. */
typedef struct
{
  const char *title; /* N_(…) */
  gsize offset;      /* in TontiTakeoverRow */
  gboolean is_rare;
} Amount;

static const Amount amounts[] = {
  { N_ ("Paid in"), G_STRUCT_OFFSET (TontiTakeoverRow, paid), FALSE },
  { N_ ("Lots received"), G_STRUCT_OFFSET (TontiTakeoverRow, received), FALSE },
  { N_ ("Arrears"), G_STRUCT_OFFSET (TontiTakeoverRow, arrears), FALSE },
  { N_ ("Fines due"), G_STRUCT_OFFSET (TontiTakeoverRow, fines), TRUE },
  { N_ ("Savings"), G_STRUCT_OFFSET (TontiTakeoverRow, savings), FALSE },
  { N_ ("Loans"), G_STRUCT_OFFSET (TontiTakeoverRow, loans), TRUE },
  { N_ ("Advance"), G_STRUCT_OFFSET (TontiTakeoverRow, advance), FALSE },
  { N_ ("Owed on lots"), G_STRUCT_OFFSET (TontiTakeoverRow, owed), TRUE },
  { N_ ("Missing cash claimed"), G_STRUCT_OFFSET (TontiTakeoverRow, claim), TRUE },
};

static TontiMoney
pick (const TontiTakeoverReport *report, guint row, const Amount *amount)
{
  return G_STRUCT_MEMBER (TontiMoney, &g_array_index (report->rows, TontiTakeoverRow, row),
                          amount->offset);
}

static gboolean
is_needed (const TontiTakeoverReport *report, const Amount *amount)
{
  for (guint i = 0; amount->is_rare && i < report->rows->len; i++)
    if (pick (report, i, amount).minor != 0)
      return TRUE;
  return !amount->is_rare;
}

static TontiSheetTable *
make_members (const TontiPress *press, const TontiTakeoverReport *report)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (TontiSheetColumn));
  TontiSheetColumn texts[] = {
    { .title = _ ("No."), .kind = TONTI_SHEET_NUMBER },
    { .title = _ ("Name"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Hands"), .kind = TONTI_SHEET_CENTRE },
    { .title = _ ("Served"), .kind = TONTI_SHEET_TEXT, .max_lines = 6 },
  };
  TontiSheetColumn signature
      = { .title = _ ("Agreed: signature"), .kind = TONTI_SHEET_BLANK, .width = 80 };
  TontiSheetTableSetup setup = {
    .heading = _ ("Situation of each member"),
    .size = 8,
    .row_height = ROW_HEIGHT,
    .has_grid = TRUE,
    .style = &press->group->style,
  };

  g_array_append_vals (columns, texts, G_N_ELEMENTS (texts));
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (is_needed (report, &amounts[i]))
      {
        TontiSheetColumn column
            = { .title = _ (amounts[i].title), .kind = TONTI_SHEET_AMOUNT, .carry = TRUE };

        g_array_append_val (columns, column);
      }
  g_array_append_val (columns, signature);
  return tonti_sheet_table_new (&setup, (TontiSheetColumn *)(gpointer)columns->data, columns->len);
}

static void
add_member (TontiSheetTable *table, const TontiTakeoverReport *report, guint index)
{
  const TontiTakeoverRow *row = &g_array_index (report->rows, TontiTakeoverRow, index);
  g_autofree char *number = g_strdup_printf ("%lld", (long long)row->member);
  guint column = 4;

  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
  tonti_sheet_table_set_text (table, 0, number);
  tonti_sheet_table_set_text (table, 1, row->name);
  tonti_sheet_table_set_text (table, 2, row->hands);
  tonti_sheet_table_set_text (table, 3, row->served);
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (is_needed (report, &amounts[i]))
      tonti_sheet_table_set_amount (table, column++, pick (report, index, &amounts[i]));
  if (!row->is_confirmed)
    tonti_sheet_table_set_text (table, column, _ ("not agreed yet"));
}

static void
add_totals (TontiSheetTable *table, const TontiTakeoverReport *report)
{
  guint column = 4;

  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (table, 1, _ ("Total"));
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (is_needed (report, &amounts[i]))
      {
        TontiMoney sum = TONTI_MONEY_ZERO;

        for (guint row = 0; row < report->rows->len; row++)
          add (&sum, pick (report, row, &amounts[i]));
        tonti_sheet_table_set_amount (table, column++, sum);
      }
}

static void
put_disputes (const TontiPress *press, TontiSheet *sheet, const TontiTakeoverReport *report)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("Member"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("What is disputed"), .kind = TONTI_SHEET_TEXT, .max_lines = 6 },
    { .title = press->group->currency->symbol, .kind = TONTI_SHEET_AMOUNT },
  };
  g_autoptr (TontiSheetTable) table
      = tonti_press_table (press, _ ("Disputed lines"), columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < report->disputes->len; i++)
    {
      const TontiTakeoverDispute *dispute
          = &g_array_index (report->disputes, TontiTakeoverDispute, i);
      g_autofree char *person = tonti_press_person (dispute->member, dispute->name);

      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, person);
      tonti_sheet_table_set_text (table, 1, dispute->text);
      tonti_sheet_table_set_amount (table, 2, dispute->amount);
    }
  if (report->disputes->len > 0)
    tonti_sheet_draw_table (sheet, table);
}

/* What was decided about the old notebook, what was decided alike in one line. */
static void
put_answers (const TontiPress *press, TontiSheet *sheet, const TontiTakeoverReport *report)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("In the old notebook"), .kind = TONTI_SHEET_TEXT, .max_lines = 3 },
    { .title = _ ("Whom it concerns"), .kind = TONTI_SHEET_TEXT, .max_lines = 40 },
    { .title = press->group->currency->symbol, .kind = TONTI_SHEET_AMOUNT },
    { .title = _ ("Decided"), .kind = TONTI_SHEET_TEXT, .max_lines = 6 },
    { .title = _ ("By, because"), .kind = TONTI_SHEET_TEXT, .max_lines = 6 },
  };
  g_autoptr (TontiSheetTable) table
      = tonti_press_table (press, _ ("What was doubtful in the old notebook, and what was decided"),
                           columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < report->answers->len; i++)
    {
      const TontiTakeoverAnswer *answer = &g_array_index (report->answers, TontiTakeoverAnswer, i);
      g_autofree char *why = g_strdup_printf (_ ("%s: %s"), answer->by, answer->reason);

      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, answer->doubt);
      tonti_sheet_table_set_text (table, 1, answer->about);
      if (answer->amount.minor != 0)
        tonti_sheet_table_set_amount (table, 2, answer->amount);
      tonti_sheet_table_set_text (table, 3, answer->answer);
      tonti_sheet_table_set_text (table, 4, why);
    }
  if (report->answers->len > 0)
    tonti_sheet_draw_table (sheet, table);
}

static void
put_gap (const TontiPress *press, TontiSheet *sheet, const TontiTakeoverReport *report)
{
  g_autofree char *amount = tonti_press_money (press, tonti_money (ABS (report->gap.minor)));
  g_autofree char *text = NULL;

  if (report->gap.minor == 0)
    text = g_strdup (_ ("What was counted is what the members and the funds own."));
  else if (report->gap.minor > 0)
    text = g_strdup_printf (_ ("%s more was counted than the members and the funds own; it "
                               "stands in an account of its own."),
                            amount);
  else
    text = g_strdup_printf (_ ("%s less was counted than the members and the funds own; it "
                               "stands in an account of its own."),
                            amount);
  tonti_sheet_paragraph (sheet, tonti_ink_body, text);
  tonti_sheet_skip (sheet, 10);
}

static void
put_signatures (TontiSheet *sheet, const TontiTakeoverReport *report)
{
  TontiSheetSignature signatures[] = {
    { report->officers[0].role, report->officers[0].name, "" },
    { report->officers[1].role, report->officers[1].name, "" },
  };

  tonti_sheet_signatures (sheet, signatures, G_N_ELEMENTS (signatures), report->qr);
}

GBytes *
tonti_takeover_document_draw (const TontiPress *press, const TontiTakeoverReport *report,
                              TontiProblems *problems)
{
  g_autoptr (TontiSheetTable) members = make_members (press, report);
  TontiPaperSize paper = tonti_press_paper (press, TONTI_PAPER_A4);
  g_autofree char *day = tonti_press_day (press, report->day);
  g_autoptr (TontiSheet) sheet
      = tonti_press_open (press, paper, TRUE, _ ("Minutes of the take-over"));
  TontiSheetSection section = {
    .title = _ ("Minutes of the take-over"),
    .number = report->label,
    .subtitle = day,
  };
  char duplicate[TONTI_MARK_SIZE];

  tonti_press_mark (press, TONTI_STATE_FINAL, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_facts (press, sheet, report);
  put_places (press, sheet, report);
  put_funds (press, sheet, report);
  for (guint i = 0; i < report->rows->len; i++)
    add_member (members, report, i);
  add_totals (members, report);
  tonti_sheet_draw_table (sheet, members);
  put_answers (press, sheet, report);
  put_disputes (press, sheet, report);
  put_gap (press, sheet, report);
  put_signatures (sheet, report);
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_takeover_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiPaperQuery query = { .year = press->query->year, .number = press->query->number };
  g_autoptr (TontiTakeoverReport) report
      = tonti_takeover_report_make (press->book, &query, problems);

  return report != NULL ? tonti_takeover_document_draw (press, report, problems) : NULL;
}
