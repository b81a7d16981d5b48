// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-sheet-private.h"

/* What stands around every page: letterhead, running line, marks and footer. */

#define RIGHT_SHARE 0.5 /* of the width, for title and number */
#define GAP 12.0

static const TontiInk group_ink = { TONTI_FACE_BOLD, 12.5, TONTI_TONE_ACCENT };
static const TontiInk title_ink = { TONTI_FACE_BOLD, 14, TONTI_TONE_BLACK };
static const TontiInk number_ink = { TONTI_FACE_REGULAR, 10, TONTI_TONE_BLACK };
static const TontiInk small_ink = { TONTI_FACE_REGULAR, TONTI_SHEET_SMALL, TONTI_TONE_GREY };

double
tonti_sheet_mark (TontiSheet *self, double right, double y, double size, const char *text)
{
  TontiInk ink = { TONTI_FACE_BOLD, size, TONTI_TONE_BLACK };
  g_autofree char *clean = tonti_face_clean (text);
  double width = tonti_face_measure (ink.face, ink.size, clean) + 12;

  tonti_sheet_box (self, right - width, y, width, TONTI_SHEET_MARK_HEIGHT (size), 0.9, 0.2);
  tonti_sheet_text (self, right - width + 6, y + 2 + tonti_sheet_ascent (ink), width - 12 + 1,
                    TONTI_ALIGN_LEFT, ink, clean);
  return width;
}

/* The marks of the part and of the book, from the right; returns the width they take. */
static double
draw_marks (TontiSheet *self, double right, double y, double size)
{
  TontiSheetPart *part = tonti_sheet_get_part (self);
  double x = right;

  for (guint i = 0; i < G_N_ELEMENTS (part->marks); i++)
    if (part->marks[i] != NULL)
      x -= tonti_sheet_mark (self, x, y, size, part->marks[i]) + 6;
  if (*self->practice != '\0')
    x -= tonti_sheet_mark (self, x, y, size, self->practice) + 6;
  return right - x;
}

static gboolean
has_marks (TontiSheet *self)
{
  TontiSheetPart *part = tonti_sheet_get_part (self);

  return *self->practice != '\0' || part->marks[0] != NULL || part->marks[1] != NULL
         || part->marks[2] != NULL;
}

static void
draw_cross (TontiSheet *self)
{
  double left = TONTI_SHEET_MARGIN, right = self->page_width - TONTI_SHEET_MARGIN;
  double top = TONTI_SHEET_MARGIN, bottom = tonti_sheet_get_bottom (self);

  tonti_sheet_rule (self, left, bottom, right, top, 1.5, 0.8);
  tonti_sheet_rule (self, left, top, right, bottom, 1.5, 0.8);
}

static double
draw_identity (TontiSheet *self, double x, double width)
{
  double y = TONTI_SHEET_MARGIN;

  y += tonti_sheet_lines (self, x, y, width, 2, group_ink, self->group);
  if (*self->identity != '\0')
    y += tonti_sheet_lines (self, x, y + 1, width, 2, small_ink, self->identity) + 1;
  return y;
}

static double
draw_title (TontiSheet *self, const TontiSheetPart *part, double x, double width)
{
  double y = TONTI_SHEET_MARGIN;

  tonti_sheet_text_fitted (self, x, y + tonti_sheet_ascent (title_ink), width, TONTI_ALIGN_RIGHT,
                           title_ink, part->title);
  y += tonti_sheet_line_height (title_ink);
  if (*part->number != '\0')
    {
      tonti_sheet_text_fitted (self, x, y + tonti_sheet_ascent (number_ink), width,
                               TONTI_ALIGN_RIGHT, number_ink, part->number);
      y += tonti_sheet_line_height (number_ink);
    }
  if (*part->subtitle != '\0')
    {
      TontiInk ink = { TONTI_FACE_REGULAR, 9, TONTI_TONE_GREY };

      tonti_sheet_text_fitted (self, x, y + tonti_sheet_ascent (ink), width, TONTI_ALIGN_RIGHT, ink,
                               part->subtitle);
      y += tonti_sheet_line_height (ink);
    }
  return y;
}

static void
draw_letterhead (TontiSheet *self, const TontiSheetPart *part)
{
  double left = TONTI_SHEET_MARGIN, width = tonti_sheet_get_width (self);
  double right_width = width * RIGHT_SHARE;
  double y = draw_identity (self, left, width - right_width - GAP);

  y = MAX (y, draw_title (self, part, left + width - right_width, right_width)) + 4;
  if (has_marks (self))
    {
      draw_marks (self, left + width, y, 9);
      y += TONTI_SHEET_MARK_HEIGHT (9) + 5;
    }
  tonti_sheet_accent_rule (self, left, left + width, y, 1.2);
  self->y = y + GAP;
}

/* "Minutes · PV-2025-0003 · And Jëf" on the pages that follow. */
static void
draw_running_line (TontiSheet *self, const TontiSheetPart *part)
{
  double left = TONTI_SHEET_MARGIN, width = tonti_sheet_get_width (self);
  double y = TONTI_SHEET_MARGIN;
  double marks = draw_marks (self, left + width, y, TONTI_SHEET_SMALL);
  g_autoptr (GString) line = g_string_new (part->title);
  TontiInk ink = { TONTI_FACE_REGULAR, 8.5, TONTI_TONE_GREY };

  if (*part->number != '\0')
    g_string_append_printf (line, " · %s", part->number);
  if (*part->subtitle != '\0')
    g_string_append_printf (line, " · %s", part->subtitle);
  g_string_append_printf (line, " · %s", self->group);
  tonti_sheet_text (self, left, y + 2 + tonti_sheet_ascent (ink), width - marks - 6,
                    TONTI_ALIGN_LEFT, ink, line->str);
  y += TONTI_SHEET_MARK_HEIGHT (TONTI_SHEET_SMALL) + 3;
  tonti_sheet_accent_rule (self, left, left + width, y, 0.7);
  self->y = y + GAP;
}

/* In a box over the whole width, where nobody overlooks it. */
static void
draw_doubt (TontiSheet *self)
{
  double left = TONTI_SHEET_MARGIN, width = tonti_sheet_get_width (self);
  TontiInk ink = { TONTI_FACE_BOLD, 9, TONTI_TONE_BLACK };
  g_auto (GStrv) lines = tonti_sheet_wrap (ink, width - 12, 3, self->doubt);
  double height = g_strv_length (lines) * tonti_sheet_line_height (ink) + 6;

  tonti_sheet_fill (self, left, self->y - 4, width, height, 0.88);
  tonti_sheet_box (self, left, self->y - 4, width, height, 1.2, 0.0);
  tonti_sheet_lines (self, left + 6, self->y - 1, width - 12, 3, ink, self->doubt);
  self->y += height + 4;
}

void
tonti_sheet_draw_head (TontiSheet *self)
{
  const TontiSheetPart *part = tonti_sheet_get_part (self);

  self->y = TONTI_SHEET_MARGIN;
  if (part->is_void)
    draw_cross (self);
  if (part->title == NULL)
    return;
  if (part->n_pages == 1)
    draw_letterhead (self, part);
  else
    draw_running_line (self, part);
  if (*self->doubt != '\0')
    draw_doubt (self);
}

static void
draw_footer (TontiSheet *self, guint page, guint n_pages)
{
  double left = TONTI_SHEET_MARGIN, width = tonti_sheet_get_width (self);
  double top = self->page_height - TONTI_SHEET_MARGIN - TONTI_SHEET_FOOTER + 7;
  double y = top + 3 + tonti_sheet_ascent (small_ink);
  /* Translators: page 1 of 3, at the foot of a paper. */
  g_autofree char *pages = g_strdup_printf (_ ("Page %u/%u"), page, n_pages);
  double used = tonti_sheet_text (self, left, y, width, TONTI_ALIGN_RIGHT, small_ink, pages);

  tonti_sheet_text (self, left, y, width - used - GAP, TONTI_ALIGN_LEFT, small_ink, self->origin);
  y += tonti_sheet_line_height (small_ink);
  if (*self->code != '\0')
    tonti_sheet_text (self, left, y, width, TONTI_ALIGN_LEFT, small_ink, self->code);
  tonti_sheet_rule (self, left, top, left + width, top, 0.4, 0.65);
}

void
tonti_sheet_draw_footers (TontiSheet *self)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const TontiSheetPart *part = g_ptr_array_index (self->parts, i);

      for (guint page = 0; page < part->n_pages; page++)
        {
          tonti_sheet_turn_to (self,
                               g_array_index (self->pages, HPDF_Page, part->first_page + page));
          draw_footer (self, page + 1, part->n_pages);
        }
    }
}
