// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* A PDF that was made: the very bytes that are saved, and its pages as poppler draws them. Any
 * thread may ask; one is served at a time. Sizes are points of the paper. */

G_BEGIN_DECLS

typedef struct _TontiPaperFile TontiPaperFile;

/* NULL = the bytes are no PDF. */
TontiPaperFile *tonti_paper_file_new (GBytes *pdf);
TontiPaperFile *tonti_paper_file_ref (TontiPaperFile *self);
void tonti_paper_file_unref (TontiPaperFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiPaperFile, tonti_paper_file_unref)

/* Borrowed. */
GBytes *tonti_paper_file_get_bytes (TontiPaperFile *self);
guint tonti_paper_file_get_n_pages (TontiPaperFile *self);
/* Of PAGE, counted from 0. */
void tonti_paper_file_get_size (TontiPaperFile *self, guint page, double *width, double *height);
/* The text of PAGE, line by line; newly allocated. */
char *tonti_paper_file_dup_text (TontiPaperFile *self, guint page);
/* PAGE in WIDTH pixels, on white. */
GdkTexture *tonti_paper_file_render (TontiPaperFile *self, guint page, int width);
/* PAGE on paper, one unit of CR a point. */
void tonti_paper_file_print (TontiPaperFile *self, guint page, cairo_t *cr);

G_END_DECLS
