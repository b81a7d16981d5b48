// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-paper-reader.h"
#include "tonti-sheet-table.h"

#define QR_TEXT "TONTI1:AAAAAAAAAAAABX7QYFCWBPE3K5RZ2MT4NQOSVUHD"

static TontiSheet *
make_sheet (TontiPaperSize paper, gboolean landscape, const char *group)
{
  TontiSheetSetup setup = {
    .paper = paper,
    .landscape = landscape,
    .title = "Test",
    .group = group,
    .identity = "RCCM SN.THS.2024.C.0815 · Thiès",
    .origin = "Book at entry 412, 21/11/2025 · 3f7a1c09b2d45e68",
    .code = "Control code, meeting 3: 1234 5678 9012",
    .practice = "PRACTICE",
    .day = { 20413 },
  };

  return tonti_sheet_new (&setup);
}

static void
begin (TontiSheet *sheet)
{
  TontiSheetSection section = {
    .title = "Member statement",
    .number = "12 · Awa Diop",
    .subtitle = "from 01/01/2025 to 31/12/2025",
    .marks = { "DRAFT", "DUPLICATE 2", NULL },
  };

  tonti_sheet_begin (sheet, &section);
}

static GBytes *
finish (TontiSheet *sheet)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  GBytes *pdf = tonti_sheet_finish (sheet, problems);

  g_assert_cmpuint (tonti_problems_count (problems), ==, 0);
  g_assert_nonnull (pdf);
  return pdf;
}

static TontiStyle
get_style (void)
{
  return tonti_style_for (tonti_currency_find ("XOF"), "SN", "fr");
}

/* Words of letters only, so that numbers on the page are amounts. */
static char *
make_words (guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      guint length = (guint)g_test_rand_int_range (1, 12);

      if (i > 0)
        g_string_append_c (text, ' ');
      for (guint k = 0; k < length; k++)
        g_string_append_unichar (
            text, g_utf8_get_char (g_utf8_offset_to_pointer ("abcdefghilmnopqrstuvzéèŋọñ",
                                                             g_test_rand_int_range (0, 26))));
    }
  return g_string_free (text, FALSE);
}

/* The last digit tells the column: 1 for the first amount, 2 for the second; groups before end in
 * 0. */
static gint64
make_amount (guint column)
{
  return g_test_rand_int_range (0, 99) * 10000 + g_test_rand_int_range (0, 9) * 10 + column;
}

static TontiSheetTable *
make_table (guint n_rows, gint64 sums[2], gboolean with_total)
{
  TontiStyle style = get_style ();
  TontiSheetColumn columns[] = {
    { .title = "Row", .kind = TONTI_SHEET_TEXT },
    { .title = "What", .kind = TONTI_SHEET_TEXT, .max_lines = 3 },
    { .title = "In", .kind = TONTI_SHEET_AMOUNT, .carry = TRUE },
    { .title = "Paid out of the box", .kind = TONTI_SHEET_AMOUNT, .carry = TRUE },
    { .title = "Who", .kind = TONTI_SHEET_TEXT },
  };
  TontiSheetTableSetup setup
      = { .heading = g_test_rand_bit () ? "Heading" : NULL, .size = 8.5, .style = &style };
  TontiSheetTable *table = tonti_sheet_table_new (&setup, columns, G_N_ELEMENTS (columns));

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *what = make_words ((guint)g_test_rand_int_range (0, 14));
      g_autofree char *who = make_words ((guint)g_test_rand_int_range (0, 5));
      gint64 in = make_amount (1), out = make_amount (2);

      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, "row");
      tonti_sheet_table_set_text (table, 1, what);
      tonti_sheet_table_set_amount (table, 2, tonti_money (in));
      tonti_sheet_table_set_amount (table, 3, tonti_money (out));
      tonti_sheet_table_set_text (table, 4, who);
      sums[0] += in;
      sums[1] += out;
    }
  if (with_total)
    {
      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_TOTAL);
      tonti_sheet_table_set_text (table, 0, "Sum");
      tonti_sheet_table_set_amount (table, 2, tonti_money (sums[0]));
      tonti_sheet_table_set_amount (table, 3, tonti_money (sums[1]));
    }
  return table;
}

/* The right edges of amounts of one column, over all pages, are one edge. */
static void
assert_one_edge (const TontiPaper *paper, char digit, double *edge)
{
  for (guint i = 0; i < paper->words->len; i++)
    {
      const TontiWord *word = &g_array_index (paper->words, TontiWord, i);
      g_autofree char *line = tonti_paper_line (paper, word->page, word->y1);

      if (!g_str_has_prefix (line, "row ")
          || strspn (word->text, "0123456789") != strlen (word->text)
          || word->text[strlen (word->text) - 1] != digit)
        continue;
      if (*edge < 0)
        *edge = word->x2;
      g_assert_cmpfloat_with_epsilon (word->x2, *edge, 0.05);
    }
}

static guint
count_rows (const TontiPaper *paper, guint page)
{
  guint n = 0;

  for (guint i = 0; i < paper->words->len; i++)
    {
      const TontiWord *word = &g_array_index (paper->words, TontiWord, i);

      n += word->page == page && g_str_equal (word->text, "row");
    }
  return n;
}

/* The line of PAGE that begins with START, without it; NULL when there is none. */
static char *
find_line (const TontiPaper *paper, guint page, const char *start)
{
  g_autofree char *text = tonti_paper_text (paper, page);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], start))
      return g_strdup (lines[i] + strlen (start));
  return NULL;
}

/* Digits of all the amounts of a line, run together. */
static char *
keep_digits (const char *line)
{
  GString *digits = g_string_new (NULL);

  for (; *line != '\0'; line++)
    if (g_ascii_isdigit (*line))
      g_string_append_c (digits, *line);
  return g_string_free (digits, FALSE);
}

static void
assert_carried (const TontiPaper *paper)
{
  for (guint page = 0; page + 1 < tonti_paper_get_n_pages (paper); page++)
    {
      g_autofree char *forward = find_line (paper, page, "Carried forward");
      g_autofree char *brought = find_line (paper, page + 1, "Brought forward");

      if (count_rows (paper, page) == 0)
        continue;
      g_assert_nonnull (forward);
      g_assert_cmpstr (forward, ==, brought);
    }
}

static void
assert_total (const TontiPaper *paper, const gint64 sums[2])
{
  guint last = tonti_paper_get_n_pages (paper) - 1;
  g_autofree char *line = find_line (paper, last, "Sum");
  g_autofree char *wanted = g_strdup_printf ("%lld%lld", (long long)sums[0], (long long)sums[1]);
  g_autofree char *found = NULL;

  g_assert_nonnull (line);
  found = keep_digits (line);
  g_assert_cmpstr (found, ==, wanted);
}

static void
breaks_tables_well (void)
{
  for (int round = 0; round < 12; round++)
    {
      guint n_rows = (guint)g_test_rand_int_range (1, round < 8 ? 70 : 6);
      g_autoptr (TontiSheet) sheet = make_sheet (
          g_test_rand_bit () ? TONTI_PAPER_A4 : TONTI_PAPER_A5, g_test_rand_bit (), "And Jëf");
      gint64 sums[2] = { 0, 0 };
      double edges[2] = { -1, -1 };
      g_autoptr (TontiSheetTable) table = make_table (n_rows, sums, TRUE);
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (TontiPaper) paper = NULL;
      guint pages, rows = 0;

      begin (sheet);
      tonti_sheet_skip (sheet, g_test_rand_int_range (0, 180));
      tonti_sheet_draw_table (sheet, table);
      pdf = finish (sheet);
      paper = tonti_paper_read (pdf);
      pages = tonti_paper_get_n_pages (paper);
      tonti_paper_assert_neat (paper, FALSE);
      assert_one_edge (paper, '1', &edges[0]);
      assert_one_edge (paper, '2', &edges[1]);
      assert_carried (paper);
      assert_total (paper, sums);
      for (guint page = 0; page < pages; page++)
        {
          g_autofree char *head = find_line (paper, page, "Row What");
          guint here = count_rows (paper, page);

          rows += here;
          g_assert_true ((head != NULL) == (here > 0));
          if (n_rows > 1 && here > 0)
            g_assert_cmpuint (here, >=, 2);
        }
      g_assert_cmpuint (rows, ==, n_rows);
    }
}

static GBytes *
draw_some (void)
{
  g_autoptr (TontiSheet) sheet = make_sheet (TONTI_PAPER_A4, FALSE, "And Jëf");

  begin (sheet);
  tonti_sheet_heading (sheet, "Décisions");
  tonti_sheet_paragraph (sheet, (TontiInk){ TONTI_FACE_REGULAR, 9.5, TONTI_TONE_BLACK },
                         "Une ligne.\nUne autre.");
  tonti_sheet_qr (sheet, 45, 400, TONTI_SHEET_QR, QR_TEXT);
  return finish (sheet);
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
  g_autoptr (TontiSheet) sheet = make_sheet (TONTI_PAPER_A5, TRUE, "And Jëf");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *fonts = NULL;
  g_autofree char *checked = NULL;
  g_auto (GStrv) lines = NULL;

  begin (sheet);
  pdf = finish (sheet);
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
  g_autoptr (TontiSheet) sheet = make_sheet (TONTI_PAPER_A5, FALSE, "And Jëf");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *codes = NULL;

  begin (sheet);
  tonti_sheet_qr (sheet, 200, 300, TONTI_SHEET_QR, QR_TEXT);
  pdf = finish (sheet);
  codes = tonti_paper_read_codes (pdf);
  g_assert_cmpstr (codes, ==, QR_TEXT "\n");
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
      g_autoptr (TontiSheet) sheet = make_sheet (TONTI_PAPER_A4, FALSE, names[i]);
      g_autoptr (GBytes) pdf = NULL;
      g_autofree char *checked = NULL;
      g_autofree char *open = NULL;

      begin (sheet);
      tonti_sheet_text (sheet, 45, 300, 200, TONTI_ALIGN_LEFT,
                        (TontiInk){ TONTI_FACE_REGULAR, 9, TONTI_TONE_BLACK }, names[i]);
      pdf = finish (sheet);
      checked = tonti_paper_run (pdf, "qpdf --check %");
      open = tonti_paper_run (pdf, "qpdf --qdf --object-streams=disable % - | grep -c /JavaScript "
                                   "|| true");
      g_assert_cmpstr (open, ==, "0\n");
    }
}

static void
shortens_what_is_too_long (void)
{
  g_autoptr (TontiSheet) sheet = make_sheet (TONTI_PAPER_A4, FALSE, "And Jëf");
  TontiInk ink = { TONTI_FACE_REGULAR, 9, TONTI_TONE_BLACK };
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;
  g_autofree char *text = NULL;

  begin (sheet);
  g_assert_cmpfloat (tonti_sheet_text (sheet, 45, 300, 80, TONTI_ALIGN_RIGHT, ink,
                                       "a text that is much too long for its place"),
                     <=, 80.01);
  g_assert_cmpfloat (tonti_sheet_text (sheet, 45, 320, 80, TONTI_ALIGN_LEFT, ink, "short"), <, 80);
  pdf = finish (sheet);
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
      g_autofree char *text = make_words ((guint)g_test_rand_int_range (1, 40));
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
  g_autoptr (TontiSheet) sheet = make_sheet (TONTI_PAPER_A5, FALSE, "And Jëf");
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;
  static const char *const wanted[] = { "Page 1/2", "Page 2/2", "Page 1/1" };

  begin (sheet);
  tonti_sheet_break (sheet);
  begin (sheet);
  pdf = finish (sheet);
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
  g_test_add_func ("/print/sheet/breaks-tables-well", breaks_tables_well);
  g_test_add_func ("/print/sheet/draws-the-same-bytes-twice", draws_the_same_bytes_twice);
  g_test_add_func ("/print/sheet/is-a-sound-file-with-its-faces-inside",
                   is_a_sound_file_with_its_faces_inside);
  g_test_add_func ("/print/sheet/draws-a-code-that-a-telephone-reads",
                   draws_a_code_that_a_telephone_reads);
  g_test_add_func ("/print/sheet/takes-any-name-as-text", takes_any_name_as_text);
  g_test_add_func ("/print/sheet/shortens-what-is-too-long", shortens_what_is_too_long);
  g_test_add_func ("/print/sheet/wraps-at-spaces-and-in-long-words",
                   wraps_at_spaces_and_in_long_words);
  g_test_add_func ("/print/sheet/counts-pages-of-each-part", counts_pages_of_each_part);
  return g_test_run ();
}
