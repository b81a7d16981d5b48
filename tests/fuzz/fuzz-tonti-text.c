// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib.h>

#include "tonti-fuzz.h"
#include "tonti-text.h"

/* Whatever is typed or imported: text is either refused or canonical, and cleaning it again changes
 * nothing. */

static void
check_cleaned (TontiTextResult result, const char *text)
{
  g_assert_true ((result == TONTI_TEXT_OK) == (text != NULL));
  if (!text)
    return;
  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_true (tonti_text_is_canonical (text));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_autofree char *line = NULL;
  g_autofree char *lines = NULL;
  TontiTextResult result = tonti_text_clean (text, TONTI_TEXT_NAME_MAX, &line);
  check_cleaned (result, line);
  result = tonti_text_clean_lines (text, TONTI_TEXT_LONG_MAX, &lines);
  check_cleaned (result, lines);
  if (!line)
    return 0;
  g_autofree char *again = NULL;
  g_assert_cmpint (tonti_text_clean (line, TONTI_TEXT_NAME_MAX, &again), ==, TONTI_TEXT_OK);
  g_assert_cmpstr (again, ==, line);
  g_autofree char *folded = tonti_text_fold (line);
  g_autofree char *shown = tonti_text_for_terminal (text);
  g_assert_nonnull (folded);
  g_assert_nonnull (shown);
  return 0;
}
