// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-box-paper-report.h"
#include "tonti-document-private.h"

/* The share-out of an auction box: the arithmetic, and a line for each part with room to sign. */

static void
put_facts (const TontiPress *press, TontiSheet *sheet, const TontiShareReport *share)
{
  g_autofree char *day = tonti_press_day (press, share->day);
  g_autofree char *total = tonti_press_money (press, share->total);
  g_autofree char *lent = tonti_press_money (press, share->lent);
  g_autofree char *shared = tonti_press_money (press, share->shared);
  g_autofree char *rest = tonti_press_money (press, share->rest);
  TontiSheetPair pairs[] = {
    { _ ("Pot"), share->pool },
    { _ ("Date"), day },
    { _ ("In the box"), total },
    { _ ("Out on loan, not shared"), share->lent.minor > 0 ? lent : NULL },
    { _ ("Shared"), shared },
    { _ ("Stays in the box"), rest },
    { _ ("Shared before its time because"), *share->reason != '\0' ? share->reason : NULL },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 2);
  tonti_sheet_skip (sheet, 4);
}

static gint64
add_weights (const TontiShareReport *share)
{
  gint64 sum = 0;

  for (guint i = 0; i < share->parts->len; i++)
    sum += g_array_index (share->parts, TontiSharePart, i).weight;
  return sum;
}

static void
put_method (const TontiPress *press, TontiSheet *sheet, const TontiShareReport *share)
{
  g_autofree char *base = tonti_press_money (press, share->base);
  g_autofree char *text = NULL;

  if (!share->by_time)
    text = g_strdup (
        _ ("Every hand has the same part; holders of a hand share it by what they hold. "
           "What cannot be divided in whole coins stays in the box."));
  else
    text = g_strdup_printf (
        _ ("Each whole %1$s of a contribution counts once for every whole month from the month it "
           "was paid to that of the share-out: that is the weight. A part is what is shared, times "
           "the weight, divided by all weights together (%2$" PRId64
           "). What cannot be divided in whole coins stays in the box."),
        base, add_weights (share));
  tonti_sheet_paragraph (sheet, tonti_ink_body, text);
  tonti_sheet_skip (sheet, 4);
}

static void
add_row (TontiSheetTable *table, const TontiShareReport *share, const TontiSharePart *part)
{
  g_autofree char *person = tonti_press_person (part->member, part->name);
  g_autofree char *weight
      = share->by_time ? g_strdup_printf ("%" PRId64, part->weight) : g_strdup (part->hand);

  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
  tonti_sheet_table_set_text (table, 0, person);
  tonti_sheet_table_set_text (table, 1, weight);
  tonti_sheet_table_set_amount (table, 2, part->amount);
  tonti_sheet_table_set_text (table, 3, part->voucher);
}

static void
put_parts (const TontiPress *press, TontiSheet *sheet, const TontiShareReport *share)
{
  const TontiSheetColumn columns[] = {
    { .title = _ ("Member"), .kind = TONTI_SHEET_TEXT },
    { .title = share->by_time ? _ ("Weight") : _ ("Hand"),
      .kind = share->by_time ? TONTI_SHEET_NUMBER : TONTI_SHEET_TEXT },
    { .title = press->group->currency->symbol, .kind = TONTI_SHEET_AMOUNT, .carry = TRUE },
    { .title = _ ("Voucher"), .kind = TONTI_SHEET_TEXT },
    { .title = _ ("Signature or thumbprint"), .kind = TONTI_SHEET_BLANK, .width = 130 },
  };
  TontiSheetTableSetup setup = { .heading = _ ("Parts"),
                                 .size = 9,
                                 .row_height = 26,
                                 .has_grid = TRUE,
                                 .style = &press->group->style };
  g_autoptr (TontiSheetTable) table
      = tonti_sheet_table_new (&setup, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < share->parts->len; i++)
    add_row (table, share, &g_array_index (share->parts, TontiSharePart, i));
  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (table, 0, _ ("Shared"));
  tonti_sheet_table_set_amount (table, 2, share->shared);
  tonti_sheet_draw_table (sheet, table);
}

static void
put_end (const TontiPress *press, TontiSheet *sheet, const TontiShareReport *share)
{
  g_autofree char *words = tonti_press_words (press, share->shared);
  g_autofree char *money = tonti_press_money (press, share->shared);
  g_autofree char *text
      = g_strdup_printf (_ ("Made out for the sum of %s."), words != NULL ? words : money);
  TontiSheetSignature signatures[] = {
    { _ ("For the group"), share->officers[0].name, share->officers[0].role },
    { _ ("For the group"), share->officers[1].name, share->officers[1].role },
  };

  tonti_sheet_skip (sheet, 4);
  tonti_sheet_paragraph (sheet, tonti_ink_body, text);
  tonti_sheet_skip (sheet, 6);
  tonti_sheet_signatures (sheet, signatures, G_N_ELEMENTS (signatures), share->qr);
}

GBytes *
tonti_box_share_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiPaperQuery query = { .pool = press->query->pool };
  g_autoptr (TontiShareReport) share = tonti_share_report_make (press->book, &query, problems);
  TontiSheetSection section = { .title = _ ("Share-out of the auction box") };
  g_autoptr (TontiSheet) sheet = NULL;
  char duplicate[TONTI_MARK_SIZE];

  if (share == NULL)
    return NULL;
  sheet = tonti_press_open (press, tonti_press_paper (press, TONTI_PAPER_A4), FALSE, section.title);
  tonti_press_mark (press, TONTI_STATE_FINAL, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_facts (press, sheet, share);
  put_method (press, sheet, share);
  put_parts (press, sheet, share);
  put_end (press, sheet, share);
  return tonti_sheet_finish (sheet, problems);
}
