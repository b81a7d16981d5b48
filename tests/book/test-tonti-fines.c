// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fine-store.h"
#include "tonti-overlay.h"
#include "tonti-scene.h"

static void
test_charge (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_auto (TontiFineRow) row = { 0 };
  const json_t *answer;

  tonti_scene_open (f, 1);
  answer = tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'late'}");
  g_assert_cmpstr (json_string_value (json_object_get (answer, "fine")), ==, "fine:1");
  answer = tonti_fixture_apply (
      f, "{'do':'fine.charge','member':7,'kind':'phone','amount':150,'reason':'deux fois'}");
  g_assert_cmpstr (json_string_value (json_object_get (answer, "fine")), ==, "fine:2");
  g_assert_cmpint (tonti_overlay_balance (f->book, "fines-due", 7), ==, 350);
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'fines','amount':250}");
  tonti_scene_close (f);
  g_assert_true (tonti_fine_get (tonti_fixture_db (f), 2, &row));
  g_assert_cmpint (row.amount, ==, 150);
  g_assert_cmpint (row.paid, ==, 50); /* the older one first */
  g_assert_cmpint (row.meeting, ==, 1);
  g_assert_cmpint (tonti_scene_balance (f, "fines"), ==, -350);
  tonti_fixture_verify (f);
}

/* What is left of a fine is cancelled; what was paid stays. */
static void
test_cancel (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'absent'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':8,'kind':'late'}");
  tonti_fixture_apply (f, "{'do':'fine.cancel','fine':'fine:2','reason':'erreur'}"); /* draft */
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'fines','amount':100}");
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "fines"), ==, -500);
  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_refuse (f, "{'do':'fine.cancel','fine':'fine:2','reason':'x'}", "unknown-subject");
  tonti_fixture_refuse (f, "{'do':'fine.cancel','fine':'fine:1','reason':'x','officers':[1,1]}",
                        "two-officers");
  tonti_fixture_apply (f, "{'do':'fine.cancel','fine':'fine:1','reason':'malade'}");
  g_assert_cmpint (tonti_scene_balance (f, "fines"), ==, -100);
  g_assert_cmpint (tonti_scene_balance (f, "fines-due"), ==, 0);
  tonti_fixture_refuse (f, "{'do':'fine.cancel','fine':'fine:1','reason':'x'}",
                        "already-cancelled");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':9,'kind':'late'}");
  tonti_fixture_apply (f, "{'do':'receive','member':9,'items':{'fines':200}}");
  tonti_fixture_refuse (f, "{'do':'fine.cancel','fine':'fine:2','reason':'x'}", "fine-paid");
  tonti_fixture_verify (f);
}

static void
test_cancel_at_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'absent'}");
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'fine.cancel','fine':'fine:1','reason':'malade'}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "fines-due", 7), ==, -500);
  tonti_fixture_apply (f, "{'do':'undo'}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "fines-due", 7), ==, 0);
  tonti_fixture_apply (f, "{'do':'redo'}");
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "fines-due"), ==, 0);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f, "{'do':'fine.charge','member':7,'kind':'snoring'}", "unknown-fine-kind");
  tonti_fixture_apply (f, "{'do':'fine-kind.set','code':'phone','retired':true}");
  tonti_fixture_refuse (f, "{'do':'fine.charge','member':7,'kind':'phone'}", "unknown-fine-kind");
  tonti_fixture_refuse (f, "{'do':'fine.charge','member':77,'kind':'late'}", "unknown-member");
}

/* 1 000, 3 000, then 5 000 each time; what was cancelled does not count. */
static void
test_ladder (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  static const gint64 amounts[] = { 1000, 3000, 5000, 5000 };

  tonti_fixture_apply (f, "{'do':'fine-kind.set','code':'absent','steps':'1:1000 2:3000 3:5000'}");
  tonti_fixture_refuse (f, "{'do':'fine-kind.set','code':'absent','steps':'2:3000 1:1000'}",
                        "bad-steps");
  tonti_scene_open (f, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      const json_t *answer
          = tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'absent'}");

      g_assert_cmpint (json_integer_value (json_object_get (answer, "times")), ==, i + 1);
    }
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 7, NULL), ==, 14000);
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_apply (f, "{'do':'fine.cancel','fine':'fine:4','reason':'erreur'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':8,'kind':'absent'}");
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 8, NULL), ==, 1000);
  tonti_fixture_apply (f, "{'do':'fine-kind.set','code':'absent','steps':'none'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':8,'kind':'absent'}");
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 8, NULL), ==, 1500);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/fines/charged-and-paid-oldest-first", test_charge);
  g_test_add_func ("/book/fines/what-is-left-is-cancelled", test_cancel);
  g_test_add_func ("/book/fines/cancelled-at-a-meeting", test_cancel_at_meeting);
  g_test_add_func ("/book/fines/refusals", test_refusals);
  g_test_add_func ("/book/fines/grow-with-the-times", test_ladder);
  return g_test_run ();
}
