// SPDX-License-Identifier: GPL-3.0-or-later
#include "power-cut-vfs.h"
#include "storage-world.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tonti-db-private.h"
#include "tonti-draft-store.h"

/* The power goes at every change of the disk while vouchers are posted, cells typed, a meeting
 * closed and vouchers imported. What was acknowledged is there afterwards, and the book is whole.
 * The same run with weaker settings must lose something, or the test has no teeth. TONTI_ROUNDS
 * patterns of what the disk has kept are tried at every change, two when not said. */

#define VOUCHERS 2
#define IMPORTED 30

typedef struct
{
  StorageWorld book;
  guint cuts, lost, broken;
} World;

static void
set_up (World *w, gconstpointer data)
{
  storage_world_set_up (&w->book, data);
  tonti_journal_close (fixture_book (w->book.path, 3));
  storage_world_keep (&w->book);
}

static void
tear_down (World *w, gconstpointer data)
{
  tonti_db_set_vfs (NULL);
  tonti_db_set_durability (NULL);
  storage_world_tear_down (&w->book, data);
}

static void
empty_folder (World *w)
{
  g_autoptr (GDir) dir = g_dir_open (w->book.folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (w->book.folder, name, NULL);

      g_unlink (path);
    }
}

/* What was acknowledged while there was light. */
typedef struct
{
  gboolean vouchers[VOUCHERS], cell, closing, import;
} Acknowledged;

/* The transaction that is DONE so far goes on with COUNT vouchers from the key FIRST, and ends. */
static gboolean
end_with (TontiJournal *journal, gboolean done, guint64 first, guint count, TontiProblems *problems)
{
  for (guint i = 0; done && i < count; i++)
    done = fixture_post (journal, first + i, "voucher/1",
                         "{'memo':'Séance','lines':[{'account':'cash','amount':5},"
                         "{'account':'social','of':'fund:1','amount':-5}]}",
                         problems);
  if (done)
    return tonti_journal_commit (journal, problems);
  tonti_journal_rollback (journal);
  return FALSE;
}

static gboolean
type_cell (TontiJournal *journal, TontiProblems *problems)
{
  guint8 key[TONTI_KEY_SIZE] = { 9 };
  json_t *value = json_loads ("{\"amount\":5000}", 0, NULL);
  TontiDraftChange change = { "due:1:pool:1", value };
  gboolean done;

  if (!tonti_journal_begin (journal, problems))
    {
      json_decref (value);
      return FALSE;
    }
  done = tonti_draft_write (tonti_journal_get_db (journal), 1, &change, 1, key,
                            "2025-01-04T18:00:00Z", 1, "5 000", problems);
  json_decref (value);
  return end_with (journal, done, 0, 0, problems);
}

/* Many events and the end of the drafts, in one transaction. */
static gboolean
close_meeting (TontiJournal *journal, TontiProblems *problems)
{
  gboolean done;

  if (!tonti_journal_begin (journal, problems))
    return FALSE;
  done = tonti_draft_drop (tonti_journal_get_db (journal), 1, problems);
  return end_with (journal, done, 5000, 12, problems);
}

/* As an import does it: indexes away, balances added up in memory. */
static gboolean
import_many (TontiJournal *journal, TontiProblems *problems)
{
  gboolean done;

  if (!tonti_journal_begin (journal, problems))
    return FALSE;
  done = tonti_journal_begin_bulk (journal, problems);
  return end_with (journal, done, 7000, IMPORTED, problems);
}

static void
work (World *w, Acknowledged *ack)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->book.path, TONTI_OPEN_WRITE, problems);

  memset (ack, 0, sizeof *ack);
  if (journal == NULL)
    return;
  for (guint i = 0; i < VOUCHERS; i++)
    ack->vouchers[i] = fixture_voucher (journal, 10 + i, problems) && !power_cut_is_dark ();
  ack->cell = type_cell (journal, problems) && !power_cut_is_dark ();
  ack->closing = close_meeting (journal, problems) && !power_cut_is_dark ();
  ack->import = import_many (journal, problems) && !power_cut_is_dark ();
}

static gboolean
has_all (TontiJournal *journal, const Acknowledged *ack)
{
  guint8 key[TONTI_KEY_SIZE] = { 9 };

  for (guint i = 0; i < VOUCHERS; i++)
    if (ack->vouchers[i] && !fixture_has (journal, 1010 + i))
      return FALSE;
  if (ack->cell && !tonti_draft_has_key (tonti_journal_get_db (journal), key))
    return FALSE;
  for (guint i = 0; i < 12; i++)
    if (fixture_has (journal, 5000 + i) != fixture_has (journal, 5000)
        || (ack->closing && !fixture_has (journal, 5000 + i)))
      return FALSE;
  for (guint i = 0; i < IMPORTED; i++)
    if (fixture_has (journal, 7000 + i) != fixture_has (journal, 7000)
        || (ack->import && !fixture_has (journal, 7000 + i)))
      return FALSE;
  return TRUE;
}

/* The projections are looked at now and then, the chain and the file always. */
static gboolean
is_whole (World *w, TontiJournal *journal)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_auto (TontiVerdict) verdict = { 0 };
  TontiVerifyDepth depth = w->cuts % 8 == 0 ? TONTI_VERIFY_FULL : TONTI_VERIFY_CHAIN;
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (tonti_journal_get_db (journal), "PRAGMA integrity_check(1)");

  if (tonti_statement_step (s) != TONTI_STEP_ROW
      || !g_str_equal (tonti_statement_get_text (s, 0), "ok"))
    return FALSE;
  tonti_statement_reset (s);
  return tonti_journal_verify (journal, depth, NULL, NULL, &verdict, problems) && verdict.ok;
}

/* After the cut, with the usual file system again. */
static void
judge (World *w, const Acknowledged *ack)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->book.path, TONTI_OPEN_WRITE, problems);

  w->cuts++;
  if (journal == NULL || !is_whole (w, journal))
    w->broken++;
  else if (!has_all (journal, ack))
    w->lost++;
}

static guint
run_once (World *w, guint k, guint32 seed)
{
  Acknowledged ack;
  guint count;

  empty_folder (w);
  storage_world_restore (&w->book);
  power_cut_arm (w->book.folder, k);
  tonti_db_set_vfs (POWER_CUT_VFS);
  work (w, &ack);
  tonti_db_set_vfs (NULL);
  count = power_cut_count ();
  power_cut_restore (seed);
  judge (w, &ack);
  return count;
}

/* Every STEP-th change of the disk, SEEDS times. */
static void
sweep (World *w, guint step, guint32 seeds)
{
  guint changes = run_once (w, 0, 1);

  g_assert_cmpuint (w->broken + w->lost, ==, 0);
  g_assert_cmpuint (changes, >, 60);
  for (guint k = 1; k <= changes; k += step)
    for (guint32 seed = 0; seed < seeds; seed++)
      run_once (w, k, seed < 2 ? seed : (guint32)g_test_rand_int () | 2);
  g_test_message ("%u changes, %u cuts: %u lost, %u broken", changes, w->cuts, w->lost, w->broken);
}

static guint32
patterns (void)
{
  return fixture_rounds (2);
}

static void
test_loses_nothing_acknowledged (World *w, gconstpointer data)
{
  sweep (w, 1, patterns ());
  g_assert_cmpuint (w->lost, ==, 0);
  g_assert_cmpuint (w->broken, ==, 0);
}

static void
test_control_without_syncs_loses (World *w, gconstpointer data)
{
  tonti_db_set_durability ("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=OFF;");
  sweep (w, 9, 6);
  g_assert_cmpuint (w->lost, >, 0);
  g_assert_cmpuint (w->broken, >, 0);
}

/* The journal's removal is not durable by itself. */
static void
test_control_with_removed_journals_loses (World *w, gconstpointer data)
{
  tonti_db_set_durability ("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL;");
  sweep (w, 4, 1);
  g_assert_cmpuint (w->lost + w->broken, >, 0);
}

/* Everything of one run that says "saved" is there, everything that says "not saved" is not. */
static void
compare_answers (World *w, const Acknowledged *ack)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->book.path, TONTI_OPEN_WRITE, problems);
  guint8 key[TONTI_KEY_SIZE] = { 9 };

  g_assert_nonnull (journal);
  for (guint i = 0; i < VOUCHERS; i++)
    w->lost += fixture_has (journal, 1010 + i) != ack->vouchers[i];
  w->lost += tonti_draft_has_key (tonti_journal_get_db (journal), key) != ack->cell;
  w->lost += fixture_has (journal, 5000) != ack->closing;
  w->lost += fixture_has (journal, 7000) != ack->import;
}

/* SQLite says error now and then although the entry was saved: we look, and say
 * so. */
static void
test_tells_the_truth_after_an_error (World *w, gconstpointer data)
{
  guint wrong = 0, saved = 0, count = 1;

  for (guint k = 1; k <= count; k++)
    {
      Acknowledged ack;

      empty_folder (w);
      storage_world_restore (&w->book);
      power_cut_fail_once (w->book.folder, k);
      tonti_db_set_vfs (POWER_CUT_VFS);
      work (w, &ack);
      tonti_db_set_vfs (NULL);
      count = power_cut_count ();
      power_cut_disarm ();
      compare_answers (w, &ack);
      if (ack.vouchers[0] && ack.vouchers[1] && ack.cell && ack.closing && ack.import)
        saved++;
      else
        wrong++;
    }
  g_test_message ("%u calls failed: %u runs saved everything, %u did not", count, saved, wrong);
  g_assert_cmpuint (w->lost, ==, 0);
  g_assert_cmpuint (wrong, >, 20);
  g_assert_cmpuint (saved, >, 2);
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/power-cut/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  power_cut_register ();
  ADD ("loses-nothing-acknowledged", test_loses_nothing_acknowledged);
  ADD ("control-without-syncs-loses", test_control_without_syncs_loses);
  ADD ("control-with-removed-journals-loses", test_control_with_removed_journals_loses);
  ADD ("tells-the-truth-after-an-error", test_tells_the_truth_after_an_error);
  return g_test_run ();
}
