// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-audit-page.h"
#include "tonti-stage.h"
#include "tonti-table-view.h"

/* The auditor's view: it shows what the reports say, checks the book, and writes nothing. */

static char *demo;

static gboolean
is_settled (gpointer page)
{
  return tonti_audit_page_is_settled (page);
}

static TontiAuditPage *
go (TontiWindow *window, const char *tab)
{
  g_autofree char *route = g_strconcat ("audit/", tab, NULL);
  tonti_stage_show (window, "audit");
  tonti_stage_show (window, route);
  GtkWidget *stack = tonti_stage_find_id (window, "filters");
  GtkWidget *page = gtk_widget_get_ancestor (stack, TONTI_TYPE_AUDIT_PAGE);
  tonti_stage_wait (is_settled, page);
  return TONTI_AUDIT_PAGE (page);
}

static gboolean
is_table_view (GtkWidget *widget, gconstpointer data)
{
  return TONTI_IS_TABLE_VIEW (widget);
}

static const TontiTable *
get_table (TontiAuditPage *page)
{
  GtkWidget *view = tonti_stage_find (GTK_WIDGET (page), is_table_view, NULL);
  return tonti_table_view_get_table (TONTI_TABLE_VIEW (view));
}

static TontiReport *
make (const char *name, gboolean is_list)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiBook) book = tonti_book_open (demo, FALSE, problems);
  TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  return tonti_report_make (book, is_list ? tonti_list_kinds () : tonti_report_kinds (), name,
                            &query, problems);
}

static void
assert_shows (TontiWindow *window, const char *name, gboolean is_list)
{
  TontiAuditPage *page = go (window, name);
  g_autoptr (TontiReport) report = make (name, is_list);
  const TontiTable *wanted = tonti_report_get_table (report, 0), *got = get_table (page);
  g_assert_nonnull (got);
  g_assert_cmpuint (tonti_table_get_n_rows (got), ==, tonti_table_get_n_rows (wanted));
  for (guint column = 0; column < tonti_table_get_n_columns (wanted); column++)
    if (tonti_table_get_column (wanted, column)->total)
      g_assert_cmpint (tonti_table_get_total (got, column), ==,
                       tonti_table_get_total (wanted, column));
  tonti_stage_assert_named (page);
}

static void
shows_every_table (void)
{
  TontiWindow *window = tonti_stage_open (demo);
  assert_shows (window, "trial-balance", FALSE);
  assert_shows (window, "journal", FALSE);
  assert_shows (window, "events", TRUE);
  assert_shows (window, "accounts", TRUE);
  tonti_stage_close (window);
}

static void
shows_one_account (void)
{
  TontiWindow *window = tonti_stage_open (demo);
  TontiAuditPage *page = go (window, "general-ledger");
  const TontiTable *table = get_table (page);
  const char *account = tonti_table_get_text (table, 0, 0);
  g_assert_cmpuint (tonti_table_get_n_rows (table), >, 1);
  for (guint row = 1; row < tonti_table_get_n_rows (table); row++)
    g_assert_cmpstr (tonti_table_get_text (table, row, 0), ==, account);
  tonti_stage_assert_named (page);
  tonti_stage_close (window);
}

static guint
find_column (const TontiTable *table, const char *key)
{
  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    if (g_str_equal (tonti_table_get_column (table, i)->key, key))
      return i;
  g_error ("no column %s", key);
}

/* Codes stand in files only. */
static void
names_accounts (void)
{
  TontiWindow *window = tonti_stage_open (demo);
  const TontiTable *table = get_table (go (window, "journal"));
  g_autoptr (TontiReport) report = make ("journal", FALSE);
  const TontiTable *codes = tonti_report_get_table (report, 0);
  guint column = find_column (codes, "account");
  g_assert_cmpuint (tonti_table_get_n_rows (table), >, 100);
  for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
    g_assert_cmpstr (tonti_table_get_text (table, row, column), !=,
                     tonti_table_get_text (codes, row, column));
  g_assert_cmpstr (tonti_table_get_text (codes, 0, column), ==, "cash");
  g_assert_cmpstr (tonti_table_get_text (table, 0, column), ==, "Cash box");
  tonti_stage_close (window);
}

static void
shows_the_days_that_are_asked_for (void)
{
  TontiWindow *window = tonti_stage_open (demo);
  TontiAuditPage *page = go (window, "journal");
  guint all = tonti_table_get_n_rows (get_table (page));
  tonti_stage_type (tonti_stage_find_id (page, "to"), "10/01/2025");
  tonti_stage_wait (is_settled, page);
  g_assert_cmpuint (tonti_table_get_n_rows (get_table (page)), <, all);
  g_assert_cmpuint (tonti_table_get_n_rows (get_table (page)), >, 0);
  tonti_stage_close (window);
}

static void
an_empty_book_is_no_trouble (void)
{
  static const char *const tabs[]
      = { "trial-balance", "general-ledger", "journal", "events", "accounts", "checks" };
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window = tonti_stage_open (f->path);
  for (gsize i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      g_autofree char *route = g_strconcat ("audit/", tabs[i], NULL);
      tonti_stage_show (window, route);
    }
  tonti_stage_wait_text (window, "No meeting was closed yet.");
  tonti_stage_close (window);
}

static gboolean
exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
saves_the_table_for_a_spreadsheet (void)
{
  g_autofree char *path = g_build_filename (tonti_stage_get_folder (), "balance.csv", NULL);
  g_autofree char *text = NULL;
  TontiWindow *window = tonti_stage_open (demo);
  TontiAuditPage *page = go (window, "trial-balance");
  tonti_audit_page_save (page, path);
  tonti_stage_wait (exists, path);
  tonti_stage_wait_text (window, "Saved: balance.csv");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "account,name,debit_total"));
  g_remove (path);
  tonti_audit_page_save (page, tonti_stage_get_folder ());
  tonti_stage_wait_text (window, "the table could not be saved");
  tonti_stage_close (window);
}

static void
prints_among_the_documents (void)
{
  TontiWindow *window = tonti_stage_open (demo);
  go (window, "trial-balance");
  tonti_stage_click (tonti_stage_find_button (window, "Print"));
  tonti_stage_wait_text (window, "Page 1 of 1");
  tonti_stage_close (window);
}

static void
checks_every_line (void)
{
  TontiWindow *window = tonti_stage_open (demo);
  TontiAuditPage *page = go (window, "checks");
  tonti_stage_click (tonti_stage_find_button (page, "Every Line"));
  tonti_stage_wait_text (page, "none was changed");
  tonti_stage_wait_text (page, "Done again, with the same result: ");
  tonti_stage_assert_named (page);
  tonti_stage_close (window);
}

static void
look (TontiAuditPage *page, const char *code, const char *answer)
{
  tonti_stage_type (tonti_stage_find_id (page, "code"), code);
  tonti_stage_click (tonti_stage_find_button (page, "Check the Code"));
  tonti_stage_wait_text (page, answer);
}

static void
knows_the_codes_of_its_papers (void)
{
  g_autofree char *code = tonti_stage_get_code (demo, 2);
  TontiWindow *window = tonti_stage_open (demo);
  TontiAuditPage *page = go (window, "checks");
  tonti_stage_wait_text (page, code);
  look (page, code, "the paper of meeting 2 says the same");
  look (page, "0000 0000 0000", "check the twelve digits first");
  look (page, "tomato", "it is not one that Tonti prints");
  tonti_stage_close (window);
}

/* One byte of a body changed behind the program's back. */
static void
alter (const char *path)
{
  g_autofree char *text = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (path, &text, &size, NULL));
  char *found = g_strrstr_len (text, (gssize)size, "\"deduct");
  for (gsize i = 0; !found && i + 8 < size; i++)
    if (memcmp (text + i, "\"amount\"", 8) == 0 && g_ascii_isdigit (text[i + 9]))
      found = text + i + 9;
  g_assert_nonnull (found);
  *found = *found == '9' ? '8' : *found + 1;
  g_assert_true (g_file_set_contents (path, text, (gssize)size, NULL));
}

static void
says_in_plain_words_that_the_book_was_altered (void)
{
  g_autofree char *path = g_build_filename (tonti_stage_get_folder (), "altered.tonti", NULL);
  g_autofree char *text = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (demo, &text, &size, NULL));
  g_assert_true (g_file_set_contents (path, text, (gssize)size, NULL));
  TontiWindow *window = tonti_stage_open (path);
  TontiAuditPage *page = go (window, "checks");
  alter (path);
  tonti_stage_click (tonti_stage_find_button (page, "Every Line"));
  tonti_stage_wait_text (page, "do not go on in this file");
  tonti_stage_close (window);
  g_remove (path);
}

static void
writes_nothing (void)
{
  g_autofree char *before = NULL, *after = NULL;
  gsize size, size_after;
  g_assert_true (g_file_get_contents (demo, &before, &size, NULL));
  TontiWindow *window = tonti_stage_open (demo);
  assert_shows (window, "trial-balance", FALSE);
  assert_shows (window, "events", TRUE);
  go (window, "checks");
  tonti_stage_close (window);
  g_assert_true (g_file_get_contents (demo, &after, &size_after, NULL));
  g_assert_cmpmem (before, size, after, size_after);
}

static void
goes_while_it_checks (void)
{
  for (int i = 0; i < 3; i++)
    {
      TontiWindow *window = tonti_stage_open (demo);
      TontiAuditPage *page = go (window, "checks");
      tonti_stage_click (tonti_stage_find_button (page, "Every Line"));
      tonti_stage_close (window);
    }
}

static void
add_tests (void)
{
  demo = tonti_stage_make_demo ("demo.tonti", "en", 30, 3);
  g_test_add_func ("/ui/audit-page/shows-every-table", shows_every_table);
  g_test_add_func ("/ui/audit-page/shows-one-account", shows_one_account);
  g_test_add_func ("/ui/audit-page/names-accounts", names_accounts);
  g_test_add_func ("/ui/audit-page/shows-the-days-that-are-asked-for",
                   shows_the_days_that_are_asked_for);
  g_test_add_func ("/ui/audit-page/an-empty-book-is-no-trouble", an_empty_book_is_no_trouble);
  g_test_add_func ("/ui/audit-page/saves-the-table-for-a-spreadsheet",
                   saves_the_table_for_a_spreadsheet);
  g_test_add_func ("/ui/audit-page/prints-among-the-documents", prints_among_the_documents);
  g_test_add_func ("/ui/audit-page/checks-every-line", checks_every_line);
  g_test_add_func ("/ui/audit-page/knows-the-codes-of-its-papers", knows_the_codes_of_its_papers);
  g_test_add_func ("/ui/audit-page/says-in-plain-words-that-the-book-was-altered",
                   says_in_plain_words_that_the_book_was_altered);
  g_test_add_func ("/ui/audit-page/writes-nothing", writes_nothing);
  g_test_add_func ("/ui/audit-page/goes-while-it-checks", goes_while_it_checks);
}

int
main (int argc, char *argv[])
{
  int outcome = tonti_stage_run (argc, argv, add_tests);
  g_free (demo);
  return outcome;
}
