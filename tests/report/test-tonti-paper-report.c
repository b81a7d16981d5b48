// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-asked.h"
#include "tonti-minutes-report.h"
#include "tonti-random-meeting.h"
#include "tonti-receipt-report.h"
#include "tonti-scene.h"

#include <string.h>

/* What papers are made from: receipts, vouchers, sheets, minutes, corrections, take-overs. */

static gint64
sum_lines (const GArray *lines)
{
  gint64 sum = 0;

  for (guint i = 0; i < lines->len; i++)
    sum += g_array_index (lines, TontiPaperLine, i).amount.minor;
  return sum;
}

static TontiReceiptReport *
ask_receipts (TontiFixture *f, const TontiPaperQuery *query)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiReceiptReport *report = tonti_receipt_report_make (f->book, query, problems);

  g_assert_nonnull (report);
  return report;
}

/* Member 7 pays 2 500 of 5 500, keeps 1 000 aside; everybody else pays. */
static void
play (TontiFixture *f)
{
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':20000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'pool:1','amount':2000}");
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'advance','amount':1000}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'late','reason':'16 h 40'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'none'}}");
  tonti_fixture_apply (
      f, "{'do':'expense','account':'chairs','amount':3000,'what':'Chaises','piece':'F 12'}");
  tonti_fixture_apply (f, "{'do':'minutes.text','section':'decisions','text':'Rien.'}");
}

static const TontiReceipt *
find_receipt (const TontiReceiptReport *report, gint64 member)
{
  for (guint i = 0; i < report->receipts->len; i++)
    if (g_array_index (report->receipts, TontiReceipt, i).member == member)
      return &g_array_index (report->receipts, TontiReceipt, i);
  g_error ("no receipt");
}

static gint64
get_line (const GArray *lines, const char *text)
{
  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (g_array_index (lines, TontiPaperLine, i).text, text))
      return g_array_index (lines, TontiPaperLine, i).amount.minor;
  g_error ("no line %s", text);
}

static void
test_receipts (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const TontiPaperQuery query = { .meeting = 1 };
  g_autoptr (TontiReceiptReport) report = NULL;
  const TontiReceipt *receipt;

  play (f);
  tonti_scene_close (f);
  report = ask_receipts (f, &query);
  g_assert_cmpuint (report->receipts->len, ==, 31);
  for (guint i = 0; i < report->receipts->len; i++)
    {
      receipt = &g_array_index (report->receipts, TontiReceipt, i);
      g_assert_cmpint (sum_lines (receipt->lines), ==, receipt->total.minor);
      g_assert_true (g_str_has_prefix (receipt->label, "R-2025-"));
      g_assert_true (g_str_has_prefix (receipt->qr, "TONTI1:"));
      g_assert_cmpstr (receipt->means, ==, "cash");
      g_assert_cmpstr (receipt->treasurer, ==, "Fatou Ndiaye");
    }
  receipt = find_receipt (report, 7);
  g_assert_cmpint (receipt->total.minor, ==, 3500);
  g_assert_cmpint (receipt->remaining.minor, ==, 3000);
  g_assert_cmpint (get_line (receipt->balances, "Advances kept"), ==, 1000);
  g_assert_cmpint (get_line (receipt->balances, "Fines due"), ==, 200);
  receipt = find_receipt (report, 0);
  g_assert_cmpint (receipt->total.minor, ==, 20000);
}

/* The receipt of the first meeting says the same after the second one. */
static void
test_reprint (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const TontiPaperQuery query = { .meeting = 1, .member = 7 };
  g_autoptr (TontiReceiptReport) before = NULL;
  g_autoptr (TontiReceiptReport) after = NULL;
  const TontiReceipt *first, *second;

  play (f);
  tonti_scene_close (f);
  before = ask_receipts (f, &query);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_scene_close (f);
  after = ask_receipts (f, &query);
  first = find_receipt (before, 7);
  second = find_receipt (after, 7);
  g_assert_cmpint (first->remaining.minor, ==, second->remaining.minor);
  g_assert_cmpuint (first->balances->len, ==, second->balances->len);
  g_assert_cmpint (sum_lines (first->balances), ==, sum_lines (second->balances));
  g_assert_cmpstr (first->label, ==, second->label);
  g_assert_cmpstr (first->qr, ==, second->qr);
}

/* Lines that are not final say what they will say. */
static void
test_drafts (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const TontiPaperQuery drafted = { .meeting = 1, .with_draft = TRUE };
  const TontiPaperQuery posted = { .meeting = 1 };
  g_autoptr (TontiReceiptReport) before = NULL;
  g_autoptr (TontiReceiptReport) none = NULL;
  g_autoptr (TontiReceiptReport) after = NULL;

  play (f);
  before = ask_receipts (f, &drafted);
  none = ask_receipts (f, &posted);
  g_assert_cmpuint (none->receipts->len, ==, 0);
  tonti_scene_close (f);
  after = ask_receipts (f, &posted);
  g_assert_cmpuint (before->receipts->len, ==, after->receipts->len);
  for (guint i = 0; i < before->receipts->len; i++)
    {
      const TontiReceipt *draft = &g_array_index (before->receipts, TontiReceipt, i);
      const TontiReceipt *final = &g_array_index (after->receipts, TontiReceipt, i);

      g_assert_cmpint (draft->seq, ==, 0);
      g_assert_cmpstr (draft->label, ==, "");
      g_assert_cmpint (draft->member, ==, final->member);
      g_assert_cmpint (draft->total.minor, ==, final->total.minor);
      g_assert_cmpint (draft->remaining.minor, ==, final->remaining.minor);
    }
}

static void
test_vouchers (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  const TontiPaperQuery query = { .meeting = 1 };
  g_autoptr (TontiVoucherReport) report = NULL;
  g_autoptr (TontiVoucherReport) signed_now = NULL;
  const TontiVoucher *voucher;

  play (f);
  tonti_scene_close (f);
  report = tonti_voucher_report_make (f->book, &query, problems);
  g_assert_nonnull (report);
  g_assert_cmpuint (report->vouchers->len, ==, 2);
  voucher = &g_array_index (report->vouchers, TontiVoucher, 0);
  g_assert_cmpint (voucher->kind, ==, TONTI_VOUCHER_LOT);
  g_assert_cmpint (voucher->gross.minor, ==, 80000);
  g_assert_cmpint (sum_lines (voucher->deductions), ==, 1600);
  g_assert_cmpint (voucher->gross.minor - sum_lines (voucher->deductions) - voucher->owed.minor, ==,
                   voucher->net.minor);
  g_assert_cmpstr (voucher->discharge, ==, "none");
  voucher = &g_array_index (report->vouchers, TontiVoucher, 1);
  g_assert_cmpint (voucher->kind, ==, TONTI_VOUCHER_EXPENSE);
  g_assert_cmpstr (voucher->piece, ==, "F 12");
  tonti_fixture_apply (f, "{'do':'discharge.record','number':1,'how':'signature'}");
  signed_now = tonti_voucher_report_make (f->book, &query, problems);
  g_assert_cmpstr (g_array_index (signed_now->vouchers, TontiVoucher, 0).discharge, ==,
                   "signature");
}

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

  play (f);
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

static void
test_minutes_refused (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiPaperQuery query = { .meeting = 1 };

  g_assert_null (tonti_minutes_report_make (f->book, &query, problems));
  g_assert_true (tonti_problems_has (problems, "meeting-not-held"));
  play (f);
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

  play (f);
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

  play (f);
  tonti_scene_close (f);
  receipts = ask_receipts (f, &query);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply_format (
      f,
      "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'2 000 écrits, 500 reçus',"
      "'replacement':{'do':'receive','member':7,'items':{'pool:1':500}},'officers':[1,2]}",
      find_receipt (receipts, 7)->seq);
  query = (TontiPaperQuery){ .year = 2025, .number = 2 };
  report = tonti_rectification_report_make (f->book, &query, problems);
  g_assert_nonnull (report);
  g_assert_cmpstr (report->label, ==, "PV-2025-0002");
  g_assert_cmpint (report->wrong_seq, ==, find_receipt (receipts, 7)->seq);
  g_assert_cmpint (report->wrong_amount.minor, ==, 3500);
  g_assert_cmpint (report->right_amount.minor, ==, 500);
  g_assert_cmpint (report->right_seq, ==, tonti_fixture_head (f));
  g_assert_cmpint (report->member, ==, 7);
  g_assert_cmpstr (report->officers[0].name, ==, "Awa Diop");
  box = find_fund (report->effects, "Cash box");
  g_assert_cmpint (box->closing.minor, ==, tonti_scene_balance (f, "cash"));
  g_assert_cmpint (box->closing.minor - box->opening.minor, ==, -3000);
  query = (TontiPaperQuery){ .meeting = 1, .member = 7 };
  cancelled = ask_receipts (f, &query);
  g_assert_cmpint (find_receipt (cancelled, 7)->cancelled, ==, report->seq);
  g_assert_cmpstr (find_receipt (cancelled, 7)->cancelled_by, ==, "PV-2025-0002");
  query = (TontiPaperQuery){ .year = 2025, .number = 1 };
  g_assert_null (tonti_rectification_report_make (f->book, &query, problems));
  g_assert_true (tonti_problems_has (problems, "not-a-correction"));
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
  g_assert_cmpint (sum_lines (report->funds), ==, 150000);
  g_assert_cmpint (report->gap.minor, ==, 180000 - 150000 - 20000);
  g_assert_cmpuint (report->rows->len, ==, 1);
  row = &g_array_index (report->rows, TontiTakeoverRow, 0);
  g_assert_cmpint (row->savings.minor, ==, 20000);
  g_assert_cmpint (row->arrears.minor, ==, 5000);
  g_assert_true (row->is_confirmed);
  g_assert_cmpuint (report->disputes->len, ==, 1);
}

/* Every report and list can be made as JSON, CSV and text of any book. */
static void
test_every_report (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const TontiReportKind *const tables[] = { tonti_report_kinds (), tonti_list_kinds () };

  tonti_random_meeting_play (f, 1, TRUE);
  tonti_random_meeting_play (f, 2, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const TontiReportKind *kind = tables[i]; kind->name != NULL; kind++)
      {
        TontiQuery query = ASK_ALL;
        g_autoptr (TontiReport) report = NULL;
        g_autofree char *csv = NULL, *text = NULL;
        json_auto_t *json = NULL;

        query.member = strstr (kind->name, "member-") != NULL ? 3 : 0;
        report = tonti_report_make (f->book, tables[i], kind->name, &query, f->problems);
        g_assert_nonnull (report);
        json = tonti_report_to_json (report);
        csv = tonti_report_to_csv (report, tonti_book_get_group (f->book));
        text = tonti_report_to_text (report, tonti_book_get_group (f->book));
        g_assert_true (g_utf8_validate (csv, -1, NULL));
        g_assert_true (g_utf8_validate (text, -1, NULL));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/paper/receipts-worked-by-hand", test_receipts);
  g_test_add_func ("/report/paper/a-reprint-is-what-was-signed", test_reprint);
  g_test_add_func ("/report/paper/lines-not-final-say-what-they-will-say", test_drafts);
  g_test_add_func ("/report/paper/vouchers-worked-by-hand", test_vouchers);
  g_test_add_func ("/report/paper/minutes-worked-by-hand", test_minutes);
  g_test_add_func ("/report/paper/funds-close-with-the-ledger", test_funds);
  g_test_add_func ("/report/paper/what-is-not-there-is-refused", test_minutes_refused);
  g_test_add_func ("/report/paper/blank-sheet-has-the-dues", test_blank_sheet);
  g_test_add_func ("/report/paper/correction-side-by-side", test_rectification);
  g_test_add_func ("/report/paper/take-over-of-a-notebook", test_takeover);
  g_test_add_func ("/report/paper/every-report-in-every-form", test_every_report);
  return g_test_run ();
}
