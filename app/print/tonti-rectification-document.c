// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-minutes-document-private.h"

/* PV rectificatif: what was written and what it should be, side by side; the old entry stays. */

enum
{
  WHAT,
  WRITTEN,
  SHOULD_BE,
  N_COLUMNS,
};

static void
add_row (TontiSheetTable *table, const char *what, const char *written, const char *should_be)
{
  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
  tonti_sheet_table_set_text (table, WHAT, what);
  tonti_sheet_table_set_text (table, WRITTEN, written);
  tonti_sheet_table_set_text (table, SHOULD_BE, should_be);
}

static void
put_comparison (const TontiPress *press, TontiSheet *sheet, const TontiRectificationReport *report)
{
  const TontiSheetColumn columns[] = {
    [WHAT] = { .title = "", .kind = TONTI_SHEET_TEXT },
    [WRITTEN] = { .title = _ ("What was written"), .kind = TONTI_SHEET_TEXT, .max_lines = 8 },
    [SHOULD_BE] = { .title = _ ("What it should be"), .kind = TONTI_SHEET_TEXT, .max_lines = 8 },
  };
  g_autoptr (TontiSheetTable) table
      = tonti_press_table (press, _ ("The correction"), columns, N_COLUMNS);
  gboolean is_replaced = report->right_seq > 0;
  g_autofree char *wrong_entry = g_strdup_printf ("%lld", (long long)report->wrong_seq);
  g_autofree char *right_entry = g_strdup_printf ("%lld", (long long)report->right_seq);
  g_autofree char *wrong_amount = tonti_press_money (press, report->wrong_amount);
  g_autofree char *right_amount = tonti_press_money (press, report->right_amount);
  g_autofree char *wrong_day = tonti_press_short_day (press, report->wrong_day);
  g_autofree char *day = tonti_press_short_day (press, report->day);

  add_row (table, _ ("Entry"), wrong_entry, is_replaced ? right_entry : "");
  add_row (table, _ ("Day"), wrong_day, is_replaced ? day : "");
  add_row (table, _ ("Document"), report->wrong_label, report->right_label);
  add_row (table, _ ("What"), report->wrong_text,
           is_replaced ? report->right_text : _ ("nothing takes its place"));
  add_row (table, _ ("Amount"), wrong_amount, is_replaced ? right_amount : "");
  tonti_sheet_draw_table (sheet, table);
}

static void
put_facts (const TontiPress *press, TontiSheet *sheet, const TontiRectificationReport *report)
{
  g_autofree char *day = tonti_press_day (press, report->day);
  g_autofree char *person = tonti_press_person (report->member, report->name);
  g_autofree char *meeting
      = report->wrong_meeting > 0 ? tonti_press_meeting (press, report->wrong_meeting) : NULL;
  TontiSheetPair pairs[] = {
    { _ ("Date of the correction"), day },
    { _ ("Member concerned"), person },
    { _ ("Meeting of the entry"), meeting },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 3);
  tonti_sheet_skip (sheet, 4);
}

static void
put_signatures (TontiSheet *sheet, const TontiRectificationReport *report)
{
  TontiSheetSignature signatures[] = {
    { report->officers[0].role, report->officers[0].name, "" },
    { report->officers[1].role, report->officers[1].name, "" },
  };

  tonti_sheet_signatures (sheet, signatures, G_N_ELEMENTS (signatures), report->qr);
}

GBytes *
tonti_rectification_document_draw (const TontiPress *press, const TontiRectificationReport *report,
                                   TontiProblems *problems)
{
  TontiPaperSize paper = tonti_press_paper (press, TONTI_PAPER_A4);
  g_autofree char *day = tonti_press_day (press, report->day);
  g_autoptr (TontiSheet) sheet
      = tonti_press_open (press, paper, FALSE, _ ("Minutes of a correction"));
  TontiSheetSection section = {
    .title = _ ("Minutes of a correction"),
    .number = report->label,
    .subtitle = day,
  };
  char duplicate[TONTI_MARK_SIZE];

  tonti_press_mark (press, TONTI_STATE_FINAL, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_facts (press, sheet, report);
  put_comparison (press, sheet, report);
  tonti_sheet_heading (sheet, _ ("Reason"));
  tonti_sheet_paragraph (sheet, tonti_ink_body, report->reason);
  tonti_sheet_skip (sheet, 10);
  tonti_minutes_put_funds (press, sheet, _ ("What it changes"), report->effects);
  tonti_sheet_paragraph (sheet, tonti_ink_small,
                         _ ("The entry that was wrong stays in the book, with the entry that "
                            "takes it back; the minutes of its meeting stay as they were signed."));
  tonti_sheet_skip (sheet, 10);
  put_signatures (sheet, report);
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_rectification_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiPaperQuery query = { .year = press->query->year, .number = press->query->number };
  g_autoptr (TontiRectificationReport) report
      = tonti_rectification_report_make (press->book, &query, problems);

  return report != NULL ? tonti_rectification_document_draw (press, report, problems) : NULL;
}
