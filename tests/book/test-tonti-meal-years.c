// SPDX-License-Identifier: GPL-3.0-or-later
#include "meal-scene.h"
#include "tonti-due-store.h"

/* Random years of meals and hosts through the verbs; TONTI_ROUNDS says how many. */

/* What is in the account is what was paid for meals, less what hosts had: nothing is lost. */
static void
check_account (TontiFixture *f)
{
  g_autoptr (GArray) hosts = tonti_meal_plan (tonti_fixture_db (f));
  gint64 came = 0, had = 0, advance = 0;

  for (guint i = 0; i < hosts->len; i++)
    {
      const TontiMealHost *host = &g_array_index (hosts, TontiMealHost, i);
      g_autoptr (GArray) dues = tonti_due_list_meeting (tonti_fixture_db (f), host->meeting);

      g_assert_cmpint (host->net, >=, 0);
      g_assert_cmpint (host->net, <=, host->gross);
      g_assert_cmpint (host->gross, <=, host->due);
      had += host->gross;
      for (guint j = 0; j < dues->len; j++)
        {
          const TontiDueRow *row = &g_array_index (dues, TontiDueRow, j);

          if (row->subject.kind == TONTI_SUBJECT_FUND)
            came += row->paid;
          if (row->subject.kind == TONTI_SUBJECT_FUND && row->paid > row->amount)
            advance += row->paid - row->amount;
        }
    }
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, had - came);
  g_assert_cmpint (advance, >=, 0);
}

static void
fail_some (TontiFixture *f)
{
  for (int member = 1; member <= 12; member++)
    {
      if (g_test_rand_int_range (0, 4) == 0)
        meal_scene_owe (f, member, "fund:1", 500 * g_test_rand_int_range (0, 9));
      if (g_test_rand_int_range (0, 5) == 0)
        meal_scene_owe (f, member, "pool:1", 0);
    }
}

static void
change_hosts (TontiFixture *f, int n)
{
  gint64 first = meal_scene_host (f, n), second = meal_scene_host (f, n + 1);

  if (g_test_rand_int_range (0, 3) == 0 && first != 0 && second != 0 && first != second)
    tonti_fixture_apply_format (f,
                                "{'do':'host.swap','meeting':%d,'with':%d,'consent':[%d,%d],"
                                "" OFFICERS "}",
                                n, n + 1, (int)first, (int)second);
  else if (g_test_rand_int_range (0, 3) == 0 || first == 0)
    tonti_fixture_apply_format (f,
                                "{'do':'host.name','meeting':%d,'member':%d,'reason':'Voté',"
                                "" OFFICERS "}",
                                n, g_test_rand_int_range (1, 13));
}

static void
play_meeting (TontiFixture *f, int n)
{
  gint64 expected;

  change_hosts (f, n);
  tonti_scene_open (f, n);
  for (int i = g_test_rand_int_range (0, 4); i > 0; i--)
    tonti_fixture_apply_format (
        f, "{'do':'presence.set','member':%d,'presence':'%s','proxy':'Voisine'}",
        g_test_rand_int_range (1, 13), g_test_rand_bit () ? "absent" : "represented");
  tonti_scene_all_present (f);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  fail_some (f);
  (void)tonti_fixture_try (f, "{'do':'meal.pay'," SIGNED "}");
  (void)tonti_fixture_try (f, "{'do':'lot.pay'," SIGNED "}");
  expected = tonti_scene_expected (f);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, expected);
  check_account (f);
}

static void
test_years (void)
{
  static const char *const whos[] = { "member", "hand", "present" };
  static const char *const hows[] = { "served", "list", "named" };
  static const char *const keeps[] = { "meals", "dues", "all" };

  for (guint round = tonti_fixture_rounds (6); round > 0; round--)
    {
      const gboolean advances = g_test_rand_bit ();
      g_autoptr (TontiFixture) f
          = meal_scene_new (whos[g_test_rand_int_range (0, 3)], hows[g_test_rand_int_range (0, 3)]);

      tonti_fixture_apply_format (f,
                                  "{'do':'rule.set','rules':[{'rule':'meal-keep','value':'%s'},"
                                  "{'rule':'meal-short','value':'%s'}]}",
                                  keeps[g_test_rand_int_range (0, 3)],
                                  advances ? "box-advances" : "owe");
      tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':200000,'what':'Don'}");
      for (int n = 1; n <= 12; n++)
        {
          play_meeting (f, n);
          g_assert_true (advances || tonti_scene_balance (f, "meal") <= 0);
        }
      tonti_scene_check_trial (f);
      tonti_fixture_verify (f);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/meals/random-years", test_years);
  return g_test_run ();
}
