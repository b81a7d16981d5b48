// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-samples.h"

#include "tonti-samples-private.h"

static TontiGroup group = {
  .uuid = (char *)"00000000-0000-4000-8000-000000000000",
  .name = (char *)"And Jëf",
  .form = (char *)"gie",
  .registration = (char *)"RCCM SN.THS.2024.C.0815",
  .place = (char *)"Thiès",
  .lang = (char *)"fr",
  .words_variant = (char *)"",
};

void
tonti_sample_press (TontiPress *press, TontiPrintQuery *query)
{
  group.currency = tonti_currency_find ("XOF");
  group.style = tonti_style_for (group.currency, "SN", "fr");
  group.practice = g_test_rand_bit ();
  tonti_print_query_init (query);
  *press = (TontiPress){ .group = &group, .query = query };
  press->head.seq = 412;
  press->head.day = (TontiDay){ 20413 };
  g_strlcpy (press->head.hash, "3f7a1c09b2d45e683f7a1c09b2d45e683f7a1c09b2d45e683f7a1c09b2d45e68",
             sizeof press->head.hash);
}

gpointer
tonti_sample_keep (gpointer report)
{
  static GPtrArray *kept = NULL;

  if (kept == NULL)
    kept = g_ptr_array_new ();
  g_ptr_array_add (kept, report);
  return report;
}

const char *
tonti_sample_name (void)
{
  static const char *const names[] = {
    "Awa Diop",
    "Fatou Ndiaye",
    "Ndèye Coumba Sène",
    "Bâ",
    "Ọ́lá Ŋaam",
    "Mame Diarra Guèye épouse Mbaye Diagne Thiam de Thiès-Nord et de Randoulène",
    ") >> endobj /JS (",
    "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
  };

  return names[g_test_rand_int_range (0, G_N_ELEMENTS (names))];
}

const char *
tonti_sample_text (void)
{
  static const char *const texts[] = {
    "Cotisation, réunion 3, main 12",
    "Amende : retard",
    "Caisse de solidarité, réunion 3",
    "Cotisation de la réunion du samedi 1er mars 2025, main 12 partagée par moitié (arriéré)",
    "",
    "Chaises et bâche pour la réunion",
  };

  return texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))];
}

TontiMoney
tonti_sample_money (void)
{
  static const gint64 most[] = { 10, 1000, 100000, 100000000 };

  return tonti_money ((gint64)(g_test_rand_double ()
                               * (double)most[g_test_rand_int_range (0, G_N_ELEMENTS (most))]));
}

GArray *
tonti_sample_lines (guint n, TontiMoney *sum)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (TontiPaperLine));

  for (guint i = 0; i < n; i++)
    {
      gint64 factor = g_test_rand_int_range (0, 5) == 0 ? 100000 : 1;
      TontiPaperLine line
          = { tonti_sample_text (), tonti_money (factor * tonti_sample_money ().minor) };

      sum->minor += line.amount.minor;
      g_array_append_val (lines, line);
    }
  return lines;
}

TontiReceiptReport *
tonti_sample_receipts (guint n)
{
  TontiReceiptReport *report = tonti_sample_keep (g_new0 (TontiReceiptReport, 1));

  report->receipts = g_array_new (FALSE, TRUE, sizeof (TontiReceipt));
  for (guint i = 0; i < n; i++)
    {
      gboolean is_draft = g_test_rand_int_range (0, 8) == 0;
      TontiReceipt receipt = {
        .seq = is_draft ? 0 : 100 + i,
        .label = is_draft ? "" : "R-2025-0012",
        .day = { 20148 },
        .entered = { 20148 + g_test_rand_int_range (0, 2) },
        .meeting = g_test_rand_int_range (0, 3),
        .member = 1 + i,
        .name = tonti_sample_name (),
        .means = "espèces",
        .reference = g_test_rand_bit () ? "4711-88321" : "",
        .paper = g_test_rand_bit () ? "0123" : "",
        .remaining = tonti_sample_money (),
        .treasurer = tonti_sample_name (),
        .qr = is_draft ? "" : TONTI_SAMPLE_QR,
        .cancelled = g_test_rand_int_range (0, 6) == 0,
        .cancelled_by = "",
      };
      TontiMoney ignored = TONTI_MONEY_ZERO;

      receipt.lines = tonti_sample_lines ((guint)g_test_rand_int_range (1, 15), &receipt.total);
      receipt.balances = tonti_sample_lines ((guint)g_test_rand_int_range (0, 5), &ignored);
      g_array_append_val (report->receipts, receipt);
    }
  return report;
}

TontiVoucher
tonti_sample_voucher (void)
{
  TontiMoney kept = TONTI_MONEY_ZERO;
  TontiVoucher voucher = {
    .seq = 101,
    .label = "B-2025-0003",
    .kind = (TontiVoucherKind)g_test_rand_int_range (0, 4),
    .day = { 20148 },
    .entered = { 20149 },
    .meeting = 3,
    .member = 12,
    .name = tonti_sample_name (),
    .what = tonti_sample_text (),
    .owed = tonti_sample_money (),
    .net = tonti_sample_money (),
    .short_pot = g_test_rand_bit () ? "Le pot était incomplet de 17 500 F CFA." : "",
    .means = "espèces",
    .reference = "",
    .piece = g_test_rand_bit () ? "F-118" : "",
    .authorised = { { 3, tonti_sample_name (), "Présidente" }, { 2, NULL, "" } },
    .discharge = g_test_rand_bit () ? "thumbprint" : "signature",
    .witness = tonti_sample_name (),
    .qr = TONTI_SAMPLE_QR,
    .cancelled = g_test_rand_int_range (0, 4) == 0,
    .cancelled_by = "",
  };

  voucher.deductions = tonti_sample_lines ((guint)g_test_rand_int_range (0, 6), &kept);
  voucher.gross = tonti_money (voucher.net.minor + voucher.owed.minor + kept.minor);
  return voucher;
}

TontiVoucherReport *
tonti_sample_vouchers (guint n)
{
  TontiVoucherReport *report = tonti_sample_keep (g_new0 (TontiVoucherReport, 1));

  report->vouchers = g_array_new (FALSE, TRUE, sizeof (TontiVoucher));
  for (guint i = 0; i < n; i++)
    {
      TontiVoucher voucher = tonti_sample_voucher ();

      g_array_append_val (report->vouchers, voucher);
    }
  return report;
}
