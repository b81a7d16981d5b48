// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tonti-demo.h"
#include "tonti-paper-reader.h"
#include "tonti-document-private.h"

/* Papers of a real book: the practice group after its second meeting. */

static char *folder;
static char *path;
static TontiBook *book;

static char *
place (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static GBytes *
print (const char *name, const TontiPrintQuery *query)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  GBytes *pdf = tonti_print_document (book, name, query, problems);

  if (pdf == NULL)
    g_error ("%s: %s", name, tonti_problems_get (problems, 0)->message);
  return pdf;
}

static void
refuse (const char *name, const TontiPrintQuery *query, const char *code)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  g_assert_null (tonti_print_document (book, name, query, problems));
  if (!tonti_problems_has (problems, code))
    g_error ("%s is refused, but not as %s: %s", name, code,
             tonti_problems_get (problems, 0)->message);
}

static gboolean
takes (const TontiDocumentKind *kind, const char *option)
{
  g_auto (GStrv) options = g_strsplit (kind->options, " ", -1);

  return g_strv_contains ((const char *const *)options, option);
}

/* A question that the document can answer from this book; FALSE when the book has none of it. */
static gboolean
ask (const TontiDocumentKind *kind, TontiPrintQuery *query)
{
  static const char *const without[] = { "rectification-minutes",
                                         "draw-record",
                                         "guarantee",
                                         "loan-contract",
                                         "box-share",
                                         "cards",
                                         "warning",
                                         "notice",
                                         "takeover-minutes",
                                         NULL };

  tonti_print_query_init (query);
  if (g_str_equal (kind->name, "receipt"))
    query->number = 5;
  if (g_str_equal (kind->name, "member-statement"))
    query->member = 3;
  if (g_str_equal (kind->name, "receipts"))
    query->meeting = 2;
  return !g_strv_contains (without, kind->name);
}

static void
every_document_is_neat_and_the_same_twice (void)
{
  for (const TontiDocumentKind *kind = tonti_document_kinds (); kind->name != NULL; kind++)
    {
      TontiPrintQuery query;
      g_autoptr (GBytes) first = NULL, second = NULL;
      g_autoptr (TontiPaper) paper = NULL;

      if (!ask (kind, &query))
        continue;
      first = print (kind->name, &query);
      second = print (kind->name, &query);
      g_assert_true (g_bytes_equal (first, second));
      paper = tonti_paper_read (first);
      tonti_paper_assert_neat (paper, TRUE);
    }
}

static void
a_duplicate_says_so_and_nothing_else_changes (void)
{
  TontiPrintQuery query;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;
  g_autofree char *text = NULL;

  tonti_print_query_init (&query);
  query.number = 5;
  query.duplicate = 3;
  pdf = print ("receipt", &query);
  paper = tonti_paper_read (pdf);
  text = tonti_paper_text (paper, 0);
  g_assert_nonnull (strstr (text, "DUPLICATE 3"));
  g_assert_nonnull (strstr (text, "R-2025-0005"));
}

/* The code of the minutes is the one that the book gives to be read aloud. */
static void
minutes_carry_the_control_code (void)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autofree char *code = tonti_book_seal_code (book, (TontiMeetingId){ 2 }, problems);
  TontiPrintQuery query;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL, *codes = NULL;

  tonti_print_query_init (&query);
  query.meeting = 2;
  pdf = print ("minutes", &query);
  text = tonti_paper_run (pdf, "pdftotext % -");
  g_assert_nonnull (strstr (text, code));
  codes = tonti_paper_read_codes (pdf);
  g_assert_true (g_str_has_prefix (codes, "TONTI1:"));
}

/* The sentence about a short lot says which lot: the number of its voucher. */
static void
minutes_name_the_lot_that_was_short (void)
{
  TontiPrintQuery query;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  tonti_print_query_init (&query);
  query.meeting = 2;
  pdf = print ("minutes", &query);
  text = tonti_paper_run (pdf, "pdftotext -raw % -");
  g_assert_nonnull (strstr (text, "Missing"));
  g_assert_true (
      g_regex_match_simple ("B-2025-000[0-9]:\\s+Missing\\s+from\\s+the\\s+pot", text, 0, 0));
}

/* A page of figures says of when it is, and whose each balance is. */
static void
figures_say_of_when_they_are (void)
{
  static const char *const names[] = { "trial-balance", "general-ledger", "journal", "cash-book" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      TontiPrintQuery query;
      g_autoptr (GBytes) whole = NULL, part = NULL;
      g_autoptr (TontiPaper) whole_paper = NULL, part_paper = NULL;
      g_autofree char *whole_text = NULL, *part_text = NULL;

      tonti_print_query_init (&query);
      whole = print (names[i], &query);
      g_assert_true (tonti_day_parse_iso ("2025-02-01", &query.to));
      part = print (names[i], &query);
      whole_paper = tonti_paper_read (whole);
      part_paper = tonti_paper_read (part);
      whole_text = tonti_paper_text (whole_paper, 0);
      part_text = tonti_paper_text (part_paper, 0);
      g_assert_nonnull (strstr (whole_text, "as of "));
      g_assert_nonnull (strstr (part_text, "up to 01/02/2025"));
      if (g_str_equal (names[i], "cash-book"))
        g_assert_nonnull (strstr (whole_text, "Opening balance: Cash box"));
    }
}

static void
tells_what_is_wrong_with_the_question (void)
{
  TontiPrintQuery query;

  tonti_print_query_init (&query);
  refuse ("letter", &query, "document-unknown");
  refuse ("receipt", &query, "which");
  refuse ("member-statement", &query, "which");
  query.member = 9999;
  {
    g_autoptr (TontiProblems) problems = tonti_problems_new ();

    g_assert_null (tonti_print_document (book, "member-statement", &query, problems));
    g_assert_cmpuint (tonti_problems_count (problems), >, 0);
  }
  query.blank = TRUE;
  refuse ("member-statement", &query, "option-unused");
  tonti_print_query_init (&query);
  query.per_page = 5;
  refuse ("receipts", &query, "per-page");
  query.per_page = 2;
  query.paper = TONTI_PRINT_PAPER_A5;
  refuse ("receipts", &query, "per-page");
  tonti_print_query_init (&query);
  query.duplicate = -1;
  refuse ("receipts", &query, "duplicate");
  tonti_print_query_init (&query);
  query.pool = 7;
  refuse ("cash-book", &query, "option-unused");
  refuse ("pool-calendar", &query, "pool-unknown");
}

static void
a_folder_takes_one_file_a_member (void)
{
  g_autofree char *into = place ("papers/");
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiPrintQuery query;
  json_auto_t *answer = NULL;
  const json_t *files;

  tonti_print_query_init (&query);
  g_assert_true (
      tonti_print_save (book, "statements", &query, into, NULL, NULL, &answer, problems));
  files = json_object_get (answer, "files");
  g_assert_cmpuint (json_array_size (files), ==, 6);
  for (gsize i = 0; i < json_array_size (files); i++)
    {
      GStatBuf found;

      g_assert_cmpint (g_stat (json_string_value (json_array_get (files, i)), &found), ==, 0);
      g_assert_cmpuint (found.st_mode & 0777, ==, 0600);
    }
}

static void
assert_not_saved (const char *where, const char *code)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiPrintQuery query;
  json_auto_t *answer = NULL;

  tonti_print_query_init (&query);
  g_assert_false (
      tonti_print_save (book, "trial-balance", &query, where, NULL, NULL, &answer, problems));
  g_assert_null (answer);
  if (!tonti_problems_has (problems, code))
    g_error ("%s: %s", where, tonti_problems_get (problems, 0)->message);
}

/* A device, a folder and the book itself stay what they are. */
static void
replaces_nothing_but_papers (void)
{
  GStatBuf before, after;

  g_assert_cmpint (g_stat ("/dev/full", &before), ==, 0);
  assert_not_saved ("/dev/full", "not-a-file");
  g_assert_cmpint (g_stat ("/dev/full", &after), ==, 0);
  g_assert_true (S_ISCHR (after.st_mode));
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  assert_not_saved (folder, "not-a-file");
  g_assert_cmpint (g_stat (path, &before), ==, 0);
  assert_not_saved (path, "book-is-target");
  g_assert_cmpint (g_stat (path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  assert_not_saved ("/proc/no/such/place.pdf", "paper-not-saved");
}

/* No room left: the old paper is still whole, and no scrap lies beside it. */
static void
a_full_disk_leaves_the_old_paper (void)
{
  g_autofree char *where = place ("full.pdf");
  g_autofree char *kept = NULL;
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (GBytes) pdf = NULL;
  TontiPrintQuery query;
  struct rlimit old, small;
  g_autoptr (GDir) left = NULL;
  const char *name;

  tonti_print_query_init (&query);
  pdf = print ("trial-balance", &query);
  g_assert_true (g_file_set_contents (where, "old", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  small = old;
  small.rlim_cur = 10;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (tonti_print_write (book, where, pdf, problems));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_true (tonti_problems_has (problems, "paper-not-saved"));
  g_assert_true (g_file_get_contents (where, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "old");
  left = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (left)) != NULL)
    g_assert_false (g_str_has_prefix (name, "full.pdf."));
}

/* Printing reads: the head of the book is where it was. */
static void
writes_nothing_to_the_book (void)
{
  g_autofree char *before = NULL, *after = NULL;
  g_autofree char *command = g_strdup_printf ("sha256sum %s", path);
  TontiPrintQuery query;
  g_autoptr (GBytes) pdf = NULL;

  g_assert_true (g_spawn_command_line_sync (command, &before, NULL, NULL, NULL));
  tonti_print_query_init (&query);
  pdf = print ("statements", &query);
  g_assert_true (g_spawn_command_line_sync (command, &after, NULL, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
}

static void
documents_say_which_options_they_take (void)
{
  for (const TontiDocumentKind *kind = tonti_document_kinds (); kind->name != NULL; kind++)
    {
      g_assert_true (takes (kind, "paper"));
      g_assert_true (takes (kind, "duplicate"));
    }
}

static gboolean
make_book (void)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiDemo wish = { .kind = "rotating", .lang = "en", .members = 6, .meetings = 2, .seed = 2 };

  folder = g_dir_make_tmp ("tonti-print-XXXXXX", NULL);
  path = place ("demo.tonti");
  book = tonti_demo_make (path, &wish, problems);
  return book != NULL;
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_assert_true (make_book ());
  g_test_add_func ("/print/print/every-document-is-neat-and-the-same-twice",
                   every_document_is_neat_and_the_same_twice);
  g_test_add_func ("/print/print/a-duplicate-says-so-and-nothing-else-changes",
                   a_duplicate_says_so_and_nothing_else_changes);
  g_test_add_func ("/print/print/minutes-carry-the-control-code", minutes_carry_the_control_code);
  g_test_add_func ("/print/print/minutes-name-the-lot-that-was-short",
                   minutes_name_the_lot_that_was_short);
  g_test_add_func ("/print/print/figures-say-of-when-they-are", figures_say_of_when_they_are);
  g_test_add_func ("/print/print/tells-what-is-wrong-with-the-question",
                   tells_what_is_wrong_with_the_question);
  g_test_add_func ("/print/print/a-folder-takes-one-file-a-member",
                   a_folder_takes_one_file_a_member);
  g_test_add_func ("/print/print/replaces-nothing-but-papers", replaces_nothing_but_papers);
  g_test_add_func ("/print/print/a-full-disk-leaves-the-old-paper",
                   a_full_disk_leaves_the_old_paper);
  g_test_add_func ("/print/print/writes-nothing-to-the-book", writes_nothing_to_the_book);
  g_test_add_func ("/print/print/documents-say-which-options-they-take",
                   documents_say_which_options_they_take);
  result = g_test_run ();
  tonti_book_close (book);
  {
    g_autofree char *command = g_strdup_printf ("rm -r %s", folder);

    g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  }
  g_free (path);
  g_free (folder);
  return result;
}
