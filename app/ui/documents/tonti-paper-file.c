// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-file.h"

#include <math.h>
#include <poppler.h>

typedef struct
{
  double width, height;
} Size;

struct _TontiPaperFile
{
  gatomicrefcount refs;
  GBytes *bytes;
  GArray *sizes; /* of each page */
  GMutex one_at_a_time;
  PopplerDocument *document; /* behind the mutex */
};

static void
read_sizes (TontiPaperFile *self)
{
  int n = poppler_document_get_n_pages (self->document);
  self->sizes = g_array_sized_new (FALSE, FALSE, sizeof (Size), (guint)n);
  for (int i = 0; i < n; i++)
    {
      PopplerPage *page = poppler_document_get_page (self->document, i);
      Size size = { 0 };
      poppler_page_get_size (page, &size.width, &size.height);
      g_array_append_val (self->sizes, size);
      g_object_unref (page);
    }
}

TontiPaperFile *
tonti_paper_file_new (GBytes *pdf)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  TontiPaperFile *self;
  if (!document)
    return NULL;
  self = g_new0 (TontiPaperFile, 1);
  g_atomic_ref_count_init (&self->refs);
  g_mutex_init (&self->one_at_a_time);
  self->bytes = g_bytes_ref (pdf);
  self->document = document;
  read_sizes (self);
  return self;
}

TontiPaperFile *
tonti_paper_file_ref (TontiPaperFile *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
tonti_paper_file_unref (TontiPaperFile *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_object_unref (self->document);
  g_bytes_unref (self->bytes);
  g_array_unref (self->sizes);
  g_mutex_clear (&self->one_at_a_time);
  g_free (self);
}

GBytes *
tonti_paper_file_get_bytes (TontiPaperFile *self)
{
  return self->bytes;
}

guint
tonti_paper_file_get_n_pages (TontiPaperFile *self)
{
  return self->sizes->len;
}

void
tonti_paper_file_get_size (TontiPaperFile *self, guint page, double *width, double *height)
{
  const Size *size = &g_array_index (self->sizes, Size, page);
  *width = size->width;
  *height = size->height;
}

char *
tonti_paper_file_dup_text (TontiPaperFile *self, guint page)
{
  g_mutex_lock (&self->one_at_a_time);
  PopplerPage *there = poppler_document_get_page (self->document, (int)page);
  char *text = poppler_page_get_text (there);
  g_object_unref (there);
  g_mutex_unlock (&self->one_at_a_time);
  return text;
}

static void
draw (TontiPaperFile *self, guint page, cairo_t *cr, void (*render) (PopplerPage *, cairo_t *))
{
  g_mutex_lock (&self->one_at_a_time);
  PopplerPage *there = poppler_document_get_page (self->document, (int)page);
  render (there, cr);
  g_object_unref (there);
  g_mutex_unlock (&self->one_at_a_time);
}

GdkTexture *
tonti_paper_file_render (TontiPaperFile *self, guint page, int width)
{
  const Size *size = &g_array_index (self->sizes, Size, page);
  int height = MAX (1, (int)lround (size->height * width / size->width));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / size->width, height / size->height);
  draw (self, page, cr, poppler_page_render);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = g_bytes_new_with_free_func (
      cairo_image_surface_get_data (surface), (gsize)height * (gsize)stride,
      (GDestroyNotify)cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, (gsize)stride);
}

void
tonti_paper_file_print (TontiPaperFile *self, guint page, cairo_t *cr)
{
  draw (self, page, cr, poppler_page_render_for_printing);
}
