// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-reader.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define MARGIN (15.0 * 72.0 / 25.4)
/* Height of a word's box for each point of size, as poppler takes it from the face. */
#define BOX 1.16

char *
tonti_paper_run (GBytes *pdf, const char *command)
{
  g_autofree char *path = NULL;
  g_autofree char *full = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = g_strsplit (command, "%", -1);
  char *output = NULL;
  int status, fd = g_file_open_tmp ("paper-XXXXXX.pdf", &path, &error);
  const char *argv[] = { "/bin/sh", "-c", NULL, NULL };

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                      (gssize)g_bytes_get_size (pdf), NULL));
  g_close (fd, NULL);
  full = g_strjoinv (path, parts);
  argv[2] = full;
  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_assert_cmpint (status, ==, 0);
  return output;
}

char *
tonti_paper_read_codes (GBytes *pdf)
{
  return tonti_paper_run (pdf, "d=$(mktemp -d) && pdftoppm -r 150 -gray % $d/p && "
                               "for f in $d/p*; do zbarimg -q --raw $f; done; rm -r $d");
}

static double
read_number (const char *line, const char *name)
{
  const char *found = strstr (line, name);

  g_assert_nonnull (found);
  return g_ascii_strtod (found + strlen (name), NULL);
}

static void
add_word (TontiPaper *self, const char *line)
{
  g_autoptr (GString) text = NULL;
  const char *start = strchr (line, '>') + 1, *end = strstr (start, "</word>");
  TontiWord word = { self->widths->len - 1,         read_number (line, "xMin=\""),
                     read_number (line, "yMin=\""), read_number (line, "xMax=\""),
                     read_number (line, "yMax=\""), NULL };

  text = g_string_new_len (start, end - start);
  g_string_replace (text, "&amp;", "&", 0);
  g_string_replace (text, "&lt;", "<", 0);
  g_string_replace (text, "&gt;", ">", 0);
  word.text = g_string_free (g_steal_pointer (&text), FALSE);
  g_array_append_val (self->words, word);
}

TontiPaper *
tonti_paper_read (GBytes *pdf)
{
  TontiPaper *self = g_new0 (TontiPaper, 1);
  g_autofree char *text = tonti_paper_run (pdf, "pdftotext -bbox % -");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->words = g_array_new (FALSE, TRUE, sizeof (TontiWord));
  self->widths = g_array_new (FALSE, TRUE, sizeof (double));
  self->heights = g_array_new (FALSE, TRUE, sizeof (double));
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "<page ") != NULL)
      {
        double width = read_number (lines[i], "width=\"");
        double height = read_number (lines[i], "height=\"");

        g_array_append_val (self->widths, width);
        g_array_append_val (self->heights, height);
      }
    else if (strstr (lines[i], "<word ") != NULL)
      add_word (self, lines[i]);
  return self;
}

void
tonti_paper_free (TontiPaper *self)
{
  for (guint i = 0; i < self->words->len; i++)
    g_free (g_array_index (self->words, TontiWord, i).text);
  g_array_unref (self->words);
  g_array_unref (self->widths);
  g_array_unref (self->heights);
  g_free (self);
}

guint
tonti_paper_get_n_pages (const TontiPaper *self)
{
  return self->widths->len;
}

static int
compare_x (gconstpointer a, gconstpointer b)
{
  const TontiWord *left = *(const TontiWord *const *)a, *right = *(const TontiWord *const *)b;

  return left->x1 < right->x1 ? -1 : left->x1 > right->x1;
}

char *
tonti_paper_line (const TontiPaper *self, guint page, double y)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < self->words->len; i++)
    {
      TontiWord *word = &g_array_index (self->words, TontiWord, i);

      if (word->page == page && ABS (word->y1 - y) < 1.0)
        g_ptr_array_add (found, word);
    }
  g_ptr_array_sort (found, compare_x);
  for (guint i = 0; i < found->len; i++)
    g_string_append_printf (line, "%s%s", i > 0 ? " " : "",
                            ((TontiWord *)g_ptr_array_index (found, i))->text);
  return g_string_free (line, FALSE);
}

static int
compare_y (gconstpointer a, gconstpointer b)
{
  double left = *(const double *)a, right = *(const double *)b;

  return left < right ? -1 : left > right;
}

char *
tonti_paper_text (const TontiPaper *self, guint page)
{
  g_autoptr (GArray) tops = g_array_new (FALSE, FALSE, sizeof (double));
  GString *text = g_string_new (NULL);
  double last = -10;

  for (guint i = 0; i < self->words->len; i++)
    {
      const TontiWord *word = &g_array_index (self->words, TontiWord, i);

      if (word->page == page)
        g_array_append_val (tops, word->y1);
    }
  g_array_sort (tops, compare_y);
  for (guint i = 0; i < tops->len; i++)
    if (g_array_index (tops, double, i) - last >= 1.0)
      {
        g_autofree char *line = NULL;

        last = g_array_index (tops, double, i);
        line = tonti_paper_line (self, page, last);
        g_string_append_printf (text, "%s\n", line);
      }
  return g_string_free (text, FALSE);
}

static void
assert_inside (const TontiPaper *self, const TontiWord *word)
{
  double width = g_array_index (self->widths, double, word->page);
  double height = g_array_index (self->heights, double, word->page);

  if (word->x1 >= MARGIN && word->x2 <= width - MARGIN + 0.01 && word->y1 >= MARGIN
      && word->y2 <= height - MARGIN)
    return;
  g_error ("page %u: “%s” stands outside the margins: %.1f %.1f %.1f %.1f", word->page + 1,
           word->text, word->x1, word->y1, word->x2, word->y2);
}

static void
assert_apart (const TontiWord *a, const TontiWord *b)
{
  if (a->page != b->page || MIN (a->x2, b->x2) - MAX (a->x1, b->x1) < 0.3
      || MIN (a->y2, b->y2) - MAX (a->y1, b->y1) < 0.6)
    return;
  g_error ("page %u: “%s” and “%s” stand over each other at %.1f, %.1f", a->page + 1, a->text,
           b->text, a->x1, a->y1);
}

static void
assert_numbered (const TontiPaper *self, guint page, gboolean parts)
{
  g_autofree char *text = tonti_paper_text (self, page);
  g_autofree char *wanted
      = parts ? g_strdup ("Page ") : g_strdup_printf ("Page %u/%u", page + 1, self->widths->len);

  if (strstr (text, wanted) == NULL)
    g_error ("page %u has no number: %s", page + 1, text);
}

void
tonti_paper_assert_neat (const TontiPaper *self, gboolean parts)
{
  for (guint i = 0; i < self->words->len; i++)
    {
      const TontiWord *word = &g_array_index (self->words, TontiWord, i);

      assert_inside (self, word);
      g_assert_cmpfloat (word->y2 - word->y1, >=, 8.0 * BOX - 0.01);
      for (guint j = i + 1;
           j < self->words->len && g_array_index (self->words, TontiWord, j).page == word->page;
           j++)
        assert_apart (word, &g_array_index (self->words, TontiWord, j));
    }
  for (guint page = 0; page < self->widths->len; page++)
    assert_numbered (self, page, parts);
}
