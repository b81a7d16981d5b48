// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-fuzz-book.h"
#include "tonti-journal.h"
#include "tonti-redo.h"
#include "tonti-report.h"

/* A book from a stranger: opened, checked, looked through, written in. It is read or refused, and
 * reading leaves its file as it is. The first byte says how the rest is meant, and its upper bits
 * what is done besides: that costs ten times as much as the check. */

#define READS 0x40
#define WRITES 0x80

enum
{
  WHOLE,   /* the rest is the file */
  PATCHED, /* pages of a sound book are changed */
  CUT,     /* and its end is missing */
  FORGED,  /* the journal is changed, its hashes made anew */
  N_MODES,
};

static guint8 *
patch (const TontiFuzzBook *book, TontiFuzzReader *reader)
{
  guint8 *file = g_memdup2 (book->sound, book->size);
  for (int n = 0; n < 16 && reader->left > 0; n++)
    {
      gsize at
          = ((gsize)tonti_fuzz_byte (reader) * 4096 + tonti_fuzz_pair (reader) % 4096) % book->size;
      gsize size = MIN (tonti_fuzz_byte (reader) % 24, book->size - at);
      const guint8 *bytes = tonti_fuzz_bytes (reader, &size);
      memcpy (file + at, bytes, size);
    }
  return file;
}

static void
put (TontiFuzzBook *book, guint mode, TontiFuzzReader *reader)
{
  g_autofree guint8 *file = NULL;
  gsize size = book->size;
  if (mode == CUT)
    size = (gsize)tonti_fuzz_pair (reader) * 8 % book->size;
  if (mode == PATCHED || mode == CUT)
    file = patch (book, reader);
  if (mode == WHOLE)
    tonti_fuzz_book_put (book, reader->at, reader->left);
  else
    tonti_fuzz_book_put (book, file ? file : book->sound, size);
  if (mode == FORGED)
    tonti_fuzz_forge (book->path, reader);
}

static void
write_report (const TontiReport *report, const TontiGroup *group)
{
  char *texts[] = { tonti_report_to_json_text (report), tonti_report_to_csv (report, group),
                    tonti_report_to_text (report, group) };
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (g_utf8_validate (texts[i], -1, NULL));
      g_free (texts[i]);
    }
}

static void
make_reports (TontiBook *book, const TontiReportKind *kinds)
{
  for (; kinds->name; kinds++)
    {
      const TontiQuery query
          = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE, .member = 1, .meeting = 1, .pool = 1 };
      g_autoptr (TontiProblems) problems = tonti_problems_new ();
      g_autoptr (TontiReport) report = kinds->make (book, &query, problems);
      tonti_fuzz_check_problems (problems);
      if (report)
        write_report (report, tonti_book_get_group (book));
    }
}

/* The check, or the same with the code of the last closing, which is slow on purpose. */
static gboolean
check_book (TontiBook *book, gboolean reads, TontiProblems *problems)
{
  g_autoptr (TontiRedo) redo = tonti_redo_new ();
  g_auto (TontiVerdict) verdict = { 0 };
  json_auto_t *answer = NULL;
  gboolean done = FALSE;
  if (reads)
    answer = tonti_book_verify (book, FALSE, NULL, NULL, NULL, problems);
  else
    done
        = tonti_journal_verify_with (tonti_book_get_journal (book), TONTI_VERIFY_FULL,
                                     tonti_redo_get_recheck (redo), NULL, NULL, &verdict, problems);
  g_assert_true (done || answer || tonti_problems_count (problems) > 0);
  g_assert_true (!done || verdict.ok || verdict.what);
  return reads ? json_is_true (json_object_get (answer, "ok")) : done && verdict.ok;
}

static void
read_book (TontiFuzzBook *fuzz, gboolean reads)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiBook) book = tonti_book_open (fuzz->path, FALSE, problems);
  gboolean sound = book && check_book (book, reads, problems);
  g_assert_true (book || tonti_problems_count (problems) > 0);
  tonti_fuzz_check_problems (problems);
  if (!sound || !reads)
    return;
  make_reports (book, tonti_list_kinds ());
  make_reports (book, tonti_report_kinds ());
}

static void
write_book (TontiFuzzBook *fuzz)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiBook) book = tonti_book_open (fuzz->path, TRUE, problems);
  json_auto_t *request = json_pack ("{s:s, s:s}", "do", "member.add", "name", "Awa Thiam");
  json_auto_t *answer = NULL;
  gboolean done = book && tonti_book_apply (book, request, &fuzz->user, &answer, problems);
  g_assert_true (done || tonti_problems_count (problems) > 0);
  tonti_fuzz_check_problems (problems);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  TontiFuzzBook *book = tonti_fuzz_book_get (1);
  TontiFuzzReader reader = { data, size };
  guint mode = tonti_fuzz_byte (&reader);
  g_autofree char *before = NULL;
  gsize before_size = 0;
  put (book, mode % N_MODES, &reader);
  g_assert_true (g_file_get_contents (book->path, &before, &before_size, NULL));
  read_book (book, mode & READS);
  g_assert_true (tonti_fuzz_book_is (book, (const guint8 *)before, before_size));
  if (mode & WRITES)
    write_book (book);
  return 0;
}
