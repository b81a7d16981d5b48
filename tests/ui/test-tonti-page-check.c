// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-page-answer.h"
#include "tonti-page-check.h"
#include "tonti-page-code.h"
#include "tonti-page-scan.h"
#include "tonti-print.h"
#include "tonti-stage.h"

/* A printed page is held against a book: its code is typed as people type, or read from the page
 * itself. */

static char *demo;

typedef struct
{
  const char *typed;
  TontiPageCodeKind kind;
  const char *code; /* NULL = not looked at */
} Typed;

static void
codes_are_read_as_people_type_them (void)
{
  static const Typed rows[] = {
    { "", TONTI_PAGE_CODE_NOTHING, NULL },
    { "  ", TONTI_PAGE_CODE_NOTHING, NULL },
    { "123456789012", TONTI_PAGE_CODE_CLOSING, "1234 5678 9012" },
    { "1234 5678 9012", TONTI_PAGE_CODE_CLOSING, "1234 5678 9012" },
    { "1234.5678-9012", TONTI_PAGE_CODE_CLOSING, "1234 5678 9012" },
    { "1234\302\2405678\342\200\2579012", TONTI_PAGE_CODE_CLOSING, "1234 5678 9012" },
    { "l234 5678 9O12", TONTI_PAGE_CODE_CLOSING, "1234 5678 9012" },
    { "7: 1234 5678 9012", TONTI_PAGE_CODE_CLOSING, "7: 1234 5678 9012" },
    { "1234 5678", TONTI_PAGE_CODE_SHORT, NULL },
    { "1234 5678 9012 3", TONTI_PAGE_CODE_LONG, NULL },
    { "1234 tomato", TONTI_PAGE_CODE_WRONG, NULL },
    { "tonti1:abc", TONTI_PAGE_CODE_SQUARE, "TONTI1:ABC" },
    { " TONTI1: ABC\n", TONTI_PAGE_CODE_SQUARE, "TONTI1:ABC" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *code = NULL, *said = NULL;
      TontiPageCodeKind kind = tonti_page_code_read (rows[i].typed, &code, &said);
      g_test_message ("\"%s\": %s", rows[i].typed, said ? said : "nothing");
      g_assert_cmpint (kind, ==, rows[i].kind);
      if (rows[i].code)
        g_assert_cmpstr (code, ==, rows[i].code);
      g_assert_true (kind == TONTI_PAGE_CODE_NOTHING || (said && *said));
    }
}

static TontiPageCheck *
show (TontiWindow *window)
{
  TontiPageCheck *check = tonti_page_check_show (GTK_WINDOW (window), demo);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (check));
  return check;
}

static void
try (TontiPageCheck *check, const char *code, const char *answer)
{
  tonti_stage_type (tonti_stage_find_id (check, "code"), code);
  tonti_stage_click (tonti_stage_find_id (check, "check"));
  tonti_stage_wait_text (check, answer);
}

static void
a_typed_code_is_answered (void)
{
  g_autofree char *code = tonti_stage_get_code (demo, 2);
  g_autofree char *wrong = g_strdup_printf ("2: %s", code);
  g_autofree char *later = g_strdup_printf ("9: %s", code);
  TontiWindow *window = tonti_stage_window ();
  TontiPageCheck *check = show (window);
  g_assert_false (gtk_widget_get_sensitive (tonti_stage_find_id (check, "check")));
  tonti_stage_assert_named (check);
  try (check, code, "The page and the book say the same");
  g_assert_nonnull (tonti_stage_find_text (check, "the closing of meeting 2"));
  tonti_stage_assert_named (check);
  wrong[3] = wrong[3] == '9' ? '8' : '9';
  try (check, wrong + 3, "A digit is likely mistyped");
  try (check, wrong, "The book does not say what the page says");
  try (check, later, "The book is older than the page");
  gtk_window_destroy (GTK_WINDOW (check));
  tonti_stage_close (window);
}

/* Every state has a sentence of its own. */
static void
every_answer_is_told (void)
{
  static const struct
  {
    const char *verdict, *title;
  } rows[] = {
    { "{\"ok\":false,\"state\":\"altered\",\"event\":57}", "The book itself was changed" },
    { "{\"ok\":false,\"state\":\"altered\"}", "The book itself was changed" },
    { "{\"ok\":false,\"state\":\"other\",\"expected\":\"not-found\"}", "belongs to another book" },
    { "{\"ok\":false,\"state\":\"older\",\"expected\":\"not-found\",\"events\":9}", "older" },
    { "{\"ok\":false,\"state\":\"older\",\"expected\":\"found\",\"expected_event\":9}",
      "the same" },
    { "{\"ok\":false,\"state\":\"rewritten\",\"expected\":\"not-found\",\"event\":4}",
      "does not say what" },
    { "{\"ok\":false,\"state\":\"unknown-code\",\"expected\":\"not-found\"}", "mistyped" },
  };
  g_autoptr (TontiProblems) none = tonti_problems_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      json_auto_t *verdict = json_loads (rows[i].verdict, 0, NULL);
      g_autoptr (TontiPageAnswer) answer = tonti_page_answer_new (verdict, none);
      g_assert_nonnull (strstr (answer->title, rows[i].title));
      g_assert_true (*answer->meaning != '\0' && *answer->advice != '\0');
    }
}

/* The page as it comes out of the printer. */
static char *
print_minutes (void)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiBook) book = tonti_book_open (demo, FALSE, problems);
  TontiPrintQuery query;
  char *path = g_build_filename (tonti_stage_get_folder (), "minutes.pdf", NULL);
  tonti_print_query_init (&query);
  query.meeting = 2;
  g_autoptr (GBytes) pdf = tonti_print_document (book, "minutes", &query, problems);
  g_assert_nonnull (pdf);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                      (gssize)g_bytes_get_size (pdf), NULL));
  return path;
}

static void
a_page_is_read_from_its_picture (void)
{
  if (!tonti_page_scan_is_there ())
    {
      g_test_skip ("zbarimg is not installed");
      return;
    }
  g_autofree char *page = print_minutes ();
  g_autofree char *blank = g_build_filename (tonti_stage_get_folder (), "blank.pdf", NULL);
  g_assert_true (g_file_set_contents (blank, "%PDF-1.4 nothing", -1, NULL));
  TontiWindow *window = tonti_stage_window ();
  TontiPageCheck *check = show (window);
  tonti_page_check_read_picture (check, page);
  tonti_stage_wait_text (check, "The page and the book say the same");
  tonti_page_check_read_picture (check, blank);
  tonti_stage_wait_text (check, "no square code of Tonti can be read");
  gtk_window_destroy (GTK_WINDOW (check));
  tonti_stage_close (window);
  g_remove (page);
  g_remove (blank);
}

/* Going while something is looked for is no trouble. */
static void
the_window_may_go_meanwhile (void)
{
  g_autofree char *code = tonti_stage_get_code (demo, 2);
  TontiWindow *window = tonti_stage_window ();
  TontiPageCheck *check = show (window);
  tonti_stage_type (tonti_stage_find_id (check, "code"), code);
  tonti_stage_click (tonti_stage_find_id (check, "check"));
  gtk_window_destroy (GTK_WINDOW (check));
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  demo = tonti_stage_make_demo ("demo.tonti", "fr", 12, 3);
  g_test_add_func ("/ui/page-check/codes-are-read-as-people-type-them",
                   codes_are_read_as_people_type_them);
  g_test_add_func ("/ui/page-check/a-typed-code-is-answered", a_typed_code_is_answered);
  g_test_add_func ("/ui/page-check/every-answer-is-told", every_answer_is_told);
  g_test_add_func ("/ui/page-check/a-page-is-read-from-its-picture",
                   a_page_is_read_from_its_picture);
  g_test_add_func ("/ui/page-check/the-window-may-go-meanwhile", the_window_may_go_meanwhile);
}

int
main (int argc, char *argv[])
{
  int outcome = tonti_stage_run (argc, argv, add_tests);
  g_free (demo);
  return outcome;
}
