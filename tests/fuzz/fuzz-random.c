// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib.h>
#include <string.h>

#include "tonti-fuzz.h"

/* Stands in for libFuzzer in the ordinary suite, so that the fuzzing programs are compiled and run
 * every time: every input of the corpus, then the same with pieces put in that have made trouble
 * for other programs, and such pieces strung together. The argument is the folder of the corpus;
 * with file names as arguments, those files are the inputs: that is how a crash found by libFuzzer
 * is looked into. */

#define MOST_PIECES 12

static const char *const pieces[] = {
  "0",
  "1",
  "5",
  "25",
  "000",
  "999999999999999999",
  " ",
  "\t",
  "\n",
  "\r\n",
  ",",
  ".",
  "'",
  "-",
  "+",
  "*",
  "/",
  "(",
  ")",
  "=",
  "k",
  "m",
  "F",
  "CFA",
  "KSh",
  "a",
  "É",
  "e\xcc\x81",
  "ŋ",
  "Ẹ",
  "’",
  "\xc2\xa0",
  "\xe2\x80\xaf",
  "\xe2\x80\x89",
  "\xe2\x80\xae",
  "\xe2\x80\x8b",
  "\xe2\x80\xa8",
  "\xef\xbf\xbe",
  "\xf3\xa0\x80\x81",
  "\xf0\x9f\x98\x80",
  "\xff",
  "\xc0\x80",
  "\xe2\x80",
  "\x01",
  "\x7f",
  "\xc2\x85",
  "\xcc\xa3\xcc\x81\xcc\x80\xcc\x82\xcc\x83",
  "DROP TABLE",
  "%s%n",
  "\\u0000",
};

static GPtrArray *corpus; /* of GBytes */

static void
try (GString *input)
{
  LLVMFuzzerTestOneInput ((const uint8_t *)input->str, input->len);
}

static void
add_pieces (GString *input, int count)
{
  for (; count > 0; count--)
    {
      const char *piece = pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))];
      gssize at = g_test_rand_int_range (0, (gint32)input->len + 1);
      g_string_insert_len (input, at, piece, -1);
    }
}

static void
try_random_pieces (void)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GString) input = g_string_new (NULL);
      add_pieces (input, g_test_rand_int_range (0, MOST_PIECES));
      try (input);
    }
}

static void
try_corpus (void)
{
  for (guint i = 0; i < corpus->len; i++)
    {
      gsize size = 0;
      const void *data = g_bytes_get_data (g_ptr_array_index (corpus, i), &size);
      LLVMFuzzerTestOneInput (data ? data : (const uint8_t *)"", size);
    }
  g_test_message ("%u inputs", corpus->len);
}

/* A byte changed, an end cut off, pieces put in. */
static void
try_changed_corpus (void)
{
  for (int round = 0; round < ROUNDS && corpus->len > 0; round++)
    {
      guint pick = (guint)g_test_rand_int_range (0, (gint32)corpus->len);
      gsize size = 0;
      const char *data = g_bytes_get_data (g_ptr_array_index (corpus, pick), &size);
      g_autoptr (GString) input = g_string_new_len (data, (gssize)size);
      if (size > 0 && g_test_rand_bit ())
        input->str[g_test_rand_int_range (0, (gint32)size)] = (char)g_test_rand_int_range (0, 256);
      if (size > 0 && g_test_rand_int_range (0, 4) == 0)
        g_string_truncate (input, (gsize)g_test_rand_int_range (0, (gint32)size));
      add_pieces (input, g_test_rand_int_range (0, 4));
      try (input);
    }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* In the order of their names, so that a seed means the same everywhere. */
static void
load_corpus (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  corpus = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  while (folder && (name = g_dir_read_name (folder)))
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      char *data = NULL;
      gsize size = 0;
      g_assert_true (g_file_get_contents (g_ptr_array_index (names, i), &data, &size, NULL));
      g_ptr_array_add (corpus, g_bytes_new_take (data, size));
    }
}

static int
replay (char **names)
{
  for (; *names; names++)
    {
      g_autofree char *data = NULL;
      gsize size = 0;
      g_autoptr (GError) error = NULL;
      if (!g_file_get_contents (*names, &data, &size, &error))
        g_error ("%s", error->message);
      LLVMFuzzerTestOneInput ((const uint8_t *)data, size);
    }
  return 0;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (argc > 1 && !g_file_test (argv[1], G_FILE_TEST_IS_DIR))
    return replay (argv + 1);
  load_corpus (argc > 1 ? argv[1] : ".");
  g_test_add_func ("/fuzz/" FUZZED "/corpus", try_corpus);
  g_test_add_func ("/fuzz/" FUZZED "/changed-corpus", try_changed_corpus);
  g_test_add_func ("/fuzz/" FUZZED "/random-pieces", try_random_pieces);
  int status = g_test_run ();
  g_ptr_array_unref (corpus);
  return status;
}
