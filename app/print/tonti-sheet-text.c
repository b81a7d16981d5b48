// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-private.h"

/* Text in a place of a given width: shortened, fitted or wrapped. */

#define LEADING 1.28
#define ELLIPSIS "\u2026"
/* Rounding of widths must not shorten a text that was measured to fit. */
#define SLACK 0.01

double
tonti_sheet_line_height (TontiInk ink)
{
  return ink.size * LEADING;
}

double
tonti_sheet_ascent (TontiInk ink)
{
  return ink.size * 0.97;
}

/* Bytes of TEXT that fit WIDTH, and never less than one character. */
static gsize
fit_bytes (TontiInk ink, double width, const char *text)
{
  gint64 room = (gint64)((width + SLACK) * 1000.0 / ink.size);
  gint64 sum = 0;
  const char *p = text;

  while (*p != '\0')
    {
      int advance = tonti_face_advance (ink.face, g_utf8_get_char (p));

      sum += MAX (advance, 0);
      if (sum > room && p != text)
        break;
      p = g_utf8_next_char (p);
    }
  return (gsize)(p - text);
}

/* The longest head of TEXT that leaves room for an ellipsis, with it. */
static char *
shorten (TontiInk ink, double width, const char *text)
{
  double dots = tonti_face_measure (ink.face, ink.size, ELLIPSIS);
  gsize bytes = fit_bytes (ink, MAX (width - dots, 0), text);
  g_autofree char *head = g_strndup (text, bytes);

  g_strchomp (head);
  return g_strconcat (head, ELLIPSIS, NULL);
}

double
tonti_sheet_text (TontiSheet *self, double x, double y, double width, TontiAlign align,
                  TontiInk ink, const char *text)
{
  g_autofree char *clean = tonti_face_clean (text);
  double drawn = tonti_face_measure (ink.face, ink.size, clean);

  if (drawn > width + SLACK)
    {
      char *short_text = shorten (ink, width, clean);

      g_free (clean);
      clean = short_text;
      drawn = tonti_face_measure (ink.face, ink.size, clean);
    }
  if (align == TONTI_ALIGN_RIGHT)
    x += width - drawn;
  else if (align == TONTI_ALIGN_CENTRE)
    x += (width - drawn) / 2;
  tonti_sheet_show (self, x, y, ink, clean);
  return drawn;
}

double
tonti_sheet_text_fitted (TontiSheet *self, double x, double y, double width, TontiAlign align,
                         TontiInk ink, const char *text)
{
  g_autofree char *clean = tonti_face_clean (text);

  while (ink.size > TONTI_SHEET_SMALL
         && tonti_face_measure (ink.face, ink.size, clean) > width + SLACK)
    ink.size = MAX (ink.size - 0.5, TONTI_SHEET_SMALL);
  return tonti_sheet_text (self, x, y, width, align, ink, clean);
}

/* Where the line that begins at TEXT ends: after the last space that fits, or in a word that is
 * longer than the line. *next is where the following line begins. No-break spaces hold together. */
static gsize
find_break (TontiInk ink, double width, const char *text, const char **next)
{
  gsize fits = fit_bytes (ink, width, text);
  gsize end = fits;

  if (text[fits] != '\0' && text[fits] != ' ')
    while (end > 0 && text[end - 1] != ' ')
      end--;
  if (end == 0)
    end = fits;
  *next = text + end;
  while (**next == ' ')
    (*next)++;
  while (end > 0 && text[end - 1] == ' ')
    end--;
  return end;
}

static void
wrap_line (GPtrArray *lines, TontiInk ink, double width, guint max_lines, const char *text)
{
  const char *next = text;

  do
    {
      gsize end = find_break (ink, width, text, &next);

      if (max_lines > 0 && lines->len + 1 == max_lines && *next != '\0')
        {
          g_ptr_array_add (lines, shorten (ink, width, text));
          return;
        }
      g_ptr_array_add (lines, g_strndup (text, end));
      text = next;
    }
  while (*text != '\0');
}

char **
tonti_sheet_wrap (TontiInk ink, double width, guint max_lines, const char *text)
{
  GPtrArray *lines = g_ptr_array_new ();
  g_auto (GStrv) given = g_strsplit (text, "\n", -1);

  for (guint i = 0; given[i] != NULL && (max_lines == 0 || lines->len < max_lines); i++)
    {
      g_autofree char *clean = tonti_face_clean (given[i]);

      wrap_line (lines, ink, width, max_lines, clean);
    }
  if (lines->len == 0)
    g_ptr_array_add (lines, g_strdup (""));
  g_ptr_array_add (lines, NULL);
  return (char **)g_ptr_array_free (lines, FALSE);
}

double
tonti_sheet_lines (TontiSheet *self, double x, double y, double width, guint max_lines,
                   TontiInk ink, const char *text)
{
  g_auto (GStrv) lines = tonti_sheet_wrap (ink, width, max_lines, text);
  double height = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      tonti_sheet_text (self, x, y + height + tonti_sheet_ascent (ink), width, TONTI_ALIGN_LEFT,
                        ink, lines[i]);
      height += tonti_sheet_line_height (ink);
    }
  return height;
}
