// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-card-paper-report.h"
#include "tonti-document-private.h"

/* Cards of daily stakes, four on an A4 page: the boxes with the day on which each was ticked, and
 * what the card is worth. Client and collector keep one each. */

#define PER_PAGE 4
#define GAP 16.0
#define LINE 12.0

static const TontiInk ink_name = { TONTI_FACE_BOLD, 11, TONTI_TONE_BLACK };
static const TontiInk ink_text = { TONTI_FACE_REGULAR, 8.5, TONTI_TONE_BLACK };
static const TontiInk ink_number = { TONTI_FACE_REGULAR, 8, TONTI_TONE_GREY };
static const TontiInk ink_day = { TONTI_FACE_BOLD, 8, TONTI_TONE_BLACK };

typedef struct
{
  const TontiPress *press;
  TontiSheet *sheet;
  const TontiCard *card;
  double x, y, width, bottom;
} Place;

static void
put_line (Place *place, TontiInk ink, const char *text)
{
  tonti_sheet_text_fitted (place->sheet, place->x, place->y + tonti_sheet_ascent (ink),
                           place->width, TONTI_ALIGN_LEFT, ink, text);
  place->y += ink.size + 4;
}

static void
put_head (Place *place)
{
  const TontiCard *card = place->card;
  g_autofree char *person = tonti_press_person (card->member, card->name);
  g_autofree char *stake = tonti_press_money (place->press, card->stake);
  g_autofree char *day = tonti_press_short_day (place->press, card->day);
  g_autofree char *title = g_strdup_printf (_ ("Card %1$" PRId64 " · %2$s"), card->card, person);
  g_autofree char *terms = g_strdup_printf (_ ("%1$s a box · opened on %2$s"), stake, day);
  g_autofree char *collector
      = *card->collector != '\0' ? g_strdup_printf (_ ("Collector: %s"), card->collector) : NULL;

  put_line (place, ink_name, title);
  put_line (place, ink_text, terms);
  put_line (place, ink_text, collector != NULL ? collector : place->press->group->name);
}

/* "04/01" in a box that is ticked, its number in one that is free. */
static void
put_box (Place *place, guint n, double x, double y, double side)
{
  TontiDay day = g_array_index (place->card->boxes, TontiDay, n);
  g_autofree char *number = g_strdup_printf ("%u", n + 1);
  g_autofree char *text = tonti_press_short_day (place->press, day);

  if (tonti_day_is_valid (day))
    tonti_sheet_fill (place->sheet, x, y, side, side, 0.88);
  tonti_sheet_box (place->sheet, x, y, side, side, 0.6, 0.3);
  tonti_sheet_text (place->sheet, x + 2, y + tonti_sheet_ascent (ink_number) + 1, side - 4,
                    TONTI_ALIGN_LEFT, ink_number, number);
  if (!tonti_day_is_valid (day))
    return;
  text[MIN (strlen (text), 5)] = '\0';
  tonti_sheet_text_fitted (place->sheet, x + 1, y + side - 4, side - 2, TONTI_ALIGN_CENTRE, ink_day,
                           text);
}

/* As many columns as keep the boxes square and inside the place. */
static void
put_boxes (Place *place)
{
  guint n = place->card->boxes->len, columns = 7;
  double room = place->bottom - place->y - 5.5 * LINE, side;

  while ((place->width / columns) * ((n + columns - 1) / columns) > room)
    columns++;
  side = place->width / columns;
  for (guint i = 0; i < n; i++)
    put_box (place, i, place->x + (i % columns) * side, place->y + (i / columns) * side, side);
  place->y += ((n + columns - 1) / columns) * side + 4;
}

static void
put_sums (Place *place)
{
  const TontiCard *card = place->card;
  const TontiPress *press = place->press;
  const gboolean is_over = tonti_day_is_valid (card->closed);
  g_autofree char *staked = tonti_press_money (press, card->staked);
  g_autofree char *paid = tonti_press_money (press, card->paid);
  g_autofree char *rest = tonti_press_money (press, is_over ? card->paid : card->rest);
  g_autofree char *keeps = tonti_press_money (press, is_over ? card->fee : card->keeps);
  g_autofree char *closed = tonti_press_short_day (press, card->closed);
  g_autofree char *first = g_strdup_printf (_ ("Ticked: %1$" PRId64 " of %2$u · staked: %3$s"),
                                            card->ticked, card->boxes->len, staked);
  g_autofree char *second = is_over
                                ? g_strdup_printf (_ ("Paid out on %1$s: %2$s"), closed, rest)
                                : g_strdup_printf (_ ("For the client if it ended now: %s"), rest);
  g_autofree char *kept = g_strdup_printf (_ ("For the collector: %s"), keeps);
  g_autofree char *third
      = !is_over && card->paid.minor > 0 ? g_strdup_printf (_ ("Paid out so far: %s"), paid) : NULL;

  put_line (place, ink_text, first);
  put_line (place, ink_text, second);
  put_line (place, ink_text, kept);
  if (third != NULL)
    put_line (place, ink_text, third);
  put_line (place, ink_number, _ ("Signatures:"));
}

static void
put_card (const TontiPress *press, TontiSheet *sheet, const TontiCard *card, guint n, double top)
{
  double left = tonti_sheet_get_left (sheet);
  double width = (tonti_sheet_get_width (sheet) - GAP) / 2;
  double height = (tonti_sheet_get_bottom (sheet) - top - GAP) / 2;
  double x = left + (n % 2) * (width + GAP), y = top + (n / 2) * (height + GAP);
  Place place = { press, sheet, card, x + 8, y + 6, width - 16, y + height - 4 };

  tonti_sheet_box (sheet, x, y, width, height, 0.8, 0.2);
  put_head (&place);
  put_boxes (&place);
  put_sums (&place);
}

GBytes *
tonti_card_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiPaperQuery query = { .member = press->query->member, .number = press->query->number };
  g_autoptr (TontiCardReport) report = tonti_card_report_make (press->book, &query);
  TontiSheetSection section = { .title = _ ("Cards of daily stakes") };
  g_autoptr (TontiSheet) sheet = NULL;
  char duplicate[TONTI_MARK_SIZE];
  double top;

  if (report->cards->len == 0)
    {
      tonti_problems_refuse (
          problems, "nothing-to-print", "number",
          _ ("cards: there is none of what was asked: open one first, or ask for "
             "another number or member"));
      return NULL;
    }
  sheet = tonti_press_open (press, tonti_press_paper (press, TONTI_PAPER_A4), FALSE,
                            _ ("Cards of daily stakes"));
  tonti_press_mark (press, TONTI_STATE_NONE, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  top = tonti_sheet_get_y (sheet);
  for (guint i = 0; i < report->cards->len; i++)
    {
      if (i > 0 && i % PER_PAGE == 0)
        {
          tonti_sheet_break (sheet);
          top = tonti_sheet_get_y (sheet);
        }
      put_card (press, sheet, &g_array_index (report->cards, TontiCard, i), i % PER_PAGE, top);
    }
  return tonti_sheet_finish (sheet, problems);
}
