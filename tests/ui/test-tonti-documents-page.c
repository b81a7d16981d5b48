// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-demo.h"
#include "tonti-document-language.h"
#include "tonti-documents-page.h"
#include "tonti-paper-batch.h"
#include "tonti-paper-choice.h"
#include "tonti-preview.h"
#include "tonti-stage.h"

/* The page of papers: what is seen is what the book prints, and what is saved is what was seen. */

static char *folder;
static char *demo;    /* French, after three meetings */
static char *english; /* the same in the language of the window */

static gboolean
is_settled (gpointer page)
{
  return tonti_documents_page_is_settled (page);
}

static TontiDocumentsPage *
go (TontiWindow *window, const char *route)
{
  tonti_stage_show (window, route);
  GtkWidget *preview = tonti_stage_find_id (window, "preview");
  GtkWidget *page = gtk_widget_get_ancestor (preview, TONTI_TYPE_DOCUMENTS_PAGE);
  tonti_stage_wait (is_settled, page);
  return TONTI_DOCUMENTS_PAGE (page);
}

static TontiPreview *
get_preview (TontiWindow *window)
{
  return TONTI_PREVIEW (tonti_stage_find_id (window, "preview"));
}

/* What the book prints when it is asked directly. */
static GBytes *
print (const char *path, const char *route)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiBook) book = tonti_book_open (path, FALSE, problems);
  g_autoptr (TontiPaperOrder) order = tonti_paper_order_parse (route);
  return tonti_print_document (book, order->name, &order->query, problems);
}

static void
assert_seen (TontiWindow *window, const char *path, const char *order)
{
  g_autoptr (GBytes) printed = print (path, order);
  g_autofree char *route = g_strconcat ("documents/", order, NULL);
  go (window, route);
  TontiPaperFile *file = tonti_preview_get_file (get_preview (window));
  if (!file != !printed)
    g_error ("%s: %s", order, file ? "is shown, but not printed" : "is printed, but not shown");
  if (file && !g_bytes_equal (tonti_paper_file_get_bytes (file), printed))
    g_error ("%s: what is shown is not what is printed", order);
}

static void
shows_every_paper (const char *path)
{
  TontiWindow *window = tonti_stage_open (path);
  for (const TontiPaperChoice *choice = tonti_paper_choices (); choice->name; choice++)
    {
      g_autofree char *route
          = g_strdup_printf ("documents/%s%s", choice->name, choice->blank ? "?blank=1" : "");
      GtkWidget *page = GTK_WIDGET (go (window, route));
      g_assert_true (
          tonti_preview_get_file (get_preview (window)) != NULL
          || *gtk_label_get_text (GTK_LABEL (tonti_stage_find_id (window, "message_label"))));
      tonti_stage_assert_named (page);
    }
  tonti_stage_close (window);
}

static void
an_empty_book_has_papers_or_reasons (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  shows_every_paper (f->path);
}

static void
a_group_before_its_first_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  shows_every_paper (f->path);
}

static void
a_group_that_meets (void)
{
  shows_every_paper (demo);
}

/* Whatever the language of the book. */
static void
the_preview_is_what_the_book_prints (gconstpointer path)
{
  static const char *const orders[] = {
    "minutes?meeting=2",
    "meeting-sheet?meeting=4&blank=1",
    "receipts?meeting=3&per-page=2",
    "receipt?number=5&year=2025&duplicate=3",
    "voucher-out?meeting=1&paper=a4",
    "member-statement?member=12",
    "statements",
    "cash-book?from=2025-01-04&to=2025-02-01",
    "trial-balance?to=2025-02-01",
    "journal?member=3",
    "pool-calendar?pool=1",
    "arrears",
    "documents",
    "receipt?number=99999",
  };
  TontiWindow *window = tonti_stage_open (*(char *const *)path);
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    assert_seen (window, *(char *const *)path, orders[i]);
  tonti_stage_close (window);
}

static void
the_thread_of_the_book_makes_papers_of_the_same_language (void)
{
  if (g_getenv ("TONTI_LOCALE_DIR"))
    g_assert_true (tonti_document_language_is_spoken ("en"));
  g_assert_false (tonti_document_language_is_spoken ("fr"));
}

static void
asks_for_what_is_missing (void)
{
  TontiWindow *window = tonti_stage_open (demo);
  go (window, "documents/member-statement");
  tonti_stage_wait_text (window, "Whose statement?");
  g_assert_false (gtk_widget_is_sensitive (tonti_stage_find_id (window, "print")));
  go (window, "documents/receipt?number=99999");
  g_assert_null (tonti_preview_get_file (get_preview (window)));
  go (window, "documents/member-statement?member=7");
  g_assert_true (gtk_widget_is_sensitive (tonti_stage_find_id (window, "print")));
  tonti_stage_close (window);
}

/* Unless a number says which. */
static void
papers_given_out_are_of_the_last_meeting (void)
{
  TontiWindow *window = tonti_stage_open (demo);
  g_autoptr (GBytes) last = print (demo, "receipts?meeting=3");
  g_autoptr (GBytes) one = print (demo, "voucher-out?number=1");
  go (window, "documents/receipts");
  g_assert_true (g_bytes_equal (
      last, tonti_paper_file_get_bytes (tonti_preview_get_file (get_preview (window)))));
  go (window, "documents/voucher-out?number=1");
  g_assert_true (g_bytes_equal (
      one, tonti_paper_file_get_bytes (tonti_preview_get_file (get_preview (window)))));
  tonti_stage_close (window);
}

static void
the_auditors_papers_come_when_they_are_asked_for (void)
{
  TontiWindow *window = tonti_stage_open (demo);
  go (window, "documents");
  g_assert_null (tonti_stage_find_text (window, "Trial balance"));
  go (window, "documents/trial-balance");
  g_assert_nonnull (tonti_stage_find_text (window, "Trial balance"));
  tonti_stage_close (window);
}

static gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
saves_what_is_seen (void)
{
  g_autofree char *path = g_build_filename (folder, "minutes.pdf", NULL);
  g_autofree char *saved = NULL;
  gsize size;
  TontiWindow *window = tonti_stage_open (demo);
  TontiDocumentsPage *page = go (window, "documents/minutes?meeting=2");
  tonti_documents_page_save (page, path);
  tonti_stage_wait (exists, path);
  tonti_stage_wait_text (window, "Saved: minutes.pdf");
  g_assert_true (g_file_get_contents (path, &saved, &size, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (saved, size);
  g_assert_true (g_bytes_equal (
      bytes, tonti_paper_file_get_bytes (tonti_preview_get_file (get_preview (window)))));
  tonti_stage_close (window);
  g_remove (path);
}

static void
says_why_it_was_not_saved (void)
{
  TontiWindow *window = tonti_stage_open (demo);
  TontiDocumentsPage *page = go (window, "documents/minutes?meeting=2");
  tonti_documents_page_save (page, demo);
  tonti_stage_wait_text (window, "it is the book itself");
  tonti_documents_page_save (page, folder);
  tonti_stage_wait_text (window, "it is no ordinary file");
  tonti_stage_close (window);
}

/* Every file of the folder is a whole PDF; returns how many. */
static guint
count_whole (const char *where)
{
  g_autoptr (GDir) dir = g_dir_open (where, 0, NULL);
  const char *name;
  guint n = 0;
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (where, name, NULL);
      g_autofree char *text = NULL;
      gsize size;
      g_assert_true (g_file_get_contents (path, &text, &size, NULL));
      g_autoptr (GBytes) bytes = g_bytes_new (text, size);
      g_autoptr (TontiPaperFile) file = tonti_paper_file_new (bytes);
      g_assert_nonnull (file);
      g_assert_cmpuint (tonti_paper_file_get_n_pages (file), >, 0);
      g_assert_true (g_str_has_suffix (name, ".pdf"));
      g_remove (path);
      n++;
    }
  g_rmdir (where);
  return n;
}

typedef struct
{
  const char *folder;
  guint files;
} Wanted;

static gboolean
has_files (gpointer data)
{
  const Wanted *wanted = data;
  g_autoptr (GDir) dir = g_dir_open (wanted->folder, 0, NULL);
  guint n = 0;
  while (dir && g_dir_read_name (dir))
    n++;
  return n >= wanted->files;
}

/* ORDER written for each member; returns the number of files, all whole. */
static guint
write_each (const char *path, const char *order, const char *told)
{
  g_autofree char *where = g_build_filename (folder, "each", NULL);
  g_autofree char *route = g_strconcat ("documents/", order, NULL);
  TontiWindow *window = tonti_stage_open (path);
  tonti_documents_page_save_each (go (window, route), where);
  /* Every file goes to the disk: a slow one has its time for each few of them. */
  for (guint files = 5; files <= 20; files += 5)
    tonti_stage_wait (has_files, &(Wanted){ where, files });
  tonti_stage_wait_text (window, told);
  tonti_stage_close (window);
  return count_whole (where);
}

static void
each_member_gets_a_file (gconstpointer path)
{
  const char *book = *(char *const *)path;
  g_assert_cmpuint (write_each (book, "statements", "30 files written into"), ==, 30);
  g_assert_cmpuint (write_each (book, "receipts?meeting=2", "files written into"), >, 10);
}

static guint ended;

static void
ended_cb (GObject *owner, const char *where, guint files, const TontiProblems *problems)
{
  g_assert_true (tonti_problems_has (problems, "stopped"));
  g_assert_cmpuint (files, ==, 4);
  ended++;
}

static gboolean
stop_at_four_cb (gint64 done, gint64 total, gpointer data)
{
  g_assert_cmpint (total, ==, 30);
  return done < 4;
}

static gboolean
has_ended (gpointer data)
{
  return ended > 0;
}

static void
a_stopped_batch_leaves_whole_files (void)
{
  g_autofree char *where = g_build_filename (folder, "stopped", NULL);
  g_autoptr (TontiPaperOrder) order = tonti_paper_order_parse ("statements");
  TontiWindow *window = tonti_stage_open (demo);
  tonti_paper_batch_run (order, where, tonti_window_get_session (window), stop_at_four_cb, NULL,
                         G_OBJECT (window), ended_cb);
  tonti_stage_wait (has_ended, NULL);
  tonti_stage_close (window);
  g_assert_cmpuint (count_whole (where), ==, 4);
}

static void
a_batch_ends_with_its_window (gconstpointer path)
{
  g_autofree char *where = g_build_filename (folder, "left", NULL);
  TontiWindow *window = tonti_stage_open (*(char *const *)path);
  tonti_documents_page_save_each (go (window, "documents/statements"), where);
  tonti_stage_close (window);
  tonti_stage_settle ();
  g_assert_cmpuint (count_whole (where), <, 30);
}

static void
what_cannot_be_ordered_is_left_out (void)
{
  g_autoptr (TontiPaperOrder) order
      = tonti_paper_order_parse ("minutes?meeting=x&member=3&paper=a3&year=2025");
  g_assert_cmpint (order->query.meeting, ==, 0);
  g_assert_cmpint (order->query.member, ==, 0);
  g_assert_cmpint (order->query.year, ==, 2025);
  g_assert_cmpint (order->query.paper, ==, TONTI_PRINT_PAPER_DEFAULT);
  g_assert_null (tonti_paper_order_parse ("poem?meeting=1"));
}

static char *
make_demo (const char *name, const char *lang)
{
  char *path = g_build_filename (folder, name, NULL);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiDemo wish = { .kind = "rotating", .lang = lang, .members = 30, .meetings = 3, .seed = 1 };
  g_autoptr (TontiBook) book = tonti_demo_make (path, &wish, problems);
  g_assert_nonnull (book);
  return path;
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/documents-page/an-empty-book-has-papers-or-reasons",
                   an_empty_book_has_papers_or_reasons);
  g_test_add_func ("/ui/documents-page/a-group-before-its-first-meeting",
                   a_group_before_its_first_meeting);
  g_test_add_func ("/ui/documents-page/a-group-that-meets", a_group_that_meets);
  g_test_add_data_func ("/ui/documents-page/the-preview-is-what-the-book-prints/french", &demo,
                        the_preview_is_what_the_book_prints);
  g_test_add_data_func ("/ui/documents-page/the-preview-is-what-the-book-prints/english", &english,
                        the_preview_is_what_the_book_prints);
  g_test_add_func ("/ui/documents-page/the-thread-of-the-book-makes-papers-of-the-same-language",
                   the_thread_of_the_book_makes_papers_of_the_same_language);
  g_test_add_func ("/ui/documents-page/asks-for-what-is-missing", asks_for_what_is_missing);
  g_test_add_func ("/ui/documents-page/the-auditors-papers-come-when-they-are-asked-for",
                   the_auditors_papers_come_when_they_are_asked_for);
  g_test_add_func ("/ui/documents-page/saves-what-is-seen", saves_what_is_seen);
  g_test_add_func ("/ui/documents-page/says-why-it-was-not-saved", says_why_it_was_not_saved);
  g_test_add_data_func ("/ui/documents-page/each-member-gets-a-file/french", &demo,
                        each_member_gets_a_file);
  g_test_add_data_func ("/ui/documents-page/each-member-gets-a-file/english", &english,
                        each_member_gets_a_file);
  g_test_add_func ("/ui/documents-page/a-stopped-batch-leaves-whole-files",
                   a_stopped_batch_leaves_whole_files);
  g_test_add_data_func ("/ui/documents-page/a-batch-ends-with-its-window/french", &demo,
                        a_batch_ends_with_its_window);
  g_test_add_data_func ("/ui/documents-page/a-batch-ends-with-its-window/english", &english,
                        a_batch_ends_with_its_window);
  g_test_add_func ("/ui/documents-page/papers-given-out-are-of-the-last-meeting",
                   papers_given_out_are_of_the_last_meeting);
  g_test_add_func ("/ui/documents-page/what-cannot-be-ordered-is-left-out",
                   what_cannot_be_ordered_is_left_out);
}

int
main (int argc, char *argv[])
{
  int outcome;
  tonti_document_language_start ("en");
  folder = g_dir_make_tmp ("tonti-papers-XXXXXX", NULL);
  demo = make_demo ("demo.tonti", "fr");
  english = make_demo ("english.tonti", "en");
  outcome = tonti_stage_run (argc, argv, add_tests);
  g_remove (demo);
  g_remove (english);
  g_rmdir (folder);
  g_free (demo);
  g_free (english);
  g_free (folder);
  return outcome;
}
