// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-printer.h"

#include <math.h>

typedef struct
{
  TontiPaperFile *file;
  GWeakRef owner;
  TontiPrinted printed;
} Print;

static void
forget (gpointer data, GClosure *closure)
{
  Print *print = data;
  tonti_paper_file_unref (print->file);
  g_weak_ref_clear (&print->owner);
  g_free (print);
}

static gboolean
is_close (double a, double b)
{
  return fabs (a - b) < 1;
}

/* A standard size by its name, so that the printer takes the sheets of its tray; else as it is. */
static GtkPaperSize *
find_size (double width, double height)
{
  static const char *const names[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_A5 };
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkPaperSize *size = gtk_paper_size_new (names[i]);
      if (is_close (gtk_paper_size_get_width (size, GTK_UNIT_POINTS), width)
          && is_close (gtk_paper_size_get_height (size, GTK_UNIT_POINTS), height))
        return size;
      gtk_paper_size_free (size);
    }
  return gtk_paper_size_new_custom ("tonti", "Tonti", width, height, GTK_UNIT_POINTS);
}

/* The sheet on which a page of this size goes: upright ones and those that lie. */
static void
set_up (GtkPageSetup *setup, TontiPaperFile *file, guint page)
{
  double width, height;
  tonti_paper_file_get_size (file, page, &width, &height);
  GtkPaperSize *size = find_size (MIN (width, height), MAX (width, height));
  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_paper_size_free (size);
}

static void
page_setup_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page,
               GtkPageSetup *setup, gpointer data)
{
  const Print *print = data;
  set_up (setup, print->file, (guint)page);
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  const Print *print = data;
  tonti_paper_file_print (print->file, (guint)page, gtk_print_context_get_cairo_context (context));
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  Print *print = data;
  g_autoptr (GObject) owner = g_weak_ref_get (&print->owner);
  g_autoptr (GError) error = NULL;
  if (result == GTK_PRINT_OPERATION_RESULT_CANCEL || !owner)
    return;
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  print->printed (owner, error);
}

static GtkPrintOperation *
make_operation (TontiPaperFile *file, const TontiPrinting *how)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  set_up (setup, file, 0);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int)tonti_paper_file_get_n_pages (file));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, how->title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (how->path)
    gtk_print_operation_set_export_filename (operation, how->path);
  return operation;
}

void
tonti_paper_print (TontiPaperFile *file, const TontiPrinting *how, GtkWindow *parent,
                   GObject *owner, TontiPrinted printed)
{
  g_autoptr (GtkPrintOperation) operation = make_operation (file, how);
  Print *print = g_new0 (Print, 1);
  print->file = tonti_paper_file_ref (file);
  print->printed = printed;
  g_weak_ref_init (&print->owner, owner);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (page_setup_cb), print);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), print);
  /* The operation keeps what it prints as long as it lives. */
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), print, forget, 0);
  gtk_print_operation_run (operation, how->action, parent, NULL);
}
