// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-document-store.h"
#include "tonti-due-store.h"
#include "tonti-fine-store.h"
#include "tonti-fixture.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-turn-store.h"

static gint64
balance (TontiFixture *f, const char *account)
{
  return tonti_ledger_account_balance (tonti_fixture_db (f), account);
}

static void
take_over (TontiFixture *f)
{
  tonti_fixture_apply (f,
                       "{'do':'takeover.member','member':3,'items':[{'account':'savings','amount':"
                       "20000},{'account':'loans','amount':12000},{'account':'fines-due',"
                       "'amount':700},{'account':'advance','amount':500},{'account':'owed',"
                       "'of':'hand:3','amount':17500}],"
                       "'dues':[{'of':'hand:3','amount':5000},{'of':'fund:1','amount':500}],"
                       "'confirmed':true}");
  tonti_fixture_apply (f, "{'do':'takeover.member','member':4,'items':[]}");
  tonti_fixture_apply (f, "{'do':'takeover.fund','fund':'fund:1','amount':150000}");
  tonti_fixture_apply (
      f, "{'do':'takeover.cash','place':'cash','notes':{'10000':17},'coins':{'500':3},"
         "'counters':[4,5]}");
  tonti_fixture_apply (f, "{'do':'takeover.cash','place':'bank','amount':5000}");
}

/* Box 171 500 + bank 5 000 + loan 12 000 + fines 700, less savings 20 000, advance 500, owed 17 500
 * and fund 150 000: 1 200 that nobody claims. */
static void
test_whole (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *unconfirmed;
  TontiDocument document;

  take_over (f);
  g_assert_cmpint (balance (f, "cash"), ==, 171500);
  g_assert_cmpint (balance (f, "savings"), ==, -20000);
  g_assert_cmpint (balance (f, "fines-due"), ==, 700);
  g_assert_cmpint (balance (f, "social"), ==, -150000);
  tonti_fixture_refuse (f, "{'do':'meeting.open'}", "takeover-open");
  tonti_fixture_apply (f, "{'do':'takeover.finish','page':'48','disputed':["
                          "{'member':5,'text':'dit avoir payé mars','amount':5000}]}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "gap")), ==, 1200);
  g_assert_cmpint (balance (f, "opening"), ==, -1200);
  unconfirmed = json_object_get (f->answer, "unconfirmed");
  g_assert_cmpuint (json_array_size (unconfirmed), ==, 29);
  g_assert_true (
      tonti_document_find (tonti_fixture_db (f), TONTI_DOCUMENT_MINUTES, 2025, 1, &document));
  g_assert_cmpint (document.amount, ==, 176500);
  tonti_fixture_verify (f);
}

static void
test_arrears (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (GArray) dues = NULL, fines = NULL;

  take_over (f);
  dues = tonti_due_list_member (tonti_fixture_db (f), 3);
  g_assert_cmpuint (dues->len, ==, 2);
  g_assert_cmpint (g_array_index (dues, TontiDueRow, 0).meeting, ==, 0);
  fines = tonti_fine_list_open (tonti_fixture_db (f), 3);
  g_assert_cmpuint (fines->len, ==, 1);
  g_assert_cmpint (g_array_index (fines, TontiFineRow, 0).amount, ==, 700);
}

static void
test_once (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  take_over (f);
  tonti_fixture_refuse (f,
                        "{'do':'takeover.member','member':3,'items':[{'account':'savings',"
                        "'amount':1}]}",
                        "already-entered");
  tonti_fixture_refuse (f, "{'do':'takeover.member','member':3,'confirmed':true}",
                        "already-entered");
  tonti_fixture_apply (f, "{'do':'takeover.member','member':4,'confirmed':true}");
  tonti_fixture_refuse (f, "{'do':'takeover.fund','fund':'fund:1','amount':1}", "already-entered");
  tonti_fixture_refuse (f, "{'do':'takeover.cash','place':'bank','amount':1}", "already-entered");
  tonti_fixture_refuse (f, "{'do':'takeover.finish','page':true}", "bad-text");
  tonti_fixture_apply (f, "{'do':'takeover.finish','page':48}");
  g_assert_cmpuint (json_array_size (json_object_get (f->answer, "unconfirmed")), ==, 28);
  tonti_fixture_refuse (f, "{'do':'takeover.member','member':7}", "takeover-finished");
  tonti_fixture_refuse (f, "{'do':'takeover.finish','page':'48'}", "takeover-finished");
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  tonti_fixture_verify (f);
}

/* A balance taken back leaves nothing but its two entries, and can be entered anew. */
static void
test_undo (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (GArray) fines = NULL;

  take_over (f);
  tonti_fixture_apply (f, "{'do':'takeover.undo','member':3,'reason':'ligne oubliée'}");
  tonti_fixture_apply (f, "{'do':'takeover.undo','fund':'fund:1','reason':'compté deux fois'}");
  tonti_fixture_apply (f, "{'do':'takeover.undo','place':'cash','reason':'recompté'}");
  tonti_fixture_apply (f, "{'do':'takeover.undo','place':'bank','reason':'relevé'}");
  g_assert_cmpint (balance (f, "opening"), ==, 0);
  g_assert_cmpint (balance (f, "savings"), ==, 0);
  g_assert_cmpint (balance (f, "fines-due"), ==, 0);
  fines = tonti_fine_list_open (tonti_fixture_db (f), 3);
  g_assert_cmpuint (fines->len, ==, 0);
  g_assert_cmpint (tonti_member_unpaid_dues (tonti_fixture_db (f), 3), ==, 0);
  tonti_fixture_refuse (f, "{'do':'takeover.undo','member':3,'reason':'x'}", "not-entered");
  tonti_fixture_refuse (f, "{'do':'takeover.undo','reason':'x'}", "which-balance");
  tonti_fixture_apply (f, "{'do':'takeover.undo','member':4,'reason':'x'}");
  take_over (f);
  g_assert_cmpint (balance (f, "opening"), ==, -1200);
  tonti_fixture_verify (f);
}

/* Begun by mistake and taken back: the book begins as a new one. */
static void
test_undo_all (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'takeover.cash','place':'bank','amount':5000}");
  tonti_fixture_refuse (f, "{'do':'meeting.open'}", "takeover-open");
  tonti_fixture_apply (f, "{'do':'takeover.undo','place':'bank','reason':'groupe nouveau'}");
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
}

static void
test_undo_paid (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  take_over (f);
  tonti_fixture_apply (f, "{'do':'receive','member':3,'amount':700}");
  tonti_fixture_refuse (f, "{'do':'takeover.undo','member':3,'reason':'x'}", "already-paid");
  tonti_fixture_apply (f, "{'do':'receive','member':3,'amount':5500}");
  g_assert_cmpint (tonti_member_unpaid_dues (tonti_fixture_db (f), 3), ==, 0);
  g_assert_cmpint (balance (f, "fines-due"), ==, 0);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f,
                        "{'do':'takeover.member','member':3,'items':[{'account':'owed',"
                        "'amount':1}]}",
                        "bad-item");
  tonti_fixture_refuse (f,
                        "{'do':'takeover.member','member':3,'items':[{'account':'savings',"
                        "'of':'hand:3','amount':1}]}",
                        "bad-item");
  tonti_fixture_refuse (f,
                        "{'do':'takeover.member','member':3,'items':[{'account':'owed',"
                        "'of':'hand:4','amount':1}]}",
                        "not-her-hand");
  tonti_fixture_refuse (
      f, "{'do':'takeover.member','member':3,'dues':[{'of':'hand:4','amount':1}]}", "not-her-hand");
  tonti_fixture_refuse (
      f, "{'do':'takeover.member','member':3,'dues':[{'of':'fund:4','amount':1}]}", "not-her-hand");
  tonti_fixture_refuse (f, "{'do':'takeover.cash','place':'cash','notes':{'10000':1}}",
                        "two-counters");
  tonti_fixture_refuse (
      f, "{'do':'takeover.cash','place':'cash','notes':{'3000':1},'counters':[4,5]}", "bad-piece");
  tonti_fixture_refuse (f, "{'do':'takeover.cash','place':'mobile'}", "no-amount");
  tonti_fixture_refuse (f, "{'do':'takeover.fund','amount':1}", "which-fund");
  tonti_fixture_refuse (f, "{'do':'takeover.finish','page':'48'}", "not-counted");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'takeover.finish','page':'48'}", "two-officers");
}

static void
test_running (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  tonti_fixture_refuse (f, "{'do':'takeover.member','member':3}", "books-running");
}

static void
finish_empty (TontiFixture *f)
{
  tonti_fixture_apply (f, "{'do':'takeover.cash','place':'cash','notes':{},'counters':[4,5]}");
  tonti_fixture_apply (f, "{'do':'takeover.finish','page':'48'}");
}

static void
assert_turn (TontiFixture *f, gint64 n, const char *state, gint64 meeting)
{
  TontiTurnRow turn;

  g_assert_true (tonti_turn_get (tonti_fixture_db (f), 1, n, &turn));
  g_assert_cmpstr (turn.state, ==, state);
  g_assert_cmpint (turn.meeting, ==, meeting);
}

/* Meetings of 4 January, 1 February and 1 March stand in the old notebook; the next one is on the
 * 29th. */
static void
test_past_meetings (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample_late ();
  g_auto (TontiMeetingRow) row = { 0 };

  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1,"
                          "'late_holders':'owe','served':["
                          "{'hand':'hand:1','meeting':1},{'hand':'hand:2','meeting':1},"
                          "{'hand':'hand:3','meeting':2},{'hand':'hand:4','meeting':2},"
                          "{'hand':'hand:5','meeting':3},{'hand':'hand:6','meeting':3}]}");
  assert_turn (f, 7, "planned", 1);
  tonti_fixture_set_day (f, "2025-03-05");
  finish_empty (f);
  tonti_meeting_get (tonti_fixture_db (f), 3, &row);
  g_assert_cmpstr (row.state, ==, "before");
  assert_turn (f, 6, "before", 3);
  assert_turn (f, 7, "planned", 4);
  assert_turn (f, 31, "planned", 16);
  tonti_fixture_refuse (f, "{'do':'meeting.open','meeting':2}", "not-planned");
  g_assert_nonnull (strstr (tonti_fixture_message (f, "not-planned"), "before the take-over"));
  tonti_fixture_refuse (f, "{'do':'meeting.open','day':'2025-02-20'}", "day-closed");
  tonti_fixture_set_day (f, "2025-03-29");
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "meeting")), ==, 4);
  tonti_fixture_verify (f);
}

/* The meeting of the day itself is still to come, unless its lots were paid before. */
static void
test_same_day (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample_late ();
  g_autoptr (TontiFixture) held = tonti_fixture_sample_late ();

  finish_empty (f);
  tonti_fixture_apply (f, "{'do':'meeting.open','meeting':1}");
  tonti_fixture_apply (held, "{'do':'pool.start','pool':'pool:1','first_meeting':2,"
                             "'late_holders':'owe','served':["
                             "{'hand':'hand:1','meeting':1},{'hand':'hand:2','meeting':1}]}");
  finish_empty (held);
  assert_turn (held, 3, "planned", 2);
  tonti_fixture_refuse (held, "{'do':'meeting.open','meeting':1}", "not-planned");
}

/* A round of 16 meetings of which three are past needs three more. */
static void
test_too_few (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_set_day (f, "2025-03-05");
  tonti_fixture_apply (f, "{'do':'takeover.cash','place':'cash','notes':{},'counters':[4,5]}");
  tonti_fixture_refuse (f, "{'do':'takeover.finish','page':'48'}", "too-few-meetings");
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2026-03-28','count':3}");
  tonti_fixture_apply (f, "{'do':'takeover.finish','page':'48'}");
  assert_turn (f, 1, "planned", 4);
  assert_turn (f, 31, "planned", 19);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/takeover/gap-is-what-nobody-claims", test_whole);
  g_test_add_func ("/book/takeover/arrears-and-fines-can-be-paid", test_arrears);
  g_test_add_func ("/book/takeover/each-balance-once-and-then-the-end", test_once);
  g_test_add_func ("/book/takeover/undo-leaves-nothing-but-the-trace", test_undo);
  g_test_add_func ("/book/takeover/undo-of-all-lets-the-book-begin", test_undo_all);
  g_test_add_func ("/book/takeover/undo-waits-for-what-was-paid", test_undo_paid);
  g_test_add_func ("/book/takeover/refusals", test_refusals);
  g_test_add_func ("/book/takeover/only-before-the-first-meeting", test_running);
  g_test_add_func ("/book/takeover/meetings-before-it-are-past", test_past_meetings);
  g_test_add_func ("/book/takeover/the-meeting-of-the-day-is-to-come", test_same_day);
  g_test_add_func ("/book/takeover/the-round-needs-meetings-after-it", test_too_few);
  return g_test_run ();
}
