// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-due-store.h"
#include "tonti-overlay.h"
#include "tonti-scene.h"

static gint64
get_int (const json_t *object, const char *name)
{
  return json_integer_value (json_object_get (object, name));
}

static gint64
get_paid (TontiFixture *f, gint64 member, const char *subject, gint64 meeting)
{
  g_autoptr (GArray) rows = tonti_due_list_member (tonti_fixture_db (f), member);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);
      g_autofree char *of = tonti_subject_format (row->subject);

      if (row->meeting == meeting && g_str_equal (of, subject))
        return row->paid;
    }
  return -1;
}

/* One hand, two hands, half a hand. */
static void
test_fill (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.set','member':4,'of':'pool:1','amount':2000}");
  answer = tonti_fixture_apply (f, "{'do':'due.fill'}");
  g_assert_cmpint (get_int (answer, "cells"), ==, 59);
  g_assert_cmpint (get_int (answer, "total"), ==, 165000);
  g_assert_cmpint (-tonti_overlay_balance (f->book, "pot", 3), ==, 10000);
  g_assert_cmpint (-tonti_overlay_balance (f->book, "pot", 4), ==, 2000);
  g_assert_cmpint (-tonti_overlay_balance (f->book, "pot", 17), ==, 2500);
  g_assert_cmpint (-tonti_overlay_balance (f->book, "social", 0), ==, 15000);
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 167000);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 0);
  answer = tonti_fixture_apply (f, "{'do':'due.fill','members':[4]}");
  g_assert_cmpint (get_int (answer, "cells"), ==, 0);
}

/* Awa hands over 10 000 and owes 5 700. */
static void
test_receive (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'fine.charge','member':1,'kind':'late'}");
  answer = tonti_fixture_apply (f, "{'do':'receive','member':1,'amount':10000}");
  g_assert_cmpint (get_int (answer, "change"), ==, 4300);
  g_assert_cmpint (get_int (json_object_get (answer, "parts"), "fines"), ==, 200);
  g_assert_cmpint (get_int (json_object_get (answer, "parts"), "fund:1"), ==, 500);
  g_assert_cmpint (get_int (json_object_get (answer, "parts"), "pool:1"), ==, 5000);
  tonti_fixture_refuse (f, "{'do':'receive','member':1,'amount':500}", "nothing-due");
  tonti_fixture_apply (f, "{'do':'receive','member':1,'amount':500,'then':'advance'}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 6200);
  g_assert_cmpint (tonti_overlay_balance (f->book, "advance", 1), ==, -500);
  /* too little: the fine, then the fund, then part of the hand; the rest adds up */
  tonti_fixture_apply (f, "{'do':'receive','member':6,'amount':1500}");
  tonti_fixture_apply (f, "{'do':'receive','member':6,'amount':1500}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "pot", 6), ==, -2500);
  tonti_scene_close (f);
  g_assert_cmpint (get_paid (f, 6, "hand:6", 1), ==, 2500);
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 1, NULL), ==, 0);
  tonti_fixture_verify (f);
}

/* Paid in advance: the next meeting asks for less, and not again. */
static void
test_ahead (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'pool:1','amount':12000}");
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'fund:1','amount':700}");
  tonti_scene_close (f);
  g_assert_cmpint (get_paid (f, 5, "hand:5", 1), ==, 5000);
  g_assert_cmpint (get_paid (f, 5, "hand:5", 2), ==, 5000);
  g_assert_cmpint (get_paid (f, 5, "hand:5", 3), ==, 2000);
  g_assert_cmpint (get_paid (f, 5, "fund:1", 2), ==, 200);
  tonti_scene_open (f, 2);
  answer = tonti_fixture_apply (f, "{'do':'receive','member':5,'amount':1000}");
  g_assert_cmpint (get_int (answer, "change"), ==, 700);
  tonti_scene_close (f);
  g_assert_cmpint (get_paid (f, 5, "fund:1", 2), ==, 500);
  tonti_fixture_verify (f);
}

/* What no meeting to come can take is kept for the member. */
static void
test_beyond (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'pool:1','amount':81000}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':5,'kind':'phone'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'fines','amount':400}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "pot", 5), ==, -80000);
  g_assert_cmpint (tonti_overlay_balance (f->book, "advance", 5), ==, -1300);
}

static void
test_use_advance (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'advance','amount':4000}");
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_fixture_refuse (f, "{'do':'due.set','member':5,'of':'advance','amount':4001,'use':true}",
                        "advance-short");
  tonti_fixture_refuse (f, "{'do':'due.set','member':5,'of':'fines','amount':1,'use':true}",
                        "bad-use");
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'fund:1','amount':1000}");
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'advance','amount':4000,'use':true}");
  /* only what is being paid is used: nothing is handed back */
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 0);
  g_assert_cmpint (tonti_overlay_balance (f->book, "advance", 5), ==, 1000);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance_of (f, "advance", 5, NULL), ==, -3000);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f, "{'do':'due.fill'}", "no-open-meeting");
  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'due.set','member':5,'of':'pool:2','amount':1}",
                        "unknown-column");
  tonti_fixture_refuse (f, "{'do':'due.set','member':5,'of':'hand:1','amount':1}",
                        "unknown-column");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Nabou Sy','joined':'2025-01-04'}");
  tonti_fixture_refuse (f, "{'do':'due.set','member':31,'of':'pool:1','amount':1}", "no-hand");
  tonti_fixture_refuse (f, "{'do':'receive','member':5}", "no-amount");
  tonti_fixture_refuse (f, "{'do':'receive','member':5,'items':{'pool:9':5}}", "unknown-column");
  tonti_fixture_refuse (f, "{'do':'receive','member':5,'items':{'pool:1':-5}}", "bad-amount");
}

/* What he had paid ahead is his own again, and the hand is no longer his. */
static void
test_given_ahead (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'receive','member':5,'items':{'pool:1':15000}}");
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 5, "hand:5"), ==, -15000);
  tonti_fixture_apply (f, "{'do':'member.add','name':'Nabou Sy','joined':'2025-01-04'}");
  tonti_fixture_apply (f, "{'do':'hand.give','hand':'hand:5','member':31,'officers':[1,2]}");
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 5, "hand:5"), ==, 0);
  g_assert_cmpint (tonti_scene_balance_of (f, "advance", 5, NULL), ==, -15000);
  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'due.set','member':5,'of':'pool:1','amount':5000}", "no-hand");
  tonti_fixture_verify (f);
}

/* Once a meeting of the round is held, or a lot of before a take-over stands in it, who leaves and
 * who comes must agree. */
static void
test_give_running (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiFixture) taken = tonti_fixture_sample_late ();

  tonti_fixture_apply (f, "{'do':'member.add','name':'Héritière','joined':'2025-01-04'}");
  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'hand.give','hand':'hand:9','member':31}", "meeting-open");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_refuse (f, "{'do':'hand.give','hand':'hand:9','member':31}", "round-runs");
  g_assert_nonnull (strstr (tonti_fixture_message (f, "round-runs"), "hand.join"));
  tonti_fixture_apply (f, "{'do':'hand.join','how':'take-over','hand':'hand:9','member':31,"
                          "'consent':[9,31]}");
  tonti_fixture_apply (taken, "{'do':'pool.start','pool':'pool:1','first_meeting':1,"
                              "'late_holders':'owe','served':[{'hand':'hand:1'}]}");
  tonti_fixture_apply (taken, "{'do':'hand.give','hand':'hand:1','member':2}");
  tonti_fixture_apply (taken, "{'do':'takeover.cash','place':'bank','amount':5000}");
  tonti_fixture_apply (taken, "{'do':'takeover.cash','place':'cash','notes':{},'counters':[4,5]}");
  tonti_fixture_apply (taken, "{'do':'takeover.finish','page':'48'}");
  tonti_fixture_refuse (taken, "{'do':'hand.give','hand':'hand:1','member':3}", "round-runs");
}

/* Between meetings a sum is posted at once, with a number. */
static void
test_between (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;
  json_auto_t *body = NULL;

  tonti_scene_open (f, 1);
  tonti_scene_close (f);
  tonti_fixture_refuse (f, "{'do':'receive','member':9,'amount':5000}", "day-closed");
  tonti_fixture_set_day (f, "2025-01-07");
  answer = tonti_fixture_apply (
      f, "{'do':'receive','member':9,'amount':6000,'means':'mobile','reference':'MP-77'}");
  g_assert_cmpint (get_int (answer, "change"), ==, 500);
  g_assert_cmpstr (json_string_value (json_object_get (answer, "document")), ==, "R-2025-0001");
  g_assert_cmpint (tonti_scene_balance (f, "mobile"), ==, 5500);
  g_assert_cmpint (get_paid (f, 9, "hand:9", 1), ==, 5000);
  body = tonti_scene_body (f, tonti_scene_last (f, "receipt/1"));
  g_assert_null (json_object_get (body, "meeting"));
  g_assert_cmpstr (json_string_value (json_object_get (body, "reference")), ==, "MP-77");
  tonti_fixture_apply (f, "{'do':'receive','member':9,'items':{'pool:1':5000,'savings':2000}}");
  g_assert_cmpint (get_paid (f, 9, "hand:9", 2), ==, 5000);
  g_assert_cmpint (tonti_scene_balance_of (f, "savings", 9, NULL), ==, -2000);
  tonti_fixture_verify (f);
}

/* Fines cannot be paid before they are charged; an answer names the cell. */
static void
test_no_fine (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'due.set','member':2,'of':'fines','amount':200}", "no-fine");
  tonti_fixture_refuse (f, "{'do':'receive','member':2,'items':{'fines':200}}", "no-fine");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':2,'kind':'late'}");
  tonti_fixture_refuse (f, "{'do':'due.set','member':3,'of':'fines','amount':200}", "no-fine");
  answer = tonti_fixture_apply (f, "{'do':'due.set','member':2,'of':'fines','amount':200}");
  g_assert_cmpstr (json_string_value (json_object_get (answer, "cell")), ==, "due:2:fines");
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'fines','amount':0}");
  answer = tonti_fixture_apply (f, "{'do':'presence.set','members':[1,2,3],'presence':'present'}");
  g_assert_cmpint (json_integer_value (json_object_get (answer, "cells")), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/dues/fines-are-charged-before-they-are-paid", test_no_fine);
  g_test_add_func ("/book/dues/everybody-pays-by-hands-and-fractions", test_fill);
  g_test_add_func ("/book/dues/one-sum-over-what-is-owed", test_receive);
  g_test_add_func ("/book/dues/too-much-is-paid-for-coming-meetings", test_ahead);
  g_test_add_func ("/book/dues/what-no-meeting-takes-is-kept", test_beyond);
  g_test_add_func ("/book/dues/money-kept-is-used", test_use_advance);
  g_test_add_func ("/book/dues/refusals", test_refusals);
  g_test_add_func ("/book/dues/giver-has-back-what-he-paid-ahead", test_given_ahead);
  g_test_add_func ("/book/dues/hand-of-a-running-round-is-not-given", test_give_running);
  g_test_add_func ("/book/dues/between-meetings-at-once", test_between);
  return g_test_run ();
}
