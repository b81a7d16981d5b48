// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-demand.h"
#include "tonti-overlay.h"
#include "tonti-scene.h"

/* What is owed for too long is claimed: here after two months, and a formal demand leaves fifteen
 * days. Meetings are on 4 January, 1 February, 1 March … 2025. */

#define RULE                                                                                       \
  "{'do':'rule.set','officers':[1,2],'rules':[{'rule':'claim-after','value':2},"                   \
  "{'rule':'claim-days','value':15}]}"
#define STEP "{'do':'demand.record','member':20,'step':'%s','officers':[1,2]}"

/* Meeting n, at which who is MISSING pays nothing (0 = all pay). */
static void
play (TontiFixture *f, int n, int missing)
{
  tonti_scene_open (f, n);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  if (missing != 0)
    {
      tonti_fixture_apply_format (f, "{'do':'due.set','member':%d,'of':'pool:1','amount':0}",
                                  missing);
      tonti_fixture_apply_format (f, "{'do':'due.set','member':%d,'of':'fund:1','amount':0}",
                                  missing);
    }
  tonti_scene_close (f);
}

static void
read_on (TontiFixture *f, gint64 member, const char *iso, TontiDemand *demand)
{
  g_auto (TontiCompose) compose = { 0 };
  TontiDay day;

  g_assert_true (tonti_day_parse_iso (iso, &day));
  tonti_overlay_compose_drafts (f->book, &compose);
  tonti_demand_read (&compose, member, day, demand);
}

static void
check_next (TontiFixture *f, const char *iso, const char *step, const char *next, const char *from)
{
  g_auto (TontiDemand) demand = { 0 };
  char day[TONTI_DAY_ISO_SIZE];

  read_on (f, 20, iso, &demand);
  g_assert_cmpstr (demand.step, ==, step);
  g_assert_cmpstr (demand.next, ==, next);
  if (from != NULL)
    g_assert_cmpstr (tonti_day_to_iso (demand.next_day, day), ==, from);
}

static gint64
count_owed (TontiFixture *f, int member)
{
  static const char SQL[]
      = "SELECT (SELECT ifnull(sum(max(d.amount - d.paid, 0)), 0) FROM due d JOIN meeting m"
        "  ON m.id = d.meeting WHERE d.member = ?1 AND m.closed > 0)"
        " + (SELECT ifnull(sum(amount - paid), 0) FROM fine WHERE member = ?1 AND cancelled = 0"
        "    AND id NOT IN (SELECT fine FROM contest WHERE ruled IS NULL))";
  g_autoptr (TontiStatement) s = tonti_db_prepare (tonti_fixture_db (f), SQL);

  tonti_statement_bind_int (s, 1, member);
  g_assert_cmpint (tonti_statement_step (s), ==, TONTI_STEP_ROW);
  return tonti_statement_get_int (s, 0);
}

/* One meeting missed and a fine six days later: acknowledged, demanded, given to a bailiff. */
static void
test_worked (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_auto (TontiDemand) demand = { 0 };
  const json_t *answer;

  tonti_fixture_apply (f, RULE);
  play (f, 1, 20);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':20,'kind':'late'}");
  read_on (f, 20, "2025-03-04", &demand);
  g_assert_cmpint (demand.months, ==, 2);
  g_assert_cmpint (demand.fines, ==, 200);
  g_assert_cmpint (demand.items->len, ==, 3);
  g_assert_cmpint (tonti_demand_total (&demand), ==, count_owed (f, 20));
  check_next (f, "2025-03-03", "", "", NULL);
  check_next (f, "2025-03-04", "", "acknowledgement", "2025-03-04");
  tonti_fixture_set_day (f, "2025-02-10");
  tonti_fixture_apply (f, "{'do':'demand.record','member':20,'step':'acknowledgement',"
                          "'reason':'Paiera en avril'}");
  check_next (f, "2025-03-04", "acknowledgement", "notice", "2025-03-04");
  tonti_fixture_set_day (f, "2025-03-05");
  answer = tonti_fixture_apply_format (f, STEP, "notice");
  g_assert_cmpstr (json_string_value (json_object_get (answer, "until")), ==, "2025-03-20");
  g_assert_cmpint (json_integer_value (json_object_get (answer, "owed")), ==, count_owed (f, 20));
  check_next (f, "2025-03-05", "notice", "bailiff", "2025-03-21");
  tonti_fixture_set_day (f, "2025-03-21");
  tonti_fixture_apply_format (f, STEP, "bailiff");
  check_next (f, "2025-03-21", "bailiff", "", NULL);
  /* as it stood before */
  check_next (f, "2025-03-04", "acknowledgement", "notice", NULL);
  tonti_fixture_verify (f);
}

/* The bailiff first, then the demand; what is proposed is as if they had not been taken. */
static void
test_taken_back (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autofree char *back = NULL;

  tonti_fixture_apply (f, RULE);
  play (f, 1, 20);
  tonti_fixture_set_day (f, "2025-03-05");
  tonti_fixture_apply_format (f, STEP, "acknowledgement");
  tonti_fixture_apply_format (f, STEP, "notice");
  back = g_strdup_printf ("{'do':'correct','event':%d,'reason':'Payé','officers':[1,2]}",
                          (int)tonti_scene_last (f, "demand/1"));
  tonti_fixture_set_day (f, "2025-03-21");
  tonti_fixture_apply_format (f, STEP, "bailiff");
  tonti_fixture_refuse (f, back, "step-since");
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'Payé','officers':[1,2]}",
                              (int)tonti_scene_last (f, "demand/1"));
  check_next (f, "2025-03-21", "notice", "bailiff", "2025-03-21");
  tonti_fixture_apply (f, back);
  tonti_fixture_refuse (f, back, "already-reversed");
  check_next (f, "2025-03-21", "acknowledgement", "notice", NULL);
  tonti_fixture_apply (f, "{'do':'demand.record','member':20,'step':'notice','officers':[1,2],"
                          "'day':'2025-03-06'}");
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  play (f, 1, 20);
  tonti_fixture_set_day (f, "2025-02-10");
  tonti_fixture_refuse (f, "{'do':'demand.record','member':21,'step':'mediation'}", "nothing-owed");
  tonti_fixture_refuse (f,
                        "{'do':'demand.record','member':20,'step':'mediation','day':'2025-01-03'}",
                        "nothing-owed");
  tonti_fixture_refuse (
      f, "{'do':'demand.record','member':20,'step':'mediation','day':'2025-02-11'}", "day-ahead");
  tonti_fixture_refuse (f, "{'do':'demand.record','member':20,'step':'notice','officers':[1,2]}",
                        "no-claim");
  tonti_fixture_apply (f, RULE);
  /* it holds from the next meeting on */
  play (f, 2, 20);
  tonti_fixture_set_day (f, "2025-02-10");
  tonti_fixture_refuse (f, "{'do':'demand.record','member':20,'step':'notice','officers':[1,2]}",
                        "claim-early");
  tonti_fixture_refuse (f, "{'do':'demand.record','member':20,'step':'bailiff','officers':[1,2]}",
                        "claim-early");
  tonti_fixture_set_day (f, "2025-03-10");
  tonti_fixture_refuse (f, "{'do':'demand.record','member':20,'step':'bailiff','officers':[1,2]}",
                        "no-notice");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'demand.record','member':20,'step':'notice'}", "two-officers");
  tonti_fixture_refuse (f, "{'do':'demand.record','member':20,'step':'bailiff'}", "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_apply_format (f, STEP, "notice");
  tonti_fixture_set_day (f, "2025-03-25");
  tonti_fixture_refuse (f, "{'do':'demand.record','member':20,'step':'bailiff','officers':[1,2]}",
                        "notice-runs");
  tonti_fixture_refuse (
      f, "{'do':'demand.record','member':20,'step':'mediation','day':'2025-03-09'}", "step-early");
  tonti_fixture_set_day (f, "2025-03-26");
  tonti_fixture_apply_format (f, STEP, "bailiff");
  tonti_fixture_refuse (f, "{'do':'demand.record','member':20,'step':'bailiff','officers':[1,2]}",
                        "already-bailiff");
  tonti_fixture_apply (f, "{'do':'demand.record','member':20,'step':'mediation'}");
  tonti_fixture_verify (f);
}

/* What was claimed is paid: the steps are of the past, and what is owed since is claimed anew. What
 * is entered at the open meeting counts as paid, a contested fine is not claimed. */
static void
test_paid (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_auto (TontiDemand) before = { 0 }, drafted = { 0 }, after = { 0 };

  tonti_fixture_apply (f, RULE);
  play (f, 1, 20);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply (f, "{'do':'demand.record','member':20,'step':'acknowledgement'}");
  read_on (f, 20, "2025-01-10", &before);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.set','member':20,'of':'pool:1','amount':5000}");
  read_on (f, 20, "2025-02-01", &drafted);
  g_assert_cmpint (tonti_demand_total (&drafted), <, tonti_demand_total (&before));
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-02-02");
  tonti_fixture_apply (f, "{'do':'receive','member':20,'items':{'fund:1':500}}");
  read_on (f, 20, "2025-02-02", &after);
  g_assert_cmpint (after.since.number, >, before.since.number);
  g_assert_cmpstr (after.step, ==, "");
  check_next (f, "2025-03-31", "", "", NULL);
  check_next (f, "2025-04-01", "", "acknowledgement", "2025-04-01");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':25,'kind':'late'}");
  tonti_fixture_apply (f, "{'do':'fine.contest','fine':'fine:1','reason':'Malade'}");
  tonti_demand_clear (&after);
  read_on (f, 25, "2025-02-02", &after);
  g_assert_cmpint (after.fines, ==, 0);
  tonti_fixture_verify (f);
}

/* ---- Random ---- */

static void
try_steps (TontiFixture *f, GRand *random)
{
  for (int i = 0; i < 12; i++)
    {
      const int step = g_rand_int_range (random, 0, 4);
      g_autofree char *request = g_strdup_printf (
          "{'do':'demand.record','member':%d,'step':'%s','officers':[1,2]}",
          g_rand_int_range (random, 20, 24), tonti_codes_get (&tonti_demand_steps, step));

      (void)tonti_fixture_try (f, request);
    }
}

/* What is claimed is what dues and fines say, and no bailiff comes before a notice has run out. */
static void
check_all (TontiFixture *f)
{
  for (int member = 20; member < 24; member++)
    {
      g_auto (TontiDemand) demand = { 0 };

      read_on (f, member, "2026-12-31", &demand);
      g_assert_cmpint (tonti_demand_total (&demand), ==, count_owed (f, member));
    }
  g_assert_cmpint (
      tonti_db_get_int (tonti_fixture_db (f),
                        "SELECT count(*) FROM demand b WHERE b.step = 'bailiff' AND NOT EXISTS"
                        " (SELECT 1 FROM demand n WHERE n.member = b.member AND n.seq < b.seq"
                        "  AND n.step = 'notice' AND n.until < b.day)",
                        -1),
      ==, 0);
}

static void
test_rounds (void)
{
  static const char *const after[]
      = { "2025-01-10", "2025-02-07", "2025-03-07", "2025-04-04", "2025-05-02", "2025-05-30" };
  guint rounds = tonti_fixture_rounds (2);
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < rounds; i++)
    {
      g_autoptr (TontiFixture) f = tonti_fixture_sample ();

      tonti_fixture_apply (f, RULE);
      for (int n = 1; n <= 6; n++)
        {
          play (f, n, g_rand_int_range (random, 20, 24));
          tonti_fixture_set_day (f, after[n - 1]);
          if (g_rand_boolean (random))
            tonti_fixture_apply_format (f, "{'do':'fine.charge','member':%d,'kind':'late'}",
                                        g_rand_int_range (random, 20, 24));
          try_steps (f, random);
        }
      check_all (f);
      tonti_fixture_verify (f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/demands/are-taken-back", test_taken_back);
  g_test_add_func ("/demands/worked", test_worked);
  g_test_add_func ("/demands/refusals", test_refusals);
  g_test_add_func ("/demands/paid", test_paid);
  g_test_add_func ("/demands/rounds", test_rounds);
  return g_test_run ();
}
