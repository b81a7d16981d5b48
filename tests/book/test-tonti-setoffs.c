// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-scene.h"

/* What a member owes is taken from what the group keeps for her. */

static gint64
get_int (const json_t *object, const char *name)
{
  return json_integer_value (json_object_get (object, name));
}

/* 29 owes 5 000 and a fine of 200, and saved 4 000. */
static TontiFixture *
make (void)
{
  TontiFixture *f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'savings','amount':4000}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':29,'kind':'late'}");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-05");
  return f;
}

static void
test_savings (void)
{
  g_autoptr (TontiFixture) f = make ();
  gint64 cash = tonti_scene_balance (f, "cash");
  const json_t *answer = tonti_fixture_apply (
      f, "{'do':'setoff.make','member':29,'from':'savings','amount':3000,'consent':true}");

  g_assert_cmpint (get_int (answer, "amount"), ==, 3000);
  g_assert_cmpuint (json_array_size (json_object_get (answer, "items")), ==, 2);
  g_assert_cmpint (tonti_scene_balance_of (f, "savings", 29, NULL), ==, -1000);
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 29, NULL), ==, 0);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 29, NULL), ==, -2800);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, cash);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
  answer = tonti_fixture_apply (
      f, "{'do':'setoff.make','member':29,'from':'savings','decision':'Voté'}");
  g_assert_cmpint (get_int (answer, "amount"), ==, 1000);
  tonti_fixture_refuse (f, "{'do':'setoff.make','member':29,'from':'savings','consent':true}",
                        "nothing-kept");
  tonti_fixture_verify (f);
}

/* What is only typed at the open meeting may still be taken back: it backs nothing that is posted.
 */
static void
test_drafts (void)
{
  g_autoptr (TontiFixture) f = make ();

  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'savings','amount':9000}");
  tonti_fixture_apply (f, "{'do':'due.set','member':28,'of':'savings','amount':9000}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:3','short':'owe',"
                          "'discharge':{'how':'signature'},'officers':[1,2]}");
  tonti_fixture_refuse (f, "{'do':'setoff.make','member':28,'from':'savings','consent':true}",
                        "nothing-kept");
  tonti_fixture_refuse (f, "{'do':'setoff.make','member':3,'from':'owed','consent':true}",
                        "nothing-kept");
  tonti_fixture_apply (f, "{'do':'setoff.make','member':29,'from':'savings','consent':true}");
  g_assert_cmpint (tonti_scene_balance_of (f, "savings", 29, NULL), ==, 0);
  tonti_fixture_apply (f, "{'do':'draft.unset','cell':'due:29:savings'}");
  g_assert_cmpint (tonti_scene_balance_of (f, "savings", 29, NULL), ==, 0);
}

static void
test_correction (void)
{
  g_autoptr (TontiFixture) f = make ();
  g_autofree char *correct = NULL;

  tonti_fixture_apply (f, "{'do':'setoff.make','member':29,'from':'savings','consent':true}");
  correct = g_strdup_printf ("{'do':'correct','event':%d,'reason':'erreur'}",
                             (int)tonti_scene_last (f, "setoff/1"));
  tonti_fixture_apply (f, correct);
  g_assert_cmpint (tonti_scene_balance_of (f, "savings", 29, NULL), ==, -4000);
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 29, NULL), ==, 200);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = make ();

  tonti_fixture_refuse (f, "{'do':'setoff.make','member':29,'from':'savings'}", "no-consent");
  tonti_fixture_refuse (f, "{'do':'setoff.make','member':29,'from':'owed','consent':true}",
                        "nothing-kept");
  tonti_fixture_refuse (f, "{'do':'setoff.make','member':28,'from':'savings','consent':true}",
                        "nothing-kept");
  tonti_fixture_refuse (
      f, "{'do':'setoff.make','member':29,'from':'savings','amount':4001,'consent':true}",
      "too-much");
  tonti_fixture_refuse (
      f, "{'do':'setoff.make','member':29,'from':'savings','consent':true,'officers':[1,1]}",
      "two-officers");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/setoffs/savings-pay-fines-and-dues", test_savings);
  g_test_add_func ("/book/setoffs/can-be-corrected", test_correction);
  g_test_add_func ("/book/setoffs/not-from-what-is-only-typed", test_drafts);
  g_test_add_func ("/book/setoffs/refusals", test_refusals);
  return g_test_run ();
}
