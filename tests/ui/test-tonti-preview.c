// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-preview.h"

#include <cairo-pdf.h>

#include "tonti-paper-leaf.h"
#include "tonti-stage.h"

/* The preview alone: leaves are turned, enlarged, copied and read aloud. */

static cairo_status_t
write_cb (void *out, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (out, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* PAGES of A4, each with its number in words. */
static TontiPaperFile *
make_paper (guint pages)
{
  GByteArray *out = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, out, 595, 842);
  cairo_t *cr = cairo_create (surface);
  for (guint i = 0; i < pages; i++)
    {
      g_autofree char *text = g_strdup_printf ("leaf %u", i + 1);
      cairo_move_to (cr, 100, 100);
      cairo_show_text (cr, text);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_autoptr (GBytes) bytes = g_byte_array_free_to_bytes (out);
  return tonti_paper_file_new (bytes);
}

static TontiPreview *preview;
static GtkWindow *window;

static gboolean
is_drawn (gpointer data)
{
  return tonti_preview_is_drawn (preview);
}

static void
show (guint pages)
{
  g_autoptr (TontiPaperFile) file = make_paper (pages);
  window = GTK_WINDOW (gtk_window_new ());
  preview = g_object_new (TONTI_TYPE_PREVIEW, NULL);
  gtk_window_set_default_size (window, 700, 600);
  gtk_window_set_child (window, GTK_WIDGET (preview));
  tonti_preview_show (preview, file, "Poem");
  gtk_window_present (window);
  tonti_stage_wait (is_drawn, NULL);
}

static void
shut (void)
{
  gpointer weak = preview;
  g_object_add_weak_pointer (G_OBJECT (preview), &weak);
  gtk_window_destroy (window);
  while (weak)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
get_leaf (void)
{
  return tonti_stage_find_id (preview, "leaf");
}

static void
press (guint key, GdkModifierType state)
{
  tonti_stage_key (get_leaf (), key, state);
}

static void
turns_leaves_with_keys_and_buttons (void)
{
  show (3);
  tonti_stage_wait_text (preview, "Page 1 of 3");
  press (GDK_KEY_Page_Up, 0);
  g_assert_cmpuint (tonti_preview_get_page (preview), ==, 0);
  press (GDK_KEY_Page_Down, 0);
  tonti_stage_wait_text (preview, "Page 2 of 3");
  tonti_stage_click (tonti_stage_find_id (preview, "next"));
  press (GDK_KEY_Page_Down, 0);
  g_assert_cmpuint (tonti_preview_get_page (preview), ==, 2);
  tonti_stage_click (tonti_stage_find_id (preview, "previous"));
  tonti_stage_wait_text (preview, "Page 2 of 3");
  tonti_stage_assert_named (preview);
  shut ();
}

static int wanted_zoom;

static gboolean
has_zoom (gpointer data)
{
  return tonti_paper_leaf_get_zoom (TONTI_PAPER_LEAF (get_leaf ())) == wanted_zoom
         && tonti_preview_is_drawn (preview);
}

static void
wait_zoom (int percent)
{
  wanted_zoom = percent;
  tonti_stage_wait (has_zoom, NULL);
}

static void
has_the_size_that_is_asked_for (void)
{
  show (1);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.zoom", "i", 100);
  wait_zoom (100);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.step", "i", 1);
  wait_zoom (125);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.step", "i", -1);
  wait_zoom (100);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.zoom", "i", 9999);
  wait_zoom (400);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.fit", "s", "page");
  tonti_stage_wait (is_drawn, NULL);
  while (tonti_paper_leaf_get_zoom (TONTI_PAPER_LEAF (get_leaf ())) > 70)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.fit", "s", "width");
  while (tonti_paper_leaf_get_zoom (TONTI_PAPER_LEAF (get_leaf ())) < 80)
    g_main_context_iteration (NULL, TRUE);
  shut ();
}

static void
says_its_text_to_screen_readers (void)
{
  show (2);
  press (GDK_KEY_Page_Down, 0);
  g_autofree char *wrong = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (get_leaf ()), GTK_ACCESSIBLE_PROPERTY_LABEL, "Poem, Page 2 of 2");
  g_assert_null (wrong);
  g_autofree char *other = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (get_leaf ()), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "leaf 2");
  g_assert_null (other);
  shut ();
}

static char *copied;

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  copied = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_copied (gpointer data)
{
  return copied != NULL;
}

static void
copies_the_text_of_the_leaf (void)
{
  show (1);
  gtk_widget_activate_action (GTK_WIDGET (preview), "preview.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (preview)), NULL, read_cb,
                                 NULL);
  tonti_stage_wait (is_copied, NULL);
  g_assert_cmpstr (copied, ==, "leaf 1");
  g_clear_pointer (&copied, g_free);
  shut ();
}

static void
the_same_paper_made_again_keeps_its_leaf (void)
{
  show (3);
  press (GDK_KEY_Page_Down, 0);
  g_autoptr (TontiPaperFile) again = make_paper (3);
  tonti_preview_show (preview, again, "Poem");
  g_assert_cmpuint (tonti_preview_get_page (preview), ==, 1);
  tonti_preview_show (preview, again, "Song");
  g_assert_cmpuint (tonti_preview_get_page (preview), ==, 0);
  tonti_preview_say (preview, "No paper: none was made.");
  g_assert_null (tonti_preview_get_file (preview));
  tonti_stage_wait_text (preview, "No paper");
  shut ();
}

static void
what_is_no_pdf_is_no_paper (void)
{
  g_autoptr (GBytes) poem = g_bytes_new_static ("roses are red", 13);
  g_assert_null (tonti_paper_file_new (poem));
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/preview/turns-leaves-with-keys-and-buttons",
                   turns_leaves_with_keys_and_buttons);
  g_test_add_func ("/ui/preview/has-the-size-that-is-asked-for", has_the_size_that_is_asked_for);
  g_test_add_func ("/ui/preview/says-its-text-to-screen-readers", says_its_text_to_screen_readers);
  g_test_add_func ("/ui/preview/copies-the-text-of-the-leaf", copies_the_text_of_the_leaf);
  g_test_add_func ("/ui/preview/the-same-paper-made-again-keeps-its-leaf",
                   the_same_paper_made_again_keeps_its_leaf);
  g_test_add_func ("/ui/preview/what-is-no-pdf-is-no-paper", what_is_no_pdf_is_no_paper);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
