// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-asked.h"
#include "tonti-paper-scene.h"
#include "tonti-random-meeting.h"
#include "tonti-scene.h"
#include "tonti-voucher-report.h"

#include <string.h>

/* What receipts and vouchers are made from. */

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

  tonti_paper_scene_play (f);
  tonti_scene_close (f);
  report = tonti_paper_scene_receipts (f, &query);
  g_assert_cmpuint (report->receipts->len, ==, 31);
  for (guint i = 0; i < report->receipts->len; i++)
    {
      receipt = &g_array_index (report->receipts, TontiReceipt, i);
      g_assert_cmpint (tonti_paper_scene_sum (receipt->lines), ==, receipt->total.minor);
      g_assert_true (g_str_has_prefix (receipt->label, "R-2025-"));
      g_assert_true (g_str_has_prefix (receipt->qr, "TONTI1:"));
      g_assert_cmpstr (receipt->means, ==, "cash");
      g_assert_cmpstr (receipt->treasurer, ==, "Fatou Ndiaye");
    }
  receipt = tonti_paper_scene_receipt (report, 7);
  g_assert_cmpint (receipt->total.minor, ==, 3500);
  g_assert_cmpint (receipt->remaining.minor, ==, 3000);
  g_assert_cmpint (get_line (receipt->balances, "Advances kept"), ==, 1000);
  g_assert_cmpint (get_line (receipt->balances, "Fines due"), ==, 200);
  g_assert_cmpint (get_line (receipt->lines, "Contribution, réunion\u00a01, main\u00a07"), ==,
                   2000);
  receipt = tonti_paper_scene_receipt (report, 0);
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

  tonti_paper_scene_play (f);
  tonti_scene_close (f);
  before = tonti_paper_scene_receipts (f, &query);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_scene_close (f);
  after = tonti_paper_scene_receipts (f, &query);
  first = tonti_paper_scene_receipt (before, 7);
  second = tonti_paper_scene_receipt (after, 7);
  g_assert_cmpint (first->remaining.minor, ==, second->remaining.minor);
  g_assert_cmpuint (first->balances->len, ==, second->balances->len);
  g_assert_cmpint (tonti_paper_scene_sum (first->balances), ==,
                   tonti_paper_scene_sum (second->balances));
  g_assert_cmpstr (first->label, ==, second->label);
  g_assert_cmpstr (first->qr, ==, second->qr);
}

/* Member 1 was served at the first meeting: the 2 % kept from her lot is not what she paid in. */
static void
test_kept_apart (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const TontiPaperQuery query = { .meeting = 2, .member = 1 };
  g_autoptr (TontiReceiptReport) report = NULL;
  const TontiReceipt *receipt;
  gint64 paid = 0, kept = 0;

  tonti_paper_scene_play (f);
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_scene_close (f);
  report = tonti_paper_scene_receipts (f, &query);
  receipt = tonti_paper_scene_receipt (report, 1);
  for (guint i = 0; i < receipt->balances->len; i++)
    {
      const TontiPaperLine *line = &g_array_index (receipt->balances, TontiPaperLine, i);

      if (g_str_has_prefix (line->text, "Paid so far: "))
        paid += line->amount.minor;
      if (g_str_has_prefix (line->text, "Kept from the lot: "))
        kept += line->amount.minor;
    }
  g_assert_cmpint (paid, ==, 2 * (5000 + 500));
  g_assert_cmpint (kept, ==, 1600);
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

  tonti_paper_scene_play (f);
  before = tonti_paper_scene_receipts (f, &drafted);
  none = tonti_paper_scene_receipts (f, &posted);
  g_assert_cmpuint (none->receipts->len, ==, 0);
  tonti_scene_close (f);
  after = tonti_paper_scene_receipts (f, &posted);
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

  tonti_paper_scene_play (f);
  tonti_scene_close (f);
  report = tonti_voucher_report_make (f->book, &query, problems);
  g_assert_nonnull (report);
  g_assert_cmpuint (report->vouchers->len, ==, 2);
  voucher = &g_array_index (report->vouchers, TontiVoucher, 0);
  g_assert_cmpint (voucher->kind, ==, TONTI_VOUCHER_LOT);
  g_assert_cmpint (voucher->gross.minor, ==, 80000);
  g_assert_cmpint (tonti_paper_scene_sum (voucher->deductions), ==, 1600);
  g_assert_cmpint (voucher->gross.minor - tonti_paper_scene_sum (voucher->deductions)
                       - voucher->owed.minor,
                   ==, voucher->net.minor);
  g_assert_cmpstr (voucher->discharge, ==, "none");
  voucher = &g_array_index (report->vouchers, TontiVoucher, 1);
  g_assert_cmpint (voucher->kind, ==, TONTI_VOUCHER_EXPENSE);
  g_assert_cmpstr (voucher->piece, ==, "F 12");
  tonti_fixture_apply (f, "{'do':'discharge.record','number':1,'how':'signature'}");
  signed_now = tonti_voucher_report_make (f->book, &query, problems);
  g_assert_cmpstr (g_array_index (signed_now->vouchers, TontiVoucher, 0).discharge, ==,
                   "signature");
}

/* A small pot whose list is drawn. */
static void
hold_draw (TontiFixture *f)
{
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Petite tontine','contribution':1000}");
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:2','order':'drawn'}");
  tonti_fixture_apply (f, "{'do':'hand.add','pool':'pool:2','member':1}");
  tonti_fixture_apply (f, "{'do':'hand.add','pool':'pool:2','member':2}");
  tonti_fixture_apply (f, "{'do':'draw.hold','calls':[{'text':'3718264950'}]}");
}

/* A death, for which everybody is called. */
static void
give_aid (TontiFixture *f)
{
  tonti_fixture_apply (f, "{'do':'aid-kind.set','code':'death','label':'Décès','fund':'fund:1',"
                          "'self':900000,'once':true}");
  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'death','short':'call',"
                          "'officers':[1,2]}");
}

/* Every report and list can be made as JSON, CSV and text of any book that has what it tells. */
static void
test_every_report (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const TontiReportKind *const tables[] = { tonti_report_kinds (), tonti_list_kinds () };

  hold_draw (f);
  give_aid (f);
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
  g_test_add_func ("/report/paper/what-was-kept-is-not-what-was-paid", test_kept_apart);
  g_test_add_func ("/report/paper/lines-not-final-say-what-they-will-say", test_drafts);
  g_test_add_func ("/report/paper/vouchers-worked-by-hand", test_vouchers);
  g_test_add_func ("/report/paper/every-report-in-every-form", test_every_report);
  return g_test_run ();
}
