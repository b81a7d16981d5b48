// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-document-language.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

/* A catalogue of one word, made on the spot. */
static char *folder;

static void
make_catalogue (void)
{
  static const char po[] = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                           "msgid \"Receipt\"\nmsgstr \"Reçu\"\n";
  g_autofree char *language = NULL, *path = NULL, *command = NULL;

  folder = g_dir_make_tmp ("tonti-language-XXXXXX", NULL);
  language = g_build_filename (folder, "fr", "LC_MESSAGES", NULL);
  g_assert_cmpint (g_mkdir_with_parents (language, 0700), ==, 0);
  path = g_build_filename (folder, "fr.po", NULL);
  g_assert_true (g_file_set_contents (path, po, -1, NULL));
  command = g_strdup_printf ("msgfmt -o %s/%s.mo %s", language, GETTEXT_PACKAGE, path);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
speaks_the_language_of_the_book_and_no_longer (void)
{
  TontiDocumentLanguage language = { 0 };

  g_assert_cmpstr (_ ("Receipt"), ==, "Receipt");
  tonti_document_language_enter (&language, "fr");
  g_assert_cmpstr (_ ("Receipt"), ==, "Reçu");
  tonti_document_language_leave (&language);
  g_assert_cmpstr (_ ("Receipt"), ==, "Receipt");
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "en");
}

static void
english_books_speak_english_in_a_french_window (void)
{
  TontiDocumentLanguage window = { 0 };

  tonti_document_language_enter (&window, "fr");
  tonti_document_language_leave (&window);
  g_setenv ("LANGUAGE", "fr", TRUE);
  tonti_document_language_enter (&window, "en");
  g_assert_cmpstr (_ ("Receipt"), ==, "Receipt");
  tonti_document_language_leave (&window);
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "fr");
  g_assert_cmpstr (_ ("Receipt"), ==, "Reçu");
  g_setenv ("LANGUAGE", "en", TRUE);
}

/* Nothing to do when the program speaks the language already, whatever follows in its list. */
static void
leaves_alone_what_fits (void)
{
  TontiDocumentLanguage language = { 0 };

  g_setenv ("LANGUAGE", "fr:en", TRUE);
  g_assert_true (tonti_document_language_is_spoken ("fr"));
  g_assert_false (tonti_document_language_is_spoken ("en"));
  tonti_document_language_enter (&language, "fr");
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "fr:en");
  tonti_document_language_leave (&language);
  g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "fr:en");
  g_setenv ("LANGUAGE", "en", TRUE);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("LANGUAGE", "en", TRUE);
  make_catalogue ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/document-language/speaks-the-language-of-the-book-and-no-longer",
                   speaks_the_language_of_the_book_and_no_longer);
  g_test_add_func ("/print/document-language/english-books-speak-english-in-a-french-window",
                   english_books_speak_english_in_a_french_window);
  g_test_add_func ("/print/document-language/leaves-alone-what-fits", leaves_alone_what_fits);
  result = g_test_run ();
  {
    g_autofree char *command = g_strdup_printf ("rm -r %s", folder);

    g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
  }
  g_free (folder);
  return result;
}
