// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lock-stage.h"
#include "tonti-sheet-grid-private.h"

/* What is being typed in the sheet is kept while the window is locked. A program of its own: with
 * the other tests there are so many names that GLib keeps a table which looks like a leak. */

static gboolean
is_grid (GtkWidget *widget, gconstpointer data)
{
  return TONTI_IS_SHEET_GRID (widget);
}

static gboolean
has_grid (gpointer window)
{
  GtkWidget *grid = tonti_stage_find (GTK_WIDGET (window), is_grid, NULL);
  return grid && tonti_sheet_grid_has_rows (TONTI_SHEET_GRID (grid));
}

static void
the_field_of_the_sheet_is_kept (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_show (window, "meetings/1");
  tonti_stage_wait (has_grid, window);
  tonti_stage_settle ();
  TontiSheetGrid *grid = TONTI_SHEET_GRID (tonti_stage_find (GTK_WIDGET (window), is_grid, NULL));
  g_autofree char *undo = g_strdup (tonti_session_get_facts (window->session)->undo);
  tonti_sheet_grid_begin (grid, TONTI_SHEET_TYPING, "25");
  tonti_stage_settle ();
  lock (window);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_settle ();
  g_assert_cmpstr (tonti_sheet_grid_get_typed (grid), ==, "25");
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (grid)) != NULL);
  g_assert_cmpstr (tonti_session_get_facts (window->session)->undo, ==, undo);
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/lock-sheet/the-field-of-the-sheet-is-kept", the_field_of_the_sheet_is_kept);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
