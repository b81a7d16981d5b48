// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rooms.h"
#include "tonti-stage.h"

/* Every page of the sidebar, with a book that has nothing in it, a small one and a large one: it is
 * made, shown, named for screen readers, and goes without leaving anything behind. */

static gboolean
time_is_up_cb (gpointer up)
{
  *(gboolean *)up = TRUE;
  return G_SOURCE_REMOVE;
}

/* Long enough for the answers of the book. */
static void
await_answers (void)
{
  gboolean up = FALSE;
  g_timeout_add (300, time_is_up_cb, &up);
  while (!up)
    g_main_context_iteration (NULL, TRUE);
  tonti_stage_settle ();
}

static void
show_every_page (TontiFixture *f)
{
  TontiWindow *window = tonti_stage_open (f->path);
  for (const TontiRoom *room = tonti_rooms (); room->name; room++)
    {
      tonti_stage_show (window, room->name);
      await_answers ();
      g_test_message ("%s", room->name);
      tonti_stage_assert_named (window);
    }
  tonti_stage_close (window);
}

static void
pages_of_an_empty_book (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  show_every_page (f);
}

static void
pages_of_a_small_book (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  show_every_page (f);
}

static void
pages_of_an_open_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  static const char *const steps[] = { "meetings/1", "meetings/1/lots", "meetings/1/other",
                                       "meetings/1/count", "meetings/1/close" };
  tonti_fixture_apply (f, "{'do':'meeting.open','meeting':1}");
  TontiWindow *window = tonti_stage_open (f->path);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      tonti_stage_show (window, steps[i]);
      await_answers ();
      g_test_message ("%s", steps[i]);
      tonti_stage_assert_named (window);
    }
  tonti_stage_close (window);
}

static void
pages_of_five_hundred_members (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  tonti_fixture_apply (
      f, "{'do':'fund.set','name':'Social','account':'social','amount':500,'per':'member'}");
  for (int i = 1; i <= 500; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Member %d'}", i);
  show_every_page (f);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/rooms/pages-of-an-empty-book", pages_of_an_empty_book);
  g_test_add_func ("/ui/rooms/pages-of-a-small-book", pages_of_a_small_book);
  g_test_add_func ("/ui/rooms/pages-of-an-open-meeting", pages_of_an_open_meeting);
  g_test_add_func ("/ui/rooms/pages-of-five-hundred-members", pages_of_five_hundred_members);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
