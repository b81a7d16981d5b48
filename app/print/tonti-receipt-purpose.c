// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-receipt-document-private.h"

/* The middle of a receipt: what was paid for, line by line, and the sentences under it. */

#define GAP 8.0

TontiInk
tonti_slip_ink (const TontiSlip *slip, TontiFace face, double compact, double roomy, TontiTone tone)
{
  return (TontiInk){ face, slip->is_roomy ? roomy : compact, tone };
}

/* It is owed to her from then on; both see it here. */
static void
describe_payer (const TontiSlip *slip, GString *text)
{
  const TontiReceipt *receipt = slip->receipt;
  g_autofree char *part = tonti_press_figure (slip->press, receipt->payer_part);
  const char *format = receipt->guarantee > 0
                           ? _ ("handed over by %s, who answers for her: %s owed to her")
                           : _ ("handed over by %s: %s owed to her");

  if (receipt->payer == NULL || *receipt->payer == '\0')
    return;
  g_string_append (text, " · ");
  g_string_append_printf (text, format, receipt->payer, part);
}

/* "cash · reference 4711 · paper receipt 0123" */
static char *
describe_means (const TontiSlip *slip)
{
  const TontiReceipt *receipt = slip->receipt;
  g_autoptr (GString) text = g_string_new (NULL);

  if (receipt->is_goods)
    g_string_append (text, _ ("Received in goods, at the reference value"));
  else
    g_string_append_printf (text, _ ("Paid by: %s"), receipt->means);
  if (*receipt->reference != '\0')
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("reference %s"), receipt->reference);
    }
  if (*receipt->paper != '\0')
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("paper receipt no. %s"), receipt->paper);
    }
  describe_payer (slip, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How purposes are set: in how many columns, how far apart, with rules between. */
typedef struct
{
  TontiInk ink;
  guint columns;
  double step;
  gboolean has_rules;
  gboolean is_tall; /* a text may go on in a second line: a stub is narrow */
} Setting;

/* The amount stands at the end of the last line. */
static void
put_tall (const TontiSlip *slip, const Setting *setting, double y, const char *text,
          const char *figure)
{
  double line = tonti_sheet_line_height (setting->ink);
  double amount = tonti_face_measure (setting->ink.face, setting->ink.size, figure) + GAP / 2;
  g_auto (GStrv) lines = tonti_sheet_wrap (setting->ink, slip->width, 2, text);
  guint last = g_strv_length (lines) - 1;

  if (tonti_face_measure (setting->ink.face, setting->ink.size, lines[last]) > slip->width - amount)
    {
      g_strfreev (lines);
      lines = tonti_sheet_wrap (setting->ink, slip->width - amount, 2, text);
      last = g_strv_length (lines) - 1;
    }
  for (guint i = 0; i <= last; i++)
    tonti_sheet_text (slip->sheet, slip->x, y + i * line, slip->width, TONTI_ALIGN_LEFT,
                      setting->ink, lines[i]);
  tonti_sheet_text (slip->sheet, slip->x, y + last * line, slip->width, TONTI_ALIGN_RIGHT,
                    setting->ink, figure);
}

static void
put_purpose (const TontiSlip *slip, const Setting *setting, guint place, const char *text,
             TontiMoney amount)
{
  g_autofree char *figure = tonti_press_figure (slip->press, amount);
  double width = (slip->width - (setting->columns - 1) * 2 * GAP) / setting->columns;
  double x = slip->x + (place % setting->columns) * (width + 2 * GAP);
  double top = slip->y + (place / setting->columns) * setting->step;
  double y = top + tonti_sheet_ascent (setting->ink);
  double used;

  if (setting->is_tall)
    {
      put_tall (slip, setting, y, text, figure);
      return;
    }
  used = tonti_sheet_text (slip->sheet, x, y, width, TONTI_ALIGN_RIGHT, setting->ink, figure);
  tonti_sheet_text (slip->sheet, x, y, width - used - GAP, TONTI_ALIGN_LEFT, setting->ink, text);
  if (setting->has_rules)
    tonti_sheet_rule (slip->sheet, x, top + setting->step - 2, x + width, top + setting->step - 2,
                      0.35, 0.78);
}

/* The sum of the lines from FIRST on; a ledger bounds it. */
static TontiMoney
add_lines (const GArray *lines, guint first)
{
  TontiMoney sum = TONTI_MONEY_ZERO;

  for (guint i = first; i < lines->len; i++)
    {
      gboolean is_sum
          = tonti_money_add (sum, g_array_index (lines, TontiPaperLine, i).amount, &sum);

      g_assert (is_sum);
    }
  return sum;
}

/* Purposes that fit above BOTTOM in this setting. */
static guint
count_room (const TontiSlip *slip, const Setting *setting, double bottom)
{
  guint rows = bottom > slip->y ? (guint)((bottom - slip->y + 0.1) / setting->step) : 0;

  return MAX (rows, 1) * setting->columns;
}

/* The roomiest setting in which every purpose stands on its own, else the tightest. */
static Setting
choose_setting (const TontiSlip *slip, double bottom, gboolean is_stub)
{
  TontiInk tight = { TONTI_FACE_REGULAR, TONTI_SHEET_SMALL, TONTI_TONE_BLACK };
  TontiInk wide = { TONTI_FACE_REGULAR, 9.5, TONTI_TONE_BLACK };
  double step = tonti_sheet_line_height (tight);
  Setting settings[] = { { wide, 1, tonti_sheet_line_height (wide) + 4, TRUE, FALSE },
                         { tight, 1, step, FALSE, FALSE },
                         { tight, 2, step, FALSE, FALSE },
                         { tight, 1, 2 * step + 1, FALSE, TRUE },
                         { tight, 1, step, FALSE, FALSE } };
  guint i = is_stub ? 3 : 0, last = is_stub ? 4 : 2;

  while (i < last && slip->receipt->lines->len > count_room (slip, &settings[i], bottom))
    i++;
  return settings[i];
}

/* As many lines as fit above BOTTOM; the rest in one. */
void
tonti_slip_put_purposes (TontiSlip *slip, double bottom, gboolean is_stub)
{
  const GArray *lines = slip->receipt->lines;
  Setting setting = choose_setting (slip, bottom, is_stub);
  guint fits = count_room (slip, &setting, bottom);
  guint whole = lines->len <= fits ? lines->len : fits - 1;

  for (guint i = 0; i < whole; i++)
    {
      const TontiPaperLine *line = &g_array_index (lines, TontiPaperLine, i);

      put_purpose (slip, &setting, i, line->text, line->amount);
    }
  if (whole < lines->len)
    {
      g_autofree char *text = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%u other line, on the meeting sheet",
                       "%u other lines, on the meeting sheet", lines->len - whole),
          lines->len - whole);

      put_purpose (slip, &setting, whole, text, add_lines (lines, whole));
    }
  whole = MIN (lines->len, fits);
  slip->y += (whole + setting.columns - 1) / setting.columns * setting.step;
}

/* "3 000", "5 kg of rice", or both: goods are not added to money. */
static char *
tell_remaining (const TontiSlip *slip)
{
  const TontiReceipt *receipt = slip->receipt;
  const char *goods = receipt->goods_left != NULL ? receipt->goods_left : "";
  g_autofree char *money = tonti_press_figure (slip->press, receipt->remaining);

  if (*goods == '\0')
    return g_steal_pointer (&money);
  return receipt->remaining.minor == 0 ? g_strdup (goods) : g_strjoin (" + ", money, goods, NULL);
}

/* How it was paid and what stands afterwards, in at most two lines: a balance that would be cut is
 * left out. */
static char *
describe_state (const TontiSlip *slip, TontiInk text_ink)
{
  const TontiReceipt *receipt = slip->receipt;
  g_autofree char *means = describe_means (slip);
  g_autofree char *remaining = tell_remaining (slip);
  g_autoptr (GString) text = g_string_new (means);

  if (*receipt->cancelled_by != '\0')
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _ ("cancelled by %s"), receipt->cancelled_by);
    }
  g_string_append (text, " · ");
  g_string_append_printf (text, _ ("still due after this receipt: %s"), remaining);
  for (guint i = 0; receipt->balances != NULL && i < receipt->balances->len; i++)
    {
      const TontiPaperLine *line = &g_array_index (receipt->balances, TontiPaperLine, i);
      g_autofree char *amount = tonti_press_figure (slip->press, line->amount);
      g_autofree char *figure = g_strconcat ("\u00a0", amount, NULL);
      g_auto (GStrv) wrapped = NULL;
      gsize before = text->len;

      g_string_append (text, " · ");
      /* Translators: a balance and its amount, which brings a space that does not break. */
      g_string_append_printf (text, _ ("%s:%s"), line->text, figure);
      wrapped = tonti_sheet_wrap (text_ink, slip->width, 0, text->str);
      if (g_strv_length (wrapped) > 2)
        g_string_truncate (text, before);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
describe_sum (const TontiSlip *slip)
{
  g_autofree char *words = tonti_press_words (slip->press, slip->receipt->total);
  g_autofree char *sum = tonti_press_money (slip->press, slip->receipt->total);

  if (slip->receipt->is_goods)
    return g_strdup_printf (
        _ ("This receipt is made out for goods worth %s; no money was received."), sum);
  return g_strdup_printf (_ ("This receipt is made out for the sum of %s."),
                          words != NULL ? words : sum);
}

/* The sentences under the lines, and the control code: a slip is cut from the foot of its page.
 * With DRAW they are drawn, else only measured. */
double
tonti_slip_put_sentences (TontiSlip *slip, gboolean draw)
{
  TontiInk sum_ink = tonti_slip_ink (slip, TONTI_FACE_REGULAR, 8, 9.5, TONTI_TONE_BLACK);
  TontiInk state_ink = tonti_slip_ink (slip, TONTI_FACE_REGULAR, 8, 8.5, TONTI_TONE_BLACK);
  g_autofree char *sum = describe_sum (slip);
  g_autofree char *state = describe_state (slip, state_ink);
  g_autofree char *code = tonti_press_tell_code (slip->press);
  g_auto (GStrv) sum_lines = tonti_sheet_wrap (sum_ink, slip->width, 0, sum);
  g_auto (GStrv) state_lines = tonti_sheet_wrap (state_ink, slip->width, 0, state);
  double sum_height = g_strv_length (sum_lines) * tonti_sheet_line_height (sum_ink);
  double gap = slip->is_roomy ? 3 : 0;
  double state_height = g_strv_length (state_lines) * tonti_sheet_line_height (state_ink);
  double code_height = *code != '\0' ? tonti_sheet_line_height (tonti_ink_small) : 0;

  if (draw && code_height > 0)
    tonti_sheet_lines (slip->sheet, slip->x, slip->y + sum_height + gap + state_height, slip->width,
                       1, tonti_ink_small, code);
  if (draw)
    {
      tonti_sheet_lines (slip->sheet, slip->x, slip->y, slip->width, 0, sum_ink, sum);
      tonti_sheet_lines (slip->sheet, slip->x, slip->y + sum_height + gap, slip->width, 0,
                         state_ink, state);
    }
  return sum_height + gap + state_height + code_height + 2;
}
