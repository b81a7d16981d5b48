// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-absence.h"
#include "tonti-scene.h"

/* Who is absent too often: a warning is proposed after two absences here, the expulsion after
 * three; each once, and never by itself. */

#define RULES                                                                                      \
  "{'do':'rule.set','officers':[1,2],'rules':[{'rule':'absences-warn','value':2},"                 \
  "{'rule':'absences-expel','value':3}%s]}"
#define WARN "{'do':'member.warn','member':9,'measure':'%s','reason':'Absences','officers':[1,2]}"

static void
play (TontiFixture *f, int n, gboolean there)
{
  tonti_scene_open (f, n);
  if (!there)
    tonti_fixture_apply (f, "{'do':'presence.set','members':[9],'presence':'absent'}");
  tonti_fixture_apply (f, "{'do':'presence.set','members':[10],'presence':'excused'}");
  tonti_scene_close (f);
}

static TontiAbsence
read_on (TontiFixture *f, gint64 member, const char *iso)
{
  TontiDay day;

  g_assert_true (tonti_day_parse_iso (iso, &day));
  return tonti_absence_read (tonti_fixture_db (f), member, day);
}

static void
test_proposed (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiAbsence absence;

  tonti_fixture_apply_format (f, RULES, "");
  play (f, 1, FALSE);
  g_assert_cmpstr (read_on (f, 9, "2025-01-05").proposal, ==, "");
  play (f, 2, TRUE);
  play (f, 3, FALSE);
  absence = read_on (f, 9, "2025-03-05");
  g_assert_cmpint (absence.absences, ==, 2);
  g_assert_cmpstr (absence.proposal, ==, "warning");
  /* excused is not absent */
  g_assert_cmpint (read_on (f, 10, "2025-03-05").absences, ==, 0);
  tonti_fixture_set_day (f, "2025-03-05");
  tonti_fixture_apply_format (f, WARN, "warning");
  absence = read_on (f, 9, "2025-03-05");
  g_assert_cmpstr (absence.proposal, ==, "");
  g_assert_true (tonti_day_is_valid (absence.warned));
  /* asked about the day of the meeting, before the decision */
  g_assert_cmpstr (read_on (f, 9, "2025-03-02").proposal, ==, "");
  play (f, 4, FALSE);
  g_assert_cmpstr (read_on (f, 9, "2025-04-01").proposal, ==, "expulsion");
  tonti_fixture_set_day (f, "2025-04-02");
  tonti_fixture_apply_format (f, WARN, "spared");
  g_assert_cmpstr (read_on (f, 9, "2025-04-02").proposal, ==, "");
  tonti_fixture_apply_format (f, WARN, "expulsion");
  tonti_fixture_refuse (f,
                        "{'do':'member.warn','member':9,'measure':'warning','reason':'x',"
                        "'officers':[1,2]}",
                        "already-expelled");
  /* another year begins anew */
  g_assert_cmpint (read_on (f, 9, "2026-01-05").absences, ==, 0);
  tonti_fixture_verify (f);
}

/* A warning that is taken back is proposed again; an expulsion lets her be warned anew. */
static void
test_taken_back (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiAbsence absence;
  gint64 warned;

  tonti_fixture_apply_format (f, RULES, "");
  play (f, 1, FALSE);
  play (f, 2, FALSE);
  tonti_fixture_set_day (f, "2025-02-05");
  tonti_fixture_apply_format (f, WARN, "warning");
  warned = tonti_scene_last (f, "warning/1");
  tonti_fixture_apply_format (f, WARN, "expulsion");
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'Excusée','officers':[1,2]}",
                              (int)warned);
  absence = read_on (f, 9, "2025-02-05");
  g_assert_false (tonti_day_is_valid (absence.warned));
  g_assert_true (tonti_day_is_valid (absence.expelled));
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'Excusée','officers':[1,2]}",
                              (int)tonti_scene_last (f, "warning/1"));
  absence = read_on (f, 9, "2025-02-05");
  g_assert_false (tonti_day_is_valid (absence.expelled));
  g_assert_cmpstr (absence.proposal, ==, "warning");
  tonti_fixture_refuse (f, "{'do':'correct','event':1,'reason':'x','officers':[1,2]}",
                        "not-correctable");
  tonti_fixture_apply_format (f, WARN, "warning");
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  play (f, 1, FALSE);
  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_refuse (f,
                        "{'do':'member.warn','member':8,'measure':'warning','reason':'x',"
                        "'officers':[1,2]}",
                        "no-absence");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'member.warn','member':9,'measure':'warning','reason':'x'}",
                        "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  /* without a rule nothing is proposed, and a warning can be given all the same */
  g_assert_cmpstr (read_on (f, 9, "2025-01-06").proposal, ==, "");
  tonti_fixture_apply_format (f, WARN, "warning");
}

/* Counted over the round that runs, which began in January of the year before. */
static void
test_round (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply_format (f, RULES, ",{'rule':'absences-per','value':'round'}");
  play (f, 1, FALSE);
  g_assert_cmpint (read_on (f, 9, "2026-02-05").absences, ==, 1);
}

/* ---- As it stood at a meeting ---- */

static TontiAbsence
read_at (TontiFixture *f, gint64 member, gint64 meeting)
{
  g_auto (TontiMeetingRow) row = { 0 };
  TontiDb *db = tonti_fixture_db (f);

  g_assert_true (tonti_meeting_get (db, meeting, &row));
  return tonti_absence_read_at (db, member, &row, member == 9);
}

static void
check_at (TontiFixture *f, gint64 meeting, gint64 absences, const char *proposal, gboolean warned)
{
  const TontiAbsence absence = read_at (f, 9, meeting);

  g_assert_cmpint (absence.absences, ==, absences);
  g_assert_cmpstr (absence.proposal, ==, proposal);
  g_assert_cmpint (tonti_day_is_valid (absence.warned), ==, warned);
}

/* What is decided after a closing says nothing about the meeting that was closed. */
static void
test_at_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply_format (f, RULES, "");
  play (f, 1, FALSE);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'presence.set','members':[9],'presence':'absent'}");
  check_at (f, 2, 2, "warning", FALSE); /* still open */
  g_assert_cmpint (read_at (f, 10, 2).absences, ==, 0);
  tonti_scene_close (f);
  check_at (f, 2, 2, "warning", FALSE);
  tonti_fixture_set_day (f, "2025-02-05");
  tonti_fixture_apply_format (f, WARN, "warning");
  check_at (f, 2, 2, "warning", FALSE);
  play (f, 3, FALSE);
  check_at (f, 3, 3, "expulsion", TRUE);
  tonti_fixture_set_day (f, "2025-03-05");
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'Excusée','officers':[1,2]}",
                              (int)tonti_scene_last (f, "warning/1"));
  tonti_fixture_apply (f, "{'do':'rule.set','officers':[1,2],'rules':[{'rule':'absences-warn',"
                          "'value':0},{'rule':'absences-expel','value':0}]}");
  play (f, 4, FALSE);
  check_at (f, 1, 1, "", FALSE);
  check_at (f, 2, 2, "warning", FALSE);
  check_at (f, 3, 3, "expulsion", TRUE);
  check_at (f, 4, 4, "", FALSE);
  g_assert_true (tonti_absence_is_ruled (tonti_fixture_db (f), 3));
  g_assert_false (tonti_absence_is_ruled (tonti_fixture_db (f), 4));
}

#define MEETINGS 8
#define FIRST 9
#define MEMBERS 3

static void
decide (TontiFixture *f)
{
  static const char *const measures[] = { "warning", "expulsion", "spared" };
  g_autofree char *warn = g_strdup_printf (
      "{'do':'member.warn','member':%d,'measure':'%s','reason':'Absences','officers':[1,2]}",
      g_test_rand_int_range (FIRST, FIRST + MEMBERS), measures[g_test_rand_int_range (0, 3)]);
  g_autofree char *back
      = g_strdup_printf ("{'do':'correct','event':%d,'reason':'Excusée','officers':[1,2]}",
                         (int)tonti_scene_last (f, "warning/1"));
  g_autofree char *rule = g_strdup_printf (
      "{'do':'rule.set','officers':[1,2],'rules':[{'rule':'absences-warn','value':%d},"
      "{'rule':'absences-expel','value':%d},{'rule':'absences-per','value':'%s'}]}",
      g_test_rand_int_range (0, 4), g_test_rand_int_range (0, 5),
      g_test_rand_bit () ? "year" : "round");
  const char *const requests[] = { warn, back, rule };

  tonti_fixture_try (f, requests[g_test_rand_int_range (0, 3)]);
}

static void
play_random (TontiFixture *f, int n)
{
  static const char *const presences[] = { "absent", "absent", "excused", "present" };

  tonti_scene_open (f, n);
  for (int m = FIRST; m < FIRST + MEMBERS; m++)
    tonti_fixture_apply_format (f, "{'do':'presence.set','members':[%d],'presence':'%s'}", m,
                                presences[g_test_rand_int_range (0, 4)]);
  decide (f);
  tonti_scene_close (f);
}

static void
compare (TontiAbsence was, TontiAbsence is)
{
  g_assert_cmpint (was.absences, ==, is.absences);
  g_assert_cmpint (was.from.number, ==, is.from.number);
  g_assert_cmpint (was.warned.number, ==, is.warned.number);
  g_assert_cmpint (was.expelled.number, ==, is.expelled.number);
  g_assert_cmpstr (was.proposal, ==, is.proposal);
}

/* Whatever happens later, what was read at a closing is read again. */
static void
test_stays (void)
{
  for (guint round = 0; round < tonti_fixture_rounds (4); round++)
    {
      g_autoptr (TontiFixture) f = tonti_fixture_sample ();
      TontiAbsence was[MEETINGS][MEMBERS];

      tonti_fixture_apply_format (f, RULES, "");
      for (int n = 0; n < MEETINGS; n++)
        {
          play_random (f, n + 1);
          for (int m = 0; m < MEMBERS; m++)
            was[n][m] = read_at (f, FIRST + m, n + 1);
          for (int i = 0; i < 3; i++)
            decide (f);
          for (int k = 0; k <= n; k++)
            for (int m = 0; m < MEMBERS; m++)
              compare (was[k][m], read_at (f, FIRST + m, k + 1));
        }
      tonti_fixture_verify (f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/warnings/are-taken-back", test_taken_back);
  g_test_add_func ("/warnings/at-a-meeting", test_at_meeting);
  g_test_add_func ("/warnings/proposed", test_proposed);
  g_test_add_func ("/warnings/refusals", test_refusals);
  g_test_add_func ("/warnings/round", test_round);
  g_test_add_func ("/warnings/what-a-closing-saw-stays", test_stays);
  return g_test_run ();
}
