// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-entry-report.h"

#include "tonti-meetings-report.h"
#include "tonti-operation-report.h"
#include "tonti-scene.h"

/* Entries that can be corrected, operations of the open meeting, and the list of meetings. */

static TontiEntryReport *
read_entries (TontiFixture *f, gint64 meeting)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiEntryReport *report = tonti_entry_report_make (f->book, meeting, problems);

  g_assert_nonnull (report);
  return report;
}

static const TontiEntry *
find_entry (const TontiEntryReport *report, const char *kind, gint64 member)
{
  for (guint i = 0; i < report->entries->len; i++)
    {
      const TontiEntry *entry = &g_array_index (report->entries, TontiEntry, i);

      if (g_str_equal (entry->kind, kind) && entry->member == member)
        return entry;
    }
  g_error ("no such entry");
}

static void
correct (TontiFixture *f, const TontiEntry *entry, json_t *replacement)
{
  json_auto_t *request = json_pack ("{s:s, s:I, s:s, s:[i, i], s:o*}", "do", "correct", "event",
                                    (json_int_t)entry->seq, "reason", "faux", "officers", 1, 2,
                                    "replacement", replacement);
  g_autofree char *text = json_dumps (request, 0);

  tonti_fixture_apply (f, text);
}

static void
a_receipt_is_corrected_in_one_column (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_scene_play (f, 1);
  g_autoptr (TontiEntryReport) before = read_entries (f, 1);
  const TontiEntry *entry = find_entry (before, "receipt", 7);
  const gint64 amounts[] = { 500, 2000 };

  g_assert_cmpuint (entry->parts->len, ==, 2);
  g_assert_cmpstr (g_array_index (entry->parts, TontiEntryPart, 0).key, ==, "fund:1");
  g_assert_cmpint (g_array_index (entry->parts, TontiEntryPart, 1).amount.minor, ==, 5000);
  correct (f, entry, tonti_entry_replace (entry, amounts));
  g_autoptr (TontiEntryReport) after = read_entries (f, 1);
  const TontiEntry *corrected = find_entry (after, "receipt", 7);
  g_assert_cmpint (corrected->corrected_by, >, 0);
  g_assert_cmpstr (corrected->minutes, ==, "PV-2025-0002");
  g_assert_cmpint (corrected->minutes_number, ==, 2);
  tonti_fixture_verify (f);
}

static void
nothing_takes_the_place_of_nothing (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_scene_play (f, 1);
  g_autoptr (TontiEntryReport) report = read_entries (f, 1);
  const TontiEntry *entry = find_entry (report, "receipt", 7);
  const gint64 amounts[] = { 0, 0 };

  g_assert_null (tonti_entry_replace (entry, amounts));
}

/* Every kind of entry can be entered again as it was. */
static void
every_request_is_one_that_the_book_takes (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'late'}");
  tonti_fixture_apply (f, "{'do':'expense','account':'rent','amount':3000,'what':'Chaises'}");
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':20000,'what':'Don'}");
  tonti_fixture_apply (f,
                       "{'do':'aid','member':4,'fund':'fund:1','amount':5000,'what':'Naissance'}");
  tonti_fixture_apply (
      f, "{'do':'transfer','from':'cash','to':'bank','amount':1000,'what':'Versement'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_scene_close (f);
  g_autoptr (TontiEntryReport) report = read_entries (f, 1);
  g_assert_cmpuint (report->entries->len, ==, 30 + 1 + 3 + 1 + 1);
  for (guint i = report->entries->len; i > 0; i--)
    {
      const TontiEntry *entry = &g_array_index (report->entries, TontiEntry, i - 1);
      json_t *again = json_deep_copy (entry->request);

      g_assert_nonnull (again);
      if (g_str_equal (entry->kind, "payout"))
        json_object_set_new (again, "reason", json_string ("de nouveau"));
      correct (f, entry, again);
    }
  tonti_fixture_verify (f);
}

static void
operations_have_their_cell (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':20000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'expense','account':'rent','amount':3000,'what':'Chaises'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'late'}");
  tonti_fixture_apply (f, "{'do':'minutes.text','section':'decisions','text':'Rien.'}");
  g_autoptr (TontiOperationReport) report = tonti_operation_report_make (f->book, problems);
  const TontiOperation *fine = &g_array_index (report->operations, TontiOperation, 0);
  const TontiOperation *expense = &g_array_index (report->operations, TontiOperation, 2);
  g_assert_cmpuint (report->operations->len, ==, 3);
  g_assert_cmpstr (fine->cell, ==, "fine:1");
  g_assert_cmpint (fine->in.minor + fine->out.minor, ==, 0);
  g_assert_cmpint (expense->out.minor, ==, 3000);
  g_assert_true (expense->lacks_piece);
  g_assert_cmpstr (g_array_index (report->texts, TontiOperationText, 0).section, ==, "decisions");
  g_assert_cmpuint (report->funds->len, ==, 1);
  g_assert_cmpuint (report->fines->len, ==, 3);
  tonti_fixture_apply_format (f, "{'do':'draft.unset','cell':'%s'}", expense->cell);
}

static void
the_list_tells_every_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_scene_play (f, 1);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'minutes.approve','approved':false,'objections':'Ligne 3'}");
  g_autoptr (TontiMeetingsReport) report = tonti_meetings_report_make (f->book);
  const TontiMeetingsRow *first = tonti_meetings_report_find (report, 1);
  g_assert_cmpuint (report->rows->len, ==, 16);
  g_assert_cmpint (g_array_index (report->rows, TontiMeetingsRow, 0).meeting, ==, 16);
  g_assert_cmpint (first->state, ==, TONTI_MEETING_CLOSED);
  g_assert_cmpint (first->present, ==, 30);
  g_assert_cmpint (first->received.minor, ==, 170000);
  g_assert_cmpint (report->open, ==, 2);
  g_assert_cmpint (report->next, ==, 3);
  g_assert_cmpint (ABS (f->user.now_unix_s - report->opened_at), <, 60);
  g_assert_cmpint (report->previous, ==, 1);
  g_assert_cmpint (report->approval, ==, 0);
  g_assert_cmpstr (report->objections, ==, "Ligne 3");
}

/* Rice is not money: 5 kg of eight at 600 stand in no sum. */
static void
goods_are_in_no_sum_of_a_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Riz','contribution':1}");
  tonti_fixture_apply (f, "{'do':'pool.goods','pool':'pool:1','quantity':5,'unit':'kg','good':"
                          "'riz','value':600}");
  tonti_fixture_apply (f, "{'do':'fund.set','name':'Secours','account':'social','amount':500}");
  tonti_fixture_name_officers (f, 8);
  for (int n = 1; n <= 8; n++)
    tonti_fixture_apply_format (f, "{'do':'hand.add','pool':'pool:1','member':%d}", n);
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2025-01-04','count':8}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'lot.pay','pool':'pool:1','officers':[1,2],'discharge':{'how':"
                          "'signature'}}");
  tonti_scene_close (f);
  g_autoptr (TontiMeetingsReport) report = tonti_meetings_report_make (f->book);
  const TontiMeetingsRow *first = tonti_meetings_report_find (report, 1);
  g_assert_cmpint (first->received.minor, ==, 4000);
  g_assert_cmpint (first->paid.minor, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/entry/a-receipt-is-corrected-in-one-column",
                   a_receipt_is_corrected_in_one_column);
  g_test_add_func ("/report/entry/nothing-takes-the-place-of-nothing",
                   nothing_takes_the_place_of_nothing);
  g_test_add_func ("/report/entry/every-request-is-one-that-the-book-takes",
                   every_request_is_one_that_the_book_takes);
  g_test_add_func ("/report/entry/operations-have-their-cell", operations_have_their_cell);
  g_test_add_func ("/report/entry/goods-are-in-no-sum", goods_are_in_no_sum_of_a_meeting);
  g_test_add_func ("/report/entry/the-list-tells-every-meeting", the_list_tells_every_meeting);
  return g_test_run ();
}
