// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-fuzz-book.h"
#include "tonti-pin.h"

/* Requests from a stranger's script, one JSON object a line: each is carried out or refused in
 * words, and what it left is a book that the whole check finds right. */

static TontiBook *open;

static void
open_book (TontiFuzzBook *fuzz)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_clear_pointer (&open, tonti_book_close);
  tonti_pin_set_cost (1, 8);
  tonti_fuzz_book_put (fuzz, fuzz->sound, fuzz->size);
  open = tonti_book_open (fuzz->path, TRUE, problems);
  g_assert_nonnull (open);
}

static gboolean
apply_line (TontiFuzzBook *fuzz, const char *line)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  json_auto_t *request = json_loads (line, JSON_REJECT_DUPLICATES, NULL), *answer = NULL;
  gboolean done = FALSE;
  if (!json_is_object (request))
    return FALSE;
  done = tonti_book_apply (open, request, &fuzz->user, &answer, problems);
  g_assert_true (done ? answer != NULL : tonti_problems_count (problems) > 0);
  tonti_fuzz_check_problems (problems);
  return done;
}

static void
check_book (void)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  json_auto_t *verdict = tonti_book_verify (open, FALSE, NULL, NULL, NULL, problems);
  if (json_is_true (json_object_get (verdict, "ok")))
    return;
  g_autofree char *said = json_dumps (verdict, 0);
  g_error ("the book is wrong: %s", said);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  TontiFuzzBook *fuzz = tonti_fuzz_book_get (1);
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 12);
  gboolean stored = FALSE;
  if (!open)
    open_book (fuzz);
  for (guint i = 0; lines[i]; i++)
    stored = apply_line (fuzz, lines[i]) || stored;
  if (stored)
    {
      /* It costs more than the requests: of every fourth input. */
      if (g_str_hash (text) % 4 == 0)
        check_book ();
      open_book (fuzz);
    }
  return 0;
}
