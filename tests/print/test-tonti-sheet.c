// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-paper-reader.h"
#include "tonti-sheet-samples.h"

#define QR_TEXT "TONTI1:AAAAAAAAAAAABX7QYFCWBPE3K5RZ2MT4NQOSVUHD"

static GBytes *
draw_some (void)
{
  g_autoptr (TontiSheet) sheet = tonti_sample_sheet (TONTI_PAPER_A4, FALSE, "And Jëf");

  tonti_sample_begin (sheet);
  tonti_sheet_heading (sheet, "Décisions");
  tonti_sheet_paragraph (sheet, (TontiInk){ TONTI_FACE_REGULAR, 9.5, TONTI_TONE_BLACK },
                         "Une ligne.\nUne autre.");
  tonti_sheet_qr (sheet, 45, 400, TONTI_SHEET_QR, QR_TEXT);
  return tonti_sample_finish (sheet);
}

static void
draws_the_same_bytes_twice (void)
{
  g_autoptr (GBytes) first = draw_some ();
  g_autoptr (GBytes) second = draw_some ();
  g_autofree char *info = tonti_paper_run (first, "pdfinfo -isodates %");

  g_assert_true (g_bytes_equal (first, second));
  g_assert_nonnull (strstr (info, "2025-11-21"));
  g_assert_nonnull (strstr (info, "And Jëf"));
}

static void
is_a_sound_file_with_its_faces_inside (void)
{
  g_autoptr (TontiSheet) sheet = tonti_sample_sheet (TONTI_PAPER_A5, TRUE, "And Jëf");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *fonts = NULL;
  g_autofree char *checked = NULL;
  g_auto (GStrv) lines = NULL;

  tonti_sample_begin (sheet);
  pdf = tonti_sample_finish (sheet);
  checked = tonti_paper_run (pdf, "qpdf --check %");
  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
  fonts = tonti_paper_run (pdf, "pdffonts % | tail -n +3");
  lines = g_strsplit (g_strchomp (fonts), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, TONTI_FACES);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], "yes yes yes"));
}

static void
draws_a_code_that_a_telephone_reads (void)
{
  g_autoptr (TontiSheet) sheet = tonti_sample_sheet (TONTI_PAPER_A5, FALSE, "And Jëf");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *codes = NULL;

  tonti_sample_begin (sheet);
  tonti_sheet_qr (sheet, 200, 300, TONTI_SHEET_QR, QR_TEXT);
  pdf = tonti_sample_finish (sheet);
  codes = tonti_paper_read_codes (pdf);
  g_assert_cmpstr (codes, ==, QR_TEXT "\n");
}

/* With these letters the tables of the embedded face end where a buffer of libharu ends: the file
 * must be whole all the same. */
static void
embeds_a_face_of_any_length (void)
{
  TontiSheetSetup setup = { TONTI_PAPER_A5, FALSE, "", "", "", "", "", "", { 20000 } };
  g_autoptr (TontiSheet) sheet = tonti_sheet_new (&setup);
  TontiSheetSection section = { 0 };
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *checked = NULL;

  tonti_sheet_begin (sheet, &section);
  tonti_sheet_text (sheet, 45, 100, 30000, TONTI_ALIGN_LEFT,
                    (TontiInk){ TONTI_FACE_REGULAR, 8, TONTI_TONE_BLACK },
                    "\\rmiL\"qXb;z|s%?_(Oo[>YJw-F*t!VRMN#W^k'hj`<DS@=TyABZup+)f:E.C~");
  pdf = tonti_sample_finish (sheet);
  checked = tonti_paper_run (pdf, "qpdf --check %");
  g_assert_nonnull (strstr (checked, "No syntax or stream encoding errors"));
}

/* A name is text, whatever stands in it: never an object of the file, never a box for a letter. */
static void
takes_any_name_as_text (void)
{
  static const char *const names[] = {
    ") >> endobj /JS (app.alert(1))",
    "\\051\\\\ (((",
    "Ọ́lá Ŋaam ñ",
    "😀 א ﷽",
    "\xff\xfe broken",
    "a\tb\nc",
    "",
    "%PDF-1.4\n%%EOF",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (TontiSheet) sheet = tonti_sample_sheet (TONTI_PAPER_A4, FALSE, names[i]);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *checked = NULL;
      g_autofree char *open = NULL;

      tonti_sample_begin (sheet);
      tonti_sheet_text (sheet, 45, 300, 200, TONTI_ALIGN_LEFT,
                        (TontiInk){ TONTI_FACE_REGULAR, 9, TONTI_TONE_BLACK }, names[i]);
      pdf = tonti_sample_finish (sheet);
      checked = tonti_paper_run (pdf, "qpdf --check %");
      open = tonti_paper_run (pdf, "qpdf --qdf --object-streams=disable % - | grep -c /JavaScript "
                                   "|| true");
      g_assert_cmpstr (open, ==, "0\n");
    }
}

static void
shortens_what_is_too_long (void)
{
  g_autoptr (TontiSheet) sheet = tonti_sample_sheet (TONTI_PAPER_A4, FALSE, "And Jëf");
  TontiInk ink = { TONTI_FACE_REGULAR, 9, TONTI_TONE_BLACK };
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;
  g_autofree char *text = NULL;

  tonti_sample_begin (sheet);
  g_assert_cmpfloat (tonti_sheet_text (sheet, 45, 300, 80, TONTI_ALIGN_RIGHT, ink,
                                       "a text that is much too long for its place"),
                     <=, 80.01);
  g_assert_cmpfloat (tonti_sheet_text (sheet, 45, 320, 80, TONTI_ALIGN_LEFT, ink, "short"), <, 80);
  pdf = tonti_sample_finish (sheet);
  paper = tonti_paper_read (pdf);
  text = tonti_paper_text (paper, 0);
  g_assert_nonnull (strstr (text, "…"));
  g_assert_nonnull (strstr (text, "short"));
  tonti_paper_assert_neat (paper, FALSE);
}

static void
wraps_at_spaces_and_in_long_words (void)
{
  TontiInk ink = { TONTI_FACE_REGULAR, 9, TONTI_TONE_BLACK };

  for (int round = 0; round < 200; round++)
    {
      g_autofree char *text = tonti_sample_words ((guint)g_test_rand_int_range (1, 40));
      double width = g_test_rand_double_range (30, 300);
      g_auto (GStrv) lines = tonti_sheet_wrap (ink, width, 0, text);
      g_autofree char *joined = g_strjoinv ("", lines);
      g_auto (GStrv) words = g_strsplit (text, " ", -1);
      g_autofree char *letters = g_strjoinv ("", words);
      g_auto (GStrv) parts = g_strsplit (joined, " ", -1);
      g_autofree char *kept = g_strjoinv ("", parts);

      g_assert_cmpstr (kept, ==, letters);
      for (guint i = 0; lines[i] != NULL; i++)
        g_assert_cmpfloat (tonti_face_measure (ink.face, ink.size, lines[i]), <=, width + 0.02);
    }
}

/* Each part of a file counts its own pages. */
static void
counts_pages_of_each_part (void)
{
  g_autoptr (TontiSheet) sheet = tonti_sample_sheet (TONTI_PAPER_A5, FALSE, "And Jëf");
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;
  static const char *const wanted[] = { "Page 1/2", "Page 2/2", "Page 1/1" };

  tonti_sample_begin (sheet);
  tonti_sheet_break (sheet);
  tonti_sample_begin (sheet);
  pdf = tonti_sample_finish (sheet);
  paper = tonti_paper_read (pdf);
  g_assert_cmpuint (tonti_paper_get_n_pages (paper), ==, 3);
  for (guint page = 0; page < 3; page++)
    {
      g_autofree char *text = tonti_paper_text (paper, page);

      g_assert_nonnull (strstr (text, wanted[page]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/sheet/draws-the-same-bytes-twice", draws_the_same_bytes_twice);
  g_test_add_func ("/print/sheet/is-a-sound-file-with-its-faces-inside",
                   is_a_sound_file_with_its_faces_inside);
  g_test_add_func ("/print/sheet/draws-a-code-that-a-telephone-reads",
                   draws_a_code_that_a_telephone_reads);
  g_test_add_func ("/print/sheet/embeds-a-face-of-any-length", embeds_a_face_of_any_length);
  g_test_add_func ("/print/sheet/takes-any-name-as-text", takes_any_name_as_text);
  g_test_add_func ("/print/sheet/shortens-what-is-too-long", shortens_what_is_too_long);
  g_test_add_func ("/print/sheet/wraps-at-spaces-and-in-long-words",
                   wraps_at_spaces_and_in_long_words);
  g_test_add_func ("/print/sheet/counts-pages-of-each-part", counts_pages_of_each_part);
  return g_test_run ();
}
