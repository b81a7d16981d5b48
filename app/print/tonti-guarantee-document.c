// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-document-private.h"
#include "tonti-guarantors-report.h"
#include "tonti-labels.h"
#include "tonti-passbook-report.h"

/* Guarantors on paper: the list of all, with a place to sign; and the deed that one signs. */

/* 9 mm, for a signature or a thumb. */
#define ROW_HEIGHT 25.6

static TontiReport *
ask (TontiPress *press, TontiProblems *problems)
{
  const TontiQuery query = {
    .from = TONTI_DAY_NONE,
    .to = TONTI_DAY_NONE,
    .member = press->query->member,
    .pool = press->query->pool,
  };

  return tonti_report_make (press->book, tonti_report_kinds (), "guarantors", &query, problems);
}

/* The loan that a row is for, as "loan 2"; NULL = it is for a hand. */
static char *
name_loan (const TontiPress *press, const TontiTable *table, guint row)
{
  return tonti_table_is_empty_cell (table, row, TONTI_GUARANTORS_LOAN)
             ? NULL
             : tonti_label_subject (press->book,
                                    tonti_table_get_text (table, row, TONTI_GUARANTORS_LOAN));
}

/* ---- The list ---- */

static TontiSheetTable *
make_table (const TontiPress *press)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("No."), .kind = TONTI_SHEET_NUMBER },
    { .title = _ ("Who answers"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("For whom"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Still to be paid"), .kind = TONTI_SHEET_AMOUNT },
    { .title = _ ("At most"), .kind = TONTI_SHEET_AMOUNT },
    { .title = _ ("Answers today for"), .kind = TONTI_SHEET_AMOUNT, .carry = TRUE },
    { .title = _ ("Paid"), .kind = TONTI_SHEET_AMOUNT },
    { .title = _ ("State"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Signature"), .kind = TONTI_SHEET_BLANK, .width = 80 },
  };
  const TontiSheetTableSetup setup
      = { .size = 8, .row_height = ROW_HEIGHT, .has_grid = TRUE, .style = &press->group->style };

  return tonti_sheet_table_new (&setup, columns, G_N_ELEMENTS (columns));
}

static void
put_amount (TontiSheetTable *sheet, guint to, const TontiTable *table, guint row, guint from)
{
  if (!tonti_table_is_empty_cell (table, row, from))
    tonti_sheet_table_set_amount (sheet, to, tonti_money (tonti_table_get_int (table, row, from)));
}

static void
add_guarantor (const TontiPress *press, TontiSheetTable *sheet, const TontiTable *table, guint row)
{
  const char *holders = tonti_table_get_text (table, row, TONTI_GUARANTORS_HOLDERS);
  g_autofree char *loan = name_loan (press, table, row);
  g_autofree char *whom
      = loan != NULL ? g_strdup_printf ("%s (%s)", holders, loan) : g_strdup (holders);
  g_autofree char *number
      = g_strdup_printf ("%" PRId64, tonti_table_get_int (table, row, TONTI_GUARANTORS_GUARANTEE));
  g_autofree char *name
      = tonti_press_person (tonti_table_get_int (table, row, TONTI_GUARANTORS_MEMBER),
                            tonti_table_get_text (table, row, TONTI_GUARANTORS_NAME));

  tonti_sheet_table_add_row (sheet, TONTI_SHEET_ROW_PLAIN);
  tonti_sheet_table_set_text (sheet, 0, number);
  tonti_sheet_table_set_text (sheet, 1, name);
  tonti_sheet_table_set_text (sheet, 2, whom);
  put_amount (sheet, 3, table, row, TONTI_GUARANTORS_EXPOSURE);
  put_amount (sheet, 4, table, row, TONTI_GUARANTORS_MOST);
  put_amount (sheet, 5, table, row, TONTI_GUARANTORS_BOUND);
  put_amount (sheet, 6, table, row, TONTI_GUARANTORS_PAID);
  tonti_sheet_table_set_text (
      sheet, 7,
      tonti_label_of_code ("state", tonti_table_get_text (table, row, TONTI_GUARANTORS_STATE)));
}

static void
put_table (const TontiPress *press, TontiSheet *sheet, const TontiTable *table)
{
  g_autoptr (TontiSheetTable) list = make_table (press);

  for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
    add_guarantor (press, list, table, row);
  tonti_sheet_table_add_row (list, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (list, 1, _ ("Total"));
  tonti_sheet_table_set_amount (
      list, 5, tonti_money (tonti_table_get_total (table, TONTI_GUARANTORS_BOUND)));
  tonti_sheet_table_set_amount (list, 6,
                                tonti_money (tonti_table_get_total (table, TONTI_GUARANTORS_PAID)));
  tonti_sheet_draw_table (sheet, list);
}

GBytes *
tonti_guarantors_document_make (TontiPress *press, TontiProblems *problems)
{
  g_autoptr (TontiReport) report = ask (press, problems);
  g_autofree char *day = tonti_press_short_day (press, press->head.day);
  g_autofree char *subtitle = g_strdup_printf (_ ("as of %s"), day);
  g_autoptr (TontiSheet) sheet = NULL;
  TontiSheetSection section = { .title = _ ("Guarantors"), .number = "", .subtitle = subtitle };
  char duplicate[TONTI_MARK_SIZE];
  const TontiTable *table;

  if (report == NULL)
    return NULL;
  table = tonti_report_get_table (report, 0);
  sheet = tonti_press_open (press, tonti_press_paper (press, TONTI_PAPER_A4), TRUE, section.title);
  tonti_press_mark (press, TONTI_STATE_NONE, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  if (tonti_table_get_n_rows (table) == 0)
    tonti_sheet_paragraph (sheet, tonti_ink_body, _ ("Nobody answers for anybody."));
  else
    put_table (press, sheet, table);
  tonti_press_put_head_code (press, sheet);
  return tonti_sheet_finish (sheet, problems);
}

/* ---- The deed ---- */

static int
find_row (const TontiTable *table, gint64 guarantee)
{
  for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
    if (tonti_table_get_int (table, row, TONTI_GUARANTORS_GUARANTEE) == guarantee)
      return (int)row;
  return -1;
}

/* Of a loan: what is not paid back of it. */
static const char *
choose_loan_promise (gboolean has_limit)
{
  return has_limit
             ? _ ("I, %1$s, identity card no. %2$s, answer before the group for what %3$s does "
                  "not pay back of %5$s, up to %4$s.")
             : _ ("I, %1$s, identity card no. %2$s, answer before the group for everything "
                  "that %3$s does not pay back of %5$s: %4$s on this day.");
}

static const char *
choose_promise (gboolean has_limit)
{
  return has_limit
             ? _ ("I, %1$s, identity card no. %2$s, answer before the group for what %3$s still "
                  "has to pay after the lot, up to %4$s.")
             : _ ("I, %1$s, identity card no. %2$s, answer before the group for everything "
                  "that %3$s still has to pay after the lot: %4$s on this day.");
}

/* What she says, in a sentence she can have read out. */
static char *
tell_promise (const TontiPress *press, const TontiTable *table, guint row, const char *identity)
{
  const char *name = tonti_table_get_text (table, row, TONTI_GUARANTORS_NAME);
  const char *holders = tonti_table_get_text (table, row, TONTI_GUARANTORS_HOLDERS);
  const gboolean has_limit = !tonti_table_is_empty_cell (table, row, TONTI_GUARANTORS_MOST);
  const guint column = has_limit ? TONTI_GUARANTORS_MOST : TONTI_GUARANTORS_EXPOSURE;
  const TontiMoney limit = tonti_money (tonti_table_get_int (table, row, column));
  g_autofree char *words = tonti_press_words (press, limit);
  g_autofree char *money = tonti_press_money (press, limit);
  g_autofree char *sum
      = words != NULL ? g_strdup_printf ("%s (%s)", money, words) : g_strdup (money);
  const char *card = identity != NULL ? identity : "……………………";
  g_autofree char *loan = name_loan (press, table, row);

  if (loan != NULL)
    return g_strdup_printf (choose_loan_promise (has_limit), name, card, holders, sum, loan);
  return g_strdup_printf (choose_promise (has_limit), name, card, holders, sum);
}

static void
put_deed (const TontiPress *press, TontiSheet *sheet, const TontiTable *table, guint row,
          const char *identity)
{
  const TontiInk ink = { TONTI_FACE_REGULAR, 11, TONTI_TONE_BLACK };
  g_autofree char *promise = tell_promise (press, table, row, identity);
  const TontiSheetSignature signatures[] = {
    { _ ("Who answers"), tonti_table_get_text (table, row, TONTI_GUARANTORS_NAME),
      _ ("read and agreed") },
    { _ ("For whom"), tonti_table_get_text (table, row, TONTI_GUARANTORS_HOLDERS), "" },
    { _ ("Witness of a thumbprint"), "", "" },
    { tonti_label_of_code ("role", "chair"), "", "" },
    { tonti_label_of_code ("role", "treasurer"), "", "" },
  };

  tonti_sheet_paragraph (sheet, ink, promise);
  tonti_sheet_skip (sheet, 8);
  tonti_sheet_paragraph (
      sheet, ink,
      !tonti_table_is_empty_cell (table, row, TONTI_GUARANTORS_LOAN)
          ? _ ("If the loan is not paid back on its day and the group asks me, I pay what is "
               "missing "
               "of it. What I pay is owed to me by the one for whom I answer. I am free when the "
               "loan "
               "is paid back, or when the group lets me go in writing.")
          : _ ("If a contribution of this hand is missing and the group asks me, I pay "
               "it. What I pay is owed to me by the one for whom I answer. I am free "
               "when the last contribution is paid, or when the group lets me go in "
               "writing."));
  tonti_sheet_skip (sheet, 16);
  tonti_sheet_signatures (sheet, signatures, G_N_ELEMENTS (signatures), NULL);
}

static void
put_facts (const TontiPress *press, TontiSheet *sheet, const TontiTable *table, guint row)
{
  g_autofree char *exposure = tonti_press_money (
      press, tonti_money (tonti_table_get_int (table, row, TONTI_GUARANTORS_EXPOSURE)));
  const TontiDay day = { (gint32)tonti_table_get_int (table, row, TONTI_GUARANTORS_ACCEPTED) };
  const gboolean is_accepted = !tonti_table_is_empty_cell (table, row, TONTI_GUARANTORS_ACCEPTED);
  g_autofree char *accepted = is_accepted ? tonti_press_day (press, day) : NULL;
  const char *holders = tonti_table_get_text (table, row, TONTI_GUARANTORS_HOLDERS);
  g_autofree char *loan = name_loan (press, table, row);
  const TontiSheetPair pairs[] = {
    { loan != NULL ? _ ("Borrower") : _ ("Hand"), holders },
    { _ ("Loan"), loan },
    { _ ("Still to be paid"), exposure },
    { _ ("Accepted on"), accepted },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 3);
  tonti_sheet_skip (sheet, 10);
}

static GBytes *
draw_deed (const TontiPress *press, const TontiTable *table, guint row, TontiProblems *problems)
{
  g_autofree char *number = g_strdup_printf (_ ("no. %" PRId64), press->query->number);
  g_autoptr (TontiPassbook) person = tonti_passbook_read (
      press->book, tonti_table_get_int (table, row, TONTI_GUARANTORS_MEMBER), problems);
  g_autoptr (TontiSheet) sheet = NULL;
  TontiSheetSection section
      = { .title = _ ("Deed of guarantee"), .number = number, .subtitle = "" };
  char duplicate[TONTI_MARK_SIZE];

  if (person == NULL)
    return NULL;
  sheet = tonti_press_open (press, tonti_press_paper (press, TONTI_PAPER_A4), FALSE, section.title);
  tonti_press_mark (press, TONTI_STATE_NONE, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_facts (press, sheet, table, row);
  put_deed (press, sheet, table, row, person->identity);
  tonti_press_put_head_code (press, sheet);
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_guarantee_document_make (TontiPress *press, TontiProblems *problems)
{
  g_autoptr (TontiReport) report = ask (press, problems);
  const TontiTable *table;
  int row;

  if (report == NULL)
    return NULL;
  table = tonti_report_get_table (report, 0);
  row = find_row (table, press->query->number);
  if (row >= 0 && !tonti_table_is_empty_cell (table, (guint)row, TONTI_GUARANTORS_MEMBER))
    return draw_deed (press, table, (guint)row, problems);
  tonti_problems_refuse (problems, "unknown-guarantee", "number",
                         _ ("guarantee %" PRId64 ": there is none of this number that a member "
                            "signs: look it up in the list of guarantors"),
                         press->query->number);
  return NULL;
}
