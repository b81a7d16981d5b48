// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-box-paper-report.h"
#include "tonti-document-private.h"
#include "tonti-rule.h"

/* The contract of a loan from the auction box: who owes what, until when and at what price, with
 * the acknowledgement of the debt, to be signed. One page each. */

static const TontiSheetColumn bid_columns[] = {
  { .title = "", .kind = TONTI_SHEET_TEXT },
  { .title = "", .kind = TONTI_SHEET_AMOUNT },
};

static char *
tell_rate (const TontiPress *press, gint64 ppm)
{
  return tonti_rate_format ((TontiRate){ ppm }, press->group->style.decimal);
}

static void
put_facts (const TontiPress *press, TontiSheet *sheet, const TontiContract *contract)
{
  g_autofree char *borrower = tonti_press_person (contract->member, contract->name);
  g_autofree char *guarantor = tonti_press_person (contract->guarantor, contract->guarantor_name);
  g_autofree char *day = tonti_press_day (press, contract->day);
  g_autofree char *due = tonti_press_day (press, contract->due);
  g_autofree char *principal = tonti_press_money (press, contract->principal);
  g_autofree char *price = tonti_press_money (press, contract->price);
  g_autofree char *handed = tonti_press_money (press, contract->handed);
  g_autofree char *back = tonti_press_money (press, contract->back);
  g_autofree char *month = contract->month > 0 ? tell_rate (press, contract->month) : NULL;
  g_autofree char *year = contract->year > 0 ? tell_rate (press, contract->year) : NULL;
  g_autofree char *rate = contract->rate > 0 ? tell_rate (press, contract->rate) : NULL;
  TontiSheetPair pairs[] = {
    { _ ("Borrower"), borrower },
    { _ ("Guarantor"), contract->guarantor > 0 ? guarantor : NULL },
    { _ ("Auction box of"), contract->pool },
    { _ ("Payment voucher"), contract->voucher },
    { _ ("Lent on"), day },
    { _ ("Back on"), due },
    { _ ("Lent"), principal },
    { _ ("Price for the whole term"), price },
    { _ ("Rate of the by-laws, for each month or meeting"), rate },
    { _ ("What it costs a month"), month },
    { _ ("What that is a year, interest on interest"), year },
    { _ ("Handed over"), handed },
    { _ ("To be paid back"), back },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 2);
  tonti_sheet_skip (sheet, 6);
}

/* ---- The terms ---- */

static const char *
tell_price (const TontiContract *contract)
{
  if (contract->price.minor == 0)
    return _ ("The loan has no price.");
  if (g_str_equal (contract->pays, "kept"))
    return _ ("The price was kept from the loan when it was handed over.");
  if (g_str_equal (contract->pays, "now"))
    return _ ("The price is paid on the day the loan is handed over.");
  return _ ("The price is paid with the loan, at the end of the term.");
}

/* One sentence for each step of the ladder. */
static char *
tell_charges (const TontiPress *press, const TontiContract *contract)
{
  g_autoptr (GArray) steps = tonti_steps_parse (contract->steps);
  GString *text = g_string_new (NULL);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const TontiRuleStep *step = &g_array_index (steps, TontiRuleStep, i);
      const gint64 from = i == 0 ? 1 : g_array_index (steps, TontiRuleStep, i - 1).limit + 1;
      g_autofree char *rate = tell_rate (press, step->value);

      if (text->len > 0)
        g_string_append (text, "; ");
      g_string_append_printf (text,
                              _ ("%1$s when it comes %2$" PRId64 " to %3$" PRId64 " days late"),
                              rate, from, step->limit);
    }
  return g_string_free (text, FALSE);
}

static void
put_terms (const TontiPress *press, TontiSheet *sheet, const TontiContract *contract)
{
  g_autofree char *charges = tell_charges (press, contract);
  g_autofree char *late = NULL;

  tonti_sheet_heading (sheet, _ ("Terms"));
  tonti_sheet_paragraph (sheet, tonti_ink_body, tell_price (contract));
  tonti_sheet_paragraph (sheet, tonti_ink_body,
                         _ ("Sums that come in pay first the charge that goes with them, then the "
                            "price, then what was lent. It may be paid back before its day, in "
                            "several parts; the price stays the same."));
  if (*charges == '\0')
    return;
  late = g_strdup_printf (_ ("Every sum of the debt that comes late costs a charge: %s; later, the "
                             "last rate stays. The charge goes to the auction box."),
                          charges);
  tonti_sheet_paragraph (sheet, tonti_ink_body, late);
  tonti_sheet_skip (sheet, 4);
}

static void
put_bids (const TontiPress *press, TontiSheet *sheet, const TontiContract *contract)
{
  TontiSheetColumn columns[] = { bid_columns[0], bid_columns[1] };
  g_autoptr (TontiSheetTable) table = NULL;

  if (contract->bids->len == 0)
    return;
  columns[0].title = _ ("Who bid");
  columns[1].title = _ ("Price");
  table = tonti_press_table (press, _ ("Prices called out"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < contract->bids->len; i++)
    {
      const TontiContractBid *bid = &g_array_index (contract->bids, TontiContractBid, i);
      g_autofree char *person = tonti_press_person (bid->member, bid->name);

      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, person);
      tonti_sheet_table_set_amount (table, 1, bid->price);
    }
  tonti_sheet_draw_table (sheet, table);
  tonti_sheet_skip (sheet, 4);
}

/* ---- The acknowledgement ---- */

static void
put_answer (const TontiPress *press, TontiSheet *sheet, const TontiContract *contract)
{
  g_autofree char *money = tonti_press_money (press, contract->answers);
  g_autofree char *words = tonti_press_words (press, contract->answers);
  g_autofree char *limited
      = g_strdup_printf (_ ("I, the undersigned %1$s, answer for this debt up to %2$s (%3$s): what "
                            "is not paid back, I "
                            "will pay up to that sum."),
                         contract->guarantor_name, money, words != NULL ? words : money);
  g_autofree char *whole
      = g_strdup_printf (_ ("I, the undersigned %s, answer for this debt: what is not paid back, I "
                            "will pay."),
                         contract->guarantor_name);

  if (contract->guarantor > 0)
    tonti_sheet_paragraph (sheet, tonti_ink_body, contract->answers.minor > 0 ? limited : whole);
}

static void
put_debt (const TontiPress *press, TontiSheet *sheet, const TontiContract *contract)
{
  g_autofree char *money = tonti_press_money (press, contract->back);
  g_autofree char *words = tonti_press_words (press, contract->back);
  g_autofree char *due = tonti_press_day (press, contract->due);
  g_autofree char *debt = g_strdup_printf (
      _ ("I, the undersigned %1$s, acknowledge that I owe the group %2$s the sum of %3$s (%4$s), "
         "which I will pay back on %5$s at the latest, under the terms above."),
      contract->name, press->group->name, words != NULL ? words : money, money, due);

  tonti_sheet_heading (sheet, _ ("Acknowledgement of debt"));
  tonti_sheet_paragraph (sheet, tonti_ink_body, debt);
  put_answer (press, sheet, contract);
}

static void
put_signatures (const TontiPress *press, TontiSheet *sheet, const TontiContract *contract)
{
  g_autofree char *day = tonti_press_day (press, contract->day);
  g_autofree char *at = *contract->place != '\0'
                            ? g_strdup_printf (_ ("Done at %s, on %s"), contract->place, day)
                            : g_strdup_printf (_ ("Done on %s"), day);
  g_autofree char *witness
      = *contract->witness != '\0'
            ? g_strdup_printf (_ ("thumbprint, witness: %s"), contract->witness)
            : NULL;
  TontiSheetSignature signatures[4] = {
    { _ ("The borrower"), contract->name, witness != NULL ? witness : "" },
    { _ ("For the group"), contract->officers[0].name, contract->officers[0].role },
    { _ ("For the group"), contract->officers[1].name, contract->officers[1].role },
    { _ ("The guarantor"), contract->guarantor_name, "" },
  };

  tonti_sheet_skip (sheet, 4);
  tonti_sheet_paragraph (sheet, tonti_ink_body, at);
  tonti_sheet_skip (sheet, 4);
  tonti_sheet_signatures (sheet, signatures, contract->guarantor > 0 ? 4 : 3, contract->qr);
}

static void
put_contract (const TontiPress *press, TontiSheet *sheet, const TontiContract *contract)
{
  g_autofree char *number = g_strdup_printf (_ ("no. %" PRId64), contract->loan);
  TontiSheetSection section = { .title = _ ("Loan contract"), .number = number };
  char duplicate[TONTI_MARK_SIZE];

  tonti_press_mark (press, contract->cancelled ? TONTI_STATE_CANCELLED : TONTI_STATE_FINAL,
                    &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_facts (press, sheet, contract);
  put_bids (press, sheet, contract);
  put_terms (press, sheet, contract);
  put_debt (press, sheet, contract);
  put_signatures (press, sheet, contract);
}

GBytes *
tonti_loan_contract_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiPaperQuery query = { .member = press->query->member,
                            .pool = press->query->pool,
                            .number = press->query->number };
  g_autoptr (TontiContractReport) report = tonti_contract_report_make (press->book, &query);
  g_autoptr (TontiSheet) sheet = NULL;

  if (report->contracts->len == 0)
    {
      tonti_problems_refuse (problems, "nothing-to-print", "number",
                             _ ("loan contract: there is none of what was asked: ask for another "
                                "number or member"));
      return NULL;
    }
  sheet = tonti_press_open (press, tonti_press_paper (press, TONTI_PAPER_A4), FALSE,
                            _ ("Loan contract"));
  for (guint i = 0; i < report->contracts->len; i++)
    put_contract (press, sheet, &g_array_index (report->contracts, TontiContract, i));
  return tonti_sheet_finish (sheet, problems);
}
