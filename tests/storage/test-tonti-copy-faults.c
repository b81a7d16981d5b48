// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy-scene.h"
#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* Whatever happens to the stick or the computer: a whole copy, or none and the truth. */

/* Stopped at any call of the progress: nothing half done. */
static void
test_stops_anywhere_with_nothing_left (CopyScene *w, gconstpointer data)
{
  const char *const passphrases[] = { NULL, WORDS };

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autofree char *whole = copy_scene_copy_book (w, passphrases[i]);
      int calls = w->calls;

      g_assert_nonnull (whole);
      g_assert_cmpint (calls, >=, 4);
      g_assert_cmpint (g_unlink (whole), ==, 0);
      for (w->stop_at = 1; w->stop_at < calls; w->stop_at++)
        copy_scene_check_nothing (w, copy_scene_copy_book (w, passphrases[i]), "interrupted");
      w->stop_at = 0;
    }
}

static void
write_voucher (gpointer data)
{
  CopyScene *w = data;
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) other = tonti_journal_open (w->path, TONTI_OPEN_WRITE, problems);

  g_assert_nonnull (other);
  g_assert_true (fixture_voucher (other, 7000, problems));
}

/* Another program writes in the middle: the copy is the book as it is then, not a mixture. */
static void
test_copies_while_another_writes (CopyScene *w, gconstpointer data)
{
  g_autofree char *path = NULL;

  w->disturb = write_voucher;
  w->disturb_at = 1;
  path = copy_scene_copy_book (w, NULL);
  g_assert_nonnull (path);
  g_assert_cmpint (w->mark.seq, ==, VOUCHERS + 2);
  copy_scene_verify (path, VOUCHERS + 2);
}

static void
remove_copies (gpointer data)
{
  CopyScene *w = data;

  fixture_remove (w->folder);
}

static void
spoil_copy (gpointer data)
{
  CopyScene *w = data;
  g_autofree char *path = g_build_filename (w->folder, ".unfinished", NULL);
  g_autofree char *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  if (size < 8000)
    return;
  bytes[size - 5000] = (char)(bytes[size - 5000] ^ 0x10);
  memset (bytes + size / 2, 0x55, 600);
  fixture_write (path, bytes, (gssize)size);
}

/* The stick goes, or does not keep what was written, at any moment: no copy, and it is said. */
static void
test_never_says_done_when_the_stick_fails (CopyScene *w, gconstpointer data)
{
  const char *const passphrases[] = { NULL, WORDS };
  int tried = 0, made = 0;

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autofree char *whole = copy_scene_copy_book (w, passphrases[i]);
      int calls = w->calls;

      g_assert_nonnull (whole);
      g_unlink (whole);
      w->disturb = remove_copies;
      for (w->disturb_at = 1; w->disturb_at < calls; w->disturb_at++, tried++)
        {
          g_autofree char *path = copy_scene_copy_book (w, passphrases[i]);

          made += path != NULL;
          g_assert_cmpint (g_mkdir (w->folder, 0700), ==, 0);
          g_assert_cmpuint (tonti_problems_count (w->problems), ==, 1);
          g_assert_cmpuint (fixture_count_files (w->work), ==, 0);
        }
      w->disturb = NULL;
    }
  g_test_message ("stick removed at %d moments: %d copies said to be made", tried, made);
  g_assert_cmpint (made, ==, 0);
}

/* What is said to be there restores wholly. */
static void
check_back (CopyScene *w, const char *copy, const char *passphrase)
{
  g_autofree char *back = g_build_filename (w->home, "back.tonti", NULL);
  TontiCopyMark mark;

  g_assert_true (tonti_copy_is_intact (copy, &w->mark));
  g_assert_true (tonti_copy_restore (copy, back, passphrase, NULL, NULL, &mark, w->problems));
  g_assert_cmpint (g_unlink (back), ==, 0);
}

static void
test_finds_what_the_stick_changed (CopyScene *w, gconstpointer data)
{
  const char *const passphrases[] = { NULL, WORDS };

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      int calls = 0, refused = 0;

      g_free (copy_scene_copy_book (w, passphrases[i]));
      calls = w->calls;
      fixture_remove (w->folder);
      g_assert_cmpint (g_mkdir (w->folder, 0700), ==, 0);
      w->disturb = spoil_copy;
      for (w->disturb_at = 1; w->disturb_at < calls; w->disturb_at++)
        {
          g_autofree char *path = copy_scene_copy_book (w, passphrases[i]);

          refused += path == NULL;
          if (path != NULL)
            check_back (w, path, passphrases[i]);
          fixture_remove (w->folder);
          g_assert_cmpint (g_mkdir (w->folder, 0700), ==, 0);
        }
      g_test_message ("changed on the stick at %d moments: refused %d times", calls - 1, refused);
      g_assert_cmpint (refused, >, 0);
      w->disturb = NULL;
    }
  copy_scene_verify (w->path, VOUCHERS + 1);
}

/* ---- Full, read-only, not there ---- */

typedef struct
{
  CopyScene *w;
  const char *passphrase;
  rlim_t size;
} Child;

static int
copy_limited (gpointer data)
{
  Child *c = data;
  struct rlimit limit = { c->size, RLIM_INFINITY };
  g_autofree char *path = NULL;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  path = copy_scene_copy_book (c->w, c->passphrase);
  if (path != NULL)
    return 1;
  return tonti_problems_has (c->w->problems, "disk-full") ? 0 : 2;
}

static void
test_says_that_there_is_no_room (CopyScene *w, gconstpointer data)
{
  const char *const passphrases[] = { NULL, WORDS };
  gint64 size;
  int tried = 0;

  g_clear_pointer (&w->journal, tonti_journal_close);
  w->journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autofree char *whole = copy_scene_copy_book (w, passphrases[i]);

      g_assert_nonnull (whole);
      size = w->mark.size;
      g_unlink (whole);
      for (gint64 room = 0; room < size; room += size / 12, tried++)
        {
          Child c = { w, passphrases[i], (rlim_t)room };

          g_assert_cmpint (fixture_fork (copy_limited, &c, FALSE), ==, 0);
          g_assert_cmpuint (fixture_count_files (w->folder), ==, 0);
          g_assert_cmpuint (fixture_count_files (w->work), ==, 0);
        }
    }
  g_test_message ("no room at %d sizes: 0 copies said to be made, nothing left", tried);
}

static int
copy_forbidden (gpointer data)
{
  CopyScene *w = data;
  g_autofree char *path = copy_scene_copy_book (w, NULL);

  return path == NULL && tonti_problems_has (w->problems, "read-only") ? 0 : 1;
}

static void
test_says_that_the_folder_cannot_be_written (CopyScene *w, gconstpointer data)
{
  g_clear_pointer (&w->journal, tonti_journal_close);
  w->journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_assert_cmpint (chmod (w->folder, 0555), ==, 0);
  g_assert_cmpint (fixture_fork (copy_forbidden, w, TRUE), ==, 0);
  g_assert_cmpint (chmod (w->folder, 0700), ==, 0);
  g_assert_cmpuint (fixture_count_files (w->folder), ==, 0);
}

static void
test_says_that_the_folder_is_not_there (CopyScene *w, gconstpointer data)
{
  g_autofree char *folder = w->folder;
  g_autofree char *missing = g_build_filename (folder, "no", NULL);

  w->folder = missing;
  g_assert_null (copy_scene_copy_book (w, NULL));
  g_assert_true (tonti_problems_has (w->problems, "not-found"));
  w->folder = w->path;
  g_assert_null (copy_scene_copy_book (w, NULL));
  g_assert_true (tonti_problems_has (w->problems, "no-folder"));
  w->folder = g_strdup (folder);
  g_assert_cmpuint (fixture_count_files (w->folder), ==, 0);
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/copy-faults/" Name, CopyScene, NULL, copy_scene_set_up, Test,              \
              copy_scene_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("stops-anywhere-with-nothing-left", test_stops_anywhere_with_nothing_left);
  ADD ("copies-while-another-writes", test_copies_while_another_writes);
  ADD ("never-says-done-when-the-stick-fails", test_never_says_done_when_the_stick_fails);
  ADD ("finds-what-the-stick-changed", test_finds_what_the_stick_changed);
  ADD ("says-that-there-is-no-room", test_says_that_there_is_no_room);
  ADD ("says-that-the-folder-cannot-be-written", test_says_that_the_folder_cannot_be_written);
  ADD ("says-that-the-folder-is-not-there", test_says_that_the_folder_is_not_there);
  return g_test_run ();
}
