// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-item-grid.h"

/* Items run down the columns, so that a list is read as one list. */

#define GAP 14.0
#define MOST 3

static double
measure (TontiInk ink, const GPtrArray *items)
{
  double widest = 1;

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *text = tonti_face_clean (g_ptr_array_index (items, i));

      widest = MAX (widest, tonti_face_measure (ink.face, ink.size, text));
    }
  return widest;
}

static guint
choose_columns (TontiSheet *sheet, TontiInk ink, const GPtrArray *items)
{
  const double width = tonti_sheet_get_width (sheet);
  const double fits = (width + GAP) / (measure (ink, items) + GAP);

  return fits >= MOST ? MOST : fits >= 2 ? 2 : 1;
}

void
tonti_item_grid_put (TontiSheet *sheet, TontiInk ink, const GPtrArray *items)
{
  const guint columns = choose_columns (sheet, ink, items);
  const guint rows = (items->len + columns - 1) / columns;
  const double left = tonti_sheet_get_left (sheet), height = tonti_sheet_line_height (ink);
  const double width = (tonti_sheet_get_width (sheet) - (columns - 1) * GAP) / (double)columns;

  for (guint row = 0; row < rows; row++)
    {
      double y;

      tonti_sheet_need (sheet, height);
      y = tonti_sheet_get_y (sheet) + tonti_sheet_ascent (ink);
      for (guint i = row; i < items->len; i += rows)
        tonti_sheet_text (sheet, left + (i / rows) * (width + GAP), y, width, TONTI_ALIGN_LEFT, ink,
                          g_ptr_array_index (items, i));
      tonti_sheet_skip (sheet, height);
    }
}
