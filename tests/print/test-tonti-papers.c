// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-meeting-sheet-document-private.h"
#include "tonti-paper-reader.h"
#include "tonti-paper-samples.h"
#include "tonti-voucher-document-private.h"

/* Every document drawn from made-up figures: neat whatever the length of names and amounts. */

typedef struct
{
  TontiPress press;
  TontiPrintQuery query;
  TontiProblems *problems;
} Desk;

static void
open_desk (Desk *desk)
{
  tonti_sample_press (&desk->press, &desk->query);
  desk->query.duplicate = g_test_rand_bit () ? 2 : 0;
  desk->problems = tonti_problems_new ();
}

/* What was drawn; a problem of libharu fails the test with its number. */
static TontiPaper *
read_back (Desk *desk, GBytes *pdf)
{
  if (pdf == NULL)
    g_error ("nothing was drawn: %s", tonti_problems_get (desk->problems, 0)->message);
  return tonti_paper_read (pdf);
}

static void
close_desk (Desk *desk)
{
  g_assert_cmpuint (tonti_problems_count (desk->problems), ==, 0);
  tonti_problems_free (desk->problems);
}

static char *
join_pages (const TontiPaper *paper)
{
  GString *all = g_string_new (NULL);

  for (guint page = 0; page < tonti_paper_get_n_pages (paper); page++)
    {
      g_autofree char *text = tonti_paper_text (paper, page);

      g_string_append (all, text);
    }
  return g_string_free (all, FALSE);
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n';
  return n;
}

static void
assert_has_all (const TontiPaper *paper, const char *const *texts)
{
  g_autofree char *all = join_pages (paper);

  for (; *texts != NULL; texts++)
    if (strstr (all, *texts) == NULL)
      g_error ("the paper does not say “%s”:\n%s", *texts, all);
}

static void
assert_has (const TontiPaper *paper, const char *text)
{
  const char *const texts[] = { text, NULL };

  assert_has_all (paper, texts);
}

static void
receipts_are_neat_however_many_a_page (void)
{
  for (gint64 per_page = 0; per_page <= 4; per_page++)
    {
      Desk desk;
      TontiReceiptReport *report = tonti_sample_receipts (9);
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (TontiPaper) paper = NULL;

      open_desk (&desk);
      desk.query.per_page = per_page;
      pdf = tonti_receipt_document_draw (&desk.press, report, desk.problems);
      g_assert_nonnull (pdf);
      paper = read_back (&desk, pdf);
      g_assert_cmpuint (tonti_paper_get_n_pages (paper), ==,
                        per_page == 0 ? 9 : (9 + per_page - 1) / per_page);
      tonti_paper_assert_neat (paper, FALSE);
      if (desk.query.duplicate > 0)
        assert_has (paper, "DUPLICATE 2");
      close_desk (&desk);
    }
}

static void
codes_of_receipts_are_read (void)
{
  Desk desk;
  TontiReceiptReport *report = tonti_sample_receipts (4);
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *codes = NULL;
  guint wanted = 0;

  open_desk (&desk);
  desk.query.per_page = 1;
  for (guint i = 0; i < report->receipts->len; i++)
    wanted += *g_array_index (report->receipts, TontiReceipt, i).qr != '\0';
  pdf = tonti_receipt_document_draw (&desk.press, report, desk.problems);
  codes = tonti_paper_read_codes (pdf);
  g_assert_cmpuint (count_lines (codes), ==, wanted);
  close_desk (&desk);
}

/* Figures and words say the same sum; the lines always make it. */
static void
receipt_says_the_sum_in_words (void)
{
  Desk desk;
  TontiReceiptReport *report = tonti_sample_receipts (1);
  TontiReceipt *receipt = &g_array_index (report->receipts, TontiReceipt, 0);
  TontiPaperLine line = { "Cotisation, réunion 3", { 25000 } };
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;

  open_desk (&desk);
  g_array_set_size (receipt->lines, 0);
  g_array_append_val (receipt->lines, line);
  receipt->total = line.amount;
  pdf = tonti_receipt_document_draw (&desk.press, report, desk.problems);
  paper = read_back (&desk, pdf);
  assert_has (paper, "vingt-cinq mille francs CFA");
  assert_has (paper, "25 000 F CFA");
  close_desk (&desk);
}

static void
vouchers_are_neat (void)
{
  for (int round = 0; round < 3; round++)
    {
      Desk desk;
      TontiVoucherReport *report = tonti_sample_vouchers (5);
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (TontiPaper) paper = NULL;

      open_desk (&desk);
      desk.query.paper = (TontiPrintPaper)round;
      pdf = tonti_voucher_document_draw (&desk.press, report, desk.problems);
      paper = read_back (&desk, pdf);
      tonti_paper_assert_neat (paper, TRUE);
      assert_has (paper, "Net amount paid out");
      close_desk (&desk);
    }
}

static void
meeting_sheets_are_neat_blank_and_filled (void)
{
  for (int round = 0; round < 6; round++)
    {
      Desk desk;
      gboolean is_closed = round % 2;
      TontiMeetingSheetReport *report
          = tonti_sample_meeting_sheet ((guint)g_test_rand_int_range (1, 40), is_closed);
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (TontiPaper) paper = NULL;

      open_desk (&desk);
      desk.query.blank = !is_closed;
      pdf = tonti_meeting_sheet_document_draw (&desk.press, report, desk.problems);
      paper = read_back (&desk, pdf);
      tonti_paper_assert_neat (paper, FALSE);
      assert_has (paper, "Signature or");
      close_desk (&desk);
    }
}

static void
minutes_are_neat_and_complete (void)
{
  static const char *const wanted[] = {
    "Attendance",
    "Previous minutes",
    "Payments of the members",
    "Movements of boxes and funds",
    "Count of the box",
    "Amounts changed before closing",
    "1234 5678 9012",
    "Signatures",
    "claimed from",
    "Added after the closing",
    NULL,
  };

  for (int round = 0; round < 4; round++)
    {
      Desk desk;
      TontiMinutesReport *report = tonti_sample_minutes ((guint)g_test_rand_int_range (2, 60));
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (TontiPaper) paper = NULL;

      open_desk (&desk);
      desk.press.code = g_strdup ("1234 5678 9012");
      desk.press.code_meeting = 3;
      pdf = tonti_minutes_document_draw (&desk.press, report, desk.problems);
      paper = read_back (&desk, pdf);
      tonti_paper_assert_neat (paper, FALSE);
      assert_has_all (paper, wanted);
      g_free (desk.press.code);
      close_desk (&desk);
    }
}

static void
corrections_and_take_overs_are_neat (void)
{
  for (int round = 0; round < 4; round++)
    {
      Desk desk;
      g_autoptr (GBytes) correction = NULL, takeover = NULL;
      g_autoptr (TontiPaper) first = NULL, second = NULL;

      open_desk (&desk);
      correction = tonti_rectification_document_draw (&desk.press, tonti_sample_rectification (),
                                                      desk.problems);
      takeover = tonti_takeover_document_draw (
          &desk.press, tonti_sample_takeover ((guint)g_test_rand_int_range (1, 40)), desk.problems);
      first = read_back (&desk, correction);
      second = read_back (&desk, takeover);
      tonti_paper_assert_neat (first, FALSE);
      tonti_paper_assert_neat (second, FALSE);
      assert_has (first, "The correction");
      assert_has (second, "closed at page 47");
      close_desk (&desk);
    }
}

static void
the_same_figures_give_the_same_bytes (void)
{
  Desk desk;
  TontiReceiptReport *report = tonti_sample_receipts (5);
  g_autoptr (GBytes) first = NULL, second = NULL, duplicate = NULL;

  open_desk (&desk);
  desk.query.duplicate = 0;
  first = tonti_receipt_document_draw (&desk.press, report, desk.problems);
  second = tonti_receipt_document_draw (&desk.press, report, desk.problems);
  desk.query.duplicate = 1;
  duplicate = tonti_receipt_document_draw (&desk.press, report, desk.problems);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_false (g_bytes_equal (first, duplicate));
  close_desk (&desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/papers/receipts-are-neat-however-many-a-page",
                   receipts_are_neat_however_many_a_page);
  g_test_add_func ("/print/papers/codes-of-receipts-are-read", codes_of_receipts_are_read);
  g_test_add_func ("/print/papers/receipt-says-the-sum-in-words", receipt_says_the_sum_in_words);
  g_test_add_func ("/print/papers/vouchers-are-neat", vouchers_are_neat);
  g_test_add_func ("/print/papers/meeting-sheets-are-neat-blank-and-filled",
                   meeting_sheets_are_neat_blank_and_filled);
  g_test_add_func ("/print/papers/minutes-are-neat-and-complete", minutes_are_neat_and_complete);
  g_test_add_func ("/print/papers/corrections-and-take-overs-are-neat",
                   corrections_and_take_overs_are_neat);
  g_test_add_func ("/print/papers/the-same-figures-give-the-same-bytes",
                   the_same_figures_give_the_same_bytes);
  return g_test_run ();
}
