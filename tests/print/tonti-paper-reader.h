// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Reads a PDF back as poppler sees it, for tests of what stands on paper. */

G_BEGIN_DECLS

typedef struct
{
  guint page; /* from 0 */
  double x1, y1, x2, y2;
  char *text;
} TontiWord;

typedef struct
{
  GArray *words;            /* TontiWord */
  GArray *widths, *heights; /* double, of each page */
} TontiPaper;

TontiPaper *tonti_paper_read (GBytes *pdf);
void tonti_paper_free (TontiPaper *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiPaper, tonti_paper_free)

guint tonti_paper_get_n_pages (const TontiPaper *self);
/* Words of PAGE whose upper edge is within a point of Y, from left to right, with single spaces. */
char *tonti_paper_line (const TontiPaper *self, guint page, double y);
/* All lines of PAGE from top to bottom, "\n" after each. */
char *tonti_paper_text (const TontiPaper *self, guint page);

/* Every page: nothing outside margins of 15 mm, no text under 8 pt, no word over another, and
 * "Page i/n" at its foot. PARTS: pages are counted anew within the file. */
void tonti_paper_assert_neat (const TontiPaper *self, gboolean parts);

/* The command's output; asserts that it succeeds. PDF is given as the file "%". */
char *tonti_paper_run (GBytes *pdf, const char *command);
/* Texts of the QR codes of all pages at 150 dpi, one a line. */
char *tonti_paper_read_codes (GBytes *pdf);

G_END_DECLS
