// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-stage.h"

/* A meeting that was held: figures, papers, texts added later. */

static void
shows_what_was_and_its_sheet (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_play_closed (f);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1");
  tonti_stage_wait_text (window, "30 of 30 members are here");
  tonti_stage_assert_named (window);
  tonti_stage_click (tonti_stage_find_button (window, "Sheet"));
  tonti_stage_wait_text (window, "Presence");
  tonti_stage_click (tonti_stage_find_button (window, "Entries"));
  tonti_stage_wait_text (window, "R-2025-0001");
  tonti_stage_close (window);
}

static void
a_meeting_that_is_not_there_leads_to_the_list (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/99");
  tonti_stage_wait_text (window, "Open meeting 1");
  tonti_stage_close (window);
}

static void
the_summary_is_copied_with_its_code (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_play_closed (f);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1");
  tonti_stage_wait_text (window, "30 of 30");
  tonti_stage_click (tonti_stage_find_button (window, "Copy the summary"));
  tonti_stage_wait_text (window, "The summary is copied");
  tonti_stage_close (window);
}

static void
a_text_is_added_within_a_week (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_play_closed (f);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1");
  tonti_stage_wait_text (window, "30 of 30");
  tonti_stage_click (tonti_stage_find_button (window, "Add a text"));
  GtkWidget *form = stage_form (window);
  stage_choose (form, "section", "filed");
  stage_choose (form, "text", "Signé par toutes");
  stage_accept (window, "Add the text");
  tonti_stage_close (window);
  tonti_fixture_verify (f);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/held/shows-what-was-and-its-sheet", shows_what_was_and_its_sheet);
  g_test_add_func ("/ui/held/a-meeting-that-is-not-there-leads-to-the-list",
                   a_meeting_that_is_not_there_leads_to_the_list);
  g_test_add_func ("/ui/held/the-summary-is-copied-with-its-code",
                   the_summary_is_copied_with_its_code);
  g_test_add_func ("/ui/held/a-text-is-added-within-a-week", a_text_is_added_within_a_week);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
