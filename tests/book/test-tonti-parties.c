// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "order-scene.h"
#include "tonti-due-store.h"
#include "tonti-party-store.h"

/* Money of a third party: collected for so many persons, held apart, never used, handed over by two
 * officers; random lives in which what is held is what was collected less what was handed over. */

#define FUND "{'do':'party.fund','name':'Mutuelle','party':'RSSB','amount':3000}"
#define HAND                                                                                       \
  "{'do':'party.pay','fund':'fund:1','piece':'Q-1','officers':[1,2],'discharge':{'how':'none'}}"

/* Six hands of 1 000; the health insurance of 3 000 a person. */
static TontiFixture *
make_scene (void)
{
  TontiFixture *f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply (f, FUND);
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  return f;
}

static gint64
get_held (TontiFixture *f)
{
  return -tonti_scene_balance (f, "held");
}

static gint64
sum_due (TontiFixture *f, gint64 member)
{
  g_autoptr (GArray) rows = tonti_due_list_member (tonti_fixture_db (f), member);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, TontiDueRow, i).subject.kind == TONTI_SUBJECT_FUND)
      sum += g_array_index (rows, TontiDueRow, i).amount;
  return sum;
}

/* One pays for herself, one for four, one takes no part: 6 + 3 - 1 = 8 persons, 24 000. */
static void
test_worked (void)
{
  g_autoptr (TontiFixture) f = make_scene ();
  json_auto_t *body = NULL;

  tonti_fixture_apply (f, "{'do':'party.cover','fund':'fund:1','member':2,'persons':4}");
  tonti_fixture_apply (f, "{'do':'party.cover','fund':'fund:1','member':3,'persons':0}");
  order_scene_gather (f, 1);
  g_assert_cmpint (sum_due (f, 1), ==, 3000);
  g_assert_cmpint (sum_due (f, 2), ==, 12000);
  g_assert_cmpint (sum_due (f, 3), ==, 0);
  order_scene_end (f, 1);
  g_assert_cmpint (get_held (f), ==, 24000);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 24000);
  tonti_fixture_set_day (f, "2025-01-08");
  tonti_fixture_apply (f, "{'do':'party.pay','fund':'fund:1','amount':20000,'piece':'Q-118',"
                          "'reference':'MP-7','means':'cash','officers':[1,2]}");
  g_assert_cmpint (get_held (f), ==, 4000);
  body = tonti_scene_body (f, tonti_scene_last (f, "flow/1"));
  g_assert_cmpstr (json_string_value (json_object_get (body, "party")), ==, "RSSB");
  g_assert_cmpstr (json_string_value (json_object_get (body, "piece")), ==, "Q-118");
  tonti_fixture_apply_format (f,
                              "{'do':'correct','event':%" PRId64
                              ",'reason':'Faux','replacement':{'do':'party.pay','fund':'fund:1',"
                              "'amount':24000,'piece':'Q-119'},'officers':[1,2]}",
                              tonti_scene_last (f, "flow/1"));
  g_assert_cmpint (get_held (f), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 0);
  tonti_fixture_verify (f);
}

/* What is handed over at the meeting is final with it. */
static void
test_in_meeting (void)
{
  g_autoptr (TontiFixture) f = make_scene ();

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, HAND);
  tonti_fixture_refuse (f, HAND, "held-less");
  order_scene_end (f, 1);
  g_assert_cmpint (get_held (f), ==, 0);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = make_scene ();

  tonti_fixture_refuse (f, FUND, "same-name");
  tonti_fixture_refuse (f,
                        "{'do':'party.fund','name':' mutuelle ','party':'X',"
                        "'amount':10}",
                        "same-name");
  tonti_fixture_refuse (f, "{'do':'fund.set','name':'MUTUELLE'}", "same-name");
  tonti_fixture_apply (f, "{'do':'fund.set','name':'Solidarité','amount':0}");
  tonti_fixture_refuse (f, "{'do':'party.cover','fund':'fund:2','member':2,'persons':2}",
                        "not-party");
  tonti_fixture_refuse (f, "{'do':'party.cover','fund':'fund:1','member':2,'persons':101}",
                        "too-many");
  tonti_fixture_refuse (f, "{'do':'party.pay','fund':'fund:2','piece':'1','officers':[1,2]}",
                        "not-party");
  tonti_fixture_refuse (f, HAND, "held-less");
  tonti_fixture_refuse (f, "{'do':'fund.set','fund':'fund:1','per':'hand'}", "party-fund");
  tonti_fixture_refuse (f,
                        "{'do':'aid-kind.set','code':'death','label':'Décès','fund':'fund:1',"
                        "'self':1000,'officers':[1,2]}",
                        "party-fund");
  tonti_fixture_refuse (f,
                        "{'do':'aid','fund':'fund:1','member':3,'amount':1000,'what':'x',"
                        "'officers':[1,2]}",
                        "party-fund");
  tonti_fixture_refuse (f,
                        "{'do':'pool.set','pool':'pool:1','deductions':[{'kind':'percent',"
                        "'fund':'fund:1','rate':'2%'}],'officers':[1,2]}",
                        "party-fund");
  order_scene_gather (f, 1);
  tonti_fixture_apply (f, HAND);
  tonti_fixture_refuse (f, "{'do':'due.set','member':3,'of':'fund:1','amount':0}", "held-less");
  tonti_fixture_apply (f, "{'do':'undo'}");
  order_scene_end (f, 1);
  tonti_fixture_set_day (f, "2025-01-08");
  tonti_fixture_refuse (f,
                        "{'do':'expense','account':'rent','amount':100,'what':'Loyer',"
                        "'officers':[1,2]}",
                        "party-held");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'party.pay','fund':'fund:1','piece':'1'}", "two-officers");
  tonti_fixture_verify (f);
}

/* A box that lacks money of the third party can still be closed: what is missing is claimed. */
static void
test_missing (void)
{
  g_autoptr (TontiFixture) f = make_scene ();

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'lot.pay','pool':'pool:1','officers':[1,2]}");
  tonti_scene_count (f, 17000);
  tonti_fixture_apply (f, "{'do':'count.explain','reason':'Perdu','holder':2,'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  g_assert_cmpint (get_held (f), ==, 18000);
  g_assert_cmpint (tonti_scene_balance (f, "claim"), ==, 1000);
  tonti_fixture_verify (f);
}

/* ---- Random lives ---- */

static void
play_meeting (TontiFixture *f, int n)
{
  tonti_scene_open (f, n);
  tonti_scene_all_present (f);
  for (gint64 member = 1; member <= 6; member++)
    if (g_test_rand_int_range (0, 5) > 0)
      tonti_fixture_apply_format (
          f, "{'do':'receive','member':%" PRId64 ",'amount':%d,'then':'advance'}", member,
          g_test_rand_int_range (1, 30) * 500);
  order_scene_end (f, n);
}

static gint64
hand_over (TontiFixture *f, int n, gint64 held)
{
  const gint64 amount
      = held > 500 ? g_test_rand_int_range (1, (gint32)(held / 500) + 1) * 500 : held;
  g_autofree char *request = NULL;

  if (amount <= 0)
    return 0;
  request = g_strdup_printf ("{'do':'party.pay','fund':'fund:1','amount':%" PRId64
                             ",'piece':'Q-%d','officers':[1,2]}",
                             amount, n);
  return tonti_fixture_try (f, request) ? amount : 0;
}

/* Collected less handed over is held, and the box can always give it. */
static void
play_life (void)
{
  g_autoptr (TontiFixture) f = make_scene ();
  gint64 handed = 0;

  for (gint64 member = 1; member <= 6; member++)
    tonti_fixture_apply_format (
        f, "{'do':'party.cover','fund':'fund:1','member':%" PRId64 ",'persons':%d}", member,
        g_test_rand_int_range (0, 6));
  for (int n = 1; n <= 6; n++)
    {
      gint64 paid = 0;

      play_meeting (f, n);
      for (gint64 member = 1; member <= 6; member++)
        {
          g_autoptr (GArray) rows = tonti_due_list_member (tonti_fixture_db (f), member);

          for (guint i = 0; i < rows->len; i++)
            if (g_array_index (rows, TontiDueRow, i).subject.kind == TONTI_SUBJECT_FUND)
              paid += g_array_index (rows, TontiDueRow, i).paid;
        }
      g_assert_cmpint (get_held (f), ==, paid - handed);
      g_assert_cmpint (tonti_scene_balance (f, "cash"), >=, get_held (f));
      if (n < 6)
        continue;
      tonti_fixture_set_day (f, "2025-06-30");
      handed += hand_over (f, n, get_held (f));
      g_assert_cmpint (get_held (f), ==, paid - handed);
    }
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

static void
test_lives (void)
{
  for (guint i = tonti_fixture_rounds (6); i > 0; i--)
    play_life ();
}

/* Two funds of one party, however it is written. */
static void
test_one_party (void)
{
  g_autoptr (TontiFixture) f = make_scene ();
  g_autofree char *party = NULL;

  tonti_fixture_apply (f, "{'do':'party.fund','name':'Retraite','party':' rssb','amount':10}");
  party = tonti_party_dup_name (tonti_fixture_db (f), 2);
  g_assert_cmpstr (party, ==, "RSSB");
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/parties/worked", test_worked);
  g_test_add_func ("/book/parties/in-meeting", test_in_meeting);
  g_test_add_func ("/book/parties/refusals", test_refusals);
  g_test_add_func ("/book/parties/missing", test_missing);
  g_test_add_func ("/book/parties/lives", test_lives);
  g_test_add_func ("/book/parties/one-party-is-written-in-one-way", test_one_party);
  return g_test_run ();
}
