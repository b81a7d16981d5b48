// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib.h>
#include <string.h>

#include "tonti-fuzz.h"

/* Stands in for libFuzzer in the ordinary suite, so that the fuzzing programs are compiled and run
 * every time: inputs are strung together from pieces that have made trouble for other programs.
 * With file names as arguments, those files are the inputs: that is how a crash found by libFuzzer
 * is looked into. */

#define ROUNDS 20000
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

static void
try_random_pieces (void)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      for (int n = g_test_rand_int_range (0, MOST_PIECES); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      LLVMFuzzerTestOneInput ((const uint8_t *)text->str, text->len);
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
  if (argc > 1)
    return replay (argv + 1);
  g_autofree char *path = g_strdup_printf ("/fuzz/%s/random-pieces", FUZZED);
  g_test_add_func (path, try_random_pieces);
  return g_test_run ();
}
