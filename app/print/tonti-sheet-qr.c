// SPDX-License-Identifier: GPL-3.0-or-later
#include <qrencode.h>

#include "tonti-sheet-private.h"

/* Modules of white around the code, as the standard asks. */
#define QUIET 4

static gboolean
is_dark (const QRcode *code, int row, int column)
{
  return row < code->width && (code->data[row * code->width + column] & 1) != 0;
}

static void
draw_row (HPDF_Page page, const QRcode *code, int row)
{
  int column = 0;

  while (column < code->width)
    {
      int start = column;

      while (column < code->width && is_dark (code, row, column))
        column++;
      if (column > start)
        HPDF_Page_Rectangle (page, (float)start, (float)row, (float)(column - start), 1);
      else
        column++;
    }
}

void
tonti_sheet_qr (TontiSheet *self, double x, double y, double size, const char *text)
{
  QRcode *code;
  double module;

  if (self->page == NULL || self->error != 0 || *text == '\0')
    return;
  code = QRcode_encodeString (text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  g_assert (code != NULL);
  module = size / (code->width + 2 * QUIET);
  tonti_sheet_leave_text (self);
  tonti_sheet_set_fill_grey (self, 0);
  HPDF_Page_GSave (self->page);
  HPDF_Page_Concat (self->page, (float)module, 0, 0, (float)-module, (float)(x + QUIET * module),
                    tonti_sheet_flip (self, y + QUIET * module));
  for (int row = 0; row < code->width; row++)
    draw_row (self->page, code, row);
  HPDF_Page_Fill (self->page);
  HPDF_Page_GRestore (self->page);
  QRcode_free (code);
}
