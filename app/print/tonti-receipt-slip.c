// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-receipt-document-private.h"

/* A receipt as a slip: the stub that stays, a line to cut, the original that goes. Four of them fit
 * on an A4 page; with more room everything is larger. What does not fit line by line is added up in
 * a last line, so that lines always make the total. */

#define STUB_WIDTH 118.0
#define CUT_GAP 20.0
#define ROOMY 250.0
#define SIGNATURE 29.0
#define GAP 8.0

static TontiPaperState
find_state (const TontiReceipt *receipt)
{
  if (receipt->cancelled > 0)
    return TONTI_STATE_CANCELLED;
  return receipt->seq > 0 ? TONTI_STATE_FINAL : TONTI_STATE_DRAFT;
}

/* One line of text over the whole part; moves down. */
static void
put_line (TontiSlip *slip, TontiInk line_ink, TontiAlign align, const char *text)
{
  tonti_sheet_text_fitted (slip->sheet, slip->x, slip->y + tonti_sheet_ascent (line_ink),
                           slip->width, align, line_ink, text);
  slip->y += tonti_sheet_line_height (line_ink);
}

/* The marks of the paper, their right edge at RIGHT; returns the width they take. */
static double
put_marks (const TontiSlip *slip, double right, double y)
{
  double x = right;

  x -= tonti_sheet_mark (slip->sheet, x, y, TONTI_SHEET_SMALL,
                         tonti_press_state_name (find_state (slip->receipt)))
       + 4;
  if (slip->press->query->duplicate > 0)
    {
      g_autofree char *duplicate
          = g_strdup_printf (_ ("DUPLICATE %lld"), (long long)slip->press->query->duplicate);

      x -= tonti_sheet_mark (slip->sheet, x, y, TONTI_SHEET_SMALL, duplicate) + 4;
    }
  if (slip->press->group->practice)
    x -= tonti_sheet_mark (slip->sheet, x, y, TONTI_SHEET_SMALL, _ ("PRACTICE")) + 4;
  if (slip->press->doubt_mark != NULL)
    x -= tonti_sheet_mark (slip->sheet, x, y, TONTI_SHEET_SMALL, slip->press->doubt_mark) + 4;
  return right - x;
}

/* "Saturday 4 January 2025 · Meeting 3 · entered on 05/01/2025" */
static char *
describe_day (const TontiSlip *slip, gboolean is_short)
{
  const TontiReceipt *receipt = slip->receipt;
  g_autofree char *day = is_short ? tonti_press_short_day (slip->press, receipt->day)
                                  : tonti_press_day (slip->press, receipt->day);
  g_autoptr (GString) text = g_string_new (day);

  if (receipt->meeting > 0)
    {
      g_autofree char *meeting = tonti_press_meeting (slip->press, receipt->meeting);

      g_string_append_printf (text, " · %s", meeting);
    }
  if (!is_short && tonti_day_is_valid (receipt->entered)
      && receipt->entered.number != receipt->day.number)
    {
      g_autofree char *entered = tonti_press_short_day (slip->press, receipt->entered);

      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("entered on %s"), entered);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
put_head (TontiSlip *slip)
{
  const TontiGroup *group = slip->press->group;
  TontiInk group_ink = tonti_slip_ink (slip, TONTI_FACE_BOLD, 10, 12.5, TONTI_TONE_ACCENT);
  TontiInk title_ink = tonti_slip_ink (slip, TONTI_FACE_BOLD, 11, 14, TONTI_TONE_BLACK);
  TontiInk number_ink = tonti_slip_ink (slip, TONTI_FACE_BOLD, 9, 10.5, TONTI_TONE_BLACK);
  g_autofree char *identity = tonti_press_identity (slip->press);
  double right_width = slip->width * 0.42, left_width = slip->width - right_width - 8;
  double right = slip->x + slip->width - right_width, y = slip->y;

  tonti_sheet_text_fitted (slip->sheet, slip->x, y + tonti_sheet_ascent (title_ink), left_width,
                           TONTI_ALIGN_LEFT, group_ink, group->name);
  tonti_sheet_text_fitted (slip->sheet, right, y + tonti_sheet_ascent (title_ink), right_width,
                           TONTI_ALIGN_RIGHT, title_ink,
                           slip->receipt->is_goods ? _ ("Receipt in goods") : _ ("Receipt"));
  y += tonti_sheet_line_height (title_ink);
  tonti_sheet_text_fitted (slip->sheet, slip->x, y + tonti_sheet_ascent (number_ink), left_width,
                           TONTI_ALIGN_LEFT, tonti_ink_small, identity);
  tonti_sheet_text_fitted (slip->sheet, right, y + tonti_sheet_ascent (number_ink), right_width,
                           TONTI_ALIGN_RIGHT, number_ink, slip->receipt->label);
  y += tonti_sheet_line_height (number_ink) + (slip->is_roomy ? 4 : 2);
  tonti_sheet_accent_rule (slip->sheet, slip->x, slip->x + slip->width, y, 1.0);
  slip->y = y + (slip->is_roomy ? 6 : 3);
}

/* In words where they fit, else in figures. */
static void
put_day (const TontiSlip *slip, double width)
{
  g_autofree char *words = describe_day (slip, FALSE);
  g_autofree char *figures = describe_day (slip, TRUE);
  double wanted = tonti_face_measure (tonti_ink_small.face, tonti_ink_small.size, words);

  tonti_sheet_text (slip->sheet, slip->x, slip->y + tonti_sheet_ascent (tonti_ink_small) + 2, width,
                    TONTI_ALIGN_LEFT, tonti_ink_small, wanted <= width ? words : figures);
}

/* Day and marks; who paid, and how much in a box. */
static void
put_payer (TontiSlip *slip)
{
  TontiInk name_ink = tonti_slip_ink (slip, TONTI_FACE_BOLD, 10, 12, TONTI_TONE_BLACK);
  TontiInk sum_ink = tonti_slip_ink (slip, TONTI_FACE_BOLD, 11.5, 14, TONTI_TONE_BLACK);
  g_autofree char *payer = tonti_press_person (slip->receipt->member, slip->receipt->name);
  g_autofree char *sum = tonti_press_money (slip->press, slip->receipt->total);
  double marks = put_marks (slip, slip->x + slip->width, slip->y);
  double height = TONTI_SHEET_MARK_HEIGHT (TONTI_SHEET_SMALL);
  double box = MAX (tonti_face_measure (sum_ink.face, sum_ink.size, sum) + 16, 100);
  double y = slip->y + height + (slip->is_roomy ? 8 : 4);
  double box_height = tonti_sheet_line_height (sum_ink) + (slip->is_roomy ? 10 : 6);

  put_day (slip, slip->width - marks - 6);
  tonti_sheet_fill (slip->sheet, slip->x + slip->width - box, y, box, box_height, 0.93);
  tonti_sheet_text (slip->sheet, slip->x + slip->width - box + 8,
                    y + (box_height - tonti_sheet_line_height (sum_ink)) / 2
                        + tonti_sheet_ascent (sum_ink),
                    box - 16, TONTI_ALIGN_RIGHT, sum_ink, sum);
  tonti_sheet_text (slip->sheet, slip->x, y + tonti_sheet_ascent (tonti_ink_small) - 1,
                    slip->width - box - GAP, TONTI_ALIGN_LEFT, tonti_ink_small,
                    _ ("Received from"));
  tonti_sheet_text_fitted (slip->sheet, slip->x,
                           y - 1 + tonti_sheet_line_height (tonti_ink_small)
                               + tonti_sheet_ascent (name_ink),
                           slip->width - box - GAP, TONTI_ALIGN_LEFT, name_ink, payer);
  slip->y = y + MAX (box_height, 22) + (slip->is_roomy ? 8 : 2);
}

static void
put_signature (const TontiSlip *slip, double x, double width, double height, const char *title,
               const char *name)
{
  double y = slip->bottom - height;
  TontiInk name_ink = { TONTI_FACE_BOLD, TONTI_SHEET_SMALL, TONTI_TONE_BLACK };

  tonti_sheet_box (slip->sheet, x, y, width, height, 0.4, 0.6);
  tonti_sheet_text (slip->sheet, x + 4, y + 2 + tonti_sheet_ascent (tonti_ink_small), width - 8,
                    TONTI_ALIGN_LEFT, tonti_ink_small, title);
  tonti_sheet_text (slip->sheet, x + 4,
                    y + 2 + tonti_sheet_line_height (tonti_ink_small)
                        + tonti_sheet_ascent (name_ink),
                    width - 8, TONTI_ALIGN_LEFT, name_ink, name);
}

/* The boxes to sign in at the foot, HEIGHT high over WIDTH. */
static void
put_signatures (const TontiSlip *slip, double width, double height)
{
  double half = (width - GAP) / 2;

  put_signature (slip, slip->x, half, height, _ ("The payer"), "");
  put_signature (slip, slip->x + half + GAP, half, height, _ ("The treasurer"),
                 slip->receipt->treasurer);
}

/* Purposes and sentences over the whole width, above the boxes. */
static void
put_middle (TontiSlip *slip, double signature)
{
  double sentences = tonti_slip_put_sentences (slip, FALSE);

  tonti_slip_put_purposes (slip, slip->bottom - signature - 4 - sentences, FALSE);
  slip->y += slip->is_roomy ? 3 : 0;
  tonti_slip_put_sentences (slip, TRUE);
}

/* With room the code stands beside the signatures, else in the corner beside the head. */
static void
put_original (TontiSlip *slip)
{
  double full = slip->width;
  gboolean has_code = *slip->receipt->qr != '\0';
  double beside = has_code ? TONTI_SHEET_QR + GAP : 0, top = slip->y;

  slip->width = full - (slip->is_roomy ? 0 : beside);
  put_head (slip);
  put_payer (slip);
  slip->width = full;
  if (has_code)
    tonti_sheet_qr (slip->sheet, slip->x + full - TONTI_SHEET_QR,
                    slip->is_roomy ? slip->bottom - TONTI_SHEET_QR : top, TONTI_SHEET_QR,
                    slip->receipt->qr);
  if (has_code && !slip->is_roomy)
    slip->y = MAX (slip->y, top + TONTI_SHEET_QR);
  put_middle (slip, slip->is_roomy ? TONTI_SHEET_QR : SIGNATURE);
  put_signatures (slip, full - (slip->is_roomy ? beside : 0),
                  slip->is_roomy ? TONTI_SHEET_QR : SIGNATURE);
}

/* "FINAL · DUPLICATE 2" in plain words: a stub is narrow. */
static char *
describe_marks (const TontiSlip *slip)
{
  g_autoptr (GString) text = g_string_new (tonti_press_state_name (find_state (slip->receipt)));

  if (slip->press->query->duplicate > 0)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("DUPLICATE %lld"), (long long)slip->press->query->duplicate);
    }
  if (slip->press->group->practice)
    g_string_append_printf (text, " · %s", _ ("PRACTICE"));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
put_stub (TontiSlip *slip)
{
  const TontiReceipt *receipt = slip->receipt;
  g_autofree char *day = describe_day (slip, TRUE);
  g_autofree char *payer = tonti_press_person (receipt->member, receipt->name);
  g_autofree char *sum = tonti_press_money (slip->press, receipt->total);
  g_autofree char *marks = describe_marks (slip);
  TontiInk small = { TONTI_FACE_REGULAR, TONTI_SHEET_SMALL, TONTI_TONE_BLACK };

  put_line (slip, tonti_ink_small, TONTI_ALIGN_LEFT, _ ("Stub"));
  put_line (slip, tonti_slip_ink (slip, TONTI_FACE_BOLD, 9.5, 11, TONTI_TONE_BLACK),
            TONTI_ALIGN_LEFT, receipt->label);
  put_line (slip, small, TONTI_ALIGN_LEFT, day);
  slip->y += tonti_sheet_lines (slip->sheet, slip->x, slip->y, slip->width, 2, small, marks) + 3;
  slip->y
      += tonti_sheet_lines (slip->sheet, slip->x, slip->y, slip->width, 2,
                            tonti_slip_ink (slip, TONTI_FACE_BOLD, 9, 10, TONTI_TONE_BLACK), payer);
  slip->y += 2;
  tonti_sheet_rule (slip->sheet, slip->x, slip->y, slip->x + slip->width, slip->y, 0.5, 0.4);
  slip->y += 2;
  tonti_slip_put_purposes (slip, slip->bottom - 16, TRUE);
  put_line (slip, tonti_slip_ink (slip, TONTI_FACE_BOLD, 10, 11.5, TONTI_TONE_BLACK),
            TONTI_ALIGN_RIGHT, sum);
}

/* Two light lines behind the text of a receipt that was cancelled. */
static void
put_cross (TontiSheet *sheet, double x, double y, double width, double height)
{
  tonti_sheet_rule (sheet, x, y, x + width, y + height, 1.5, 0.8);
  tonti_sheet_rule (sheet, x, y + height, x + width, y, 1.5, 0.8);
}

void
tonti_receipt_slip_draw (const TontiPress *press, TontiSheet *sheet, const TontiReceipt *receipt,
                         double y, double height)
{
  double left = tonti_sheet_get_left (sheet), width = tonti_sheet_get_width (sheet);
  TontiSlip slip = { press, sheet, receipt, left, y, STUB_WIDTH, y + height, height > ROOMY };

  if (receipt->cancelled > 0)
    put_cross (sheet, left, y, width, height);
  put_stub (&slip);
  tonti_sheet_dashes (sheet, left + STUB_WIDTH + CUT_GAP / 2, y, left + STUB_WIDTH + CUT_GAP / 2,
                      y + height);
  slip.x = left + STUB_WIDTH + CUT_GAP;
  slip.y = y;
  slip.width = width - STUB_WIDTH - CUT_GAP;
  put_original (&slip);
}
