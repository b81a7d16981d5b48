// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-stage.h"

/* Closing at the window: what is left to do, the recap, the code. */

static void
what_is_left_to_do_has_its_button (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_open_meeting (f, 1);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1/close");
  tonti_stage_wait_text (window, "It is not said whether 30 members are here");
  tonti_stage_wait_text (window, "The cash box is not counted");
  tonti_stage_wait_text (window, "2 lots are not paid");
  g_assert_false (gtk_widget_is_sensitive (tonti_stage_find_button (window, "Close the meeting")));
  tonti_stage_assert_named (window);
  tonti_stage_click (tonti_stage_find_button (window, "Go there"));
  tonti_stage_wait_no_text (window, "To read aloud");
  tonti_stage_close (window);
}

static void
prepare (TontiFixture *f)
{
  stage_open_meeting (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','all':true,'presence':'present'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'count.enter','counters':[4,5],'notes':{'10000':1,'2000':1,"
                          "'1000':1},'coins':{'200':1}}");
}

static void
closing_shows_number_and_code (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  prepare (f);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1/close");
  tonti_stage_wait_text (window, "30 of 30 members are here");
  tonti_stage_wait_text (window, "it is right");
  tonti_stage_click (tonti_stage_find_button (window, "Close the meeting"));
  tonti_stage_wait_text (window, "PV-2025-0001");
  tonti_fixture_reopen (f);
  g_autofree char *code = tonti_book_seal_code (f->book, (TontiMeetingId){ 1 }, problems);
  tonti_stage_wait_text (window, code);
  tonti_stage_wait_text (window, "Print the minutes");
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

static void
the_minutes_before_are_approved (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_play_closed (f);
  stage_open_meeting (f, 2);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/2/close");
  tonti_stage_wait_text (window, "Nobody has spoken about the minutes");
  tonti_stage_click (tonti_stage_find_button (window, "Minutes of meeting 1"));
  stage_accept (window, "Write it into the minutes");
  tonti_stage_wait_text (window, "Minutes of meeting 1: approved");
  tonti_stage_wait_no_text (window, "Nobody has spoken about the minutes");
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/closing/what-is-left-to-do-has-its-button",
                   what_is_left_to_do_has_its_button);
  g_test_add_func ("/ui/closing/closing-shows-number-and-code", closing_shows_number_and_code);
  g_test_add_func ("/ui/closing/the-minutes-before-are-approved", the_minutes_before_are_approved);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
