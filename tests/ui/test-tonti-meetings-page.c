// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-meeting-stage.h"
#include "tonti-operation-report.h"

/* The room of the meetings: the list, opening, planning, moving, missing, and other operations. */

static void
the_list_shows_states_and_codes (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_play_closed (f);
  TontiWindow *window = stage_window (f);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autofree char *code = tonti_book_seal_code (f->book, (TontiMeetingId){ 1 }, problems);
  tonti_stage_show (window, "meetings");
  tonti_stage_wait_text (window, "closed");
  tonti_stage_wait_text (window, "30/30");
  tonti_stage_wait_text (window, code);
  tonti_stage_wait_text (window, "13 more meetings are planned");
  g_assert_null (tonti_stage_find_text (window, "Saturday 28 February 2026"));
  tonti_stage_click (tonti_stage_find_button (window, "Show all"));
  tonti_stage_wait_text (window, "Saturday 28 February 2026");
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

static void
an_empty_book_says_what_to_do (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings");
  tonti_stage_wait_text (window, "No meeting is planned yet");
  tonti_stage_click (tonti_stage_find_button (window, "Plan meetings"));
  GtkWidget *form = stage_form (window);
  stage_fill (form, "start", "2025-02-01");
  stage_fill (form, "count", "2");
  stage_accept (window, "Plan these");
  tonti_stage_wait_text (window, "Saturday 1 February 2025");
  tonti_stage_close (window);
}

static void
a_meeting_is_opened_from_the_list (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings");
  tonti_stage_wait_text (window, "Open meeting 1");
  tonti_stage_click (tonti_stage_find_button (window, "Open meeting 1"));
  GtkWidget *form = stage_form (window);
  tonti_stage_assert_named (form);
  stage_fill (form, "host", "Awa");
  stage_accept (window, "Open the meeting");
  tonti_stage_wait_text (window, "1 Dues");
  tonti_stage_wait_text (window, "Awa");
  tonti_stage_show (window, "meetings");
  tonti_stage_wait_text (window, "Go on with meeting 1");
  tonti_stage_close (window);
}

static void
a_day_that_is_ahead_is_refused_beside (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings");
  tonti_stage_wait_text (window, "Open meeting 1");
  tonti_stage_click (tonti_stage_find_button (window, "Open meeting 1"));
  GtkWidget *form = stage_form (window);
  stage_fill (form, "day", "2031-01-04");
  tonti_stage_click (tonti_stage_find_button (form, "Open the meeting"));
  tonti_stage_wait_saved (window);
  g_assert_true (stage_form (window) == form);
  g_assert_cmpint (tonti_session_get_facts (tonti_window_get_session (window))->open_meeting, ==,
                   0);
  stage_leave (window);
  tonti_stage_close (window);
}

static void
meetings_are_moved_and_missed (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings");
  tonti_stage_wait_text (window, "Saturday 4 January 2025");
  tonti_stage_click (tonti_stage_find_button (window, "Move"));
  stage_fill (stage_form (window), "to", "2025-01-11");
  stage_fill (stage_form (window), "reason", "Magal");
  stage_choose (stage_form (window), "rest", "stay");
  stage_accept (window, "Move the meeting");
  tonti_stage_wait_text (window, "Saturday 11 January 2025");
  tonti_stage_click (tonti_stage_find_button (window, "Not held"));
  stage_fill (stage_form (window), "reason", "Deuil");
  stage_choose (stage_form (window), "then", "skip");
  stage_accept (window, "Note that");
  tonti_stage_wait_text (window, "not held");
  tonti_stage_wait_text (window, "Deuil");
  tonti_stage_close (window);
}

static void
turn (TontiWindow *window, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), action, NULL));
}

static void
keys_go_from_step_to_step (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_open_meeting (f, 1);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1");
  tonti_stage_wait_text (window, "1 Dues");
  turn (window, "win.next-page");
  tonti_stage_wait_text (window, "Pay this lot");
  turn (window, "win.next-page");
  tonti_stage_wait_text (window, "For the minutes");
  turn (window, "win.previous-page");
  tonti_stage_wait_text (window, "Pay this lot");
  tonti_stage_close (window);
}

static void
an_old_open_meeting_is_flagged (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_open_meeting (f, 1);
  TontiWindow *window = tonti_stage_open (f->path);
  TontiDay later = { f->user.today.number + 2 };
  tonti_session_set_clock (tonti_window_get_session (window), f->user.now_unix_s + 2 * 24 * 60 * 60,
                           later);
  tonti_stage_show (window, "meetings/1");
  tonti_stage_wait_text (window, "open for more than a day");
  tonti_stage_show (window, "meetings");
  tonti_stage_wait_text (window, "has been open for more than a day");
  tonti_stage_close (window);
}

static void
other_money_is_entered_and_removed (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_open_meeting (f, 1);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1/other");
  tonti_stage_wait_text (window, "No other money");
  tonti_stage_click (tonti_stage_find_button (window, "Income"));
  stage_fill (stage_form (window), "amount", "20000");
  stage_fill (stage_form (window), "what", "Don");
  stage_accept (window, "Enter the income");
  tonti_stage_wait_text (window, "Don");
  tonti_stage_assert_named (window);
  tonti_stage_click (tonti_stage_find_button (window, "Remove"));
  tonti_stage_wait_text (window, "No other money");
  tonti_stage_close (window);
}

static gboolean
is_view (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_TEXT_VIEW (widget);
}

static gboolean
is_sentence (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), text) == 0;
}

static gboolean
has_sentence (gpointer view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  return gtk_text_buffer_get_char_count (buffer) == (int)strlen ("Contributions and fines.");
}

static void
texts_are_put_together_from_ready_sentences (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_open_meeting (f, 1);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1/other");
  tonti_stage_wait_text (window, "Ready sentences");
  GtkWidget *menu = tonti_stage_find_button (window, "Ready sentences");
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  tonti_stage_wait_text (window, "Contributions and fines.");
  g_signal_emit_by_name (
      tonti_stage_find (GTK_WIDGET (window), is_sentence, "Contributions and fines."), "clicked");
  tonti_stage_wait (has_sentence, tonti_stage_find (GTK_WIDGET (window), is_view, NULL));
  tonti_stage_wait_saved (window);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiOperationReport) report = tonti_operation_report_make (f->book, problems);
  g_assert_cmpstr (g_array_index (report->texts, TontiOperationText, 0).text, ==,
                   "Contributions and fines.");
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/meetings/the-list-shows-states-and-codes", the_list_shows_states_and_codes);
  g_test_add_func ("/ui/meetings/an-empty-book-says-what-to-do", an_empty_book_says_what_to_do);
  g_test_add_func ("/ui/meetings/a-meeting-is-opened-from-the-list",
                   a_meeting_is_opened_from_the_list);
  g_test_add_func ("/ui/meetings/a-day-that-is-ahead-is-refused-beside",
                   a_day_that_is_ahead_is_refused_beside);
  g_test_add_func ("/ui/meetings/meetings-are-moved-and-missed", meetings_are_moved_and_missed);
  g_test_add_func ("/ui/meetings/keys-go-from-step-to-step", keys_go_from_step_to_step);
  g_test_add_func ("/ui/meetings/an-old-open-meeting-is-flagged", an_old_open_meeting_is_flagged);
  g_test_add_func ("/ui/meetings/other-money-is-entered-and-removed",
                   other_money_is_entered_and_removed);
  g_test_add_func ("/ui/meetings/texts-are-put-together-from-ready-sentences",
                   texts_are_put_together_from_ready_sentences);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
