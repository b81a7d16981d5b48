// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-fuzz-book.h"
#include "tonti-seal.h"

/* A code from paper, as typed or as a camera read it: it is understood or refused; a code that was
 * printed is understood, and with one sign changed it is refused. The book has no closing, so that
 * the slow part of the twelve digits is left out. */

static gboolean
match (TontiJournal *journal, const char *text)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_auto (TontiSealMatch) found = { 0 };
  gboolean understood = tonti_seal_match (journal, text, &found, problems);
  g_assert_true (understood == (tonti_problems_count (problems) == 0));
  g_assert_true (!understood || found.found || found.what);
  tonti_fuzz_check_problems (problems);
  return understood;
}

/* Any event, any hash: its square code is understood, in small letters too; not with one sign
 * changed. */
static void
check_printed (TontiJournal *journal, const guint8 *data, gsize size)
{
  guint8 bytes[8 + TONTI_HASH_SIZE] = { 0 };
  gint64 seq = 0;
  memcpy (bytes, data, MIN (size, sizeof bytes));
  memcpy (&seq, bytes, sizeof seq);
  seq = MAX (seq & G_MAXINT64, 1);
  g_autofree char *code = tonti_seal_qr_text (seq, bytes + 8);
  g_autofree char *small = g_ascii_strdown (code, -1);
  gsize at = strlen ("TONTI1:") + (gsize)(bytes[8] % 37);
  g_assert_true (match (journal, code) && match (journal, small));
  code[at] = code[at] == 'A' ? 'B' : 'A';
  g_assert_false (match (journal, code));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static TontiBook *book;
  TontiFuzzBook *fuzz = tonti_fuzz_book_get (0);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autofree char *text = g_strndup ((const char *)data, size);
  if (!book)
    book = tonti_book_open (fuzz->path, FALSE, problems);
  g_assert_nonnull (book);
  match (tonti_book_get_journal (book), text);
  check_printed (tonti_book_get_journal (book), data, size);
  return 0;
}
