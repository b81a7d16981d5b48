// SPDX-License-Identifier: GPL-3.0-or-later
#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-fixture.h"
#include "tonti-window.h"

/* The first window: it welcomes, opens a book and shows where the group stands. */

static AdwApplication *application;
static int result;

static gboolean
give_up_cb (gpointer late)
{
  *(gboolean *)late = TRUE;
  return G_SOURCE_REMOVE;
}

/* Let the window live until a widget that CHECK likes is there, ten seconds at most. */
static GtkWidget *
find (GtkWidget *widget, gboolean (*check) (GtkWidget *, const char *), const char *text)
{
  if (gtk_widget_get_mapped (widget) && check (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, check, text);
      if (found)
        return found;
    }
  return NULL;
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
wait_for (TontiWindow *window, const char *text)
{
  gboolean late = FALSE, found = FALSE;
  guint timer = g_timeout_add_seconds (10, give_up_cb, &late);
  while (!late && !(found = find (GTK_WIDGET (window), shows, text) != NULL))
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (timer);
  return found;
}

static TontiWindow *
show_window (void)
{
  TontiWindow *window = tonti_window_new (GTK_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return window;
}

/* A window that goes leaves nothing behind. */
static void
close_window (TontiWindow *window)
{
  gpointer weak = window;
  gboolean late = FALSE;
  guint timer = g_timeout_add_seconds (10, give_up_cb, &late);
  g_object_add_weak_pointer (G_OBJECT (window), &weak);
  gtk_window_destroy (GTK_WINDOW (window));
  while (weak && !late)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (weak);
  g_source_remove (timer);
}

static void
open_path (TontiWindow *window, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  tonti_window_open (window, file);
}

static void
welcomes_without_a_book (void)
{
  TontiWindow *window = show_window ();
  g_assert_null (tonti_window_get_file (window));
  g_assert_true (wait_for (window, "Welcome to Tonti"));
  close_window (window);
}

static void
opens_a_book_and_shows_its_figures (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = show_window ();
  open_path (window, f->path);
  g_assert_nonnull (tonti_window_get_file (window));
  g_assert_true (wait_for (window, "30 members · 31 hands"));
  g_assert_true (wait_for (window, "No. 1, Saturday 4 January 2025"));
  g_assert_true (wait_for (window, "Never counted yet"));
  g_assert_true (wait_for (window, "Practice book"));
  g_assert_true (wait_for (window, "Every line checked"));
  close_window (window);
}

static void
says_why_a_file_is_no_book (void)
{
  g_autofree char *folder = g_dir_make_tmp ("tonti-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "poem.tonti", NULL);
  TontiWindow *window = show_window ();
  g_assert_true (g_file_set_contents (path, "no book at all", -1, NULL));
  open_path (window, path);
  g_assert_null (tonti_window_get_file (window));
  g_assert_true (wait_for (window, "poem.tonti"));
  close_window (window);
  g_remove (path);
  g_rmdir (folder);
}

static void
goes_while_the_check_is_under_way (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  for (int i = 0; i < 3; i++)
    {
      TontiWindow *window = show_window ();
      open_path (window, f->path);
      close_window (window);
    }
}

/* One application a process; the tests run inside its activation. */
static void
activate_cb (GApplication *self)
{
  g_application_hold (self);
  result = g_test_run ();
  g_application_release (self);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  g_test_add_func ("/ui/window/welcomes-without-a-book", welcomes_without_a_book);
  g_test_add_func ("/ui/window/opens-a-book-and-shows-its-figures",
                   opens_a_book_and_shows_its_figures);
  g_test_add_func ("/ui/window/says-why-a-file-is-no-book", says_why_a_file_is_no_book);
  g_test_add_func ("/ui/window/goes-while-the-check-is-under-way",
                   goes_while_the_check_is_under_way);
  application = adw_application_new ("org.tonti.Tests", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  g_application_run (G_APPLICATION (application), 0, NULL);
  g_object_unref (application);
  return result;
}
