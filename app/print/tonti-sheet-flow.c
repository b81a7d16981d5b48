// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-private.h"

/* What flows down the page at the cursor. */

#define PAIR_GAP 14.0
/* Where a hand signs or a thumb presses: 12 mm. */
#define SIGNATURE_ROOM 34.0
#define SIGNATURE_GAP 8.0
/* Width of a box, and boxes in a row. */
#define LEAST_SIGNATURE 98.0
#define MOST_SIGNATURES 6
/* What must fit under a heading. */
#define HEADING_KEEP 44.0

static const TontiInk heading_ink = { TONTI_FACE_BOLD, 10, TONTI_TONE_ACCENT };
static const TontiInk label_ink = { TONTI_FACE_REGULAR, TONTI_SHEET_SMALL, TONTI_TONE_GREY };
static const TontiInk signer_ink = { TONTI_FACE_BOLD, 8.5, TONTI_TONE_BLACK };
static const TontiInk value_ink = { TONTI_FACE_REGULAR, 9.5, TONTI_TONE_BLACK };

void
tonti_sheet_heading (TontiSheet *self, const char *text)
{
  double height = tonti_sheet_line_height (heading_ink);

  tonti_sheet_need (self, height + HEADING_KEEP);
  tonti_sheet_text (self, TONTI_SHEET_MARGIN, self->y + tonti_sheet_ascent (heading_ink),
                    tonti_sheet_get_width (self), TONTI_ALIGN_LEFT, heading_ink, text);
  self->y += height + 2;
}

/* Lines of a paragraph for this page: all, or as many as fit with two on either side. */
static guint
count_lines (TontiSheet *self, double line_height, guint left)
{
  double room = tonti_sheet_get_bottom (self) - self->y;
  guint fits = room > 0 ? (guint)(room / line_height) : 0;

  if (fits >= left)
    return left;
  if (left - fits < 2 && fits > 0)
    fits--;
  return fits < 2 ? 0 : fits;
}

void
tonti_sheet_paragraph (TontiSheet *self, TontiInk ink, const char *text)
{
  double width = tonti_sheet_get_width (self);
  double line_height = tonti_sheet_line_height (ink);
  g_auto (GStrv) lines = tonti_sheet_wrap (ink, width, 0, text);
  guint n = g_strv_length (lines), done = 0;

  while (done < n)
    {
      guint now = count_lines (self, line_height, n - done);

      if (now == 0)
        {
          tonti_sheet_break (self);
          now = MAX (count_lines (self, line_height, n - done), 1);
        }
      for (; now > 0; now--, done++)
        {
          tonti_sheet_text (self, TONTI_SHEET_MARGIN, self->y + tonti_sheet_ascent (ink), width,
                            TONTI_ALIGN_LEFT, ink, lines[done]);
          self->y += line_height;
        }
    }
}

static double
draw_pair (TontiSheet *self, const TontiSheetPair *pair, double x, double width)
{
  double y = self->y;

  tonti_sheet_text (self, x, y + tonti_sheet_ascent (label_ink), width, TONTI_ALIGN_LEFT, label_ink,
                    pair->label);
  y += tonti_sheet_line_height (label_ink);
  y += tonti_sheet_lines (self, x, y, width, 3, value_ink, pair->value);
  return y - self->y;
}

static double
measure_pair (const TontiSheetPair *pair, double width)
{
  g_auto (GStrv) lines = tonti_sheet_wrap (value_ink, width, 3, pair->value);

  return tonti_sheet_line_height (label_ink)
         + g_strv_length (lines) * tonti_sheet_line_height (value_ink);
}

static gboolean
is_given (const TontiSheetPair *pair)
{
  return pair->value != NULL && *pair->value != '\0';
}

/* One row of pairs from *NEXT on. */
static void
draw_pair_row (TontiSheet *self, GPtrArray *given, guint first, guint columns)
{
  double width = (tonti_sheet_get_width (self) - (columns - 1) * PAIR_GAP) / (double)columns;
  guint end = MIN (first + columns, given->len);
  double height = 0;

  for (guint i = first; i < end; i++)
    height = MAX (height, measure_pair (g_ptr_array_index (given, i), width));
  tonti_sheet_need (self, height);
  for (guint i = first; i < end; i++)
    draw_pair (self, g_ptr_array_index (given, i),
               TONTI_SHEET_MARGIN + (i - first) * (width + PAIR_GAP), width);
  self->y += height + 5;
}

void
tonti_sheet_pairs (TontiSheet *self, const TontiSheetPair *pairs, guint n, guint columns)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    if (is_given (&pairs[i]))
      g_ptr_array_add (given, (gpointer)&pairs[i]);
  for (guint first = 0; first < given->len; first += columns)
    draw_pair_row (self, given, first, columns);
}

/* Height of TEXT in a signature's box, two lines at most. */
static double
note_height (const char *text, double width)
{
  g_auto (GStrv) lines = NULL;

  if (text == NULL || *text == '\0')
    return 0;
  lines = tonti_sheet_wrap (label_ink, width, 2, text);
  return g_strv_length (lines) * tonti_sheet_line_height (label_ink);
}

/* Height of the box S needs, with room for a hand to sign. */
static double
measure_signature (const TontiSheetSignature *s, double width)
{
  return note_height (s->title, width - 10) + tonti_sheet_line_height (signer_ink) + SIGNATURE_ROOM
         + note_height (s->note, width - 10) + 6;
}

static void
draw_signature (TontiSheet *self, const TontiSheetSignature *s, double x, double width,
                double height)
{
  double y = self->y + 3;

  tonti_sheet_box (self, x, self->y, width, height, 0.4, 0.6);
  y += tonti_sheet_lines (self, x + 5, y, width - 10, 2, label_ink, s->title);
  if (s->name != NULL)
    tonti_sheet_text_fitted (self, x + 5, y + tonti_sheet_ascent (signer_ink), width - 10,
                             TONTI_ALIGN_LEFT, signer_ink, s->name);
  if (s->note != NULL && *s->note != '\0')
    tonti_sheet_lines (self, x + 5, self->y + height - 3 - note_height (s->note, width - 10),
                       width - 10, 2, label_ink, s->note);
}

static void
draw_signature_row (TontiSheet *self, const TontiSheetSignature *row, guint n, double width,
                    const char *code)
{
  double height = code != NULL ? TONTI_SHEET_QR : 0;

  for (guint i = 0; i < n; i++)
    height = MAX (height, measure_signature (&row[i], width));
  tonti_sheet_need (self, height);
  for (guint i = 0; i < n; i++)
    draw_signature (self, &row[i], TONTI_SHEET_MARGIN + i * (width + SIGNATURE_GAP), width, height);
  if (code != NULL)
    tonti_sheet_qr (self, TONTI_SHEET_MARGIN + n * (width + SIGNATURE_GAP), self->y, TONTI_SHEET_QR,
                    code);
  self->y += height + SIGNATURE_GAP;
}

void
tonti_sheet_signatures (TontiSheet *self, const TontiSheetSignature *signatures, guint n,
                        const char *code)
{
  gboolean has_code = code != NULL && *code != '\0';
  guint places = n + (has_code ? 1 : 0);
  guint most = MIN ((guint)(tonti_sheet_get_width (self) / LEAST_SIGNATURE), MOST_SIGNATURES);
  guint rows = (places + most - 1) / most, columns;
  double width;

  if (places == 0)
    return;
  columns = (places + rows - 1) / rows;
  width = (tonti_sheet_get_width (self) - (columns - 1) * SIGNATURE_GAP) / (double)columns;
  for (guint i = 0; i < places; i += columns)
    draw_signature_row (self, &signatures[i], MIN (columns, n - i), width,
                        has_code && i + columns >= places ? code : NULL);
}
