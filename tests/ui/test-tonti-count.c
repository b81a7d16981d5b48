// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-stage.h"

/* The blind count at the window. */

#define THIN "\342\200\257"

static gboolean
is_piece_entry (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_ENTRY (widget);
}

/* The n-th field of the tray: XOF has five notes, then its coins. */
static GtkWidget *
find_field (TontiWindow *window, int n)
{
  GtkWidget *tray = tonti_stage_find_id (window, "tray");
  GtkWidget *entry = tonti_stage_find (tray, is_piece_entry, NULL);
  GtkWidget *grid = gtk_widget_get_parent (entry);
  for (GtkWidget *child = gtk_widget_get_first_child (grid); child;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_ENTRY (child) && n-- == 0)
      return child;
  g_error ("no such field");
}

/* 28 200 should be in the box: 30 × 500 of the fund, 2 × 1 600 kept from lots, a gift of 10 000. */
static TontiWindow *
begin (TontiFixture *f)
{
  stage_open_meeting (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':15000,'what':'Don'}");
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1/count");
  tonti_stage_wait_text (window, "Two people count");
  return window;
}

static void
nothing_is_told_before_it_is_counted (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = begin (f);
  g_assert_null (tonti_stage_find_text (window, "28" THIN "200"));
  g_assert_null (tonti_stage_find_text (window, "Expected"));
  tonti_stage_assert_named (window);
  tonti_stage_click (tonti_stage_find_button (window, "Compare"));
  tonti_stage_wait_text (window, "nothing is entered yet");
  g_assert_null (tonti_stage_find_text (window, "Expected"));
  tonti_stage_close (window);
}

static void
what_is_no_number_is_told (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = begin (f);
  tonti_stage_type (find_field (window, 0), "2x");
  tonti_stage_click (tonti_stage_find_button (window, "Compare"));
  tonti_stage_wait_text (window, "not a number of pieces");
  tonti_stage_close (window);
}

/* 2 × 10 000 + 1 × 5 000 + 1 × 1 000 + 200 coins: all but 2 000. */
static void
two_thousand_are_missing (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = begin (f);
  tonti_stage_type (find_field (window, 0), "2");
  g_signal_emit_by_name (find_field (window, 0), "activate");
  tonti_stage_type (find_field (window, 1), "1");
  tonti_stage_type (find_field (window, 3), "1");
  tonti_stage_wait_text (window, "26" THIN "000");
  tonti_stage_wait_text (window, "twenty-six thousand");
  tonti_stage_click (tonti_stage_find_button (window, "Compare"));
  tonti_stage_wait_text (window, "are missing");
  tonti_stage_wait_text (window, "Explain the difference");
  tonti_stage_click (tonti_stage_find_button (window, "Explain the difference"));
  GtkWidget *form = stage_form (window);
  tonti_stage_click (tonti_stage_find_button (form, "Write it down"));
  tonti_stage_settle ();
  g_assert_true (stage_form (window) == form); /* the reason is not given */
  stage_fill (form, "reason", "Not found");
  stage_accept (window, "Write it down");
  tonti_stage_wait_text (window, "Claimed from");
  tonti_stage_wait_text (window, "Read aloud and close");
  tonti_stage_close (window);
}

static void
counting_again_keeps_the_first_count (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = begin (f);
  tonti_stage_type (find_field (window, 0), "1");
  tonti_stage_click (tonti_stage_find_button (window, "Compare"));
  tonti_stage_wait_text (window, "are missing");
  tonti_stage_click (tonti_stage_find_button (window, "Count again"));
  tonti_stage_wait_text (window, "Two people count");
  g_assert_null (tonti_stage_find_text (window, "Expected"));
  tonti_stage_type (find_field (window, 0), "2");
  tonti_stage_type (find_field (window, 1), "1");
  tonti_stage_type (find_field (window, 2), "1");
  tonti_stage_type (find_field (window, 3), "1");
  tonti_stage_click (tonti_stage_find_button (window, "Compare"));
  tonti_stage_wait_text (window, "The first count found");
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/count/nothing-is-told-before-it-is-counted",
                   nothing_is_told_before_it_is_counted);
  g_test_add_func ("/ui/count/what-is-no-number-is-told", what_is_no_number_is_told);
  g_test_add_func ("/ui/count/two-thousand-are-missing", two_thousand_are_missing);
  g_test_add_func ("/ui/count/counting-again-keeps-the-first-count",
                   counting_again_keeps_the_first_count);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
