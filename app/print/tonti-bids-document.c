// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-auction-offer.h"
#include "tonti-document-private.h"
#include "tonti-labels.h"

/* The auctions of a pot; or the sheet on which the bids of the next lot are written by hand: who
 * may bid, the reserve and the limit, a column for each round. */

#define ROUNDS 6

static TontiSheetTable *
make_blank_table (const TontiPress *press, const TontiAuctionOffer *offer)
{
  TontiSheetColumn columns[ROUNDS + 2] = {
    { _ ("Hand"), TONTI_SHEET_NUMBER, 0, 0, FALSE },
    { _ ("Holders"), TONTI_SHEET_TEXT, 0, 0, FALSE },
  };
  const TontiSheetTableSetup setup
      = { _ ("Hands that may bid"), 9, 18, FALSE, FALSE, TRUE, &press->group->style };
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  TontiSheetTable *table;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_ptr_array_add (titles, g_strdup_printf (_ ("Round %u"), i + 1));
      columns[i + 2]
          = (TontiSheetColumn){ g_ptr_array_index (titles, i), TONTI_SHEET_BLANK, 46, 0, FALSE };
    }
  table = tonti_sheet_table_new (&setup, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < offer->standing->hands->len; i++)
    {
      const TontiStandingHand *hand = &g_array_index (offer->standing->hands, TontiStandingHand, i);
      g_autofree char *number = g_strdup_printf ("%" PRId64, hand->hand);

      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, number);
      tonti_sheet_table_set_text (table, 1, hand->names);
    }
  return table;
}

static void
put_terms (const TontiPress *press, TontiSheet *sheet, const TontiAuctionOffer *offer)
{
  g_autofree char *pot = tonti_press_money (press, offer->pot);
  g_autofree char *floor = tonti_press_money (press, offer->floor);
  g_autofree char *most = tonti_press_money (press, offer->most);
  g_autofree char *commission = tonti_press_money (press, offer->commission);
  g_autofree char *turn = g_strdup_printf ("%" PRId64, offer->turn);
  const TontiSheetPair pairs[] = {
    { _ ("Turn"), turn },
    { _ ("Lot on offer"), pot },
    { _ ("Least discount"), floor },
    { _ ("Largest discount"), most },
    { _ ("Of it commission"), offer->commission.minor > 0 ? commission : NULL },
    { _ ("Where the discount goes"), tonti_label_of_code ("destination", offer->destination) },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 3);
  tonti_sheet_skip (sheet, 3);
}

static void
put_result (TontiSheet *sheet)
{
  const TontiSheetPair pairs[] = {
    { _ ("Winner"), "……………………………………" },
    { _ ("Discount"), "……………………" },
    { _ ("Second"), "……………………………………" },
    { _ ("Its bid"), "……………………" },
    { _ ("Called out for the draw, if bids are equal"), "……………………………………" },
  };
  const TontiSheetSignature signatures[] = {
    { _ ("Officer"), "", "" },
    { _ ("Officer"), "", "" },
    { _ ("Winner"), "", "" },
  };

  tonti_sheet_skip (sheet, 4);
  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 2);
  tonti_sheet_signatures (sheet, signatures, G_N_ELEMENTS (signatures), NULL);
}

static GBytes *
draw_blank (const TontiPress *press, const TontiAuctionOffer *offer, TontiProblems *problems)
{
  TontiPaperSize paper = tonti_press_paper (press, TONTI_PAPER_A4);
  g_autoptr (TontiSheet) sheet = tonti_press_open (press, paper, FALSE, _ ("Sheet of bids"));
  TontiSheetSection section
      = { .title = _ ("Sheet of bids"), .number = offer->standing->round->name };
  char duplicate[TONTI_MARK_SIZE];

  tonti_press_mark (press, TONTI_STATE_NONE, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  if (offer->turn > 0)
    put_terms (press, sheet, offer);
  if (offer->standing->hands->len > 0)
    {
      g_autoptr (TontiSheetTable) table = make_blank_table (press, offer);

      tonti_sheet_draw_table (sheet, table);
    }
  else
    tonti_sheet_paragraph (sheet, tonti_ink_body,
                           _ ("No hand may bid now: the pot has not started, or every lot is "
                              "sold."));
  put_result (sheet);
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_bids_document_make (TontiPress *press, TontiProblems *problems)
{
  g_autoptr (TontiAuctionOffer) offer = NULL;

  if (!press->query->blank)
    return tonti_report_document_make (press, "bids", problems);
  offer = tonti_auction_offer_make (press->book, press->query->pool, 0, problems);
  return offer != NULL ? draw_blank (press, offer, problems) : NULL;
}
