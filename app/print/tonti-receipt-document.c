// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-receipt-document-private.h"

/* Receipts: one on an A5 page, or up to four on an A4 page. Each is a slip with its stub, drawn by
 * tonti-receipt-slip.c. */

#define MOST_PER_PAGE 4
#define DEFAULT_PER_A4 3

static guint
count_per_page (const TontiPress *press, TontiPaperSize paper)
{
  gint64 asked = press->query->per_page;

  if (paper == TONTI_PAPER_A5)
    return 1;
  return asked > 0 ? (guint)MIN (asked, MOST_PER_PAGE) : DEFAULT_PER_A4;
}

/* Where the paper is cut between two slips. */
static void
draw_cut (TontiSheet *sheet, double y)
{
  double left = tonti_sheet_get_left (sheet);

  tonti_sheet_dashes (sheet, left, y, left + tonti_sheet_get_width (sheet), y);
}

static void
draw_slips (const TontiPress *press, TontiSheet *sheet, const GArray *receipts, guint per_page)
{
  double top = tonti_sheet_get_top (sheet);
  double height = (tonti_sheet_get_bottom (sheet) - top) / per_page;

  for (guint i = 0; i < receipts->len; i++)
    {
      guint place = i % per_page;

      if (place == 0 && i > 0)
        tonti_sheet_break (sheet);
      if (place > 0)
        draw_cut (sheet, top + place * height);
      tonti_receipt_slip_draw (press, sheet, &g_array_index (receipts, TontiReceipt, i),
                               top + place * height + (place > 0 ? TONTI_SLIP_GAP : 0),
                               height - TONTI_SLIP_GAP * (place > 0 ? 2 : 1));
    }
}

GBytes *
tonti_receipt_document_draw (const TontiPress *press, const TontiReceiptReport *report,
                             TontiProblems *problems)
{
  gboolean is_a4 = press->query->per_page > 0;
  TontiPaperSize paper = tonti_press_paper (press, is_a4 ? TONTI_PAPER_A4 : TONTI_PAPER_A5);
  const char *title = report->receipts->len == 1 ? _ ("Receipt") : _ ("Receipts");
  g_autoptr (TontiSheet) sheet = tonti_press_open (press, paper, paper == TONTI_PAPER_A5, title);
  TontiSheetSection section = { 0 };

  tonti_sheet_begin (sheet, &section);
  draw_slips (press, sheet, report->receipts, count_per_page (press, paper));
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_receipt_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiPaperQuery query = {
    .meeting = press->query->meeting,
    .member = press->query->member,
    .year = press->query->year,
    .number = press->query->number,
    .with_draft = press->query->with_draft,
  };
  g_autoptr (TontiReceiptReport) report = tonti_receipt_report_make (press->book, &query, problems);

  if (report == NULL)
    return NULL;
  if (report->receipts->len > 0)
    return tonti_receipt_document_draw (press, report, problems);
  tonti_problems_refuse (problems, "nothing-to-print", NULL,
                         _ ("receipts: there is none of what was asked: issue them first, or ask "
                            "for another meeting, member or number"));
  return NULL;
}
