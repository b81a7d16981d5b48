// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-notebook-view.h"
#include "tonti-stage.h"
#include "tonti-table-view.h"
#include "tonti-window-private.h"

/* The old notebook on the page of the take-over: read, asked about, and nothing stored. */

static gboolean
is_view (GtkWidget *widget, gconstpointer data)
{
  return TONTI_IS_NOTEBOOK_VIEW (widget);
}

static TontiNotebookView *
find_view (TontiWindow *window)
{
  GtkWidget *view = tonti_stage_find (GTK_WIDGET (window), is_view, NULL);
  g_assert_nonnull (view);
  return TONTI_NOTEBOOK_VIEW (view);
}

static TontiWindow *
open_page (TontiFixture *f)
{
  g_clear_pointer (&f->book, tonti_book_close);
  TontiWindow *window = tonti_stage_open (f->path);
  tonti_stage_show (window, "takeover");
  tonti_stage_wait_text (window, "Old Notebook");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (tonti_stage_find_button (window, "Old Notebook")), TRUE);
  tonti_stage_settle ();
  return window;
}

static void
read_text (TontiWindow *window, const char *text, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);
  tonti_notebook_view_read (find_view (window), window->session, bytes, "cahier.csv");
}

static guint
count_rows (TontiWindow *window, const char *id)
{
  GtkWidget *table = tonti_stage_find_id (find_view (window), id);
  return tonti_table_get_n_rows (tonti_table_view_get_table (TONTI_TABLE_VIEW (table)));
}

static void
the_notebook_of_the_sample_group (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample_late ();
  g_autofree char *text = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (EXAMPLES "/cahier-2025.csv", &text, &size, NULL));
  gint64 head = tonti_fixture_head (f);
  TontiWindow *window = open_page (f);
  GtkWidget *answer = tonti_stage_find_id (find_view (window), "answer");
  g_assert_false (gtk_widget_get_visible (answer));
  read_text (window, text, size);
  tonti_stage_wait_text (window, "which hands were served, and when");
  g_assert_true (gtk_widget_get_visible (answer));
  g_assert_cmpint (count_rows (window, "meetings"), ==, 12);
  g_assert_cmpint (count_rows (window, "members"), ==, 30);
  g_assert_cmpint (count_rows (window, "doubts"), >=, 21 + 10 + 4);
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
  tonti_fixture_reopen (f);
  g_assert_cmpint (tonti_fixture_head (f), ==, head);
}

static void
what_cannot_be_read_is_told (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample_late ();
  TontiWindow *window = open_page (f);
  read_text (window, "a;b\n1;2\n", 8);
  tonti_stage_wait_text (window, "cahier.csv: no line says the days of the meetings");
  g_assert_false (gtk_widget_get_visible (tonti_stage_find_id (find_view (window), "answer")));
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/notebook-view/the-notebook-of-the-sample-group",
                   the_notebook_of_the_sample_group);
  g_test_add_func ("/ui/notebook-view/what-cannot-be-read-is-told", what_cannot_be_read_is_told);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
