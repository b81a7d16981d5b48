// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-choice.h"

#include <glib/gi18n.h>

#define MEETING N_ ("A meeting")
#define MEMBERS N_ ("The members")
#define GROUP N_ ("The group")
#define AUDIT N_ ("For the auditor")

static const TontiPaperChoice choices[] = {
  { .name = "minutes", .title = N_ ("Minutes"), .section = MEETING, .is_numbered = TRUE },
  { .name = "meeting-sheet",
    .blank = TRUE,
    .title = N_ ("Meeting sheet to fill in"),
    .section = MEETING },
  { .name = "meeting-sheet", .title = N_ ("Meeting sheet as entered"), .section = MEETING },
  { .name = "receipts",
    .title = N_ ("Receipts"),
    .section = MEETING,
    .is_each = TRUE,
    .is_numbered = TRUE },
  { .name = "voucher-out",
    .title = N_ ("Payment vouchers"),
    .section = MEETING,
    .is_numbered = TRUE },
  { .name = "rectification-minutes",
    .title = N_ ("Minutes of a correction"),
    .section = MEETING,
    .is_numbered = TRUE },
  { .name = "member-statement", .title = N_ ("Statement of a member"), .section = MEMBERS },
  { .name = "statements",
    .title = N_ ("Statements of all members"),
    .section = MEMBERS,
    .is_each = TRUE },
  { .name = "receipt", .title = N_ ("One receipt"), .section = MEMBERS, .is_numbered = TRUE },
  { .name = "arrears", .title = N_ ("Who is late"), .section = MEMBERS },
  { .name = "debts", .title = N_ ("Debts and penalties"), .section = MEMBERS },
  { .name = "acknowledgement", .title = N_ ("Acknowledgement of debt"), .section = MEMBERS },
  { .name = "claims", .title = N_ ("Formal claims"), .section = MEMBERS },
  { .name = "notice", .title = N_ ("Formal demand"), .section = MEMBERS },
  { .name = "between", .title = N_ ("Debts between members"), .section = MEMBERS },
  { .name = "guarantors", .title = N_ ("Guarantors"), .section = MEMBERS },
  { .name = "guarantee",
    .title = N_ ("Deed of guarantee"),
    .section = MEMBERS,
    .is_numbered = TRUE },
  { .name = "absences", .title = N_ ("Absences"), .section = MEMBERS },
  { .name = "warning", .title = N_ ("Warning or expulsion"), .section = MEMBERS },
  { .name = "contests", .title = N_ ("Contested fines"), .section = MEMBERS },
  { .name = "third-party", .title = N_ ("Money held for third parties"), .section = MEMBERS },
  { .name = "leavers", .title = N_ ("Leavers"), .section = MEMBERS },
  { .name = "aid", .title = N_ ("Register of aid"), .section = MEMBERS },
  { .name = "pool-calendar", .title = N_ ("Calendar of the turns"), .section = GROUP },
  { .name = "hosts", .title = N_ ("Hosts and meals"), .section = GROUP },
  { .name = "constitution", .title = N_ ("Constitution"), .section = GROUP },
  { .name = "draw-record", .title = N_ ("Record of a draw"), .section = GROUP },
  { .name = "bids", .title = N_ ("Auctions and bids"), .section = GROUP },
  { .name = "bids", .title = N_ ("Sheet of bids, blank"), .section = GROUP, .blank = TRUE },
  { .name = "box", .title = N_ ("Auction box and its loans"), .section = GROUP },
  { .name = "loan-contract", .title = N_ ("Loan contracts"), .section = GROUP },
  { .name = "box-share", .title = N_ ("Share-out of the auction box"), .section = GROUP },
  { .name = "cards", .title = N_ ("Cards of daily stakes"), .section = MEMBERS },
  { .name = "round-of-day", .title = N_ ("Round of the day"), .section = MEMBERS },
  { .name = "cash-book", .title = N_ ("Cash book"), .section = GROUP },
  { .name = "documents", .title = N_ ("Register of documents"), .section = GROUP },
  { .name = "takeover-minutes", .title = N_ ("Minutes of the take-over"), .section = GROUP },
  { .name = "copy-sheet", .title = N_ ("Sheet of a protected copy"), .section = GROUP },
  { .name = "trial-balance", .title = N_ ("Trial balance"), .section = AUDIT, .is_apart = TRUE },
  { .name = "general-ledger", .title = N_ ("General ledger"), .section = AUDIT, .is_apart = TRUE },
  { .name = "journal", .title = N_ ("Journal"), .section = AUDIT, .is_apart = TRUE },
  { NULL },
};

const TontiPaperChoice *
tonti_paper_choices (void)
{
  return choices;
}

const TontiPaperChoice *
tonti_paper_choice_find (const char *name, gboolean blank)
{
  const TontiPaperChoice *found = NULL;
  for (const TontiPaperChoice *choice = choices; choice->name; choice++)
    if (g_str_equal (choice->name, name) && (choice->blank == blank || !found))
      found = choice;
  return found;
}
