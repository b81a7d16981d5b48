// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fuzz-book.h"
#include "tonti-import.h"

/* A list of members from a stranger: every row that was read is stored, rejected or ignored. */

static gint64
count (const json_t *answer, const char *what)
{
  const json_t *value = json_object_get (answer, what);
  return json_is_array (value) ? (gint64)json_array_size (value) : json_integer_value (value);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  TontiFuzzBook *fuzz = tonti_fuzz_book_get (0);
  const TontiImportOptions dry = { .dry_run = TRUE };
  g_autoptr (TontiProblems) problems = tonti_problems_new (), again = tonti_problems_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  json_auto_t *answer = tonti_import_members_bytes (tonti_fuzz_book_open (fuzz), bytes, &dry,
                                                    &fuzz->user, problems);
  json_auto_t *preview = tonti_import_members_preview (bytes, 5, again);
  g_assert_true (answer || tonti_problems_count (problems) > 0);
  g_assert_true (preview || tonti_problems_count (again) > 0);
  g_assert_true (preview || !answer);
  tonti_fuzz_check_problems (problems);
  if (answer)
    g_assert_cmpint (count (answer, "read"), ==,
                     count (answer, "stored") + count (answer, "rejected")
                         + count (answer, "ignored"));
  return 0;
}
