// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-holder.h"
#include "tonti-piece.h"
#include "tonti-progress.h"
#include "tonti-state-mark.h"

/* The small ones: a state is never a colour alone, long work can be stopped, a piece has a name. */

static gboolean
is_image (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_IMAGE (widget);
}

static void
a_state_has_icon_and_word (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiStateMark *mark = tonti_holder_add (holder, tonti_state_mark_new ());
  for (int state = TONTI_STATE_GOOD; state <= TONTI_STATE_BUSY; state++)
    {
      tonti_state_mark_set (mark, (TontiState)state, "a word", FALSE);
      g_assert_nonnull (tonti_stage_find (GTK_WIDGET (mark), is_image, NULL));
      g_assert_nonnull (tonti_stage_find_text (mark, "a word"));
    }
  tonti_state_mark_set (mark, TONTI_STATE_GOOD, "Paid", TRUE);
  g_assert_null (tonti_stage_find_text (mark, "Paid"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (mark)), ==, "Paid");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (mark), "success"));
  tonti_state_mark_set (mark, TONTI_STATE_NONE, NULL, FALSE);
  g_assert_null (tonti_stage_find (GTK_WIDGET (mark), is_image, NULL));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (mark), "success"));
}

static void
every_icon_is_in_the_program (void)
{
  TontiHolder *holder = tonti_holder_new (NULL);
  g_auto (GStrv) names
      = g_resources_enumerate_children ("/org/tonti/Tonti/icons/scalable/actions", 0, NULL);
  g_autoptr (GtkIconTheme) theme = gtk_icon_theme_new ();
  guint n = 0;
  gtk_icon_theme_add_resource_path (theme, "/org/tonti/Tonti/icons");
  for (int state = TONTI_STATE_GOOD; state < TONTI_STATE_BUSY; state++)
    g_assert_true (gtk_icon_theme_has_icon (theme, tonti_state_icon ((TontiState)state))
                   || g_str_has_prefix (tonti_state_icon ((TontiState)state), "dialog-"));
  for (; names && names[n]; n++)
    g_assert_true (g_str_has_suffix (names[n], "-symbolic.svg"));
  g_assert_cmpuint (n, >=, 35);
  tonti_holder_free (holder);
}

static void
short_work_shows_nothing (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiProgress *progress = tonti_holder_add (holder, tonti_progress_new ());
  g_autoptr (GCancellable) work = g_object_ref (tonti_progress_begin (progress, "Checking"));
  g_assert_null (tonti_stage_find_text (progress, "Checking"));
  g_assert_true (tonti_progress_step (1, 2, work));
  tonti_progress_end (progress);
  g_assert_false (g_cancellable_is_cancelled (work));
}

static void
stopped_cb (TontiProgress *progress, guint *stopped)
{
  (*stopped)++;
}

static gboolean
is_stopped (gpointer stopped)
{
  return *(guint *)stopped > 0;
}

static void
long_work_can_be_stopped (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiProgress *progress = tonti_holder_add (holder, tonti_progress_new ());
  g_autoptr (GCancellable) work = g_object_ref (tonti_progress_begin (progress, "Checking"));
  guint stopped = 0;
  g_signal_connect (progress, "stopped", G_CALLBACK (stopped_cb), &stopped);
  tonti_stage_wait_text (progress, "Checking");
  tonti_stage_assert_named (progress);
  tonti_stage_click (tonti_stage_find_button (progress, "Stop"));
  tonti_stage_wait (is_stopped, &stopped);
  g_assert_true (g_cancellable_is_cancelled (work));
  g_assert_false (tonti_progress_step (1, 2, work));
  g_assert_null (tonti_stage_find_text (progress, "Checking"));
}

static void
work_stops_with_its_window (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiProgress *progress = tonti_holder_add (holder, tonti_progress_new ());
  g_autoptr (GCancellable) work = g_object_ref (tonti_progress_begin (progress, "Checking"));
  gtk_box_remove (GTK_BOX (holder->box), GTK_WIDGET (progress));
  tonti_stage_settle ();
  g_assert_true (g_cancellable_is_cancelled (work));
}

static void
a_piece_has_a_name_and_grows (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  const TontiStyle style = tonti_style_for (tonti_currency_find ("XOF"), "SN", "fr");
  TontiPiece *piece = tonti_holder_add (holder, tonti_piece_new ());
  int note, coin;
  tonti_piece_set (piece, tonti_money (10000), FALSE, &style);
  g_assert_true (
      gtk_test_accessible_has_property (GTK_ACCESSIBLE (piece), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_widget_measure (GTK_WIDGET (piece), GTK_ORIENTATION_HORIZONTAL, -1, &note, NULL, NULL, NULL);
  tonti_piece_set (piece, tonti_money (5), TRUE, &style);
  gtk_widget_measure (GTK_WIDGET (piece), GTK_ORIENTATION_HORIZONTAL, -1, &coin, NULL, NULL, NULL);
  g_assert_cmpint (note, >, coin);
  gtk_test_widget_wait_for_draw (holder->window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/widgets/a-state-has-icon-and-word", a_state_has_icon_and_word);
  g_test_add_func ("/ui/widgets/every-icon-is-in-the-program", every_icon_is_in_the_program);
  g_test_add_func ("/ui/widgets/short-work-shows-nothing", short_work_shows_nothing);
  g_test_add_func ("/ui/widgets/long-work-can-be-stopped", long_work_can_be_stopped);
  g_test_add_func ("/ui/widgets/work-stops-with-its-window", work_stops_with_its_window);
  g_test_add_func ("/ui/widgets/a-piece-has-a-name-and-grows", a_piece_has_a_name_and_grows);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
