// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-private.h"

/* Everything that reaches libharu while a page is drawn, except the QR code. A page is told a font,
 * a colour or a line width only when it changes. */

#define UNSET (-1)
#define ACCENT_RED 0.04f
#define ACCENT_GREEN 0.27f
#define ACCENT_BLUE 0.20f
#define LABEL_GREY 0.36f
/* How far an accent is lifted over a capital, of the size. */
#define LIFT 0.17

void
tonti_sheet_turn_to (TontiSheet *self, HPDF_Page page)
{
  if (self->page != NULL)
    tonti_sheet_leave_text (self);
  self->page = page;
  self->in_text = FALSE;
  self->face = UNSET;
  self->size = UNSET;
  self->tone = UNSET;
  self->fill_grey = UNSET;
  self->stroke_grey = UNSET;
  self->line_width = UNSET;
}

float
tonti_sheet_flip (const TontiSheet *self, double y)
{
  return (float)(self->page_height - y);
}

void
tonti_sheet_leave_text (TontiSheet *self)
{
  if (self->in_text)
    HPDF_Page_EndText (self->page);
  self->in_text = FALSE;
}

void
tonti_sheet_set_fill_grey (TontiSheet *self, double grey)
{
  if (self->fill_grey == grey)
    return;
  HPDF_Page_SetGrayFill (self->page, (float)grey);
  self->fill_grey = grey;
  self->tone = UNSET;
}

void
tonti_sheet_set_stroke (TontiSheet *self, double width, double grey)
{
  if (self->stroke_grey != grey)
    HPDF_Page_SetGrayStroke (self->page, (float)grey);
  if (self->line_width != width)
    HPDF_Page_SetLineWidth (self->page, (float)width);
  self->stroke_grey = grey;
  self->line_width = width;
}

static void
set_tone (TontiSheet *self, TontiTone tone)
{
  if (self->tone == (int)tone)
    return;
  if (tone == TONTI_TONE_ACCENT)
    HPDF_Page_SetRGBFill (self->page, ACCENT_RED, ACCENT_GREEN, ACCENT_BLUE);
  else
    HPDF_Page_SetGrayFill (self->page, tone == TONTI_TONE_GREY ? LABEL_GREY : 0.0f);
  self->tone = (int)tone;
  self->fill_grey = UNSET;
}

static void
set_ink (TontiSheet *self, TontiInk ink)
{
  if (self->face != (int)ink.face || self->size != ink.size)
    HPDF_Page_SetFontAndSize (self->page, self->fonts[ink.face], (float)ink.size);
  self->face = (int)ink.face;
  self->size = ink.size;
  set_tone (self, ink.tone);
  if (!self->in_text)
    HPDF_Page_BeginText (self->page);
  self->in_text = TRUE;
}

/* The first accent that stands on a capital, NULL when there is none: libharu places accents as on
 * small letters, where they would strike through a capital. */
static const char *
find_accent (const char *text)
{
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c;

      if ((guchar)*p < 0x80)
        {
          before = (gunichar)*p;
          continue;
        }
      c = g_utf8_get_char (p);
      if (g_unichar_combining_class (c) == 230 && g_unichar_isupper (before))
        return p;
      if (g_unichar_combining_class (c) == 0)
        before = c;
    }
  return NULL;
}

static void
show_lifted (TontiSheet *self, double x, double y, TontiInk ink, const char *text)
{
  const char *accent = find_accent (text);

  while (accent != NULL)
    {
      const char *after = g_utf8_next_char (accent);
      g_autofree char *head = g_strndup (text, (gsize)(accent - text));
      g_autofree char *mark = g_strndup (accent, (gsize)(after - accent));

      HPDF_Page_TextOut (self->page, (float)x, tonti_sheet_flip (self, y), head);
      x += tonti_face_measure (ink.face, ink.size, head);
      HPDF_Page_TextOut (self->page, (float)x, tonti_sheet_flip (self, y - LIFT * ink.size), mark);
      text = after;
      accent = find_accent (text);
    }
  HPDF_Page_TextOut (self->page, (float)x, tonti_sheet_flip (self, y), text);
}

void
tonti_sheet_show (TontiSheet *self, double x, double y, TontiInk ink, const char *clean)
{
  if (self->page == NULL || self->error != 0 || *clean == '\0')
    return;
  set_ink (self, ink);
  if (find_accent (clean) != NULL)
    show_lifted (self, x, y, ink, clean);
  else
    HPDF_Page_TextOut (self->page, (float)x, tonti_sheet_flip (self, y), clean);
}

/* TRUE when lines can be drawn now. */
static gboolean
begin_path (TontiSheet *self)
{
  if (self->page == NULL || self->error != 0)
    return FALSE;
  tonti_sheet_leave_text (self);
  return TRUE;
}

static void
stroke (TontiSheet *self, double x1, double y1, double x2, double y2)
{
  HPDF_Page_MoveTo (self->page, (float)x1, tonti_sheet_flip (self, y1));
  HPDF_Page_LineTo (self->page, (float)x2, tonti_sheet_flip (self, y2));
  HPDF_Page_Stroke (self->page);
}

void
tonti_sheet_rule (TontiSheet *self, double x1, double y1, double x2, double y2, double width,
                  double grey)
{
  if (!begin_path (self))
    return;
  tonti_sheet_set_stroke (self, width, grey);
  stroke (self, x1, y1, x2, y2);
}

void
tonti_sheet_dashes (TontiSheet *self, double x1, double y1, double x2, double y2)
{
  static const HPDF_UINT16 pattern[] = { 3, 3 };

  if (!begin_path (self))
    return;
  tonti_sheet_set_stroke (self, 0.5, 0.55);
  HPDF_Page_SetDash (self->page, pattern, 2, 0);
  stroke (self, x1, y1, x2, y2);
  HPDF_Page_SetDash (self->page, NULL, 0, 0);
}

void
tonti_sheet_accent_rule (TontiSheet *self, double x1, double x2, double y, double width)
{
  if (!begin_path (self))
    return;
  HPDF_Page_SetRGBStroke (self->page, ACCENT_RED, ACCENT_GREEN, ACCENT_BLUE);
  HPDF_Page_SetLineWidth (self->page, (float)width);
  self->stroke_grey = UNSET;
  self->line_width = width;
  stroke (self, x1, y, x2, y);
}

void
tonti_sheet_box (TontiSheet *self, double x, double y, double width, double height,
                 double line_width, double grey)
{
  if (!begin_path (self))
    return;
  tonti_sheet_set_stroke (self, line_width, grey);
  HPDF_Page_Rectangle (self->page, (float)x, tonti_sheet_flip (self, y + height), (float)width,
                       (float)height);
  HPDF_Page_Stroke (self->page);
}

void
tonti_sheet_fill (TontiSheet *self, double x, double y, double width, double height, double grey)
{
  if (!begin_path (self))
    return;
  tonti_sheet_set_fill_grey (self, grey);
  HPDF_Page_Rectangle (self->page, (float)x, tonti_sheet_flip (self, y + height), (float)width,
                       (float)height);
  HPDF_Page_Fill (self->page);
}
