// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draw-record-document-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-digit-rows.h"
#include "tonti-draw-steps.h"
#include "tonti-item-grid.h"
#include "tonti-labels.h"

/* The record of a draw: whoever was there, or was not, can do it again with a pencil. */

static const TontiInk ink_text = { TONTI_FACE_REGULAR, TONTI_SHEET_SMALL, TONTI_TONE_BLACK };
static const TontiInk ink_result = { TONTI_FACE_BOLD, 12, TONTI_TONE_BLACK };

static void
put_facts (const TontiPress *press, TontiSheet *sheet, const TontiDrawReport *draw)
{
  g_autofree char *day = tonti_press_short_day (press, draw->day);
  const gboolean is_at_meeting = draw->meeting > 0;
  g_autofree char *meeting = is_at_meeting ? tonti_press_meeting (press, draw->meeting) : NULL;
  g_autofree char *entry = g_strdup_printf ("%" PRId64, draw->seq);
  TontiSheetPair pairs[] = {
    { _ ("Pot"), draw->name },
    { _ ("Date"), day },
    { _ ("Place"), *draw->place != '\0' ? draw->place : NULL },
    { _ ("Meeting"), meeting },
    { _ ("Order of the hands"), tonti_label_of_code ("order", draw->order) },
    { _ ("Entry of the book"), entry },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), is_at_meeting ? 3 : 4);
  tonti_sheet_skip (sheet, 2);
}

/* ---- The result of a draw of turns; that of a list is its steps ---- */

static void
put_result (const TontiPress *press, TontiSheet *sheet, const TontiDrawReport *draw)
{
  for (guint i = 0; i < draw->drawn->len; i++)
    {
      const TontiDrawnHand *drawn = &g_array_index (draw->drawn, TontiDrawnHand, i);
      g_autofree char *day = tonti_press_day (press, drawn->day);
      g_autofree char *meeting = tonti_press_meeting (press, drawn->meeting);
      g_autofree char *lot = tonti_press_money (press, drawn->amount);
      g_autofree char *text = NULL;

      if (drawn->turn == 0)
        continue;
      text = g_strdup_printf (_ ("%1$s, %2$s: turn %3$" PRId64 ", %4$s, %5$s, lot of %6$s"),
                              drawn->hand.label, drawn->hand.holders, drawn->turn, meeting, day,
                              lot);
      if (i == 0)
        tonti_sheet_heading (sheet, _ ("Result"));
      tonti_sheet_paragraph (sheet, ink_result, text);
      tonti_sheet_skip (sheet, 2);
    }
}

/* ---- What was called out, and who took part ---- */

static void
put_calls (TontiSheet *sheet, const TontiDrawReport *draw)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < draw->calls->len; i++)
    {
      const TontiDrawCall *call = &g_array_index (draw->calls, TontiDrawCall, i);
      g_autofree char *person = tonti_press_person (call->member, call->name);

      g_ptr_array_add (
          items, *person != '\0' ? g_strdup_printf ("%s, %s → %s", person, call->text, call->digits)
                                 : g_strdup_printf ("%s → %s", call->text, call->digits));
    }
  tonti_sheet_heading (sheet, _ ("1. What was called out, and its figures"));
  tonti_item_grid_put (sheet, ink_text, items);
  tonti_sheet_skip (sheet, 3);
}

static void
put_hands (TontiSheet *sheet, const GArray *hands, const char *title)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < hands->len; i++)
    {
      const TontiDrawHand *hand = &g_array_index (hands, TontiDrawHand, i);

      g_ptr_array_add (items,
                       hand->why[0] == '\0'
                           ? g_strdup_printf ("%u. %s, %s", i + 1, hand->label, hand->holders)
                           : g_strdup_printf ("%s, %s (%s)", hand->label, hand->holders,
                                              tonti_label_of_code ("obstacle", hand->why)));
    }
  tonti_sheet_heading (sheet, title);
  tonti_item_grid_put (sheet, ink_text, items);
  tonti_sheet_skip (sheet, 3);
}

/* ---- The procedure ---- */

static void
put_row (TontiSheet *sheet, const TontiDrawReport *draw)
{
  tonti_sheet_heading (sheet, _ ("3. The row of figures"));
  tonti_sheet_paragraph (
      sheet, ink_text,
      _ ("First the figures called out, in bold; a letter counts as the last figure of its place "
         "in the alphabet (A 1, B 2 … I 9, J 0, K 1 …), other signs do not count, and a row of "
         "fewer than ten figures is written again until it has ten. Then every new figure is the "
         "sum of the figure above it and of that one's right neighbour, without the tens; the "
         "neighbour of the last figure of a row is the first one of the row below it."));
  tonti_sheet_skip (sheet, 2);
  tonti_digit_rows_put (sheet, draw->row, draw->called);
  tonti_sheet_skip (sheet, 3);
}

static void
put_rule (TontiSheet *sheet, const TontiDrawReport *draw)
{
  g_autofree char *text = g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE,
          "From the second row on, numbers of %u figure are read one after the other. A number "
          "that "
          "is not below the one in the column “Below” is struck out. Any other is divided by the "
          "hands left: the rest and one more is the place of the hand drawn, counted in the list "
          "among those not yet struck from it; then it is struck from the list. The last hand "
          "needs "
          "no number.",
          "From the second row on, numbers of %u figures are read one after the other. A number "
          "that is not below the one in the column “Below” is struck out. Any other is divided by "
          "the hands left: the rest and one more is the place of the hand drawn, counted in the "
          "list among those not yet struck from it; then it is struck from the list. The last hand "
          "needs no number.",
          (gulong)draw->width),
      (guint)draw->width);

  tonti_sheet_heading (sheet, _ ("4. The draw, step by step"));
  tonti_sheet_paragraph (sheet, ink_text, text);
  tonti_sheet_skip (sheet, 2);
}

/* What the rule of the pot changed afterwards. */
static void
put_mended (TontiSheet *sheet, const TontiDrawReport *draw)
{
  if (draw->mended == NULL || *draw->mended == '\0')
    return;
  tonti_sheet_heading (sheet, _ ("5. Places changed for the rule of the pot"));
  tonti_sheet_paragraph (
      sheet, ink_text,
      _ ("From the first place to the last: a hand whose holder would have two turns too near to "
         "each other, or all in one half of the round, changes places with the nearest hand after "
         "it for which that is not so; when there is none, with the first one before it. The order "
         "in the table above is the one that stands."));
  tonti_sheet_paragraph (sheet, ink_text, draw->mended);
  tonti_sheet_skip (sheet, 2);
}

static void
put_signatures (TontiSheet *sheet, const TontiDrawReport *draw)
{
  TontiSheetSignature signatures[G_N_ELEMENTS (draw->officers)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (draw->officers); i++)
    if (draw->officers[i].name != NULL)
      signatures[n++] = (TontiSheetSignature){ draw->officers[i].role, draw->officers[i].name, "" };
  tonti_sheet_signatures (sheet, signatures, n, draw->qr);
}

/* ---- The paper ---- */

static void
put_draw (const TontiPress *press, TontiSheet *sheet, const TontiDrawReport *draw)
{
  g_autofree char *day = tonti_press_day (press, draw->day);
  TontiSheetSection section
      = { .title = _ ("Record of the draw"), .number = draw->name, .subtitle = day };
  char duplicate[TONTI_MARK_SIZE];

  tonti_press_mark (press, TONTI_STATE_FINAL, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_facts (press, sheet, draw);
  put_result (press, sheet, draw);
  put_calls (sheet, draw);
  put_hands (sheet, draw->list, _ ("2. Who took part: the list"));
  if (draw->left_out->len > 0)
    put_hands (sheet, draw->left_out, _ ("Left out of this draw"));
  put_row (sheet, draw);
  put_rule (sheet, draw);
  tonti_draw_steps_put (press, sheet, draw);
  put_mended (sheet, draw);
  put_signatures (sheet, draw);
}

GBytes *
tonti_draw_record_document_draw (const TontiPress *press, const GPtrArray *draws,
                                 TontiProblems *problems)
{
  TontiPaperSize paper = tonti_press_paper (press, TONTI_PAPER_A4);
  g_autoptr (TontiSheet) sheet = tonti_press_open (press, paper, FALSE, _ ("Record of the draw"));

  for (guint i = 0; i < draws->len; i++)
    put_draw (press, sheet, g_ptr_array_index (draws, i));
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_draw_record_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiPaperQuery query = { .meeting = press->query->meeting, .pool = press->query->pool };
  g_autoptr (GPtrArray) draws = tonti_draw_reports_make (press->book, &query, problems);

  return draws != NULL ? tonti_draw_record_document_draw (press, draws, problems) : NULL;
}
