// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-presence-store.h"
#include "tonti-scene.h"

static const char *
get_presence (TontiFixture *f, gint64 meeting, gint64 member)
{
  g_autoptr (GArray) rows = tonti_presence_list_meeting (tonti_fixture_db (f), meeting);

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, TontiPresenceRow, i).member == member)
      return g_array_index (rows, TontiPresenceRow, i).presence;
  return NULL;
}

/* The exceptions first, then everybody else; or the other way round. */
static void
test_marks (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','members':[7,8],'presence':'late'}");
  tonti_fixture_apply (f, "{'do':'presence.set','all':true,'presence':'present'}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':9,'presence':'excused'}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':10,'presence':'absent'}");
  tonti_fixture_apply (f, "{'do':'undo'}");
  tonti_scene_close (f);
  g_assert_cmpstr (get_presence (f, 1, 1), ==, "present");
  g_assert_cmpstr (get_presence (f, 1, 8), ==, "late");
  g_assert_cmpstr (get_presence (f, 1, 9), ==, "excused");
  g_assert_cmpstr (get_presence (f, 1, 10), ==, "present");
  tonti_fixture_verify (f);
}

/* Somebody whose mark is taken away hinders the closing again. */
static void
test_unknown (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_scene_all_present (f);
  tonti_fixture_apply (f, "{'do':'presence.set','member':9,'presence':'unknown'}");
  tonti_scene_count (f, 0);
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "presence-unknown");
  g_assert_cmpuint (tonti_problems_count (f->problems), ==, 1);
  g_assert_nonnull (g_strrstr (tonti_fixture_message (f, "presence-unknown"), "Coumba"));
  tonti_scene_close (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'member.add','name':'Nabou Sy','joined':'2025-03-01'}");
  tonti_fixture_refuse (f, "{'do':'presence.set','member':1,'presence':'late'}", "no-open-meeting");
  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'presence.set','presence':'late'}", "no-member");
  tonti_fixture_refuse (f, "{'do':'presence.set','member':31,'presence':'late'}", "not-in-group");
  tonti_fixture_refuse (f, "{'do':'presence.set','member':1,'presence':'asleep'}", "bad-code");
  tonti_fixture_refuse (f, "{'do':'presence.set','member':1,'presence':'represented'}", "no-proxy");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/presence/one-several-everybody", test_marks);
  g_test_add_func ("/book/presence/nobody-is-forgotten", test_unknown);
  g_test_add_func ("/book/presence/refusals", test_refusals);
  return g_test_run ();
}
