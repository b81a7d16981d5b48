// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-text.h"

#include <string.h>
#include <time.h>

typedef TontiTextResult (*Cleaner) (const char *text, gsize max_bytes, char **out);

static void
check_clean (Cleaner cleaner, const char *text, const char *expected)
{
  g_autofree char *out = NULL;
  g_autofree char *again = NULL;

  g_assert_cmpint (cleaner (text, TONTI_TEXT_NAME_MAX, &out), ==, TONTI_TEXT_OK);
  g_assert_cmpstr (out, ==, expected);
  g_assert_cmpint (cleaner (out, TONTI_TEXT_NAME_MAX, &again), ==, TONTI_TEXT_OK);
  g_assert_cmpstr (again, ==, expected);
  g_assert_true (tonti_text_is_canonical (out));
}

static void
test_one_line (void)
{
  check_clean (tonti_text_clean, "Awa Ndiaye", "Awa Ndiaye");
  check_clean (tonti_text_clean, "  Awa\u00a0\u202f Ndiaye\t", "Awa Ndiaye");
  check_clean (tonti_text_clean, "Awa\r\nNdiaye\n", "Awa Ndiaye");
  check_clean (tonti_text_clean, "Awa\u2028Ndiaye\u3000", "Awa Ndiaye");
  check_clean (tonti_text_clean, "Se\u0300ne", "S\u00e8ne");
  check_clean (tonti_text_clean, "\u212a", "K");
  check_clean (tonti_text_clean, "e\u0302\u0323", "\u1ec7");
  check_clean (tonti_text_clean, "\u1ecdl\u00e1 \u014baam \U0001f33e",
               "\u1ecdl\u00e1 \u014baam \U0001f33e");
}

static void
test_lines (void)
{
  check_clean (tonti_text_clean_lines, "a\r\nb\rc\nd", "a\nb\nc\nd");
  check_clean (tonti_text_clean_lines, "\n\n a  \n\n  b \r\n", "a\n\nb");
  check_clean (tonti_text_clean_lines, "a\u2028b\u2029c", "a\nb\nc");
  check_clean (tonti_text_clean_lines, "a\tb", "a b");
  check_clean (tonti_text_clean_lines, "\r\r\nx", "x");
  check_clean (tonti_text_clean_lines, "x\r\r\ny", "x\n\ny");
}

static void
check_refused (const char *text, TontiTextResult expected)
{
  char *out = (char *)"untouched";

  g_test_message ("result %d", expected);
  g_assert_cmpint (tonti_text_clean (text, TONTI_TEXT_NAME_MAX, &out), ==, expected);
  g_assert_cmpint (tonti_text_clean_lines (text, TONTI_TEXT_NAME_MAX, &out), ==, expected);
  g_assert_cmpstr (out, ==, "untouched");
  g_assert_true (expected == TONTI_TEXT_EMPTY || expected == TONTI_TEXT_TOO_LONG
                 || !tonti_text_is_canonical (text));
}

static void
test_refusals (void)
{
  const gunichar invisible[]
      = { 0x00ad, 0x034f, 0x061c, 0x115f, 0x180e, 0x200b, 0x200c,  0x200d, 0x200e, 0x200f,
          0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2064,  0x2066, 0x2067, 0x2068,
          0x2069, 0x2800, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xe0041, 0xe0100 };
  const gunichar forbidden[]
      = { 0x01, 0x07,   0x08,   0x0b,   0x0c,   0x1b,   0x7f,    0x80,    0x85,
          0x9b, 0x0378, 0xe000, 0xfdd0, 0xfffe, 0xffff, 0xf0000, 0x10ffff };

  for (gsize i = 0; i < G_N_ELEMENTS (invisible); i++)
    {
      char text[] = "Awa       ";

      text[3 + g_unichar_to_utf8 (invisible[i], text + 3)] = 'x';
      check_refused (text, TONTI_TEXT_DIRECTION);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (forbidden); i++)
    {
      char text[] = "Awa       ";

      text[3 + g_unichar_to_utf8 (forbidden[i], text + 3)] = 'x';
      check_refused (text, TONTI_TEXT_CONTROL);
    }
  check_refused ("", TONTI_TEXT_EMPTY);
  check_refused (" \t\u00a0\r\n\u2003", TONTI_TEXT_EMPTY);
  check_refused ("Awa\xff", TONTI_TEXT_NOT_UTF8);
  check_refused ("\xc0\xaf", TONTI_TEXT_NOT_UTF8);
  check_refused ("\xed\xa0\x80", TONTI_TEXT_NOT_UTF8);
  check_refused ("Awa\xc3", TONTI_TEXT_NOT_UTF8);
  check_refused ("a\u0301\u0301\u0301\u0301\u0301", TONTI_TEXT_TOO_MANY_MARKS);
  check_refused ("a\u0344\u0344\u0344", TONTI_TEXT_TOO_MANY_MARKS);
}

/* A megabyte of anything is answered at once. */
static void
test_floods (void)
{
  const char *const pieces[] = { "a", " ", "\u0301", "a\u0301", "\u202e", "\u00e9\u0323", "\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      GString *text = g_string_new (NULL);
      g_autofree char *out = NULL;
      clock_t start = clock ();

      while (text->len < 1000000)
        g_string_append (text, pieces[i]);
      g_assert_cmpint (tonti_text_clean (text->str, TONTI_TEXT_NAME_MAX, &out), !=, TONTI_TEXT_OK);
      g_assert_null (out);
      g_assert_cmpint (clock () - start, <, CLOCKS_PER_SEC);
      g_string_free (text, TRUE);
    }
}

static void
test_length (void)
{
  g_autofree char *fits = g_strnfill (TONTI_TEXT_NAME_MAX, 'a');
  g_autofree char *padded = g_strconcat ("   ", fits, "\n", NULL);
  g_autofree char *longer = g_strconcat (fits, "a", NULL);
  g_autofree char *out = NULL;
  char *none = NULL;

  g_assert_cmpint (tonti_text_clean (padded, TONTI_TEXT_NAME_MAX, &out), ==, TONTI_TEXT_OK);
  g_assert_cmpint (tonti_text_clean (longer, TONTI_TEXT_NAME_MAX, &none), ==, TONTI_TEXT_TOO_LONG);
  g_assert_null (none);
}

static void
test_canonical (void)
{
  const char *const yes[] = { "", "a", "a b", "a\nb", "a\n\nb", "S\u00e8ne", "\u1ec7", "~" };
  const char *const no[]
      = { " a",    "a ",         "a  b",     "a\tb",   "a\r\nb", "\na", "a\n",  "a \nb",
          "a\n b", "Se\u0300ne", "a\u00a0b", "\u212a", "a\x7f",  " ",   "\xff", "\u202e" };

  for (gsize i = 0; i < G_N_ELEMENTS (yes); i++)
    g_assert_true (tonti_text_is_canonical (yes[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (no); i++)
    g_assert_false (tonti_text_is_canonical (no[i]));
}

/* Random text over an awkward alphabet: what is cleaned is canonical and stays. */
static void
test_cleaning_twice (void)
{
  const gunichar alphabet[]
      = { 'a',    'b',    ' ',    ' ',    '\n',   '\r',  '\t',  0xa0,  0xe9,   0x300, 0x323, 0x301,
          0x1100, 0x1161, 0x11a8, 0x2028, 0x202f, 0x958, 0x915, 0x93c, 0xac00, 0x37e, 0x2126 };

  for (int i = 0; i < 20000; i++)
    {
      Cleaner cleaner = i % 2 ? tonti_text_clean : tonti_text_clean_lines;
      GString *text = g_string_new (NULL);
      g_autofree char *out = NULL;
      g_autofree char *again = NULL;

      for (int j = g_test_rand_int_range (0, 20); j > 0; j--)
        g_string_append_unichar (text,
                                 alphabet[g_test_rand_int_range (0, G_N_ELEMENTS (alphabet))]);
      if (cleaner (text->str, 1000, &out) == TONTI_TEXT_OK)
        {
          g_assert_true (tonti_text_is_canonical (out));
          g_assert_cmpint (cleaner (out, 1000, &again), ==, TONTI_TEXT_OK);
          g_assert_cmpstr (again, ==, out);
          g_assert_true (i % 2 == 0 || strchr (out, '\n') == NULL);
        }
      g_string_free (text, TRUE);
    }
}

static void
check_fold (const char *text, const char *expected)
{
  g_autofree char *folded = tonti_text_fold (text);
  g_autofree char *again = tonti_text_fold (folded);

  g_assert_cmpstr (folded, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

static void
test_fold (void)
{
  check_fold ("N'Diaye", "ndiaye");
  check_fold ("N\u2019DIAYE", "ndiaye");
  check_fold ("S\u00e8ne", "sene");
  check_fold ("Se\u0300ne", "sene");
  check_fold ("\u1eccl\u00e1", "ola");
  check_fold ("\u014aaam", "naam");
  check_fold ("Jean-Pierre", "jean pierre");
  check_fold ("  Jean\u00a0 Pierre ", "jean pierre");
  check_fold ("\u0410w\u0430", "awa"); /* Cyrillic А, а */
  check_fold ("\u0412\u0410\u041d", "bah");
  check_fold ("\u039fumar", "oumar"); /* Greek Ο */
  check_fold ("C\u0153ur", "coeur");
  check_fold ("\uff21wa", "awa");
  check_fold ("A\u200bwa", "awa");
  check_fold ("\u0130brahim", "ibrahim");
  check_fold ("Stra\u00dfe", "strasse");
  check_fold ("\u0186b\u025b", "obe");
  check_fold ("\u0394", "\u03b4");
  check_fold ("4\u00bd", "41\u20442");
  check_fold ("", "");
  check_fold (" - ", "");
}

static void
test_fold_takes_anything (void)
{
  for (int i = 0; i < 20000; i++)
    {
      char text[12] = { 0 };
      g_autofree char *folded = NULL;
      g_autofree char *shown = NULL;

      for (int j = 0; j < 11; j++)
        text[j] = (char)g_test_rand_int_range (0, 256);
      folded = tonti_text_fold (text);
      shown = tonti_text_for_terminal (text);
      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_true (g_utf8_validate (shown, -1, NULL));
      for (const char *at = shown; *at != '\0'; at = g_utf8_next_char (at))
        g_assert_false (g_unichar_iscntrl (g_utf8_get_char (at)));
    }
}

static void
test_terminal (void)
{
  g_autofree char *shown = tonti_text_for_terminal ("A\x1b[31mwa\xc2\x9b"
                                                    "2J\x07 \u202eN\n\td\xff");

  g_assert_cmpstr (shown, ==, "A[31mwa2J N  d\ufffd");
}

/* Out and back; the second has its apostrophe in front. */
static void
test_guard (void)
{
  const char *const guarded[]
      = { "=1",      "+1",     "-1",     "@x",     " =1", "\u00a0=1", "\t=1",
          "\uff1d1", "\uff0b", "\uff0d", "\uff20", "'=1", "''+1",     "'''- x" };
  const char *const plain[] = { "", "Awa", "'", "''", "'Awa", "N'Diaye", "1=1", "1-1", "a@b" };

  for (gsize i = 0; i < G_N_ELEMENTS (guarded); i++)
    {
      g_autofree char *out = g_strconcat ("'", guarded[i], NULL);

      g_assert_true (tonti_text_needs_guard (guarded[i]));
      g_assert_cmpstr (tonti_text_skip_guard (out), ==, guarded[i]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_assert_false (tonti_text_needs_guard (plain[i]));
      g_assert_cmpstr (tonti_text_skip_guard (plain[i]), ==, plain[i]);
    }
}

/* Arabic, N'Ko and Adlam run from the right; the rest of the line stays where it is. */
static void
test_isolate (void)
{
  const char *const right[] = { "\u0639\u0648\u0627", "Awa \u05d0", "\u07d2\u07cf", "\U0001e900" };
  const char *const left[] = { "", "Awa Diop", "\u0410\u0432\u0430", "1 234" };

  for (gsize i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autofree char *shown = tonti_text_isolate (right[i]);
      g_autofree char *wanted = g_strconcat ("\u2068", right[i], "\u2069", NULL);

      g_assert_cmpstr (shown, ==, wanted);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autofree char *shown = tonti_text_isolate (left[i]);

      g_assert_cmpstr (shown, ==, left[i]);
    }
}

static void
test_explained (void)
{
  for (int result = TONTI_TEXT_OK; result <= TONTI_TEXT_TOO_MANY_MARKS; result++)
    g_assert_cmpuint (strlen (tonti_text_explain ((TontiTextResult)result)), >, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/text/one-line-is-folded-and-composed", test_one_line);
  g_test_add_func ("/core/text/line-breaks-stay-in-long-text", test_lines);
  g_test_add_func ("/core/text/what-cannot-be-seen-is-refused", test_refusals);
  g_test_add_func ("/core/text/a-megabyte-is-answered-at-once", test_floods);
  g_test_add_func ("/core/text/length-counts-after-cleaning", test_length);
  g_test_add_func ("/core/text/canonical-or-not", test_canonical);
  g_test_add_func ("/core/text/cleaning-twice-changes-nothing", test_cleaning_twice);
  g_test_add_func ("/core/text/names-are-compared-as-the-eye-does", test_fold);
  g_test_add_func ("/core/text/any-bytes-can-be-folded-and-shown", test_fold_takes_anything);
  g_test_add_func ("/core/text/a-terminal-gets-no-commands", test_terminal);
  g_test_add_func ("/core/text/no-formula-leaves-and-every-text-comes-back", test_guard);
  g_test_add_func ("/core/text/what-runs-from-the-right-turns-no-line", test_isolate);
  g_test_add_func ("/core/text/every-result-has-its-words", test_explained);
  return g_test_run ();
}
