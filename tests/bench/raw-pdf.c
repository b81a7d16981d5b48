// SPDX-License-Identifier: GPL-3.0-or-later
/* What bare libharu needs for pages of the same size: the floor of printing.
 *
 *   raw-pdf receipts N FILE FACE     N receipts: 22 texts and 9 rules on A6, one embedded face
 *   raw-pdf statements N FILE FACE   N pages A4 of 45 rows with 5 cells
 */
#include <glib.h>
#include <hpdf.h>
#include <stdio.h>
#include <string.h>

static void
failed (HPDF_STATUS status, HPDF_STATUS detail, void *data)
{
  g_error ("libharu 0x%04X %u", (unsigned)status, (unsigned)detail);
}

static void
put (HPDF_Page page, HPDF_Font font, float size, float x, float y, const char *text)
{
  HPDF_Page_BeginText (page);
  HPDF_Page_SetFontAndSize (page, font, size);
  HPDF_Page_TextOut (page, x, y, text);
  HPDF_Page_EndText (page);
}

static void
draw_rule (HPDF_Page page, float x1, float y, float x2)
{
  HPDF_Page_MoveTo (page, x1, y);
  HPDF_Page_LineTo (page, x2, y);
  HPDF_Page_Stroke (page);
}

static void
draw_receipt (HPDF_Page page, HPDF_Font font, int n)
{
  char text[96];
  HPDF_Page_SetWidth (page, 298);
  HPDF_Page_SetHeight (page, 420);
  for (int i = 0; i < 22; i++)
    {
      g_snprintf (text, sizeof text, "Reçu nº %06d, ligne %d : cinq mille francs", n, i);
      put (page, font, i == 0 ? 14 : 9, 30, 390 - 17 * (float)i, text);
      if (i % 5 == 0)
        draw_rule (page, 30, 385 - 17 * (float)i, 268);
    }
  for (int i = 0; i < 4; i++)
    draw_rule (page, 30, 25 + 3 * (float)i, 268);
}

static void
draw_statement (HPDF_Page page, HPDF_Font font, int n)
{
  char text[96];
  HPDF_Page_SetSize (page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
  for (int row = 0; row < 45; row++)
    {
      float y = 780 - 16 * (float)row;
      for (int cell = 0; cell < 5; cell++)
        {
          g_snprintf (text, sizeof text, "%d/%d/%d cotisation", n, row, cell);
          put (page, font, 9, 45 + 100 * (float)cell, y, text);
        }
      draw_rule (page, 45, y - 4, 550);
    }
}

int
main (int argc, char *argv[])
{
  g_assert (argc == 5);
  HPDF_Doc pdf = HPDF_New (failed, NULL);
  HPDF_SetCompressionMode (pdf, HPDF_COMP_ALL);
  HPDF_UseUTFEncodings (pdf);
  const char *name = HPDF_LoadTTFontFromFile (pdf, argv[4], HPDF_TRUE);
  HPDF_Font font = HPDF_GetFont (pdf, name, "UTF-8");
  int pages = (int)g_ascii_strtoll (argv[2], NULL, 10);
  for (int i = 0; i < pages; i++)
    if (strcmp (argv[1], "receipts") == 0)
      draw_receipt (HPDF_AddPage (pdf), font, i);
    else
      draw_statement (HPDF_AddPage (pdf), font, i);
  HPDF_SaveToFile (pdf, argv[3]);
  HPDF_Free (pdf);
  return 0;
}
