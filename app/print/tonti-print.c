// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-print.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-document-language.h"
#include "tonti-document-private.h"
#include "tonti-seen.h"

/* Which documents there are, and the one way to make them. */

typedef struct
{
  GBytes *(*make) (TontiPress *press, TontiProblems *problems);
  gboolean needs_one; /* a number or a member must say which */
} Maker;

static const TontiDocumentKind kinds[] = {
  { "meeting-sheet", N_ ("Meeting sheet"), "meeting blank with-draft duplicate paper" },
  { "receipt", N_ ("Receipt"), "meeting member year number with-draft duplicate paper per-page" },
  { "receipts", N_ ("Receipts of a meeting"),
    "meeting member year with-draft duplicate paper per-page" },
  { "voucher-out", N_ ("Payment voucher"),
    "meeting member year number with-draft duplicate paper" },
  { "minutes", N_ ("Minutes of a meeting"), "meeting year number with-draft duplicate paper" },
  { "rectification-minutes", N_ ("Minutes of a correction"), "year number duplicate paper" },
  { "takeover-minutes", N_ ("Minutes of the take-over"), "year number duplicate paper" },
  { "member-statement", N_ ("Member statement"), "member from to duplicate paper" },
  { "statements", N_ ("Statements of all members"), "from to duplicate paper" },
  { "copy-sheet", N_ ("Protection sheet"), "passphrase duplicate paper" },
  { "constitution", N_ ("Constitution"), "duplicate paper" },
  { "draw-record", N_ ("Record of a draw"), "meeting pool duplicate paper" },
  { "guarantee", N_ ("Deed of guarantee"), "number duplicate paper" },
  { "guarantors", N_ ("Guarantors"), "member pool duplicate paper" },
  { "bids", N_ ("Auctions of the pot"), "meeting pool blank duplicate paper" },
  { "acknowledgement", N_ ("Acknowledgement of debt"), "member duplicate paper" },
  { "loan-contract", N_ ("Loan contract"), "number member pool duplicate paper" },
  { "box-share", N_ ("Share-out of the auction box"), "pool duplicate paper" },
  { "cards", N_ ("Cards of daily stakes"), "member number duplicate paper" },
  { "warning", N_ ("Warning or expulsion"), "member duplicate paper" },
  { "notice", N_ ("Formal demand"), "member duplicate paper" },
  { "cash-book", N_ ("Cash book"), "from to duplicate paper" },
  { "trial-balance", N_ ("Trial balance"), "from to duplicate paper" },
  { "general-ledger", N_ ("General ledger"), "from to duplicate paper" },
  { "journal", N_ ("Journal"), "from to member meeting duplicate paper" },
  { "pool-calendar", N_ ("Calendar of the pot"), "pool duplicate paper" },
  { "hosts", N_ ("Hosts and meals"), "member meeting duplicate paper" },
  { "arrears", N_ ("Arrears"), "member duplicate paper" },
  { "debts", N_ ("Debts and penalties"), "member duplicate paper" },
  { "box", N_ ("Auction box"), "pool to duplicate paper" },
  { "round-of-day", N_ ("Round of the day"), "member to duplicate paper" },
  { "claims", N_ ("Formal claims"), "to member duplicate paper" },
  { "between", N_ ("Debts between members"), "member duplicate paper" },
  { "absences", N_ ("Absences"), "to member duplicate paper" },
  { "contests", N_ ("Contested fines"), "member duplicate paper" },
  { "third-party", N_ ("Money held for third parties"), "member duplicate paper" },
  { "leavers", N_ ("Leavers"), "member pool duplicate paper" },
  { "documents", N_ ("Register of documents"), "duplicate paper" },
  { "aid", N_ ("Register of aid"), "from to member duplicate paper" },
  { NULL, NULL, NULL },
};

/* In the order of kinds; those beyond are reports of the same name. */
static const Maker makers[] = {
  { tonti_meeting_sheet_document_make, FALSE }, { tonti_receipt_document_make, TRUE },
  { tonti_receipt_document_make, FALSE },       { tonti_voucher_document_make, FALSE },
  { tonti_minutes_document_make, FALSE },       { tonti_rectification_document_make, FALSE },
  { tonti_takeover_document_make, FALSE },      { tonti_statement_document_make, TRUE },
  { tonti_statements_document_make, FALSE },    { tonti_copy_sheet_document_make, FALSE },
  { tonti_constitution_document_make, FALSE },  { tonti_draw_record_document_make, FALSE },
  { tonti_guarantee_document_make, TRUE },      { tonti_guarantors_document_make, FALSE },
  { tonti_bids_document_make, FALSE },          { tonti_acknowledgement_document_make, FALSE },
  { tonti_loan_contract_document_make, FALSE }, { tonti_box_share_document_make, FALSE },
  { tonti_card_document_make, FALSE },          { tonti_warning_document_make, TRUE },
  { tonti_notice_document_make, TRUE },
};

const TontiDocumentKind *
tonti_document_kinds (void)
{
  return kinds;
}

void
tonti_print_query_init (TontiPrintQuery *query)
{
  *query = (TontiPrintQuery){ .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
}

gboolean
tonti_print_paper_parse (const char *text, TontiPrintPaper *out)
{
  if (g_strcmp0 (text, "a4") != 0 && g_strcmp0 (text, "a5") != 0)
    return FALSE;
  *out = text[1] == '4' ? TONTI_PRINT_PAPER_A4 : TONTI_PRINT_PAPER_A5;
  return TRUE;
}

static int
find_kind (const char *name)
{
  for (int i = 0; kinds[i].name != NULL; i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return i;
  return -1;
}

static gboolean
refuse_name (const char *name, TontiProblems *problems)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (const TontiDocumentKind *kind = kinds; kind->name != NULL; kind++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", kind->name);
  return tonti_problems_usage (problems, "document-unknown", "name",
                               _ ("%s: there is no such document: choose one of %s"), name,
                               names->str);
}

static gboolean
takes (const TontiDocumentKind *kind, const char *option)
{
  g_auto (GStrv) options = g_strsplit (kind->options, " ", -1);

  return g_strv_contains ((const char *const *)options, option);
}

/* An option that the document does not take is told, never dropped. */
static gboolean
check_options (const TontiDocumentKind *kind, const TontiPrintQuery *query, TontiProblems *problems)
{
  const struct
  {
    const char *option;
    gboolean is_given;
  } options[] = {
    { "meeting", query->meeting != 0 },
    { "member", query->member != 0 },
    { "year", query->year != 0 },
    { "number", query->number != 0 },
    { "from", tonti_day_is_valid (query->from) },
    { "to", tonti_day_is_valid (query->to) },
    { "blank", query->blank },
    { "with-draft", query->with_draft },
    { "duplicate", query->duplicate != 0 },
    { "paper", query->paper != TONTI_PRINT_PAPER_DEFAULT },
    { "pool", query->pool != 0 },
    { "per-page", query->per_page != 0 },
    { "passphrase", query->passphrase != NULL },
  };
  gboolean ok = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].is_given && !takes (kind, options[i].option))
      ok = tonti_problems_usage (problems, "option-unused", options[i].option,
                                 _ ("%s: it does not take the option \"%s\": leave it out"),
                                 kind->name, options[i].option);
  return ok;
}

static gboolean
check_values (const TontiDocumentKind *kind, const TontiPrintQuery *query, TontiProblems *problems)
{
  guint before = tonti_problems_count (problems);

  if (query->duplicate < 0 || query->duplicate > 999)
    tonti_problems_usage (problems, "duplicate", "duplicate",
                          _ ("duplicate: the copy has a number from 1 to 999: give that number"));
  if (query->per_page < 0 || query->per_page > 4)
    tonti_problems_usage (problems, "per-page", "per-page",
                          _ ("per-page: an A4 page holds one to four receipts: give 1, 2, 3 or 4"));
  if (query->per_page > 0 && query->paper == TONTI_PRINT_PAPER_A5)
    tonti_problems_usage (problems, "per-page", "per-page",
                          _ ("per-page: an A5 page holds one receipt: leave one of the two out"));
  if (tonti_day_is_valid (query->from) && tonti_day_is_valid (query->to)
      && query->from.number > query->to.number)
    tonti_problems_usage (problems, "period-turned", "from",
                          _ ("%s: the first day is after the last one: exchange the two days"),
                          kind->name);
  return tonti_problems_count (problems) == before;
}

/* "receipt" and "member-statement" are about one thing. */
static gboolean
check_one (int kind, const TontiPrintQuery *query, TontiProblems *problems)
{
  if ((gsize)kind >= G_N_ELEMENTS (makers) || !makers[kind].needs_one || query->member != 0
      || query->number != 0)
    return TRUE;
  if (takes (&kinds[kind], "number"))
    return tonti_problems_usage (problems, "which", "number",
                                 _ ("%s: which one is not said: give its number, or the member"),
                                 kinds[kind].name);
  return tonti_problems_usage (problems, "which", "member",
                               _ ("%s: whose is not said: give the number of the member"),
                               kinds[kind].name);
}

static GBytes *
make (TontiBook *book, int kind, const TontiPrintQuery *query, TontiProblems *problems)
{
  g_auto (TontiPress) press
      = { .book = book, .group = tonti_book_get_group (book), .query = query };
  g_auto (TontiDocumentLanguage) language = { 0 };
  g_autoptr (TontiProblems) unread = tonti_problems_new ();

  tonti_document_language_enter (&language, press.group->lang);
  tonti_paper_head (book, &press.head);
  press.doubt = tonti_book_tell_doubt (book, &press.doubt_mark);
  if (!query->blank && !tonti_press_take_last_code (&press, unread))
    g_debug ("%s: no control code", kinds[kind].name);
  if ((gsize)kind < G_N_ELEMENTS (makers))
    return makers[kind].make (&press, problems);
  return tonti_report_document_make (&press, kinds[kind].name, problems);
}

GBytes *
tonti_print_document (TontiBook *book, const char *name, const TontiPrintQuery *query,
                      TontiProblems *problems)
{
  int kind = find_kind (name);

  if (kind < 0)
    refuse_name (name, problems);
  if (kind < 0 || !check_options (&kinds[kind], query, problems)
      || !check_values (&kinds[kind], query, problems) || !check_one (kind, query, problems))
    return NULL;
  return make (book, kind, query, problems);
}
