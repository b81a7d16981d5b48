// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-asked.h"
#include "tonti-minutes-report.h"
#include "tonti-paper-scene.h"
#include "tonti-random-meeting.h"
#include "tonti-scene.h"

/* What sheets, minutes, corrections and take-overs are made from. */

static const TontiMinutesFund *
find_fund (const GArray *funds, const char *name)
{
  for (guint i = 0; i < funds->len; i++)
    if (g_str_equal (g_array_index (funds, TontiMinutesFund, i).name, name))
      return &g_array_index (funds, TontiMinutesFund, i);
  g_error ("no fund %s", name);
}

static void
test_minutes (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  const TontiPaperQuery query = { .meeting = 1 };
  g_autoptr (TontiMinutesReport) minutes = NULL;
  const TontiMinutesFund *box;
  const TontiMinutesItem *fine;

  tonti_paper_scene_play (f);
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_apply (f, "{'do':'minutes.add','section':'decisions','text':'Ajout.'}");
  minutes = tonti_minutes_report_make (f->book, &query, problems);
  g_assert_nonnull (minutes);
  g_assert_cmpstr (minutes->label, ==, "PV-2025-0001");
  g_assert_cmpint (minutes->members, ==, 30);
  g_assert_cmpint (minutes->present, ==, 30);
  g_assert_cmpint (minutes->previous, ==, 0);
  g_assert_cmpint (minutes->approval, ==, -1);
  box = find_fund (minutes->funds, "Cash box");
  g_assert_cmpint (box->opening.minor, ==, 0);
  g_assert_cmpint (box->closing.minor, ==, tonti_scene_balance (f, "cash"));
  g_assert_cmpint (box->opening.minor + box->in.minor - box->out.minor, ==, box->closing.minor);
  g_assert_cmpint (minutes->counted.minor, ==, box->closing.minor);
  g_assert_cmpuint (minutes->payouts->len, ==, 1);
  g_assert_cmpuint (minutes->fines->len, ==, 1);
  fine = &g_array_index (minutes->fines, TontiMinutesItem, 0);
  g_assert_cmpint (fine->amount.minor, ==, 200);
  g_assert_cmpint (fine->paid.minor, ==, 0);
  g_assert_cmpstr (fine->what, ==, "Retard");
  g_assert_cmpuint (minutes->income->len, ==, 1);
  g_assert_cmpuint (minutes->expenses->len, ==, 1);
  g_assert_cmpint (minutes->without_piece, ==, 0);
  g_assert_cmpint (minutes->without_discharge, ==, 1);
  g_assert_cmpint (minutes->receipts, ==, 31);
  g_assert_cmpuint (minutes->texts->len, ==, 2);
  g_assert_cmpstr (g_array_index (minutes->texts, TontiMinutesText, 0).section, ==, "Decisions");
  g_assert_cmpint (g_array_index (minutes->texts, TontiMinutesText, 1).added.number, ==,
                   tonti_asked_day ("2025-01-06").number);
  g_assert_cmpuint (minutes->signatories->len, >=, 5);
}

/* Hands that changed places since the meeting before stand in the minutes of the next one alone. */
static void
test_swaps (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  const TontiPaperQuery first = { .meeting = 1 }, second = { .meeting = 2 };
  g_autoptr (TontiMinutesReport) before = NULL;
  g_autoptr (TontiMinutesReport) minutes = NULL;
  const TontiMinutesText *text;

  tonti_scene_play (f, 1);
  tonti_fixture_apply (f, "{'do':'turn.swap','hand':'hand:9','with':'hand:16','consent':[9,16],"
                          "'officers':[1,2],'reason':'Mariage'}");
  tonti_scene_play (f, 2);
  before = tonti_minutes_report_make (f->book, &first, problems);
  minutes = tonti_minutes_report_make (f->book, &second, problems);
  g_assert_cmpuint (before->texts->len, ==, 0);
  g_assert_cmpuint (minutes->texts->len, ==, 1);
  text = &g_array_index (minutes->texts, TontiMinutesText, 0);
  g_assert_cmpstr (text->section, ==, "Turns swapped");
  g_assert_true (g_str_has_prefix (text->text, "main 9 to meeting 8, main 16 to meeting 5. "));
  g_assert_true (g_str_has_suffix (text->text, "Reason: Mariage"));
}

/* On random meetings: every fund closes with what the ledger holds. */
static void
test_funds (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  for (int n = 1; n <= 2; n++)
    {
      const TontiPaperQuery query = { .meeting = n, .with_draft = TRUE };
      g_autoptr (TontiMinutesReport) minutes = NULL;
      g_autoptr (TontiMinutesReport) draft = NULL;

      tonti_random_meeting_play (f, n, FALSE);
      draft = tonti_minutes_report_make (f->book, &query, problems);
      g_assert_nonnull (draft);
      tonti_scene_close (f);
      minutes = tonti_minutes_report_make (f->book, &query, problems);
      g_assert_cmpint (find_fund (minutes->funds, "Cash box")->closing.minor, ==,
                       tonti_scene_balance (f, "cash"));
      g_assert_cmpint (find_fund (draft->funds, "Cash box")->closing.minor, ==,
                       tonti_scene_balance (f, "cash"));
      g_assert_cmpuint (draft->fines->len, ==, minutes->fines->len);
      g_assert_cmpuint (draft->payouts->len, ==, minutes->payouts->len);
    }
}

/* What was corrected while the meeting was open is in its funds, and in the receipt's balances. */
static void
test_corrected (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  const TontiPaperQuery query = { .meeting = 1 };
  g_autoptr (TontiMinutesReport) minutes = NULL;
  g_autoptr (TontiReceiptReport) receipts = NULL;
  const TontiPaperQuery replaced = { .member = 7 };

  tonti_paper_scene_play (f);
  tonti_fixture_apply (f, "{'do':'receipt.issue','member':7}");
  tonti_fixture_apply_format (
      f,
      "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'mal compté',"
      "'replacement':{'do':'receive','member':7,'items':{'pool:1':1500}},'officers':[1,2]}",
      tonti_scene_last (f, "receipt/1"));
  tonti_scene_close (f);
  minutes = tonti_minutes_report_make (f->book, &query, problems);
  g_assert_nonnull (minutes);
  g_assert_cmpint (find_fund (minutes->funds, "Cash box")->closing.minor, ==,
                   tonti_scene_balance (f, "cash"));
  g_assert_cmpuint (minutes->between->len, ==, 2);
  receipts = tonti_paper_scene_receipts (f, &replaced);
  g_assert_cmpuint (receipts->receipts->len, ==, 2);
  g_assert_cmpint (g_array_index (receipts->receipts, TontiReceipt, 0).cancelled, !=, 0);
  /* Of the second one: 1 500 paid in all, though 3 500 were written and taken back before. */
  g_assert_cmpint (
      tonti_paper_scene_sum (g_array_index (receipts->receipts, TontiReceipt, 1).balances), ==,
      1500 + 200);
}

static void
test_minutes_refused (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiPaperQuery query = { .meeting = 1 };

  g_assert_null (tonti_minutes_report_make (f->book, &query, problems));
  g_assert_true (tonti_problems_has (problems, "meeting-not-held"));
  tonti_paper_scene_play (f);
  g_assert_null (tonti_minutes_report_make (f->book, &query, problems));
  g_assert_true (tonti_problems_has (problems, "meeting-open"));
  query.number = 99;
  g_assert_null (tonti_receipt_report_make (f->book, &query, problems));
  g_assert_true (tonti_problems_has (problems, "document-unknown"));
  g_assert_null (tonti_takeover_report_make (f->book, &query, problems));
  g_assert_true (tonti_problems_has (problems, "no-takeover"));
}

/* The blank sheet of a meeting to come has the dues, and nothing else. */
static void
test_blank_sheet (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  const TontiPaperQuery query = { .meeting = 2, .blank = TRUE };
  g_autoptr (TontiMeetingSheetReport) sheet = NULL;
  const TontiMeetingSheetRow *row;

  tonti_paper_scene_play (f);
  tonti_scene_close (f);
  sheet = tonti_meeting_sheet_report_make (f->book, &query, problems);
  g_assert_nonnull (sheet);
  g_assert_cmpuint (sheet->rows->len, ==, 30);
  g_assert_cmpuint (sheet->cells->len, ==, sheet->rows->len * sheet->columns->len);
  row = &g_array_index (sheet->rows, TontiMeetingSheetRow, 6);
  g_assert_cmpint (row->member, ==, 7);
  g_assert_cmpint (row->due.minor, ==, 5500 + 3000 + 200);
  g_assert_cmpint (row->paid.minor, ==, 0);
  row = &g_array_index (sheet->rows, TontiMeetingSheetRow, 16);
  g_assert_cmpstr (row->hands, ==, "½");
  g_assert_cmpint (row->due.minor, ==, 3000);
  g_assert_cmpuint (sheet->lots->len, ==, 2);
  g_assert_false (g_array_index (sheet->lots, TontiMeetingSheetLot, 0).paid);
  g_assert_cmpuint (sheet->cash->len, ==, 0);
}

static void
test_rectification (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiPaperQuery query = { .meeting = 1, .member = 7 };
  g_autoptr (TontiReceiptReport) receipts = NULL;
  g_autoptr (TontiReceiptReport) cancelled = NULL;
  g_autoptr (TontiRectificationReport) report = NULL;
  const TontiMinutesFund *box;

  tonti_paper_scene_play (f);
  tonti_scene_close (f);
  receipts = tonti_paper_scene_receipts (f, &query);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply_format (
      f,
      "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'2 000 écrits, 500 reçus',"
      "'replacement':{'do':'receive','member':7,'items':{'pool:1':500}},'officers':[1,2]}",
      tonti_paper_scene_receipt (receipts, 7)->seq);
  query = (TontiPaperQuery){ .year = 2025, .number = 2 };
  report = tonti_rectification_report_make (f->book, &query, problems);
  g_assert_nonnull (report);
  g_assert_cmpstr (report->label, ==, "PV-2025-0002");
  g_assert_cmpint (report->wrong_seq, ==, tonti_paper_scene_receipt (receipts, 7)->seq);
  g_assert_cmpint (report->wrong_amount.minor, ==, 3500);
  g_assert_cmpint (report->right_amount.minor, ==, 500);
  g_assert_cmpint (report->right_seq, ==, tonti_fixture_head (f));
  g_assert_cmpint (report->member, ==, 7);
  g_assert_cmpstr (report->officers[0].name, ==, "Awa Diop");
  box = find_fund (report->effects, "Cash box");
  g_assert_cmpint (box->closing.minor, ==, tonti_scene_balance (f, "cash"));
  g_assert_cmpint (box->closing.minor - box->opening.minor, ==, -3000);
  query = (TontiPaperQuery){ .meeting = 1, .member = 7 };
  cancelled = tonti_paper_scene_receipts (f, &query);
  g_assert_cmpint (tonti_paper_scene_receipt (cancelled, 7)->cancelled, ==, report->seq);
  g_assert_cmpstr (tonti_paper_scene_receipt (cancelled, 7)->cancelled_by, ==, "PV-2025-0002");
  query = (TontiPaperQuery){ .year = 2025, .number = 1 };
  g_assert_null (tonti_rectification_report_make (f->book, &query, problems));
  g_assert_true (tonti_problems_has (problems, "not-a-correction"));
}

static const TontiTakeoverRow *
find_row (const TontiTakeoverReport *report, gint64 member)
{
  for (guint i = 0; i < report->rows->len; i++)
    if (g_array_index (report->rows, TontiTakeoverRow, i).member == member)
      return &g_array_index (report->rows, TontiTakeoverRow, i);
  g_error ("no row of the member");
}

static void
test_takeover (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  const TontiPaperQuery query = { 0 };
  g_autoptr (TontiTakeoverReport) report = NULL;
  const TontiTakeoverRow *row;

  tonti_fixture_apply (f, "{'do':'takeover.member','member':3,'items':[{'account':'savings',"
                          "'amount':20000}],'dues':[{'of':'hand:3','amount':5000}],"
                          "'confirmed':true}");
  tonti_fixture_apply (f, "{'do':'takeover.fund','fund':'fund:1','amount':150000}");
  tonti_fixture_apply (f, "{'do':'takeover.cash','place':'cash','notes':{'10000':18},"
                          "'coins':{},'counters':[4,5]}");
  tonti_fixture_apply (f, "{'do':'takeover.finish','page':'48','disputed':[{'member':4,"
                          "'text':'Epargne','amount':2000}],'officers':[1,2]}");
  report = tonti_takeover_report_make (f->book, &query, problems);
  g_assert_nonnull (report);
  g_assert_cmpstr (report->page, ==, "48");
  g_assert_cmpuint (report->places->len, ==, 1);
  g_assert_cmpint (g_array_index (report->places, TontiTakeoverPlace, 0).amount.minor, ==, 180000);
  g_assert_cmpint (tonti_paper_scene_sum (report->funds), ==, 150000);
  g_assert_cmpint (report->gap.minor, ==, 180000 - 150000 - 20000);
  g_assert_cmpuint (report->rows->len, >=, 26);
  row = find_row (report, 3);
  g_assert_cmpint (row->savings.minor, ==, 20000);
  g_assert_cmpint (row->arrears.minor, ==, 5000);
  g_assert_true (row->is_confirmed);
  row = find_row (report, 1);
  g_assert_cmpstr (row->name, ==, "Awa Diop");
  g_assert_true (
      g_str_has_prefix (row->served, "main\u00a01: to come at réunion\u00a01, lot of\u00a080"));
  g_assert_cmpint (row->savings.minor, ==, 0);
  g_assert_false (row->is_confirmed);
  g_assert_cmpuint (report->disputes->len, ==, 1);
}

/* Every account that can be taken over stands in a column of its own. */
static void
test_takeover_accounts (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  const TontiPaperQuery query = { 0 };
  g_autoptr (TontiTakeoverReport) report = NULL;
  const TontiTakeoverRow *row;

  tonti_fixture_apply (f, "{'do':'takeover.member','member':4,'items':["
                          "{'account':'loans','amount':7000},{'account':'fines-due','amount':300},"
                          "{'account':'advance','amount':1500},{'account':'claim','amount':250},"
                          "{'account':'owed','of':'hand:4','amount':40000}],'confirmed':false}");
  tonti_fixture_apply (f, "{'do':'takeover.cash','place':'cash','notes':{'10000':1},"
                          "'coins':{},'counters':[4,5]}");
  tonti_fixture_apply (f, "{'do':'takeover.finish','page':'48','officers':[1,2]}");
  report = tonti_takeover_report_make (f->book, &query, problems);
  g_assert_nonnull (report);
  row = find_row (report, 4);
  g_assert_cmpint (row->loans.minor, ==, 7000);
  g_assert_cmpint (row->fines.minor, ==, 300);
  g_assert_cmpint (row->advance.minor, ==, 1500);
  g_assert_cmpint (row->claim.minor, ==, 250);
  g_assert_cmpint (row->owed.minor, ==, 40000);
  g_assert_cmpint (row->savings.minor, ==, 0);
  g_assert_false (row->is_confirmed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/minutes/minutes-worked-by-hand", test_minutes);
  g_test_add_func ("/report/minutes/funds-close-with-the-ledger", test_funds);
  g_test_add_func ("/report/minutes/swaps-are-told-once", test_swaps);
  g_test_add_func ("/report/minutes/corrections-at-the-table-are-told", test_corrected);
  g_test_add_func ("/report/minutes/what-is-not-there-is-refused", test_minutes_refused);
  g_test_add_func ("/report/minutes/blank-sheet-has-the-dues", test_blank_sheet);
  g_test_add_func ("/report/minutes/correction-side-by-side", test_rectification);
  g_test_add_func ("/report/minutes/take-over-of-a-notebook", test_takeover);
  g_test_add_func ("/report/minutes/take-over-has-a-column-for-each-account",
                   test_takeover_accounts);
  return g_test_run ();
}
