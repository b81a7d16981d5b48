// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-asked.h"
#include "tonti-home-report.h"
#include "tonti-scene.h"

/* Meetings of the sample group in figures: 31 hands of 5 000 and thirty times 500 should come in;
 * 3 000 are missing, so that each of the two lots of 80 000 less 2 % is paid 1 500 short. */

static json_t *
ask_meeting (TontiFixture *f, gint64 meeting, gboolean with_draft)
{
  TontiQuery query = ASK_ALL;

  query.meeting = meeting;
  query.with_draft = with_draft;
  return tonti_asked_report (f, "meeting", &query);
}

/* A gift so that the box can advance, everybody pays but two, one of them is fined. */
static void
play_first (TontiFixture *f)
{
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':20000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'pool:1','amount':2000}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':7,'presence':'late'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'late'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'none'}}");
  tonti_fixture_apply (f, "{'do':'expense','account':'chairs','amount':3000,'what':'Chaises'}");
}

static void
test_figures (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *json = NULL;
  const json_t *row;

  play_first (f);
  tonti_scene_close (f);
  json = ask_meeting (f, 1, FALSE);
  g_assert_cmpint (tonti_asked_int (json, "cash_before"), ==, 0);
  g_assert_cmpint (tonti_asked_int (json, "cash_in"), ==, 20000 + 155000 - 3000 + 15000);
  g_assert_cmpint (tonti_asked_int (json, "cash_out"), ==, 2 * 76900 + 3000);
  g_assert_cmpint (tonti_asked_int (json, "expected"), ==, 30200);
  g_assert_cmpint (tonti_asked_int (json, "counted"), ==, 30200);
  g_assert_cmpint (tonti_asked_int (json, "difference"), ==, 0);
  row = tonti_asked_row (json, "rows", "member", "7");
  g_assert_cmpstr (tonti_asked_text (row, "presence"), ==, "late");
  g_assert_cmpint (tonti_asked_int (row, "contribution_due"), ==, 5000);
  g_assert_cmpint (tonti_asked_int (row, "contribution"), ==, 2000);
  g_assert_cmpint (tonti_asked_int (row, "fines_due"), ==, 200);
  g_assert_cmpint (tonti_asked_int (row, "fines"), ==, 0);
  g_assert_cmpint (tonti_asked_int (row, "due"), ==, 5700);
  g_assert_cmpint (tonti_asked_int (row, "paid"), ==, 2500);
  row = tonti_asked_row (json, "rows", "member", "1");
  g_assert_cmpint (tonti_asked_int (row, "received"), ==, 76900);
  row = tonti_asked_row (json, "rows", "member", "17");
  g_assert_cmpint (tonti_asked_int (row, "contribution_due"), ==, 2500);
  g_assert_cmpint (tonti_asked_total (json, "rows", "paid"), ==, 167000);
  g_assert_cmpint (tonti_asked_total (json, "lots", "net"), ==, 2 * 76900);
  g_assert_cmpint (tonti_asked_total (json, "lots", "deducted"), ==, 2 * 1600);
  g_assert_cmpint (tonti_asked_total (json, "lots", "owed"), ==, 3000);
  g_assert_cmpint (tonti_asked_total (json, "cash", "amount"), ==, 30200);
}

/* The fields of a row that closing gives: numbers of documents and entries. */
static void
strip (json_t *rows)
{
  static const char *const given[] = { "seq", "document", "receipt" };
  gsize i;
  json_t *row;

  json_array_foreach (rows, i, row)
    for (gsize n = 0; n < G_N_ELEMENTS (given); n++)
      json_object_del (row, given[n]);
}

/* What is typed gives the figures that closing gives. */
static void
test_draft (void)
{
  static const char *const same[] = { "rows",   "dues",    "lots",     "operations", "cash",
                                      "totals", "cash_in", "cash_out", "expected",   "counted" };
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *posted = NULL, *draft = NULL, *none = NULL;

  play_first (f);
  tonti_scene_all_present (f);
  tonti_scene_count (f, tonti_scene_expected (f));
  none = ask_meeting (f, 1, FALSE);
  g_assert_cmpint (tonti_asked_int (none, "cash_in"), ==, 0);
  g_assert_cmpint (tonti_asked_int (none, "not_final"), >, 0);
  draft = ask_meeting (f, 1, TRUE);
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  posted = ask_meeting (f, 1, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      json_t *before = json_object_get (draft, same[i]), *after = json_object_get (posted, same[i]);

      strip (before);
      strip (after);
      g_assert_nonnull (before);
      if (!json_equal (before, after))
        g_error ("%s: %s\n%s", same[i], json_dumps (before, 0), json_dumps (after, 0));
    }
}

/* What was owed when a meeting opened does not change with what is paid later. */
static void
test_signed_sheet_stays (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *before = NULL, *after = NULL, *second = NULL;
  const json_t *row;

  play_first (f);
  tonti_scene_close (f);
  before = ask_meeting (f, 1, FALSE);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_scene_close (f);
  second = ask_meeting (f, 2, FALSE);
  row = tonti_asked_row (second, "rows", "member", "7");
  g_assert_cmpint (tonti_asked_int (row, "arrears_due"), ==, 3000);
  g_assert_cmpint (tonti_asked_int (row, "arrears"), ==, 3000);
  g_assert_cmpint (tonti_asked_int (row, "fines_due"), ==, 200);
  g_assert_cmpint (tonti_asked_int (second, "cash_before"), ==, 30200);
  after = ask_meeting (f, 1, FALSE);
  g_assert_true (json_equal (before, after));
}

/* Money handed over between two meetings is told at the next one. */
static void
test_between (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *json = NULL;

  play_first (f);
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-20");
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':1500,'what':'Don tardif'}");
  tonti_scene_open (f, 2);
  json = ask_meeting (f, 2, TRUE);
  g_assert_cmpint (tonti_asked_total (json, "between", "in"), ==, 1500);
  g_assert_cmpstr (tonti_asked_text (tonti_asked_row (json, "between", "in", "1500"), "what"), ==,
                   "Don tardif");
  g_assert_cmpint (tonti_asked_int (json, "cash_before"), ==, 31700);
}

static void
correct (TontiFixture *f, gint64 event, int amount)
{
  tonti_fixture_apply_format (
      f,
      "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'mal compté',"
      "'replacement':{'do':'receive','member':7,'items':{'pool:1':%d}},'officers':[1,2]}",
      event, amount);
}

static void
assert_box (const json_t *json)
{
  g_assert_cmpint (tonti_asked_int (json, "cash_before") + tonti_asked_int (json, "cash_in")
                       - tonti_asked_int (json, "cash_out"),
                   ==, tonti_asked_int (json, "expected"));
  g_assert_cmpint (tonti_asked_int (json, "counted"), ==, tonti_asked_int (json, "expected"));
}

/* A receipt issued early and corrected before the closing: the sheet has what was paid in the end.
 */
static void
test_corrected_at_the_table (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *draft = NULL, *closed = NULL, *calendar = NULL;
  TontiQuery query = ASK_ALL;
  const json_t *row;

  play_first (f);
  tonti_fixture_apply (f, "{'do':'receipt.issue','member':7}");
  correct (f, tonti_scene_last (f, "receipt/1"), 1500);
  draft = ask_meeting (f, 1, TRUE);
  tonti_scene_close (f);
  closed = ask_meeting (f, 1, FALSE);
  row = tonti_asked_row (closed, "rows", "member", "7");
  g_assert_cmpint (tonti_asked_int (row, "paid"), ==, 1500);
  g_assert_cmpint (tonti_asked_total (draft, "rows", "paid"), ==,
                   tonti_asked_total (closed, "rows", "paid"));
  g_assert_cmpint (tonti_asked_total (closed, "rows", "paid"), ==, 30 * 5500 + 5000 - 4000);
  assert_box (closed);
  calendar = tonti_asked_report (f, "pool-calendar", &query);
  g_assert_cmpint (tonti_asked_int (calendar, "paid_in"), ==, 150000 + 1500);
  g_assert_cmpint (tonti_asked_int (calendar, "paid_out"), ==,
                   160000 - tonti_asked_total (calendar, "proof", "owed"));
}

/* While the second meeting is open an entry of the first one is corrected: the first sheet stays,
 * the box of the second one tells it. */
static void
test_corrected_later (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *before = NULL, *after = NULL, *second = NULL, *statement = NULL;
  TontiQuery query = ASK_ALL;
  const json_t *row;

  play_first (f);
  tonti_scene_close (f);
  before = ask_meeting (f, 1, FALSE);
  query.member = 7;
  query.meeting = 1;
  statement = tonti_asked_list (f, "documents", &query);
  tonti_scene_open (f, 2);
  correct (f, tonti_asked_int (json_array_get (json_object_get (statement, "rows"), 0), "seq"),
           500);
  tonti_scene_close (f);
  after = ask_meeting (f, 1, FALSE);
  second = ask_meeting (f, 2, FALSE);
  g_assert_true (json_equal (before, after));
  assert_box (second);
  g_assert_cmpint (tonti_asked_total (second, "between", "out"), ==, 2500);
  g_assert_cmpint (tonti_asked_total (second, "between", "in"), ==, 500);
  g_assert_cmpint (tonti_asked_total (second, "rows", "paid"), ==, 0);
  row = tonti_asked_row (second, "rows", "member", "7");
  g_assert_cmpint (tonti_asked_int (row, "arrears_due"), ==, 3000);
}

/* Every hand: what it paid beside what was due, what it received beside what it is entitled to. */
static void
test_calendar (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiQuery query = ASK_ALL;
  json_auto_t *json = NULL;
  const json_t *row;

  play_first (f);
  tonti_scene_close (f);
  json = tonti_asked_report (f, "pool-calendar", &query);
  g_assert_cmpint (tonti_asked_int (json, "paid_in"), ==, 152000);
  g_assert_cmpint (tonti_asked_int (json, "paid_out"), ==, 160000 - 3000);
  g_assert_cmpint (tonti_asked_int (json, "left"), ==, -5000);
  g_assert_cmpint (tonti_asked_total (json, "proof", "due"), ==, 155000);
  g_assert_cmpint (tonti_asked_total (json, "proof", "late"), ==, 3000);
  g_assert_cmpint (tonti_asked_total (json, "proof", "entitlement"), ==, 31 * 16 * 5000);
  g_assert_cmpint (tonti_asked_total (json, "proof", "remaining"), ==, 31 * 16 * 5000 - 160000);
  row = tonti_asked_row (json, "proof", "hand", "hand:1");
  g_assert_cmpint (tonti_asked_int (row, "received"), ==,
                   tonti_asked_int (row, "entitlement") - 1500);
  g_assert_cmpint (tonti_asked_int (row, "owed"), ==, 1500);
  g_assert_cmpstr (tonti_asked_text (row, "state"), ==, "served");
  row = tonti_asked_row (json, "proof", "hand", "hand:7");
  g_assert_cmpstr (tonti_asked_text (row, "state"), ==, "planned");
  g_assert_cmpint (tonti_asked_int (row, "late"), ==, 3000);
}

/* The calendar says what changed it; so do the minutes of the next meeting. */
static void
test_changes (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiQuery query = ASK_ALL;
  json_auto_t *json = NULL;
  const json_t *row;

  tonti_fixture_apply (f, "{'do':'turn.swap','hand':'hand:9','with':'hand:16','consent':[9,16],"
                          "'officers':[1,2],'reason':'Mariage'}");
  tonti_fixture_apply (f, "{'do':'meeting.move','meeting':16,'to':'2026-03-07','reason':'Magal'}");
  json = tonti_asked_report (f, "pool-calendar", &query);
  g_assert_cmpuint (json_array_size (json_object_get (json, "changes")), ==, 2);
  row = json_array_get (json_object_get (json, "changes"), 0);
  g_assert_cmpstr (tonti_asked_text (row, "what"), ==, "main 9 to meeting 8, main 16 to meeting 5");
  g_assert_cmpstr (tonti_asked_text (row, "reason"), ==, "Mariage");
  row = json_array_get (json_object_get (json, "changes"), 1);
  g_assert_cmpstr (tonti_asked_text (row, "what"), ==, "Meeting 16 is moved to 07/03/2026");
  row = tonti_asked_row (json, "rows", "hand", "hand:16");
  g_assert_cmpint (tonti_asked_int (row, "turn"), ==, 9);
}

static void
test_arrears (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiQuery query = ASK_ALL;
  json_auto_t *json = NULL;

  play_first (f);
  tonti_scene_close (f);
  json = tonti_asked_report (f, "arrears", &query);
  g_assert_cmpuint (json_array_size (json_object_get (json, "rows")), ==, 1);
  g_assert_cmpint (tonti_asked_int (tonti_asked_row (json, "rows", "member", "7"), "oldest"), ==,
                   1);
  g_assert_cmpint (tonti_asked_total (json, "rows", "dues"), ==, 3000);
  g_assert_cmpint (tonti_asked_total (json, "rows", "fines"), ==, 200);
  g_assert_cmpint (tonti_asked_total (json, "rows", "total"), ==, 3200);
}

static void
test_documents (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiQuery query = ASK_ALL;
  json_auto_t *json = NULL;
  const json_t *row;

  play_first (f);
  tonti_scene_close (f);
  json = tonti_asked_report (f, "documents", &query);
  row = tonti_asked_row (json, "rows", "document_type", "receipt");
  g_assert_cmpint (tonti_asked_int (row, "first"), ==, 1);
  g_assert_cmpint (tonti_asked_int (row, "last"), ==, 31);
  g_assert_cmpint (tonti_asked_int (row, "missing"), ==, 0);
  row = tonti_asked_row (json, "rows", "document_type", "voucher-out");
  g_assert_cmpint (tonti_asked_int (row, "count"), ==, 3);
}

static gboolean
has_todo (const TontiHome *home, TontiTodoKind kind, gint64 count, gint64 amount)
{
  for (guint i = 0; i < home->todos->len; i++)
    {
      const TontiTodo *todo = &g_array_index (home->todos, TontiTodo, i);

      if (todo->kind == kind)
        return todo->count == count && todo->amount.minor == amount;
    }
  return FALSE;
}

static void
test_home (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiHome) home = NULL;
  g_autofree char *text = NULL;

  play_first (f);
  tonti_scene_close (f);
  home = tonti_home_read (f->book);
  g_assert_cmpint (home->open_meeting, ==, 0);
  g_assert_cmpint (home->next_meeting, ==, 2);
  g_assert_cmpint (home->next_day.number, ==, tonti_asked_day ("2025-02-01").number);
  g_assert_cmpint (home->cash.minor, ==, 30200);
  g_assert_cmpint (home->counted_day.number, ==, tonti_asked_day ("2025-01-04").number);
  g_assert_cmpint (home->members, ==, 30);
  g_assert_cmpint (home->hands, ==, 31);
  g_assert_true (has_todo (home, TONTI_TODO_OWED, 2, 3000));
  g_assert_true (has_todo (home, TONTI_TODO_ARREARS, 1, 3000));
  g_assert_true (has_todo (home, TONTI_TODO_NO_DISCHARGE, 1, 0));
  g_assert_true (has_todo (home, TONTI_TODO_NO_PIECE, 1, 0));
  g_assert_cmpuint (tonti_table_get_n_rows (home->meetings), ==, 1);
  g_assert_cmpint (tonti_table_get_int (home->meetings, 0, 2), ==, 30);
  g_assert_cmpint (tonti_table_get_int (home->meetings, 0, 6), ==, 30200);
  text = tonti_todo_format (&g_array_index (home->todos, TontiTodo, 0),
                            tonti_book_get_group (f->book));
  g_assert_cmpstr (text, ==, "2 members wait for 3\u202f000\u00a0F\u202fCFA of their lots");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/meeting/figures-worked-by-hand", test_figures);
  g_test_add_func ("/report/meeting/drafts-give-what-closing-gives", test_draft);
  g_test_add_func ("/report/meeting/a-signed-sheet-stays", test_signed_sheet_stays);
  g_test_add_func ("/report/meeting/tells-what-was-done-between", test_between);
  g_test_add_func ("/report/meeting/corrected-at-the-table", test_corrected_at_the_table);
  g_test_add_func ("/report/meeting/corrected-at-a-later-meeting", test_corrected_later);
  g_test_add_func ("/report/meeting/calendar-proves-every-hand", test_calendar);
  g_test_add_func ("/report/meeting/calendar-tells-its-changes", test_changes);
  g_test_add_func ("/report/meeting/arrears-of-closed-meetings", test_arrears);
  g_test_add_func ("/report/meeting/documents-without-a-gap", test_documents);
  g_test_add_func ("/report/meeting/home-page-says-what-is-to-be-done", test_home);
  return g_test_run ();
}
