// SPDX-License-Identifier: GPL-3.0-or-later
#include <qrencode.h>
#include <stddef.h>
#include <string.h>

#include "tonti-sheet-private.h"

/* Modules of white around the code, as the standard asks. */
#define QUIET 4

static gboolean
is_dark (const QRcode *code, int row, int column)
{
  return column < code->width && (code->data[row * code->width + column] & 1) != 0;
}

/* The code as a picture of one bit a module inside the page itself: dark modules take the colour of
 * the pen, light ones stay as the paper is. A path of two hundred rectangles looks the same, is ten
 * times as long, and took a third of the time of a receipt. */
static GString *
write_picture (const QRcode *code)
{
  static const char digits[] = "0123456789ABCDEF";
  GString *picture = g_string_sized_new (512);

  g_string_append_printf (picture, "BI /W %d /H %d /IM true /BPC 1 /D [1 0] /F /AHx ID\n",
                          code->width, code->width);
  for (int row = 0; row < code->width; row++)
    for (int byte = 0; byte < (code->width + 7) / 8; byte++)
      {
        guint bits = 0;

        for (int i = 0; i < 8; i++)
          bits = bits << 1 | (is_dark (code, row, byte * 8 + i) ? 1u : 0u);
        g_string_append_c (picture, digits[bits >> 4]);
        g_string_append_c (picture, digits[bits & 15]);
      }
  g_string_append (picture, ">\nEI\n");
  return picture;
}

/* libharu has no call for a picture inside the page; it takes the bytes as they are. Its pool puts
 * its objects at any address, so the two pointers are copied out of them. */
static void
put_in_page (HPDF_Page page, const GString *picture)
{
  HPDF_PageAttr attr;
  HPDF_Stream stream;

  memcpy (&attr, (const char *)page + offsetof (HPDF_Dict_Rec, attr), sizeof attr);
  memcpy (&stream, (const char *)attr + offsetof (HPDF_PageAttr_Rec, stream), sizeof stream);
  HPDF_Stream_WriteStr (stream, picture->str);
}

void
tonti_sheet_qr (TontiSheet *self, double x, double y, double size, const char *text)
{
  g_autoptr (GString) picture = NULL;
  double side;
  QRcode *code;

  if (self->page == NULL || self->error != 0 || *text == '\0')
    return;
  code = QRcode_encodeString (text, 0, QR_ECLEVEL_M, QR_MODE_8, 1);
  g_assert (code != NULL);
  side = size * code->width / (code->width + 2 * QUIET);
  picture = write_picture (code);
  QRcode_free (code);
  tonti_sheet_leave_text (self);
  tonti_sheet_set_fill_grey (self, 0);
  HPDF_Page_GSave (self->page);
  HPDF_Page_Concat (self->page, (float)side, 0, 0, (float)side, (float)(x + (size - side) / 2),
                    tonti_sheet_flip (self, y + (size + side) / 2));
  put_in_page (self->page, picture);
  HPDF_Page_GRestore (self->page);
}
