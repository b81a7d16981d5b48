// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draw-steps.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#define FEW 10 /* lines that stand as a table */
#define HALVES 2
#define GAP 8.0 /* between the halves */
#define PITCH 9.8
#define PADDING 4.5
#define LEAST_HAND 60.0 /* width of hand and holders */
#define LEAST_ROWS 3

static const TontiInk ink_head = { TONTI_FACE_REGULAR, TONTI_SHEET_SMALL, TONTI_TONE_GREY };
static const TontiInk ink_step = { TONTI_FACE_REGULAR, TONTI_SHEET_SMALL, TONTI_TONE_BLACK };

enum
{
  RANK,
  BELOW,
  DIVISION,
  PLACE,
  HAND,
  N_COLUMNS,
};

static gboolean
is_list (const TontiDrawReport *draw)
{
  return g_array_index (draw->drawn, TontiDrawnHand, 0).turn == 0;
}

static const char *
get_title (const TontiDrawReport *draw, guint column)
{
  switch (column)
    {
    case RANK:
      return is_list (draw) ? _ ("No.") : _ ("Turn");
    case BELOW:
      return _ ("Below");
    case DIVISION:
      return _ ("Number, divided");
    case PLACE:
      return C_ ("in a list", "Place");
    default:
      return _ ("Hand and holders");
    }
}

/* ---- Lines: one for each number that was read, and one for the last hand ---- */

/* Takes the texts. */
static void
add_line (GPtrArray *lines, char *rank, char *below, char *division, char *place, char *hand)
{
  char **line = g_new0 (char *, N_COLUMNS + 1);

  line[RANK] = rank;
  line[BELOW] = below;
  line[DIVISION] = division;
  line[PLACE] = place;
  line[HAND] = hand;
  g_ptr_array_add (lines, line);
}

static void
add_struck (GPtrArray *lines, const TontiDrawnHand *drawn)
{
  g_auto (GStrv) numbers = g_strsplit (drawn->struck, ", ", -1);

  for (guint i = 0; numbers[i] != NULL; i++)
    add_line (lines, g_strdup (""), g_strdup_printf ("%" PRId64, drawn->limit),
              g_strdup_printf (_ ("%s: struck out"), numbers[i]), g_strdup (""), g_strdup (""));
}

static GPtrArray *
make_lines (const TontiDrawReport *draw)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  for (guint i = 0; i < draw->drawn->len; i++)
    {
      const TontiDrawnHand *drawn = &g_array_index (draw->drawn, TontiDrawnHand, i);
      const gboolean is_last = drawn->number < 0;

      add_struck (lines, drawn);
      add_line (lines, g_strdup_printf ("%" PRId64, is_list (draw) ? (gint64)i + 1 : drawn->turn),
                is_last ? g_strdup ("–") : g_strdup_printf ("%" PRId64, drawn->limit),
                is_last ? g_strdup (_ ("the last hand")) : tonti_drawn_hand_divide (drawn),
                g_strdup_printf ("%" PRId64, drawn->place),
                g_strdup_printf ("%" PRId64 " %s", drawn->hand.hand, drawn->hand.holders));
    }
  return lines;
}

/* ---- Few: a table ---- */

static void
put_table (const TontiPress *press, TontiSheet *sheet, const TontiDrawReport *draw,
           const GPtrArray *lines)
{
  TontiSheetColumn columns[N_COLUMNS];
  TontiSheetTableSetup setup = { .size = TONTI_SHEET_SMALL, .style = &press->group->style };
  g_autoptr (TontiSheetTable) table = NULL;

  for (guint i = 0; i < N_COLUMNS; i++)
    columns[i] = (TontiSheetColumn){
      .title = get_title (draw, i),
      .kind = i == DIVISION || i == HAND ? TONTI_SHEET_TEXT : TONTI_SHEET_NUMBER,
      .max_lines = 4,
    };
  table = tonti_sheet_table_new (&setup, columns, N_COLUMNS);
  for (guint n = 0; n < lines->len; n++)
    {
      char **line = g_ptr_array_index (lines, n);

      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      for (guint i = 0; i < N_COLUMNS; i++)
        tonti_sheet_table_set_text (table, i, line[i]);
    }
  tonti_sheet_draw_table (sheet, table);
}

/* ---- Many: two halves side by side ---- */

typedef struct
{
  TontiSheet *sheet;
  const TontiDrawReport *draw;
  const GPtrArray *lines;
  double left, width;       /* of this half */
  double widths[N_COLUMNS]; /* the hand takes what is left */
} Half;

static double
measure (const char *text)
{
  return tonti_face_measure (ink_step.face, ink_step.size, text) + PADDING;
}

/* FALSE when the halves leave no room for names. */
static gboolean
set_widths (Half *half)
{
  double rest = half->width;

  for (guint i = 0; i < HAND; i++)
    {
      half->widths[i] = measure (get_title (half->draw, i));
      for (guint n = 0; n < half->lines->len; n++)
        half->widths[i]
            = MAX (half->widths[i], measure (((char **)g_ptr_array_index (half->lines, n))[i]));
      rest -= half->widths[i];
    }
  half->widths[HAND] = rest;
  return rest >= LEAST_HAND;
}

static void
put_cell (const Half *half, double y, guint column, TontiInk ink, const char *text)
{
  const gboolean is_number = column == RANK || column == BELOW || column == PLACE;
  const double width = half->widths[column];
  double x = half->left;

  for (guint i = 0; i < column; i++)
    x += half->widths[i];
  if (is_number)
    tonti_sheet_text (half->sheet, x, y, width - PADDING, TONTI_ALIGN_RIGHT, ink, text);
  else
    tonti_sheet_text (half->sheet, x, y, width, TONTI_ALIGN_LEFT, ink, text);
}

static void
put_head (const Half *half, double y)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    put_cell (half, y, i, ink_head, get_title (half->draw, i));
  tonti_sheet_rule (half->sheet, half->left, y + 3, half->left + half->width, y + 3, 0.6, 0.4);
}

static void
put_line (const Half *half, double y, guint n)
{
  char **line = g_ptr_array_index (half->lines, n);

  for (guint i = 0; i < N_COLUMNS; i++)
    put_cell (half, y, i, ink_step, line[i]);
}

/* ROWS of both halves, from line FIRST to before END. */
static void
put_block (const Half *first_half, guint first, guint end, guint rows)
{
  TontiSheet *sheet = first_half->sheet;
  const double top = tonti_sheet_get_y (sheet) + tonti_sheet_ascent (ink_step);
  Half half = *first_half;

  for (guint n = 0; n < HALVES && first + n * rows < end; n++)
    {
      const guint from = first + n * rows;

      put_head (&half, top);
      for (guint row = 0; row < rows && from + row < end; row++)
        put_line (&half, top + 2 + (row + 1) * PITCH, from + row);
      half.left += half.width + GAP;
    }
  tonti_sheet_skip (sheet, 4 + (rows + 1) * PITCH);
}

static guint
count_rows (TontiSheet *sheet)
{
  const double room = tonti_sheet_get_bottom (sheet) - tonti_sheet_get_y (sheet) - 4;

  return room < 2 * PITCH ? 0 : (guint)(room / PITCH) - 1;
}

static void
put_halves (const Half *half)
{
  const guint all = half->lines->len;

  for (guint first = 0; first < all;)
    {
      guint rows, end;

      tonti_sheet_need (half->sheet, (LEAST_ROWS + 2) * PITCH);
      rows = MIN (count_rows (half->sheet), (all - first + 1) / HALVES);
      rows = MAX (rows, 1);
      end = MIN (all, first + HALVES * rows);
      put_block (half, first, end, rows);
      first = end;
    }
  tonti_sheet_skip (half->sheet, 4);
}

void
tonti_draw_steps_put (const TontiPress *press, TontiSheet *sheet, const TontiDrawReport *draw)
{
  const double width = (tonti_sheet_get_width (sheet) - GAP) / HALVES;
  g_autoptr (GPtrArray) lines = NULL;
  Half half
      = { .sheet = sheet, .draw = draw, .left = tonti_sheet_get_left (sheet), .width = width };

  if (draw->drawn->len == 0)
    return;
  half.lines = lines = make_lines (draw);
  if (lines->len > FEW && set_widths (&half))
    put_halves (&half);
  else
    put_table (press, sheet, draw, lines);
}
