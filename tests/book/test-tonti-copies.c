// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tonti-copies-prune.h"
#include "tonti-vault.h"

#define WORDS "baobab pirogue mil tambour rosée"

typedef struct
{
  TontiFixture *f;
  char *dir;
  GHashTable *made; /* path -> SHA-256 as it was made */
  int stop_at, calls;
  gboolean kill;
} World;

static void
set_up (World *w, gconstpointer data)
{
  w->f = tonti_fixture_new ();
  w->dir = g_dir_make_tmp ("tonti-stick-XXXXXX", NULL);
  w->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  tonti_vault_set_cost (1, 64);
}

static void
empty (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      g_unlink (inside);
    }
}

static void
tear_down (World *w, gconstpointer data)
{
  const char *uuid = tonti_book_get_group (w->f->book)->uuid;
  g_autofree char *kept = g_build_filename (g_get_user_state_dir (), "tonti", "copies", uuid, NULL);

  g_unlink (kept);
  empty (w->dir);
  g_rmdir (w->dir);
  g_free (w->dir);
  g_hash_table_unref (w->made);
  tonti_fixture_free (w->f);
  tonti_vault_set_cost (0, 0);
}

static gboolean
progress_cb (gint64 done, gint64 total, gpointer data)
{
  World *w = data;

  if (++w->calls != w->stop_at)
    return TRUE;
  if (w->kill)
    raise (SIGKILL);
  return FALSE;
}

static char *
make_in (World *w, TontiBook *book, const char *passphrase, gboolean automatic)
{
  tonti_problems_clear (w->f->problems);
  w->calls = 0;
  return tonti_copies_make (book, w->dir, passphrase, automatic, &w->f->user, progress_cb, w,
                            w->f->problems);
}

static char *
make (World *w, const char *passphrase, gboolean automatic)
{
  return make_in (w, w->f->book, passphrase, automatic);
}

static void
add_event (World *w)
{
  tonti_fixture_apply_format (w->f, "{'do':'member.add','name':'Awa %" G_GINT64_FORMAT "'}",
                              tonti_fixture_head (w->f));
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static char *
sum_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;

  if (!g_file_get_contents (path, &bytes, &size, NULL))
    return NULL;
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)bytes, size);
}

static void
test_remembers_the_copies_it_made (World *w, gconstpointer data)
{
  const TontiGroup *group = tonti_book_get_group (w->f->book);
  g_autofree char *plain = make (w, NULL, FALSE);
  g_autofree char *sealed = NULL;
  g_autofree char *head = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) later = NULL;
  g_autofree char *kept
      = g_build_filename (g_get_user_state_dir (), "tonti", "copies", group->uuid, NULL);
  TontiCopyRow *row;
  struct stat info;

  add_event (w);
  sealed = make (w, WORDS, TRUE);
  rows = tonti_copies_list (group);
  g_assert_cmpuint (rows->len, ==, 2);
  row = &g_array_index (rows, TontiCopyRow, 0);
  g_assert_cmpstr (row->path, ==, sealed);
  g_assert_cmpint (row->seq, ==, tonti_fixture_head (w->f));
  g_assert_true (row->sealed && row->automatic && row->exists && !row->outside);
  g_assert_cmpint (row->at_unix_s, ==, w->f->user.now_unix_s);
  head = strstr (row->path, row->head8) != NULL ? g_strdup (row->head8) : NULL;
  g_assert_nonnull (head);
  row = &g_array_index (rows, TontiCopyRow, 1);
  g_assert_cmpstr (row->path, ==, plain);
  g_assert_true (!row->sealed && !row->automatic && row->exists);
  g_assert_cmpint (lstat (kept, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (tonti_copies_is_protected (sealed) && !tonti_copies_is_protected (plain));
  g_unlink (plain);
  later = tonti_copies_list (group);
  g_assert_false (g_array_index (later, TontiCopyRow, 1).exists);
}

static void
test_finds_no_outside_copy_where_there_is_none (World *w, gconstpointer data)
{
  g_autofree char *copy = make (w, NULL, FALSE);
  g_auto (TontiCopyRow) row = { 0 };

  g_assert_nonnull (copy);
  g_assert_false (tonti_copies_find_outside (tonti_book_get_group (w->f->book), &row));
}

static void
test_restores_the_same_book (World *w, gconstpointer data)
{
  g_autofree char *copy = NULL;
  g_autofree char *back = g_build_filename (w->f->folder, "back.tonti", NULL);

  add_event (w);
  copy = make (w, WORDS, FALSE);
  g_assert_false (
      tonti_copies_restore (copy, back, "un deux trois quatre cinq", NULL, NULL, w->f->problems));
  g_assert_true (tonti_problems_has (w->f->problems, "wrong-passphrase"));
  g_assert_true (tonti_copies_restore (copy, back, WORDS, NULL, NULL, w->f->problems));
  g_assert_false (tonti_copies_restore (copy, back, WORDS, NULL, NULL, w->f->problems));
  g_assert_true (tonti_problems_has (w->f->problems, "exists"));
  {
    g_autoptr (TontiBook) book = tonti_book_open (back, FALSE, w->f->problems);

    g_assert_nonnull (book);
    g_assert_cmpstr (tonti_book_get_group (book)->uuid, ==,
                     tonti_book_get_group (w->f->book)->uuid);
  }
}

static void
test_makes_a_folder_of_its_own (World *w, gconstpointer data)
{
  g_autofree char *folder = tonti_copies_get_folder (w->f->book, w->f->problems);
  g_autofree char *again = tonti_copies_get_folder (w->f->book, w->f->problems);
  struct stat info;

  g_assert_true (g_str_has_suffix (folder, " copies"));
  g_assert_cmpstr (folder, ==, again);
  g_assert_cmpint (lstat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

/* ---- Killed in the middle ---- */

/* The book is opened anew in the child: a connection does not outlive a fork. */
static void
make_and_die (World *w, const char *passphrase, gboolean automatic)
{
  g_autofree char *path = g_strdup (w->f->path);
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      g_autoptr (TontiBook) book = tonti_book_open (path, FALSE, w->f->problems);

      w->kill = TRUE;
      if (book != NULL)
        g_free (make_in (w, book, passphrase, automatic));
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  w->kill = FALSE;
}

static void
test_sweeps_what_a_kill_left (World *w, gconstpointer data)
{
  const char *const passphrases[] = { NULL, WORDS };
  g_autofree char *work = g_build_filename (g_get_user_state_dir (), "tonti", "copies", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autofree char *copy = NULL;
      guint kept = 0;

      w->stop_at = 2 + (int)i;
      make_and_die (w, passphrases[i], FALSE);
      g_assert_cmpuint (count_files (w->dir), ==, 1);
      w->stop_at = 0;
      copy = make (w, passphrases[i], FALSE);
      g_assert_nonnull (copy);
      g_assert_cmpuint (count_files (w->dir), ==, 1);
      kept = count_files (work);
      g_assert_cmpuint (kept, ==, 2); /* the register and its lock */
      g_unlink (copy);
    }
}

/* ---- What is removed again ---- */

static void
test_keeps_the_last_ten_and_one_a_month (World *w, gconstpointer data)
{
  g_autoptr (GArray) rows = NULL;
  g_autofree char *asked = make (w, NULL, FALSE);
  g_autofree char *foreign
      = g_build_filename (w->dir, "Essai 2025-01-04 n1 1a2b3c4d.tonti-copy", NULL);
  TontiDay day = w->f->user.today;
  guint automatic = 0;

  g_assert_true (g_file_set_contents (foreign, "not ours", -1, NULL));
  for (int i = 0; i < 40; i++)
    {
      add_event (w);
      w->f->user.today.number = day.number + 3 * i;
      g_free (make (w, NULL, TRUE));
    }
  rows = tonti_copies_list (tonti_book_get_group (w->f->book));
  for (guint i = 0; i < rows->len; i++)
    automatic += g_array_index (rows, TontiCopyRow, i).automatic;
  /* January to May 2025 is touched; ten last ones reach back into April. */
  g_assert_cmpuint (automatic, ==, 13);
  g_assert_cmpuint (count_files (w->dir), ==, automatic + 2);
  g_assert_true (g_file_test (asked, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
}

/* A file that was put in the place of one of our copies is not ours to remove. */
static void
test_removes_only_what_it_made (World *w, gconstpointer data)
{
  g_autofree char *first = make (w, NULL, TRUE);

  g_assert_true (g_file_set_contents (first, "somebody else's", -1, NULL));
  for (int i = 0; i < 15; i++)
    {
      add_event (w);
      g_free (make (w, NULL, TRUE));
    }
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
}

/* ---- Hundreds of copies, with everything going wrong ---- */

typedef struct
{
  guint rounds, made, failed, killed, spoiled, removed, least;
} Figures;

static gboolean
is_intact (const char *path, const char *sum)
{
  g_autofree char *now = sum_file (path);

  return g_strcmp0 (now, sum) == 0;
}

static guint
count_intact (World *w)
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

/* A bad stick: any of the copies, but three good ones are always left by us. */
static void
spoil_copies (World *w, Figures *figures)
{
  g_autoptr (GArray) rows = tonti_copies_list (tonti_book_get_group (w->f->book));
  guint tries = (guint)g_test_rand_int_range (1, 40), intact = count_intact (w);

  for (; rows->len > 0 && tries > 0 && intact > 3; tries--)
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
try_copy (World *w, Figures *figures, gboolean automatic)
{
  g_autofree char *away = g_strconcat (w->dir, "-away", NULL);
  const char *passphrase = g_test_rand_int_range (0, 8) == 0 ? WORDS : NULL;
  char *path = NULL;

  w->stop_at = 0;
  switch (g_test_rand_int_range (0, 12))
    {
    case 0:
      w->stop_at = g_test_rand_int_range (1, 5);
      return make (w, passphrase, automatic);
    case 1:
      w->stop_at = g_test_rand_int_range (1, 6);
      make_and_die (w, passphrase, automatic);
      figures->killed++;
      return NULL;
    case 2:
      limit_size ((rlim_t)g_test_rand_int_range (0, 100000));
      path = make (w, passphrase, automatic);
      limit_size (RLIM_INFINITY);
      return path;
    case 3:
      g_assert_cmpint (g_rename (w->dir, away), ==, 0);
      path = make (w, passphrase, automatic);
      g_assert_cmpint (g_rename (away, w->dir), ==, 0);
      return path;
    default:
      return make (w, passphrase, automatic);
    }
}

/* Harder than in earnest: only the last one and that of each month stay, if others are whole. */
static void
prune (World *w, TontiCopyLook look)
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

/* LOOK: for a pruning of our own after each closing, NULL = as the program does it. */
static void
run_round (World *w, Figures *figures, TontiCopyLook look)
{
  char *path, *sum;

  add_event (w);
  w->f->user.today.number += g_test_rand_int_range (1, 4);
  if (g_test_rand_int_range (0, 5) == 0)
    spoil_copies (w, figures);
  path = try_copy (w, figures, look == NULL);
  if (path == NULL)
    figures->failed++;
  else
    {
      sum = sum_file (path);
      g_assert_nonnull (sum);
      g_hash_table_replace (w->made, path, sum);
      figures->made++;
    }
  if (look != NULL)
    prune (w, look);
  if (figures->made > 3)
    figures->least = MIN (figures->least, count_intact (w));
}

static void
run_rounds (World *w, Figures *figures, TontiCopyLook look)
{
  const char *rounds = g_getenv ("TONTI_ROUNDS");

  figures->rounds = rounds != NULL ? (guint)atoi (rounds) : 60;
  figures->least = G_MAXUINT;
  for (guint i = 0; i < figures->rounds; i++)
    run_round (w, figures, look);
  g_test_message ("%u closings: %u copies, %u failures (%u killed), %u copies spoiled; at least %u "
                  "whole ones at all times, %u at the end",
                  figures->rounds, figures->made, figures->failed, figures->killed,
                  figures->spoiled, figures->least, count_intact (w));
}

static void
check_rounds (World *w, TontiCopyLook look)
{
  Figures figures = { 0 };

  run_rounds (w, &figures, look);
  g_assert_cmpuint (figures.least, >=, 2);
  g_assert_cmpuint (figures.made, >, figures.rounds / 3);
  g_assert_cmpuint (figures.failed, >, figures.rounds / 20);
  g_assert_cmpuint (figures.spoiled, >, 0);
  tonti_fixture_verify (w->f);
}

static void
test_keeps_two_whole_copies_whatever_happens (World *w, gconstpointer data)
{
  check_rounds (w, NULL);
}

static void
test_keeps_two_whole_copies_beside_one (World *w, gconstpointer data)
{
  check_rounds (w, tonti_copies_look);
}

static gboolean
trust_cb (const TontiCopyEntry *entry, gpointer data)
{
  return TRUE;
}

/* The control: copies are removed by number alone, without looking at the others. */
static void
test_sees_when_copies_are_removed_blindly (World *w, gconstpointer data)
{
  Figures figures = { 0 };

  run_rounds (w, &figures, trust_cb);
  g_assert_cmpuint (figures.least, <, 2);
}

#define ADD(Name, Test) g_test_add ("/book/copies/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("tonti-state-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("remembers-the-copies-it-made", test_remembers_the_copies_it_made);
  ADD ("finds-no-outside-copy-where-there-is-none", test_finds_no_outside_copy_where_there_is_none);
  ADD ("restores-the-same-book", test_restores_the_same_book);
  ADD ("makes-a-folder-of-its-own", test_makes_a_folder_of_its_own);
  ADD ("sweeps-what-a-kill-left", test_sweeps_what_a_kill_left);
  ADD ("keeps-the-last-ten-and-one-a-month", test_keeps_the_last_ten_and_one_a_month);
  ADD ("removes-only-what-it-made", test_removes_only_what_it_made);
  ADD ("keeps-two-whole-copies-whatever-happens", test_keeps_two_whole_copies_whatever_happens);
  ADD ("keeps-two-whole-copies-beside-one", test_keeps_two_whole_copies_beside_one);
  ADD ("sees-when-copies-are-removed-blindly", test_sees_when_copies_are_removed_blindly);
  return g_test_run ();
}
