// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-paper-reader.h"
#include "tonti-sheet-samples.h"

/* Tables: how they break, carry and stand. */

static TontiStyle
get_style (void)
{
  return tonti_style_for (tonti_currency_find ("XOF"), "SN", "fr");
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
      g_autofree char *what = tonti_sample_words ((guint)g_test_rand_int_range (0, 14));
      g_autofree char *who = tonti_sample_words ((guint)g_test_rand_int_range (0, 5));
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
      g_autoptr (TontiSheet) sheet = tonti_sample_sheet (
          g_test_rand_bit () ? TONTI_PAPER_A4 : TONTI_PAPER_A5, g_test_rand_bit (), "And Jëf");
      gint64 sums[2] = { 0, 0 };
      double edges[2] = { -1, -1 };
      g_autoptr (TontiSheetTable) table = make_table (n_rows, sums, TRUE);
      g_autoptr (GBytes) pdf = NULL;
      g_autoptr (TontiPaper) paper = NULL;
      guint pages, rows = 0;

      tonti_sample_begin (sheet);
      tonti_sheet_skip (sheet, g_test_rand_int_range (0, 180));
      tonti_sheet_draw_table (sheet, table);
      pdf = tonti_sample_finish (sheet);
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

/* Over a page goes the sum of the group that goes on, with its name; nothing where a new group
 * begins. Every row is 100, so a sum tells how many rows of the group stand before it. */
static void
carries_the_group_that_goes_on (void)
{
  TontiStyle style = get_style ();
  TontiSheetColumn columns[] = { { .title = "What", .kind = TONTI_SHEET_TEXT },
                                 { .title = "In", .kind = TONTI_SHEET_AMOUNT, .carry = TRUE } };
  TontiSheetTableSetup setup = { .size = 8.5, .carries_group = TRUE, .style = &style };
  g_autoptr (TontiSheetTable) table = tonti_sheet_table_new (&setup, columns, 2);
  g_autoptr (TontiSheet) sheet = tonti_sample_sheet (TONTI_PAPER_A5, FALSE, "And Jëf");
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;
  g_autofree char *forward = NULL, *brought = NULL, *digits = NULL, *wanted = NULL;
  guint last;

  for (guint i = 0; i < 80; i++)
    {
      if (i % 60 == 0)
        {
          tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_GROUP);
          tonti_sheet_table_set_text (table, 0, i == 0 ? "Bank" : "Box");
        }
      tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, "row");
      tonti_sheet_table_set_amount (table, 1, tonti_money (100));
    }
  tonti_sample_begin (sheet);
  tonti_sheet_draw_table (sheet, table);
  pdf = tonti_sample_finish (sheet);
  paper = tonti_paper_read (pdf);
  tonti_paper_assert_neat (paper, FALSE);
  last = tonti_paper_get_n_pages (paper) - 1;
  forward = find_line (paper, last - 1, "Carried forward: Box");
  brought = find_line (paper, last, "Brought forward: Box");
  g_assert_nonnull (forward);
  g_assert_cmpstr (forward, ==, brought);
  digits = keep_digits (forward);
  wanted = g_strdup_printf ("%u00", 20 - count_rows (paper, last));
  g_assert_cmpstr (digits, ==, wanted);
}

/* A group's heading and its rows stay on one page where they fit. */
static void
keeps_groups_together (void)
{
  TontiStyle style = get_style ();
  TontiSheetColumn columns[] = { { .title = "What", .kind = TONTI_SHEET_TEXT },
                                 { .title = "In", .kind = TONTI_SHEET_AMOUNT } };
  TontiSheetTableSetup setup = { .size = 8.5, .keeps_groups = TRUE, .style = &style };
  g_autoptr (TontiSheetTable) table = tonti_sheet_table_new (&setup, columns, 2);
  g_autoptr (TontiSheet) sheet = tonti_sample_sheet (TONTI_PAPER_A5, FALSE, "And Jëf");
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;

  for (guint i = 0; i < 60; i++)
    {
      tonti_sheet_table_add_row (table, i % 6 == 0 ? TONTI_SHEET_ROW_GROUP : TONTI_SHEET_ROW_PLAIN);
      tonti_sheet_table_set_text (table, 0, i % 6 == 0 ? "group" : "row");
    }
  tonti_sample_begin (sheet);
  tonti_sheet_draw_table (sheet, table);
  pdf = tonti_sample_finish (sheet);
  paper = tonti_paper_read (pdf);
  g_assert_cmpuint (tonti_paper_get_n_pages (paper), >, 1);
  for (guint page = 0; page < tonti_paper_get_n_pages (paper); page++)
    g_assert_cmpuint (count_rows (paper, page) % 5, ==, 0);
}

/* Amounts that no page is wide enough for are drawn smaller, whole and apart. */
static void
squeezes_amounts_and_never_cuts_them (void)
{
  TontiStyle style = get_style ();
  TontiSheetColumn columns[6];
  TontiSheetTableSetup setup = { .size = 8.5, .style = &style };
  g_autoptr (TontiSheetTable) table = NULL;
  g_autoptr (TontiSheet) sheet = tonti_sample_sheet (TONTI_PAPER_A5, FALSE, "And Jëf");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    columns[i] = (TontiSheetColumn){ .title = "In", .kind = TONTI_SHEET_AMOUNT };
  table = tonti_sheet_table_new (&setup, columns, G_N_ELEMENTS (columns));
  tonti_sheet_table_add_row (table, TONTI_SHEET_ROW_PLAIN);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    tonti_sheet_table_set_amount (table, i, tonti_money (123456789012345));
  tonti_sample_begin (sheet);
  tonti_sheet_draw_table (sheet, table);
  pdf = tonti_sample_finish (sheet);
  text = tonti_paper_run (pdf, "pdftotext -layout % - | tr -dc 0-9");
  {
    g_auto (GStrv) found = g_strsplit (text, "123456789012345", -1);

    g_assert_cmpuint (g_strv_length (found) - 1, ==, G_N_ELEMENTS (columns));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/sheet-table/breaks-tables-well", breaks_tables_well);
  g_test_add_func ("/print/sheet-table/keeps-groups-together", keeps_groups_together);
  g_test_add_func ("/print/sheet-table/carries-the-group-that-goes-on",
                   carries_the_group_that_goes_on);
  g_test_add_func ("/print/sheet-table/squeezes-amounts-and-never-cuts-them",
                   squeezes_amounts_and_never_cuts_them);
  return g_test_run ();
}
