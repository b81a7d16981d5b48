// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tonti-db-private.h"

/* SQLite gets no memory at its n-th asking, once or from then on, while a book is opened, entries
 * are saved and it is closed: what was acknowledged is there, what was refused is not. Every
 * TONTI_ROUNDS-th asking is refused, every forty-first when not said. */

#define VOUCHERS 3

static sqlite3_mem_methods usual;
static struct
{
  guint asked, refuse;
  gboolean lasting;
} memory;

static gboolean
is_refused (void)
{
  memory.asked++;
  return memory.refuse != 0
         && (memory.lasting ? memory.asked >= memory.refuse : memory.asked == memory.refuse);
}

static void *
get_memory (int size)
{
  return is_refused () ? NULL : usual.xMalloc (size);
}

static void *
get_more (void *old, int size)
{
  return is_refused () ? NULL : usual.xRealloc (old, size);
}

static void
set_up (StorageWorld *w, gconstpointer data)
{
  storage_world_set_up (w, data);
  tonti_journal_close (fixture_book (w->path, 3));
  storage_world_keep (w);
}

typedef struct
{
  StorageWorld *world;
  guint refuse;
  gboolean lasting;
  int out;
} Work;

/* In a child: what each voucher was answered goes to the pipe, then the number of askings. */
static int
work (gpointer data)
{
  Work *k = data;
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiJournal *journal;

  memory.asked = 0;
  memory.refuse = k->refuse;
  memory.lasting = k->lasting;
  journal = tonti_journal_open (k->world->path, TONTI_OPEN_WRITE, problems);
  for (guint i = 0; i < VOUCHERS && journal != NULL; i++)
    {
      gint32 answer = fixture_voucher (journal, 10 + i, problems);

      if (write (k->out, &answer, sizeof answer) != sizeof answer)
        return 1;
    }
  tonti_journal_close (journal);
  {
    gint32 asked = 1000 + (gint32)memory.asked;

    return write (k->out, &asked, sizeof asked) == sizeof asked ? 0 : 1;
  }
}

typedef struct
{
  guint runs, stopped, saved, refused, lost, false_refusals, broken;
} Figures;

/* With memory again. ANSWERS: -1 = not answered. */
static void
judge (StorageWorld *w, const gint32 *answers, Figures *f)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->path, TONTI_OPEN_WRITE, problems);
  g_auto (TontiVerdict) verdict = { 0 };

  if (journal == NULL
      || !tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, problems)
      || !verdict.ok)
    {
      f->broken++;
      return;
    }
  for (guint i = 0; i < VOUCHERS; i++)
    {
      gboolean there = fixture_has (journal, 1010 + i);

      f->saved += answers[i] == 1;
      f->refused += answers[i] == 0;
      f->lost += answers[i] == 1 && !there;
      f->false_refusals += answers[i] == 0 && there;
    }
}

static guint
run_once (StorageWorld *w, guint refuse, gboolean lasting, Figures *f)
{
  Work k = { w, refuse, lasting, -1 };
  gint32 answers[VOUCHERS] = { -1, -1, -1 };
  guint asked = 0, n = 0;
  int pipes[2];
  gint32 said;

  storage_world_restore (w);
  g_assert_cmpint (pipe (pipes), ==, 0);
  k.out = pipes[1];
  f->stopped += fixture_fork (work, &k, FALSE) != 0;
  close (pipes[1]);
  while (read (pipes[0], &said, sizeof said) == sizeof said)
    if (said >= 1000)
      asked = (guint)said - 1000;
    else if (n < VOUCHERS)
      answers[n++] = said;
  close (pipes[0]);
  f->runs++;
  judge (w, answers, f);
  return asked;
}

static guint
step (void)
{
  return MAX (1, fixture_rounds (41));
}

static void
sweep (StorageWorld *w, gboolean lasting)
{
  Figures f = { 0 };
  guint askings = run_once (w, 0, lasting, &f);

  g_assert_cmpuint (f.saved, ==, VOUCHERS);
  g_assert_cmpuint (askings, >, 200);
  for (guint n = 1; n <= askings; n += step ())
    run_once (w, n, lasting, &f);
  g_test_message ("%u askings for memory, %u runs: %u programs stopped, %u entries saved, %u "
                  "refused, %u lost, %u refused and there, %u books broken",
                  askings, f.runs, f.stopped, f.saved, f.refused, f.lost, f.false_refusals,
                  f.broken);
  g_assert_cmpuint (f.lost + f.false_refusals + f.broken, ==, 0);
  g_assert_cmpuint (f.saved, <, VOUCHERS * f.runs);
}

static void
test_no_memory_once_loses_nothing (StorageWorld *w, gconstpointer data)
{
  sweep (w, FALSE);
}

static void
test_no_memory_any_more_loses_nothing (StorageWorld *w, gconstpointer data)
{
  sweep (w, TRUE);
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/memory/" Name, StorageWorld, NULL, set_up, Test, storage_world_tear_down)

int
main (int argc, char **argv)
{
  sqlite3_mem_methods ours;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &usual), ==, SQLITE_OK);
  ours = usual;
  ours.xMalloc = get_memory;
  ours.xRealloc = get_more;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &ours), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
  ADD ("no-memory-once-loses-nothing", test_no_memory_once_loses_nothing);
  ADD ("no-memory-any-more-loses-nothing", test_no_memory_any_more_loses_nothing);
  return g_test_run ();
}
