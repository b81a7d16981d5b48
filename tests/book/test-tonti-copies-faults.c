// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies-scene.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "tonti-copies-prune.h"

/* Many closings, each with a copy, and everything going wrong. */

typedef struct
{
  guint rounds, made, failed, killed, spoiled, removed, least;
  guint careless; /* whole copies removed while fewer than two newer ones were whole */
} Figures;

static gboolean
is_intact (const char *path, const char *sum)
{
  g_autofree char *now = copies_scene_sum_file (path);

  return g_strcmp0 (now, sum) == 0;
}

static guint
count_intact (CopiesScene *w)
{
  GHashTableIter iter;
  gpointer path, sum;
  guint n = 0;

  g_hash_table_iter_init (&iter, w->made);
  while (g_hash_table_iter_next (&iter, &path, &sum))
    n += is_intact (path, sum);
  return n;
}

static void
spoil_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;

  switch (g_test_rand_int_range (0, 3))
    {
    case 0:
      g_unlink (path);
      break;
    case 1:
      g_assert_cmpint (truncate (path, g_test_rand_int_range (0, 4096)), ==, 0);
      break;
    default:
      g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
      bytes[g_test_rand_int_range (0, (gint32)size)] ^= 0x20;
      g_assert_true (g_file_set_contents (path, bytes, (gssize)size, NULL));
    }
}

/* A bad stick: any of the copies, but two good ones are always left by us. */
static void
spoil_copies (CopiesScene *w, Figures *figures)
{
  g_autoptr (GArray) rows = tonti_copies_list (tonti_book_get_group (w->f->book));
  guint tries = (guint)g_test_rand_int_range (1, 40), intact = count_intact (w);

  for (; rows->len > 0 && tries > 0 && intact > 2; tries--)
    {
      gint32 i = g_test_rand_int_range (0, (gint32)rows->len);
      const char *path = g_array_index (rows, TontiCopyRow, i).path;
      const char *sum = g_hash_table_lookup (w->made, path);

      if (sum == NULL || !is_intact (path, sum))
        continue;
      spoil_file (path);
      figures->spoiled++;
      intact--;
    }
}

static void
limit_size (rlim_t size)
{
  struct rlimit limit = { size, RLIM_INFINITY };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static char *
try_copy (CopiesScene *w, Figures *figures, gboolean automatic)
{
  g_autofree char *away = g_strconcat (w->dir, "-away", NULL);
  const char *passphrase = g_test_rand_int_range (0, 8) == 0 ? WORDS : NULL;
  char *path = NULL;

  w->stop_at = 0;
  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
      w->stop_at = g_test_rand_int_range (1, 5);
      return copies_scene_make (w, passphrase, automatic);
    case 1:
      w->stop_at = g_test_rand_int_range (1, 6);
      copies_scene_make_and_die (w, passphrase, automatic);
      figures->killed++;
      return NULL;
    case 2:
      limit_size ((rlim_t)g_test_rand_int_range (0, 100000));
      path = copies_scene_make (w, passphrase, automatic);
      limit_size (RLIM_INFINITY);
      return path;
    case 3:
      g_assert_cmpint (g_rename (w->dir, away), ==, 0);
      path = copies_scene_make (w, passphrase, automatic);
      g_assert_cmpint (g_rename (away, w->dir), ==, 0);
      return path;
    default:
      return copies_scene_make (w, passphrase, automatic);
    }
}

/* Harder than in earnest: only the last one and that of each month stay, if others are whole. */
static void
prune (CopiesScene *w, TontiCopyLook look)
{
  g_autoptr (TontiCopyRegister) copies
      = tonti_copy_register_open (tonti_book_get_group (w->f->book)->uuid);
  GPtrArray *entries = tonti_copy_register_get_entries (copies);

  for (guint i = 0; i < entries->len; i++)
    ((TontiCopyEntry *)g_ptr_array_index (entries, i))->row.automatic = TRUE;
  tonti_copies_prune (copies, w->dir, 1, look, w->f->book);
  for (guint i = 0; i < entries->len; i++)
    ((TontiCopyEntry *)g_ptr_array_index (entries, i))->row.automatic = FALSE;
  g_assert_true (tonti_copy_register_save (copies, w->f->problems));
}

/* Of the copies that were WHOLE before the round, those that are gone after it. */
static void
note_removed (CopiesScene *w, GHashTable *whole, Figures *figures)
{
  g_autoptr (GArray) rows = tonti_copies_list (tonti_book_get_group (w->f->book));
  GHashTableIter iter;
  gpointer path, seq;

  g_hash_table_iter_init (&iter, whole);
  while (g_hash_table_iter_next (&iter, &path, &seq))
    {
      guint newer = 0;

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      figures->removed++;
      for (guint i = 0; i < rows->len; i++)
        {
          const TontiCopyRow *row = &g_array_index (rows, TontiCopyRow, i);
          const char *sum = g_hash_table_lookup (w->made, row->path);

          newer += row->seq > GPOINTER_TO_INT (seq) && sum != NULL && is_intact (row->path, sum);
        }
      figures->careless += newer < 2;
    }
}

/* Whole copies -> number of their last event. */
static GHashTable *
collect_whole (CopiesScene *w)
{
  g_autoptr (GArray) rows = tonti_copies_list (tonti_book_get_group (w->f->book));
  GHashTable *whole = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiCopyRow *row = &g_array_index (rows, TontiCopyRow, i);
      const char *sum = g_hash_table_lookup (w->made, row->path);

      if (sum != NULL && is_intact (row->path, sum))
        g_hash_table_insert (whole, g_strdup (row->path), GINT_TO_POINTER ((gint)row->seq));
    }
  return whole;
}

static void
note_made (CopiesScene *w, char *path, Figures *figures)
{
  char *sum = path != NULL ? copies_scene_sum_file (path) : NULL;

  if (path == NULL)
    {
      figures->failed++;
      return;
    }
  g_assert_nonnull (sum);
  g_hash_table_replace (w->made, path, sum);
  figures->made++;
}

/* LOOK: for a pruning of our own after each closing, NULL = as the program does it. */
static void
run_round (CopiesScene *w, Figures *figures, TontiCopyLook look)
{
  g_autoptr (GHashTable) whole = NULL;

  copies_scene_add_event (w);
  w->f->user.today.number += g_test_rand_int_range (1, 4);
  if (g_test_rand_int_range (0, 4) == 0)
    spoil_copies (w, figures);
  whole = collect_whole (w);
  note_made (w, try_copy (w, figures, look == NULL), figures);
  if (look != NULL)
    prune (w, look);
  note_removed (w, whole, figures);
  if (figures->made > 3)
    figures->least = MIN (figures->least, count_intact (w));
}

static void
run_rounds (CopiesScene *w, Figures *figures, TontiCopyLook look)
{

  figures->rounds = tonti_fixture_rounds (60);
  figures->least = G_MAXUINT;
  for (guint i = 0; i < figures->rounds; i++)
    run_round (w, figures, look);
  g_test_message (
      "%u closings: %u copies, %u failures (%u killed), %u copies spoiled, %u removed again "
      "(%u carelessly); at least %u whole ones at all times",
      figures->rounds, figures->made, figures->failed, figures->killed, figures->spoiled,
      figures->removed, figures->careless, figures->least);
}

static void
check_rounds (CopiesScene *w, TontiCopyLook look)
{
  Figures figures = { 0 };

  run_rounds (w, &figures, look);
  g_assert_cmpuint (figures.least, >=, 2);
  g_assert_cmpuint (figures.careless, ==, 0);
  g_assert_true (look == NULL || figures.removed > 5);
  g_assert_cmpuint (figures.made, >, figures.rounds / 3);
  g_assert_cmpuint (figures.failed, >, figures.rounds / 20);
  g_assert_cmpuint (figures.spoiled, >, 0);
  tonti_fixture_verify (w->f);
}

static void
test_keeps_two_whole_copies_whatever_happens (CopiesScene *w, gconstpointer data)
{
  check_rounds (w, NULL);
}

static void
test_keeps_two_whole_copies_beside_one (CopiesScene *w, gconstpointer data)
{
  check_rounds (w, tonti_copies_look);
}

static gboolean
trust_cb (const TontiCopyEntry *entry, gpointer data)
{
  return TRUE;
}

/* Six copies, of which the newest two are bad: the one before them may not go. */
static guint
prune_after_spoiling (CopiesScene *w, TontiCopyLook look)
{
  g_autoptr (GHashTable) whole = NULL;
  Figures figures = { 0 };
  char *path = NULL;

  for (guint i = 0; i < 6; i++)
    {
      copies_scene_add_event (w);
      path = copies_scene_make (w, NULL, FALSE);
      note_made (w, path, &figures);
      if (i >= 4)
        g_assert_cmpint (truncate (path, 100), ==, 0);
    }
  whole = collect_whole (w);
  prune (w, look);
  note_removed (w, whole, &figures);
  g_test_message ("%u removed, %u of them carelessly", figures.removed, figures.careless);
  return figures.careless;
}

static void
test_removes_nothing_for_the_sake_of_bad_copies (CopiesScene *w, gconstpointer data)
{
  g_assert_cmpuint (prune_after_spoiling (w, tonti_copies_look), ==, 0);
}

/* The control: copies are removed by number alone, without looking at the others. */
static void
test_sees_when_copies_are_removed_blindly (CopiesScene *w, gconstpointer data)
{
  g_assert_cmpuint (prune_after_spoiling (w, trust_cb), >, 0);
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/book/copies-faults/" Name, CopiesScene, NULL, copies_scene_set_up, Test,           \
              copies_scene_tear_down)

int
main (int argc, char **argv)
{
  g_unsetenv ("XDG_STATE_HOME"); /* the fixture makes a folder of its own */
  g_test_init (&argc, &argv, NULL);
  ADD ("keeps-two-whole-copies-whatever-happens", test_keeps_two_whole_copies_whatever_happens);
  ADD ("keeps-two-whole-copies-beside-one", test_keeps_two_whole_copies_beside_one);
  ADD ("removes-nothing-for-the-sake-of-bad-copies",
       test_removes_nothing_for_the_sake_of_bad_copies);
  ADD ("sees-when-copies-are-removed-blindly", test_sees_when_copies_are_removed_blindly);
  return g_test_run ();
}
