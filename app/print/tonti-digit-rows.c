// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-digit-rows.h"

#include <string.h>

#define GROUP 5
#define CELL 6.6
#define GROUP_GAP 5.0
#define NUMBER_WIDTH 22.0
#define SIZE 9.0

/* Digits of a line: whole groups. */
static gsize
count_fitting (TontiSheet *sheet)
{
  const double group = GROUP * CELL + GROUP_GAP;
  const double groups = (tonti_sheet_get_width (sheet) - NUMBER_WIDTH) / group;

  return groups >= 1 ? (gsize)groups * GROUP : GROUP;
}

static void
put_digits (TontiSheet *sheet, double y, TontiInk ink, const char *digits, gsize n)
{
  const double left = tonti_sheet_get_left (sheet) + NUMBER_WIDTH;

  for (gsize i = 0; i < n; i++)
    {
      const char text[] = { digits[i], '\0' };
      const double x = left + (double)i * CELL + (double)(i / GROUP) * GROUP_GAP;

      tonti_sheet_text (sheet, x, y, CELL, TONTI_ALIGN_CENTRE, ink, text);
    }
}

/* NUMBER 0: the row goes on. */
static void
put_line (TontiSheet *sheet, TontiInk ink, guint number, const char *digits, gsize n)
{
  const double height = tonti_sheet_line_height (ink);
  const TontiInk note = { TONTI_FACE_REGULAR, TONTI_SHEET_SMALL, TONTI_TONE_GREY };
  double y;

  tonti_sheet_need (sheet, height);
  y = tonti_sheet_get_y (sheet) + tonti_sheet_ascent (ink);
  if (number > 0)
    {
      g_autofree char *text = g_strdup_printf ("%u", number);

      tonti_sheet_text (sheet, tonti_sheet_get_left (sheet), y, NUMBER_WIDTH - 8, TONTI_ALIGN_RIGHT,
                        note, text);
    }
  put_digits (sheet, y, ink, digits, n);
  tonti_sheet_skip (sheet, height);
}

void
tonti_digit_rows_put (TontiSheet *sheet, const char *digits, gsize called)
{
  const gsize all = strlen (digits), fitting = count_fitting (sheet);
  guint number = 0;

  for (gsize row = 0; called > 0 && row < all; row += called)
    {
      const gsize end = MIN (row + called, all);
      const TontiInk ink
          = { row == 0 ? TONTI_FACE_BOLD : TONTI_FACE_REGULAR, SIZE, TONTI_TONE_BLACK };

      number++;
      for (gsize at = row; at < end; at += fitting)
        put_line (sheet, ink, at == row ? number : 0, digits + at, MIN (fitting, end - at));
    }
}
