// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-document-private.h"
#include "tonti-voucher-document-private.h"

/* Bons de sortie: money that leaves the box, gross, what is kept from it, net, and the discharge.
 * Each begins on its own page. */

static const TontiSheetColumn columns[] = {
  { .title = "", .kind = TONTI_SHEET_TEXT, .max_lines = 3 },
  { .title = "", .kind = TONTI_SHEET_AMOUNT },
};

static TontiPaperState
find_state (const TontiVoucher *voucher)
{
  if (voucher->cancelled > 0)
    return TONTI_STATE_CANCELLED;
  return voucher->seq > 0 ? TONTI_STATE_FINAL : TONTI_STATE_DRAFT;
}

static const char *
name_kind (TontiVoucherKind kind)
{
  switch (kind)
    {
    case TONTI_VOUCHER_LOT:
      return _ ("Lot");
    case TONTI_VOUCHER_OWED:
      return _ ("Balance of a lot");
    case TONTI_VOUCHER_DIVIDEND:
      return _ ("Share of discounts");
    case TONTI_VOUCHER_AID:
      return _ ("Aid");
    case TONTI_VOUCHER_PARTY:
      return _ ("Money of a third party");
    case TONTI_VOUCHER_EXPENSE:
      return _ ("Expense");
    case TONTI_VOUCHER_LOAN:
      return _ ("Loan");
    case TONTI_VOUCHER_BOX:
      return _ ("Part of the auction box");
    case TONTI_VOUCHER_CARD:
      return _ ("Card of daily stakes");
    case TONTI_VOUCHER_MEAL:
      return _ ("Meal");
    }
  g_assert_not_reached ();
}

static char *
describe_authority (const TontiVoucher *voucher)
{
  g_autofree char *first = NULL, *second = NULL;

  if (voucher->authorised[0].name == NULL)
    return g_strdup ("");
  first = tonti_press_person (voucher->authorised[0].member, voucher->authorised[0].name);
  if (voucher->authorised[1].name == NULL)
    return g_steal_pointer (&first);
  second = tonti_press_person (voucher->authorised[1].member, voucher->authorised[1].name);
  return g_strjoin ("\n", first, second, NULL);
}

static char *
describe_meeting (const TontiPress *press, const TontiVoucher *voucher)
{
  return voucher->meeting > 0 ? tonti_press_meeting (press, voucher->meeting)
                              : g_strdup (_ ("between meetings"));
}

static void
put_facts (const TontiPress *press, TontiSheet *sheet, const TontiVoucher *voucher)
{
  g_autofree char *day = tonti_press_day (press, voucher->day);
  g_autofree char *entered = tonti_press_short_day (press, voucher->entered);
  g_autofree char *meeting = describe_meeting (press, voucher);
  g_autofree char *payee = tonti_press_person (voucher->member, voucher->name);
  g_autofree char *authority = describe_authority (voucher);
  gboolean is_same_day = voucher->entered.number == voucher->day.number;
  TontiSheetPair pairs[] = {
    { _ ("Paid to"), payee },
    { _ ("Purpose"), voucher->what },
    { _ ("Date"), day },
    { _ ("Meeting"), meeting },
    { _ ("Paid by"), voucher->means },
    { _ ("Reference"), voucher->reference },
    { _ ("Supporting document"), *voucher->piece != '\0' ? voucher->piece : _ ("none") },
    { _ ("Entered on"), is_same_day ? NULL : entered },
    { _ ("Authorised by"), authority },
    { _ ("Cancelled by"), voucher->cancelled_by },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 2);
}

static void
add_line (TontiSheetTable *table, TontiSheetRowKind kind, const char *text, TontiMoney amount)
{
  tonti_sheet_table_add_row (table, kind);
  tonti_sheet_table_set_text (table, 0, text);
  tonti_sheet_table_set_amount (table, 1, amount);
}

void
tonti_voucher_put_amounts (const TontiPress *press, TontiSheet *sheet, const TontiVoucher *voucher)
{
  TontiSheetColumn titled[] = { columns[0], columns[1] };
  g_autoptr (TontiSheetTable) table = NULL;

  titled[0].title = name_kind (voucher->kind);
  titled[1].title = press->group->currency->symbol;
  table = tonti_press_table (press, NULL, titled, G_N_ELEMENTS (titled));
  add_line (table, TONTI_SHEET_ROW_PLAIN, _ ("Gross amount"), voucher->gross);
  for (guint i = 0; voucher->deductions != NULL && i < voucher->deductions->len; i++)
    {
      const TontiPaperLine *line = &g_array_index (voucher->deductions, TontiPaperLine, i);

      add_line (table, TONTI_SHEET_ROW_PLAIN, line->text, tonti_money (-line->amount.minor));
    }
  if (voucher->owed.minor != 0)
    add_line (table, TONTI_SHEET_ROW_PLAIN, _ ("Still owed to the beneficiary"),
              tonti_money (-voucher->owed.minor));
  add_line (table, TONTI_SHEET_ROW_TOTAL, _ ("Net amount paid out"), voucher->net);
  tonti_sheet_draw_table (sheet, table);
}

/* "Received the sum above: signed", "thumbprint, witness: …" */
static char *
describe_discharge (const TontiVoucher *voucher)
{
  if (g_strcmp0 (voucher->discharge, "thumbprint") == 0)
    return g_strdup_printf (_ ("thumbprint, witness: %s"),
                            *voucher->witness != '\0' ? voucher->witness : "…");
  if (g_strcmp0 (voucher->discharge, "none") == 0)
    return g_strdup (_ ("no discharge was given"));
  return g_strdup ("");
}

static gboolean
has_goods (const TontiVoucher *voucher)
{
  return voucher->goods != NULL && *voucher->goods != '\0';
}

static void
put_sum (const TontiPress *press, TontiSheet *sheet, const TontiVoucher *voucher)
{
  g_autofree char *words = tonti_press_words (press, voucher->net);
  g_autofree char *money = tonti_press_money (press, voucher->net);
  g_autofree char *text
      = has_goods (voucher)
            ? g_strdup_printf (_ ("This voucher is made out for %s."), voucher->handed)
            : g_strdup_printf (_ ("This voucher is made out for the sum of %s."),
                               words != NULL ? words : money);
  double width = tonti_sheet_get_width (sheet), y, height, left = tonti_sheet_get_left (sheet);
  gboolean has_code = *voucher->qr != '\0';

  tonti_sheet_need (sheet, TONTI_SHEET_QR);
  y = tonti_sheet_get_y (sheet);
  if (has_code)
    {
      tonti_sheet_qr (sheet, left + width - TONTI_SHEET_QR, y, TONTI_SHEET_QR, voucher->qr);
      width -= TONTI_SHEET_QR + 10;
    }
  height = tonti_sheet_lines (sheet, left, y + 4, width, 0, tonti_ink_body, text) + 8;
  if (voucher->repays != NULL && *voucher->repays != '\0')
    height
        += tonti_sheet_lines (sheet, left, y + height, width, 0, tonti_ink_small, voucher->repays);
  if (*voucher->short_pot != '\0')
    height += tonti_sheet_lines (sheet, left, y + height, width, 0, tonti_ink_small,
                                 voucher->short_pot);
  tonti_sheet_skip (sheet, MAX (height, has_code ? TONTI_SHEET_QR : 0) + 4);
}

static void
put_signatures (TontiSheet *sheet, const TontiVoucher *voucher)
{
  g_autofree char *discharge = describe_discharge (voucher);
  TontiSheetSignature signatures[] = {
    { has_goods (voucher) ? _ ("Received the goods above") : _ ("Received the sum above"),
      voucher->name, discharge },
    { _ ("Authorised"), voucher->authorised[0].name, voucher->authorised[0].role },
    { _ ("Authorised"), voucher->authorised[1].name, voucher->authorised[1].role },
  };

  tonti_sheet_signatures (sheet, signatures, G_N_ELEMENTS (signatures), NULL);
}

static void
put_voucher (const TontiPress *press, TontiSheet *sheet, const TontiVoucher *voucher)
{
  char duplicate[TONTI_MARK_SIZE];
  TontiSheetSection section = { .title = _ ("Payment voucher"), .number = voucher->label };

  tonti_press_mark (press, find_state (voucher), &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_facts (press, sheet, voucher);
  tonti_voucher_put_amounts (press, sheet, voucher);
  put_sum (press, sheet, voucher);
  put_signatures (sheet, voucher);
}

GBytes *
tonti_voucher_document_draw (const TontiPress *press, const TontiVoucherReport *report,
                             TontiProblems *problems)
{
  TontiPaperSize paper = tonti_press_paper (press, TONTI_PAPER_A5);
  g_autoptr (TontiSheet) sheet = tonti_press_open (press, paper, FALSE, _ ("Payment voucher"));

  for (guint i = 0; i < report->vouchers->len; i++)
    put_voucher (press, sheet, &g_array_index (report->vouchers, TontiVoucher, i));
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_voucher_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiPaperQuery query = {
    .meeting = press->query->meeting,
    .member = press->query->member,
    .year = press->query->year,
    .number = press->query->number,
    .with_draft = press->query->with_draft,
  };
  g_autoptr (TontiVoucherReport) report = tonti_voucher_report_make (press->book, &query, problems);

  if (report == NULL)
    return NULL;
  if (report->vouchers->len > 0)
    return tonti_voucher_document_draw (press, report, problems);
  tonti_problems_refuse (problems, "nothing-to-print", NULL,
                         _ ("payment vouchers: there is none of what was asked: ask for another "
                            "meeting, member or number"));
  return NULL;
}
