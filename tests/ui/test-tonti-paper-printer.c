// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "tonti-demo.h"
#include "tonti-document-language.h"
#include "tonti-paper-order.h"
#include "tonti-paper-printer.h"
#include "tonti-stage.h"

/* The printer gets the pages of the PDF: as many, as large, with the same words. */

static char *folder;
static TontiBook *book;
static guint printed;

static TontiPaperFile *
make (const char *route)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiPaperOrder) order = tonti_paper_order_parse (route);
  g_autoptr (GBytes) bytes = tonti_print_document (book, order->name, &order->query, problems);
  g_assert_nonnull (bytes);
  return tonti_paper_file_new (bytes);
}

static void
printed_cb (GObject *owner, const GError *error)
{
  g_assert_no_error (error);
  printed++;
}

static gboolean
has_printed (gpointer data)
{
  return printed > 0;
}

static TontiPaperFile *export(TontiPaperFile *file)
{
  g_autofree char *path = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *text = NULL;
  gsize size;
  TontiPrinting how
      = { .action = GTK_PRINT_OPERATION_ACTION_EXPORT, .path = path, .title = "Test" };
  TontiWindow *window = tonti_stage_window ();
  printed = 0;
  tonti_paper_print (file, &how, GTK_WINDOW (window), G_OBJECT (window), printed_cb);
  tonti_stage_wait (has_printed, NULL);
  tonti_stage_close (window);
  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  g_remove (path);
  g_autoptr (GBytes) bytes = g_bytes_new (text, size);
  return tonti_paper_file_new (bytes);
}

static int
compare_letters (gconstpointer a, gconstpointer b)
{
  gunichar x = *(const gunichar *)a, y = *(const gunichar *)b;
  return (x > y) - (x < y);
}

/* The letters of a page by the alphabet: two writers of PDF part and order lines differently. */
static char *
get_letters (TontiPaperFile *file, guint page)
{
  g_autofree char *text = tonti_paper_file_dup_text (file, page);
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  for (const char *c = text; *c; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      {
        gunichar letter = g_utf8_get_char (c);
        g_array_append_val (letters, letter);
      }
  g_array_sort (letters, compare_letters);
  return g_ucs4_to_utf8 ((const gunichar *)(gpointer)letters->data, letters->len, NULL, NULL, NULL);
}

static void
assert_same_page (TontiPaperFile *wanted, TontiPaperFile *got, guint page)
{
  double w1, h1, w2, h2;
  g_autofree char *letters = get_letters (wanted, page), *on_paper = get_letters (got, page);
  tonti_paper_file_get_size (wanted, page, &w1, &h1);
  tonti_paper_file_get_size (got, page, &w2, &h2);
  g_assert_cmpfloat (fabs (w1 - w2), <, 1);
  g_assert_cmpfloat (fabs (h1 - h2), <, 1);
  g_assert_cmpuint (strlen (letters), >, 100);
  g_assert_cmpstr (letters, ==, on_paper);
}

static void
prints (gconstpointer route)
{
  g_autoptr (TontiPaperFile) wanted = make (route);
  g_autoptr (TontiPaperFile) got = export(wanted);
  guint pages = tonti_paper_file_get_n_pages (wanted);
  g_assert_cmpuint (tonti_paper_file_get_n_pages (got), ==, pages);
  for (guint page = 0; page < pages; page++)
    assert_same_page (wanted, got, page);
}

static void
add_tests (void)
{
  g_test_add_data_func ("/ui/paper-printer/upright-a4", "minutes?meeting=2", prints);
  g_test_add_data_func ("/ui/paper-printer/upright-a5", "voucher-out?meeting=2", prints);
  g_test_add_data_func ("/ui/paper-printer/lying-a5", "receipt?number=5", prints);
  g_test_add_data_func ("/ui/paper-printer/lying-a4", "general-ledger", prints);
}

int
main (int argc, char *argv[])
{
  int outcome;
  TontiDemo wish = { .kind = "rotating", .lang = "en", .members = 30, .meetings = 2, .seed = 1 };
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  tonti_document_language_start ("en");
  folder = g_dir_make_tmp ("tonti-printer-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "demo.tonti", NULL);
  book = tonti_demo_make (path, &wish, problems);
  outcome = tonti_stage_run (argc, argv, add_tests);
  tonti_book_close (book);
  g_remove (path);
  g_rmdir (folder);
  g_free (folder);
  return outcome;
}
