// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-stage.h"
#include "tonti-table-view.h"

/* Correcting an error of a closed meeting at the window. */

static TontiWindow *
begin (TontiFixture *f)
{
  stage_play_closed (f);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1");
  tonti_stage_wait_text (window, "30 of 30");
  tonti_stage_click (tonti_stage_find_button (window, "Correct an error"));
  tonti_stage_wait_text (window, "R-2025-0007");
  return window;
}

static GtkWidget *
choose_entry (TontiWindow *window, guint row)
{
  GtkWidget *entries = tonti_stage_find_id (window, "entries");
  tonti_table_view_select (TONTI_TABLE_VIEW (entries), row);
  tonti_stage_settle ();
  tonti_stage_click (tonti_stage_find_button (window, "Correct an error"));
  g_assert_nonnull (stage_form (window));
  return stage_form (window);
}

/* The seventh receipt: 500 for the fund, 5 000 for the pot; 500 was paid for the pot. */
static void
a_receipt_is_corrected (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = begin (f);
  GtkWidget *form = choose_entry (window, 6);
  tonti_stage_wait_text (form, "R-2025-0007");
  tonti_stage_assert_named (form);
  stage_fill (form, "part-1", "500");
  stage_fill (form, "reason", "5 000 written, 500 paid");
  stage_accept (window, "Correct it");
  tonti_stage_wait_text (window, "Corrected: PV-2025-0002 is ready");
  tonti_stage_wait_text (window, "Print the minutes of the correction");
  tonti_stage_close (window);
  tonti_fixture_reopen (f);
  tonti_fixture_verify (f);
}

static void
without_a_reason_nothing_happens (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = begin (f);
  GtkWidget *form = choose_entry (window, 6);
  gint64 head = tonti_fixture_head (f);
  tonti_stage_click (tonti_stage_find_button (form, "Correct it"));
  tonti_stage_wait_saved (window);
  g_assert_true (stage_form (window) == form);
  g_assert_cmpint (tonti_fixture_head (f), ==, head);
  stage_leave (window);
  tonti_stage_close (window);
}

static void
what_was_corrected_is_refused_beside (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = begin (f);
  GtkWidget *form = choose_entry (window, 6);
  stage_fill (form, "part-0", "");
  stage_fill (form, "part-1", "");
  stage_fill (form, "reason", "Nothing was paid");
  stage_accept (window, "Correct it");
  tonti_stage_wait_text (window, "PV-2025-0002");
  form = choose_entry (window, 6);
  stage_fill (form, "reason", "Once more");
  tonti_stage_click (tonti_stage_find_button (form, "Correct it"));
  tonti_stage_wait_text (form, "took it back already");
  stage_leave (window);
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/correction/a-receipt-is-corrected", a_receipt_is_corrected);
  g_test_add_func ("/ui/correction/without-a-reason-nothing-happens",
                   without_a_reason_nothing_happens);
  g_test_add_func ("/ui/correction/what-was-corrected-is-refused-beside",
                   what_was_corrected_is_refused_beside);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
