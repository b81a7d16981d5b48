// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-debts-report.h"
#include "tonti-document-private.h"
#include "tonti-labels.h"

/* Acknowledgement of debt: what a member owes the group, or another member, in figures and in
 * words; how it is to be repaid is written by hand, and who answers for it signs too. */

#define ROW_HEIGHT 25.6 /* 9 mm, to write in */
#define TERMS 4

typedef struct
{
  const TontiPress *press;
  TontiSheet *sheet;
  const TontiTable *items; /* of the report "debts" */
  gint64 member;
  const char *name;
  const char *creditor; /* NULL = the group */
  TontiMoney sum;
} Deed;

static TontiReport *
ask (const TontiPress *press, const char *name, TontiProblems *problems)
{
  const TontiQuery query
      = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE, .member = press->query->member };

  return tonti_report_make (press->book, tonti_report_kinds (), name, &query, problems);
}

/* ---- The text ---- */

static void
put_text (const Deed *deed)
{
  const TontiPress *press = deed->press;
  g_autofree char *person = tonti_press_person (deed->member, deed->name);
  g_autofree char *money = tonti_press_money (press, deed->sum);
  g_autofree char *words = tonti_press_words (press, deed->sum);
  g_autofree char *sum
      = words != NULL ? g_strdup_printf ("%s (%s)", money, words) : g_strdup (money);
  g_autofree char *text
      = deed->creditor == NULL
            ? g_strdup_printf (_ ("I, %1$s, acknowledge that I owe the group %2$s the sum of "
                                  "%3$s."),
                               person, press->group->name, sum)
            : g_strdup_printf (_ ("I, %1$s, acknowledge that I owe %2$s the sum of %3$s, which "
                                  "was paid in my place or lent to me."),
                               person, deed->creditor, sum);

  tonti_sheet_paragraph (deed->sheet, tonti_ink_body, text);
  tonti_sheet_skip (deed->sheet, 8);
}

/* To be filled in by hand. */
static void
put_blank_text (const Deed *deed)
{
  g_autofree char *text = g_strdup_printf (
      _ ("I, ………………………………………………, acknowledge that I owe %s the sum of ……………………………………………… "
         "(in words: ………………………………………………………………………………………………)."),
      deed->press->group->name);

  tonti_sheet_paragraph (deed->sheet, tonti_ink_body, text);
  tonti_sheet_skip (deed->sheet, 8);
}

static gint64
get (const TontiTable *table, guint row, guint column)
{
  return tonti_table_is_empty_cell (table, row, column) ? 0
                                                        : tonti_table_get_int (table, row, column);
}

static void
add_item (const Deed *deed, TontiSheetTable *table, guint row)
{
  const gint64 meeting = get (deed->items, row, TONTI_DEBTS_ITEM_MEETING);
  g_autofree char *of = meeting > 0 ? tonti_press_meeting (deed->press, meeting) : g_strdup ("");
  const char *what = tonti_table_is_empty_cell (deed->items, row, TONTI_DEBTS_ITEM_OF)
                         ? ""
                         : tonti_table_get_text (deed->items, row, TONTI_DEBTS_ITEM_OF);
  const char *debt = tonti_label_of_code (
      "debt", tonti_table_get_text (deed->items, row, TONTI_DEBTS_ITEM_DEBT));

  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
  tonti_sheet_table_set_text (table, 0, debt);
  tonti_sheet_table_set_text (table, 1, what);
  tonti_sheet_table_set_text (table, 2, of);
  tonti_sheet_table_set_amount (table, 3,
                                tonti_money (get (deed->items, row, TONTI_DEBTS_ITEM_LEFT)));
}

/* What the debt to the group is made of. */
static void
put_items (const Deed *deed)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("What"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("For"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Meeting"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Still owed"), .kind = TONTI_SHEET_AMOUNT, .carry = TRUE },
  };
  g_autoptr (TontiSheetTable) table
      = tonti_press_table (deed->press, _ ("What it is made of"), columns, G_N_ELEMENTS (columns));

  if (deed->creditor != NULL)
    return;
  for (guint row = 0; row < tonti_table_get_n_rows (deed->items); row++)
    if (get (deed->items, row, TONTI_DEBTS_ITEM_MEMBER) == deed->member
        && get (deed->items, row, TONTI_DEBTS_ITEM_LEFT) > 0)
      add_item (deed, table, row);
  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (table, 0, _ ("Total"));
  tonti_sheet_table_set_amount (table, 3, deed->sum);
  tonti_sheet_draw_table (deed->sheet, table);
}

/* Written by hand: on which day how much. */
static void
put_terms (const Deed *deed)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("Day"), .kind = TONTI_SHEET_BLANK, .width = 120 },
    { .title = _ ("Amount"), .kind = TONTI_SHEET_BLANK, .width = 140 },
    { .title = _ ("Paid, signature"), .kind = TONTI_SHEET_BLANK, .width = 200 },
  };
  const TontiSheetTableSetup setup = {
    .heading = _ ("How it is repaid"),
    .size = 8.5,
    .row_height = ROW_HEIGHT,
    .has_grid = TRUE,
    .style = &deed->press->group->style,
  };
  g_autoptr (TontiSheetTable) table
      = tonti_sheet_table_new (&setup, columns, G_N_ELEMENTS (columns));

  for (int i = 0; i < TERMS; i++)
    tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
  tonti_sheet_draw_table (deed->sheet, table);
}

static void
put_deed (const Deed *deed)
{
  g_autofree char *day = tonti_press_day (deed->press, deed->press->head.day);
  TontiSheetSection section = {
    .title = _ ("Acknowledgement of debt"),
    .number = "",
    .subtitle = day,
  };
  const TontiSheetSignature signatures[] = {
    { _ ("Who owes"), deed->name, "" },
    { _ ("Who is owed"), deed->creditor != NULL ? deed->creditor : deed->press->group->name, "" },
    { _ ("Who answers for it"), "", "" },
    { _ ("Witness"), "", "" },
  };
  char duplicate[TONTI_MARK_SIZE];

  tonti_press_mark (deed->press, TONTI_STATE_NONE, &section, duplicate);
  tonti_sheet_begin (deed->sheet, &section);
  if (deed->sum.minor > 0)
    {
      put_text (deed);
      put_items (deed);
    }
  else
    put_blank_text (deed);
  put_terms (deed);
  tonti_sheet_paragraph (deed->sheet, tonti_ink_body,
                         _ ("Reason and what was agreed: ……………………………………………………………………………………"));
  tonti_sheet_skip (deed->sheet, 10);
  tonti_sheet_signatures (deed->sheet, signatures, G_N_ELEMENTS (signatures), NULL);
  tonti_press_put_head_code (deed->press, deed->sheet);
}

/* ---- The paper ---- */

static guint
put_group (Deed *deed, const TontiTable *members)
{
  guint n = 0;

  for (guint row = 0; row < tonti_table_get_n_rows (members); row++)
    {
      deed->member = get (members, row, TONTI_DEBTS_MEMBER);
      deed->name = tonti_table_get_text (members, row, TONTI_DEBTS_NAME);
      deed->sum = tonti_money (get (members, row, TONTI_DEBTS_TOTAL));
      deed->creditor = NULL;
      if (deed->sum.minor <= 0)
        continue;
      put_deed (deed);
      n++;
    }
  return n;
}

static guint
find_column (const TontiTable *table, const char *key)
{
  guint column = 0;

  while (!g_str_equal (tonti_table_get_column (table, column)->key, key))
    column++;
  return column;
}

/* Rows of the report "between". */
static guint
put_between (Deed *deed, const TontiTable *debts)
{
  const guint to = find_column (debts, "to"), to_name = find_column (debts, "to_name");
  const gint64 asked = deed->press->query->member;
  guint n = 0;

  for (guint row = 0; row < tonti_table_get_n_rows (debts); row++)
    {
      g_autofree char *creditor
          = tonti_press_person (get (debts, row, to), tonti_table_get_text (debts, row, to_name));

      deed->member = get (debts, row, find_column (debts, "member"));
      deed->name = tonti_table_get_text (debts, row, find_column (debts, "name"));
      deed->sum = tonti_money (get (debts, row, find_column (debts, "owed")));
      deed->creditor = creditor;
      if (asked != 0 && deed->member != asked)
        continue;
      put_deed (deed);
      n++;
    }
  return n;
}

GBytes *
tonti_acknowledgement_document_make (TontiPress *press, TontiProblems *problems)
{
  g_autoptr (TontiReport) report = ask (press, "debts", problems);
  g_autoptr (TontiReport) between = ask (press, "between", problems);
  g_autoptr (TontiSheet) sheet = NULL;
  Deed deed = { .press = press };
  guint n;

  if (report == NULL || between == NULL)
    return NULL;
  sheet = tonti_press_open (press, tonti_press_paper (press, TONTI_PAPER_A4), FALSE,
                            _ ("Acknowledgement of debt"));
  deed.sheet = sheet;
  deed.items = tonti_report_get_table (report, 1);
  n = put_group (&deed, tonti_report_get_table (report, 0));
  n += put_between (&deed, tonti_report_get_table (between, 0));
  if (n == 0 && press->query->member != 0)
    {
      tonti_problems_refuse (problems, "nothing-to-print", "member",
                             _ ("acknowledgement: this member owes nothing: choose another one"));
      return NULL;
    }
  if (n == 0)
    {
      deed.name = "";
      deed.creditor = NULL;
      deed.sum = TONTI_MONEY_ZERO;
      put_deed (&deed);
    }
  return tonti_sheet_finish (sheet, problems);
}
