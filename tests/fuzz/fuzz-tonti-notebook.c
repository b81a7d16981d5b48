// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fuzz-book.h"
#include "tonti-notebook.h"

/* A notebook from a stranger: whatever was read adds up, and every doubt is a sentence. */

static gint64
sum (const json_t *list, const char *name)
{
  gint64 total = 0;
  size_t i;
  json_t *row;
  json_array_foreach ((json_t *)list, i, row)
    {
      total += json_integer_value (json_object_get (row, name));
    }
  return total;
}

static void
check (const json_t *answer)
{
  const json_t *members = json_object_get (answer, "members");
  size_t i;
  json_t *doubt;
  g_assert_cmpint (sum (members, "paid"), ==,
                   sum (json_object_get (answer, "meetings"), "contributions"));
  json_array_foreach (json_object_get (answer, "doubts"), i, doubt)
    {
      g_assert_true (
          g_utf8_validate (json_string_value (json_object_get (doubt, "message")), -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  TontiFuzzBook *fuzz = tonti_fuzz_book_get (0);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  json_auto_t *answer = tonti_notebook_read_bytes (tonti_fuzz_book_open (fuzz), bytes, "notebook",
                                                   0, fuzz->user.today, problems);
  g_assert_true (answer || tonti_problems_count (problems) > 0);
  tonti_fuzz_check_problems (problems);
  if (answer)
    check (answer);
  return 0;
}
