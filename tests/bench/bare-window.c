// SPDX-License-Identifier: GPL-3.0-or-later
#include <adwaita.h>

/* The floor of the window's start: the emptiest window of libadwaita, gone after its first frame.
 */

static void
after_paint_cb (GdkFrameClock *clock, GApplication *application)
{
  g_application_quit (application);
}

static void
realize_cb (GtkWidget *window, GApplication *application)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));
  g_signal_connect (gdk_surface_get_frame_clock (surface), "after-paint",
                    G_CALLBACK (after_paint_cb), application);
}

static void
activate_cb (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new ("0"));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), application);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (void)
{
  AdwApplication *application = adw_application_new ("org.tonti.Bare", G_APPLICATION_NON_UNIQUE);
  int outcome;
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  outcome = g_application_run (G_APPLICATION (application), 0, NULL);
  g_object_unref (application);
  return outcome;
}
