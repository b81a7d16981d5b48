// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "tonti-contest-store.h"
#include "tonti-fine-store.h"
#include "tonti-scene.h"

/* Fines that are not paid in time, and fines that are contested. Late costs 200, absent 500. */

#define CONTEST "{'do':'fine.contest','fine':'fine:%d','reason':'J\u2019étais là'}"
#define RULING                                                                                     \
  "{'do':'fine.rule','fine':'fine:%d','ruling':'%s','reason':'Liste relue','officers':[1,2]}"

static TontiFineRow
get_fine (TontiFixture *f, gint64 id)
{
  TontiFineRow row = { 0 };

  g_assert_true (tonti_fine_get (tonti_fixture_db (f), id, &row));
  tonti_fine_row_clear (&row);
  return row;
}

/* ---- Contested ---- */

/* Charged on 10 January; contested until the 15th, ruled on until the seventh day after. */
static void
test_days (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'absent'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':8,'kind':'late'}");
  tonti_fixture_refuse (f, "{'do':'fine.contest','fine':'fine:1','reason':'x','day':'2025-01-09'}",
                        "contest-early");
  tonti_fixture_set_day (f, "2025-01-15");
  answer = tonti_fixture_apply_format (f, CONTEST, 1);
  g_assert_cmpstr (json_string_value (json_object_get (answer, "rule_by")), ==, "2025-01-22");
  tonti_fixture_set_day (f, "2025-01-16");
  tonti_fixture_refuse (f, "{'do':'fine.contest','fine':'fine:2','reason':'x'}", "contest-late");
  tonti_fixture_refuse (f, "{'do':'fine.contest','fine':'fine:1','reason':'x'}",
                        "already-contested");
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_set_day (f, "2025-01-10");
  for (int member = 7; member <= 9; member++)
    tonti_fixture_apply_format (f, "{'do':'fine.charge','member':%d,'kind':'absent'}", member);
  tonti_fixture_apply (f, "{'do':'receive','member':7,'items':{'fines':500}}");
  tonti_fixture_refuse (f, "{'do':'fine.contest','fine':'fine:1','reason':'x'}", "fine-paid");
  tonti_fixture_apply (f, "{'do':'fine.cancel','fine':'fine:2','reason':'Deuil','officers':[1,2]}");
  tonti_fixture_refuse (f, "{'do':'fine.contest','fine':'fine:2','reason':'x'}",
                        "already-cancelled");
  tonti_fixture_refuse (
      f, "{'do':'fine.rule','fine':'fine:3','ruling':'upheld','reason':'x','officers':[1,2]}",
      "not-contested");
  tonti_fixture_apply_format (f, CONTEST, 3);
  tonti_fixture_refuse (f, "{'do':'fine.cancel','fine':'fine:3','reason':'Deuil','officers':[1,2]}",
                        "contested");
  tonti_fixture_refuse (f, "{'do':'receive','member':9,'items':{'fines':500}}", "no-fine");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'fine.rule','fine':'fine:3','ruling':'upheld','reason':'x'}",
                        "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_apply_format (f, RULING, 3, "upheld");
  tonti_fixture_refuse (
      f, "{'do':'fine.rule','fine':'fine:3','ruling':'annulled','reason':'x','officers':[1,2]}",
      "already-ruled");
  tonti_fixture_refuse (f, "{'do':'fine.contest','fine':'fine:3','reason':'x'}",
                        "already-contested");
  tonti_fixture_apply (f, "{'do':'receive','member':9,'items':{'fines':500}}");
  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'contest-days','value':0}],"
                          "'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':9,'kind':'late'}");
  tonti_fixture_refuse (f, "{'do':'fine.contest','fine':'fine:4','reason':'x'}", "no-contest");
  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'contest-days','value':90}],"
                          "'officers':[1,2]}");
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.set','member':9,'of':'fines','amount':200}");
  tonti_fixture_refuse (f, "{'do':'fine.contest','fine':'fine:4','reason':'x'}", "payment-typed");
  tonti_fixture_verify (f);
}

static void
test_annulled (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_auto (TontiContestRow) row = { 0 };
  const json_t *answer;

  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'absent'}");
  tonti_fixture_apply_format (f, CONTEST, 1);
  tonti_fixture_set_day (f, "2025-01-18");
  answer = tonti_fixture_apply_format (f, RULING, 1, "annulled");
  g_assert_true (json_is_true (json_object_get (answer, "late")));
  g_assert_true (get_fine (f, 1).cancelled);
  g_assert_cmpint (tonti_scene_balance (f, "fines-due"), ==, 0);
  g_assert_true (tonti_contest_get (tonti_fixture_db (f), 1, &row));
  g_assert_false (row.upheld);
  g_assert_cmpint (row.ruled, >, 0);
  tonti_fixture_verify (f);
}

/* Member 1 is served at the first meeting: of her two fines only the one that she does not contest
 * is kept from the lot. */
static void
test_lot (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_set_day (f, "2025-01-02");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':1,'kind':'absent'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':1,'kind':'late'}");
  tonti_fixture_apply_format (f, CONTEST, 1);
  tonti_scene_play (f, 1);
  g_assert_cmpint (get_fine (f, 1).paid, ==, 0);
  g_assert_cmpint (get_fine (f, 2).paid, ==, 200);
  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_apply_format (f, RULING, 1, "upheld");
  g_assert_cmpint (get_fine (f, 1).amount - get_fine (f, 1).paid, ==, 500);
  tonti_fixture_verify (f);
}

/* ---- Not paid in time ---- */

#define RULE                                                                                       \
  "{'do':'rule.set','officers':[1,2],'rules':[{'rule':'fine-late','value':'10%'},"                 \
  "{'rule':'fine-late-after','value':2}]}"

/* 500 and 200 charged before the first meeting; at the second one a tenth is added: 50, and 20
 * which is waived; never again. */
static void
test_raised (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, RULE);
  tonti_fixture_set_day (f, "2025-01-02");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':20,'kind':'absent'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':21,'kind':'late'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':22,'kind':'late'}");
  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'fine.raise'}", "nothing-late");
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  /* paid at last: nothing is added */
  tonti_fixture_apply (f, "{'do':'due.set','member':22,'of':'fines','amount':200}");
  tonti_fixture_refuse (f, "{'do':'fine.raise','fine':'fine:3'}", "nothing-late");
  tonti_fixture_refuse (f, "{'do':'fine.raise','fine':'fine:2','waive':true,'officers':[1,2]}",
                        "no-reason");
  tonti_fixture_apply (f, "{'do':'fine.raise'}");
  tonti_fixture_refuse (f, "{'do':'fine.raise'}", "nothing-late");
  tonti_fixture_apply (f, "{'do':'fine.raise','fine':'fine:2','waive':true,'reason':'Veuve',"
                          "'officers':[1,2]}");
  tonti_scene_close (f);
  g_assert_cmpint (get_fine (f, 4).amount, ==, 50);
  g_assert_cmpint (get_fine (f, 4).member, ==, 20);
  g_assert_cmpint (get_fine (f, 1).late, >, 0);
  g_assert_cmpint (get_fine (f, 2).late, >, 0);
  g_assert_cmpint (tonti_db_get_int (tonti_fixture_db (f), "SELECT count(*) FROM fine", 0), ==, 4);
  tonti_scene_open (f, 3);
  tonti_fixture_refuse (f, "{'do':'fine.raise'}", "nothing-late");
  tonti_scene_close (f);
  tonti_fixture_verify (f);
}

static void
test_undecided (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, RULE);
  tonti_fixture_set_day (f, "2025-01-02");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':20,'kind':'absent'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':21,'kind':'absent'}");
  tonti_fixture_apply_format (f, CONTEST, 2);
  tonti_scene_open (f, 1);
  tonti_scene_close (f);
  tonti_scene_open (f, 2);
  tonti_scene_all_present (f);
  tonti_scene_count (f, tonti_scene_expected (f));
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "raise-undecided");
  /* the contested one waits for its ruling */
  tonti_fixture_refuse (f, "{'do':'fine.raise','fine':'fine:2'}", "nothing-late");
  tonti_fixture_apply_format (f, RULING, 2, "upheld");
  tonti_fixture_apply (f, "{'do':'fine.raise','fine':'fine:2'}");
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "raise-undecided");
  tonti_fixture_apply (f, "{'do':'fine.raise'}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  tonti_fixture_verify (f);
}

/* ---- Random ---- */

static void
act_on_fines (TontiFixture *f, GRand *random, int n)
{
  for (int i = 0; i < 6; i++)
    {
      int fine = g_rand_int_range (random, 1, 3 * n + 2);
      g_autofree char *request
          = g_rand_boolean (random)
                ? g_strdup_printf (CONTEST, fine)
                : g_strdup_printf (RULING, fine, g_rand_boolean (random) ? "upheld" : "annulled");

      (void)tonti_fixture_try (f, request);
    }
}

/* Fines due stay what the rows say, no fine is raised twice, none that is contested is paid. */
static void
test_rounds (void)
{
  guint rounds = tonti_fixture_rounds (2);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (TontiFixture) f = tonti_fixture_sample ();

      tonti_fixture_apply (f, RULE);
      for (int n = 1; n <= 5; n++)
        {
          tonti_scene_open (f, n);
          for (int j = 0; j < 3; j++)
            tonti_fixture_apply_format (f, "{'do':'fine.charge','member':%d,'kind':'%s'}",
                                        g_rand_int_range (random, 1, 31),
                                        g_rand_boolean (random) ? "late" : "absent");
          act_on_fines (f, random, n);
          (void)tonti_fixture_try (f, "{'do':'fine.raise'}");
          tonti_scene_close (f);
          act_on_fines (f, random, n);
        }
      g_assert_cmpint (tonti_scene_balance (f, "fines-due"), ==,
                       tonti_db_get_int (tonti_fixture_db (f),
                                         "SELECT sum(iif(cancelled, 0, amount - paid)) FROM fine",
                                         0));
      tonti_fixture_verify (f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contests/days", test_days);
  g_test_add_func ("/contests/refusals", test_refusals);
  g_test_add_func ("/contests/annulled", test_annulled);
  g_test_add_func ("/contests/lot", test_lot);
  g_test_add_func ("/contests/raised", test_raised);
  g_test_add_func ("/contests/undecided", test_undecided);
  g_test_add_func ("/contests/rounds", test_rounds);
  return g_test_run ();
}
