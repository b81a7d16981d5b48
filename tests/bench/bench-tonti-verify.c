// SPDX-License-Identifier: GPL-3.0-or-later
/* How long a commit takes while the whole book is verified in another thread, and how long alone.
 *
 * bench-tonti-verify BOOK COUNT: posts twice COUNT vouchers into BOOK, one durable commit each, a
 * hundredth of a second apart, first alone, then with a verification that begins anew as long as
 * they last. Prints as JSON, in milliseconds, medians and maxima and how many verifications ended.
 */
#include <stdio.h>
#include <stdlib.h>

#include "tonti-journal.h"

#define PAUSE_US 10000

typedef struct
{
  const char *path;
  gint stop; /* atomic */
  guint ended;
} Verifier;

static gboolean
go_on_cb (gint64 done, gint64 total, gpointer data)
{
  return !g_atomic_int_get (&((Verifier *)data)->stop);
}

static gpointer
verify (gpointer data)
{
  Verifier *v = data;

  while (!g_atomic_int_get (&v->stop))
    {
      g_autoptr (TontiProblems) problems = tonti_problems_new ();
      g_auto (TontiVerdict) verdict = { 0 };
      g_autoptr (TontiJournal) journal = tonti_journal_open (v->path, TONTI_OPEN_READ, problems);

      if (journal == NULL)
        g_error ("%s", tonti_problems_get (problems, 0)->message);
      if (!tonti_journal_verify (journal, TONTI_VERIFY_FULL, go_on_cb, v, &verdict, problems))
        continue;
      if (!verdict.ok)
        g_error ("%s", verdict.what);
      v->ended++;
    }
  return NULL;
}

static void
post (TontiJournal *journal, guint64 n)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  json_auto_t *body
      = json_pack ("{s:s, s:[{s:s, s:i}, {s:s, s:i}]}", "memo", "while it is verified", "lines",
                   "account", "cash", "amount", 500, "account", "gifts", "amount", -500);
  TontiPosting posting = { .at = "2026-01-01T00:00:00Z", .kind = "voucher/1", .body = body };
  gint64 seq;

  tonti_key_derive (posting.key, n + 1, posting.key);
  if (!tonti_day_parse_iso ("2026-01-01", &posting.day) || !tonti_journal_begin (journal, problems)
      || !tonti_journal_post (journal, &posting, &seq, problems)
      || !tonti_journal_commit (journal, problems))
    g_error ("%s", tonti_problems_get (problems, 0)->message);
}

static int
compare (const void *a, const void *b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return x < y ? -1 : x > y;
}

static void
measure (TontiJournal *journal, guint64 first, guint count, const char *when)
{
  g_autofree gint64 *taken = g_new (gint64, count);

  for (guint i = 0; i < count; i++)
    {
      gint64 start = g_get_monotonic_time ();

      post (journal, first + i);
      taken[i] = g_get_monotonic_time () - start;
      g_usleep (PAUSE_US);
    }
  qsort (taken, count, sizeof *taken, compare);
  printf ("\"%s\":{\"median\":%.2f,\"most\":%.2f}", when, (double)taken[count / 2] / 1000,
          (double)taken[count - 1] / 1000);
}

int
main (int argc, char **argv)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  guint count = argc == 3 ? (guint)g_ascii_strtoull (argv[2], NULL, 10) : 0;
  Verifier v = { .path = argv[1] };
  g_autoptr (TontiJournal) journal = NULL;
  GThread *thread;

  if (count == 0)
    return 2;
  journal = tonti_journal_open (v.path, TONTI_OPEN_WRITE, problems);
  if (journal == NULL)
    g_error ("%s", tonti_problems_get (problems, 0)->message);
  printf ("{");
  measure (journal, 0, count, "alone");
  thread = g_thread_new ("verify", verify, &v);
  printf (",");
  measure (journal, count, count, "verifying");
  g_atomic_int_set (&v.stop, 1);
  g_thread_join (thread);
  printf (",\"verifications\":%u}\n", v.ended);
  return 0;
}
