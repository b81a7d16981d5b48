// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-finding-paper.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "tonti-clock.h"
#include "tonti-page.h"
#include "tonti-paper-printer.h"

/* Points of A4. */
#define WIDTH 595.28
#define HEIGHT 841.89
#define MARGIN 57.0

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* Draws TEXT at height Y; the height below it. */
static double
draw_text (cairo_t *cr, const char *text, const char *face, double y)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (face);
  int height = 0;
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int)((WIDTH - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (cr, MARGIN, y);
  pango_cairo_show_layout (cr, layout);
  return y + (double)height / PANGO_SCALE;
}

static void
draw (cairo_t *cr, const char *text, const char *book)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *day = tonti_day_format_long (tonti_clock_today (), tonti_page_lang ());
  g_autofree char *file = book ? g_filename_display_name (book) : NULL;
  g_autofree char *about = book ? g_strdup_printf (_ ("File: %s"), file) : NULL;
  g_autofree char *found = g_strdup_printf (_ ("Found by Tonti on %s"), day);
  double y = draw_text (cr, _ ("Check of a book"), "Sans 11", MARGIN) + 6;
  for (guint i = 0; lines[i]; i++)
    y = draw_text (cr, lines[i], i == 0 ? "Sans Bold 16" : "Sans 11", y + 10);
  if (about)
    y = draw_text (cr, about, "Sans 10", y + 24);
  y = draw_text (cr, found, "Sans 10", y + 6);
  y = draw_text (cr, _ ("Read by (name, signature):"), "Sans 11", y + 36);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, MARGIN, y + 36);
  cairo_line_to (cr, WIDTH - MARGIN, y + 36);
  cairo_stroke (cr);
}

GBytes *
tonti_finding_paper_make (const char *text, const char *book)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  draw (cr, text, book);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

static void
printed_cb (GObject *owner, const GError *error)
{
  if (error)
    gtk_widget_activate_action (GTK_WIDGET (owner), "win.tell", "s", error->message);
}

void
tonti_finding_paper_print (const char *text, const char *book, GtkWindow *parent)
{
  g_autoptr (GBytes) bytes = tonti_finding_paper_make (text, book);
  g_autoptr (TontiPaperFile) file = tonti_paper_file_new (bytes);
  TontiPrinting how
      = { .action = GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, .title = _ ("Check of a book") };
  tonti_paper_print (file, &how, parent, G_OBJECT (parent), printed_cb);
}
