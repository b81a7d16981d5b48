// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-import-window.h"
#include "tonti-stage.h"

/* The assistant for lists of members, from the list to the undo. */

static TontiWindow *
open_members (TontiFixture *f)
{
  g_clear_pointer (&f->book, tonti_book_close);
  TontiWindow *window = tonti_stage_open (f->path);
  tonti_stage_show (window, "members");
  return window;
}

static TontiImportWindow *
begin (TontiWindow *window)
{
  GtkWidget *page = tonti_stage_find_id (window, "people");
  g_assert_nonnull (page);
  tonti_stage_show (window, "members/import");
  g_autoptr (GListModel) tops = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (tops); i++)
    {
      g_autoptr (GtkWidget) top = g_list_model_get_item (tops, i);
      if (TONTI_IS_IMPORT_WINDOW (top))
        return TONTI_IMPORT_WINDOW (top);
    }
  g_assert_not_reached ();
}

static void
paste (TontiImportWindow *import, const char *text)
{
  GtkTextView *view = GTK_TEXT_VIEW (tonti_stage_find_id (import, "text"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
  tonti_stage_click (tonti_stage_find_id (import, "next"));
}

static gboolean
is_sensitive (gpointer button)
{
  return gtk_widget_is_sensitive (button);
}

static void
next (TontiImportWindow *import)
{
  GtkWidget *button = tonti_stage_find_id (import, "next");
  tonti_stage_wait (is_sensitive, button);
  tonti_stage_click (button);
}

#define LIST                                                                                       \
  "N°\tNom\tTéléphone\tAdhésion\n1\tAwa Diop\t77 512 34 08\t04/01/2025\n"                      \
  "2\tBinta Sow\t\t04/01/2025\n3\tCoumba Fall\t\t31/13/2025\n"

/* The toast's, which says it in words. */
static gboolean
is_undo (GtkWidget *widget, gconstpointer data)
{
  const char *label = GTK_IS_BUTTON (widget) ? gtk_button_get_label (GTK_BUTTON (widget)) : NULL;
  return label && strstr (label, "Undo") != NULL;
}

static void
takes_a_paste_and_gives_it_back (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window = open_members (f);
  TontiImportWindow *import = begin (window);
  tonti_stage_assert_named (import);
  paste (import, LIST);
  tonti_stage_wait_text (import, "3 rows");
  tonti_stage_wait_text (import, "Saturday 4 January 2025");
  tonti_stage_assert_named (import);
  next (import);
  tonti_stage_wait_text (import, "2 members will be added");
  tonti_stage_wait_text (import, "31/13/2025");
  tonti_stage_wait_text (import, "Row 4");
  tonti_stage_assert_named (import);
  next (import);
  tonti_stage_wait_text (window, "2 members were added");
  tonti_stage_wait_text (window, "Binta Sow");
  tonti_stage_click (tonti_stage_find (GTK_WIDGET (window), is_undo, NULL));
  tonti_stage_wait_text (window, "2 members were taken back");
  tonti_stage_wait_text (window, "No member yet");
  import = begin (window);
  paste (import, LIST);
  tonti_stage_wait_text (import, "2 of 3");
  next (import);
  tonti_stage_wait_text (import, "2 members will be added");
  next (import);
  tonti_stage_wait_text (window, "2 members were added");
  tonti_stage_close (window);
}

static void
takes_the_sample_file (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_autofree char *text = NULL;
  gsize size = 0;
  g_assert_true (g_file_get_contents (EXAMPLES "/membres.csv", &text, &size, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);
  TontiWindow *window = open_members (f);
  TontiImportWindow *import = begin (window);
  tonti_import_window_take_bytes (import, bytes);
  tonti_stage_wait_text (import, "Windows-1252");
  tonti_stage_wait_text (import, "Coumba CISSÉ");
  next (import);
  tonti_stage_wait_text (import, "30 members will be added");
  tonti_stage_wait_text (import, "no pot waits for hands");
  next (import);
  tonti_stage_wait_text (window, "30 members were added");
  tonti_stage_close (window);
}

static gboolean
is_drop_down (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_DROP_DOWN (widget);
}

static void
asks_about_namesakes (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa Diop'}");
  TontiWindow *window = open_members (f);
  TontiImportWindow *import = begin (window);
  paste (import, "Nom\nAwa Diop\nBinta Sow");
  tonti_stage_wait_text (import, "2 of 3");
  next (import);
  tonti_stage_wait_text (import, "1 member will be added");
  tonti_stage_wait_text (import, "is it another person?");
  GtkWidget *choice = tonti_stage_find (tonti_stage_find_id (import, "check"), is_drop_down, NULL);
  g_assert_nonnull (choice);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  tonti_stage_wait_text (import, "2 members will be added");
  gtk_window_destroy (GTK_WINDOW (import));
  tonti_stage_settle ();
  tonti_stage_close (window);
}

static void
says_what_is_wrong_with_a_list (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window = open_members (f);
  TontiImportWindow *import = begin (window);
  paste (import, "Nom;Tel\n\"Awa;77");
  tonti_stage_wait_text (import, "a quotation mark opens here");
  paste (import, "Awa\nBinta");
  tonti_stage_wait_text (import, "which column holds the names");
  g_assert_false (gtk_widget_is_sensitive (tonti_stage_find_id (import, "next")));
  GtkWidget *choice = tonti_stage_find (tonti_stage_find_id (import, "grid"), is_drop_down, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 2);
  tonti_stage_wait_no_text (import, "which column holds the names");
  next (import);
  tonti_stage_wait_text (import, "2 members will be added");
  tonti_stage_click (tonti_stage_find_button (import, "Back"));
  tonti_stage_wait_text (import, "What the columns hold");
  gtk_window_destroy (GTK_WINDOW (import));
  tonti_stage_settle ();
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  /* Without a window manager the focus goes without a word, and a caret minds. */
  g_test_add_func ("/ui/import/takes-a-paste-and-gives-it-back", takes_a_paste_and_gives_it_back);
  g_test_add_func ("/ui/import/takes-the-sample-file", takes_the_sample_file);
  g_test_add_func ("/ui/import/asks-about-namesakes", asks_about_namesakes);
  g_test_add_func ("/ui/import/says-what-is-wrong-with-a-list", says_what_is_wrong_with_a_list);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
