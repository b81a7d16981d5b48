// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tonti-copy.h"
#include "tonti-vault.h"

#define WORDS "baobab pirogue mil tambour rosée"
#define VOUCHERS 300

typedef struct
{
  char *home, *path, *folder, *work; /* folder: where copies go, in another one than the book */
  TontiJournal *journal;
  TontiProblems *problems;
  TontiCopyMark mark;
  int calls, stop_at;         /* of the progress; stop_at 0 = never */
  void (*disturb) (gpointer); /* at the call DISTURB_AT */
  int disturb_at;
} World;

/* In one transaction: what they are is not what is tried here. */
static void
add_vouchers (World *w)
{
  g_assert_true (tonti_journal_begin (w->journal, w->problems));
  for (guint64 n = 0; n < VOUCHERS; n++)
    g_assert_true (fixture_post (w->journal, 1000 + n, "voucher/1",
                                 "{'voucher':'V','kind':'contribution','memo':'Épargne','member':1,"
                                 "'lines':[{'account':'cash','amount':500},{'account':'savings',"
                                 "'member':1,'of':'fund:1','amount':-500}]}",
                                 w->problems));
  g_assert_true (tonti_journal_commit (w->journal, w->problems));
}

static void
set_up (World *w, gconstpointer data)
{
  w->home = fixture_folder ();
  w->path = g_build_filename (w->home, "book.tonti", NULL);
  w->folder = fixture_folder ();
  w->work = fixture_folder ();
  w->problems = tonti_problems_new ();
  tonti_vault_set_cost (1, 64);
  w->journal = fixture_book (w->path, 0);
  add_vouchers (w);
}

static void
tear_down (World *w, gconstpointer data)
{
  tonti_journal_close (w->journal);
  tonti_vault_set_cost (0, 0);
  fixture_remove (w->home);
  fixture_remove (w->folder);
  fixture_remove (w->work);
  g_free (w->home);
  g_free (w->path);
  g_free (w->folder);
  g_free (w->work);
  tonti_problems_free (w->problems);
}

static gboolean
progress_cb (gint64 done, gint64 total, gpointer data)
{
  World *w = data;

  g_assert_cmpint (done, >=, 0);
  g_assert_cmpint (done, <=, total);
  w->calls++;
  if (w->disturb != NULL && w->calls == w->disturb_at)
    w->disturb (w);
  return w->stop_at == 0 || w->calls < w->stop_at;
}

static char *
copy_book (World *w, const char *passphrase)
{
  TontiCopyHow how = { .folder = w->folder,
                       .stem = "Sope Nabi 2025-03-01",
                       .work = w->work,
                       .passing = ".unfinished",
                       .passphrase = passphrase,
                       .progress = progress_cb,
                       .data = w };

  tonti_problems_clear (w->problems);
  w->calls = 0;
  return tonti_copy_make (w->journal, &how, &w->mark, w->problems);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
verify (const char *path, gint64 events)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) journal = tonti_journal_open (path, TONTI_OPEN_READ, problems);
  g_auto (TontiVerdict) verdict = { 0 };

  g_assert_nonnull (journal);
  g_assert_true (tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, problems));
  g_assert_true (verdict.ok);
  g_assert_cmpint (verdict.events, ==, events);
}

/* Nothing was made, nothing is left, and the book goes on. */
static void
check_nothing (World *w, char *path, const char *code)
{
  guint8 head[TONTI_HASH_SIZE];
  gint64 seq;

  g_assert_null (path);
  if (!tonti_problems_has (w->problems, code))
    g_error ("%s: %s", code, tonti_problems_get (w->problems, 0)->message);
  g_assert_cmpuint (count_files (w->folder), ==, 0);
  g_assert_cmpuint (count_files (w->work), ==, 0);
  seq = tonti_journal_get_head (w->journal, head);
  g_assert_true (fixture_voucher (w->journal, (guint64)seq + 5000, w->problems));
}

static void
test_copies_an_open_book_with_its_drafts (World *w, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *book = NULL;
  g_autofree char *copy = NULL;
  struct stat info;

  g_assert_true (tonti_journal_begin (w->journal, w->problems));
  g_assert_true (
      tonti_db_execute (tonti_journal_get_db (w->journal),
                        "INSERT INTO draft VALUES(2, 'due:1:pool:1', '{\"amount\":5}')"));
  g_assert_true (tonti_journal_commit (w->journal, w->problems));
  first = copy_book (w, NULL);
  g_assert_nonnull (first);
  g_assert_true (g_str_has_suffix (first, "/Sope Nabi 2025-03-01.tonti-copy"));
  g_assert_cmpint (lstat (first, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (info.st_nlink, ==, 1);
  g_assert_cmpint (w->mark.size, ==, info.st_size);
  verify (first, VOUCHERS + 1);
  g_assert_true (tonti_copy_is_intact (first, &w->mark));
  book = fixture_content (w->path);
  copy = fixture_content (first);
  g_assert_cmpstr (book, ==, copy);
  g_assert_true (fixture_voucher (w->journal, 9000, w->problems));
  second = copy_book (w, NULL);
  g_assert_true (g_str_has_suffix (second, "/Sope Nabi 2025-03-01 (2).tonti-copy"));
  g_assert_cmpint (w->mark.seq, ==, VOUCHERS + 2);
  g_assert_cmpuint (count_files (w->folder), ==, 2);
  verify (first, VOUCHERS + 1);
}

static void
test_protects_a_copy_and_leaves_nothing_readable (World *w, gconstpointer data)
{
  g_autofree char *path = copy_book (w, WORDS);
  g_autofree char *bytes = NULL;
  g_autofree char *back = g_build_filename (w->home, "back.tonti", NULL);
  TontiCopyMark mark;
  gsize size = 0;

  g_assert_nonnull (path);
  g_assert_true (g_str_has_suffix (path, TONTI_COPY_SEALED));
  g_assert_true (tonti_vault_is (path));
  g_assert_cmpuint (count_files (w->folder), ==, 1);
  g_assert_cmpuint (count_files (w->work), ==, 0);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  g_assert_null (memmem (bytes, size, "SQLite", 6));
  g_assert_null (memmem (bytes, size, "Sope Nabi", 9));
  g_assert_true (tonti_copy_restore (path, back, WORDS, NULL, NULL, &mark, w->problems));
  g_assert_cmpmem (mark.head, TONTI_HASH_SIZE, w->mark.head, TONTI_HASH_SIZE);
  verify (back, VOUCHERS + 1);
}

/* Stopped at any call of the progress: nothing half done. */
static void
test_stops_anywhere_with_nothing_left (World *w, gconstpointer data)
{
  const char *const passphrases[] = { NULL, WORDS };

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autofree char *whole = copy_book (w, passphrases[i]);
      int calls = w->calls;

      g_assert_nonnull (whole);
      g_assert_cmpint (calls, >=, 4);
      g_assert_cmpint (g_unlink (whole), ==, 0);
      for (w->stop_at = 1; w->stop_at < calls; w->stop_at++)
        check_nothing (w, copy_book (w, passphrases[i]), "interrupted");
      w->stop_at = 0;
    }
}

static void
write_voucher (gpointer data)
{
  World *w = data;
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) other = tonti_journal_open (w->path, TONTI_OPEN_WRITE, problems);

  g_assert_nonnull (other);
  g_assert_true (fixture_voucher (other, 7000, problems));
}

/* Another program writes in the middle: the copy is the book as it is then, not a mixture. */
static void
test_copies_while_another_writes (World *w, gconstpointer data)
{
  g_autofree char *path = NULL;

  w->disturb = write_voucher;
  w->disturb_at = 1;
  path = copy_book (w, NULL);
  g_assert_nonnull (path);
  g_assert_cmpint (w->mark.seq, ==, VOUCHERS + 2);
  verify (path, VOUCHERS + 2);
}

static void
remove_copies (gpointer data)
{
  World *w = data;

  fixture_remove (w->folder);
}

static void
spoil_copy (gpointer data)
{
  World *w = data;
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
test_never_says_done_when_the_stick_fails (World *w, gconstpointer data)
{
  const char *const passphrases[] = { NULL, WORDS };
  int tried = 0, made = 0;

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autofree char *whole = copy_book (w, passphrases[i]);
      int calls = w->calls;

      g_assert_nonnull (whole);
      g_unlink (whole);
      w->disturb = remove_copies;
      for (w->disturb_at = 1; w->disturb_at < calls; w->disturb_at++, tried++)
        {
          g_autofree char *path = copy_book (w, passphrases[i]);

          made += path != NULL;
          g_assert_cmpint (g_mkdir (w->folder, 0700), ==, 0);
          g_assert_cmpuint (tonti_problems_count (w->problems), ==, 1);
          g_assert_cmpuint (count_files (w->work), ==, 0);
        }
      w->disturb = NULL;
    }
  g_test_message ("stick removed at %d moments: %d copies said to be made", tried, made);
  g_assert_cmpint (made, ==, 0);
}

/* What is said to be there restores wholly. */
static void
check_back (World *w, const char *copy, const char *passphrase)
{
  g_autofree char *back = g_build_filename (w->home, "back.tonti", NULL);
  TontiCopyMark mark;

  g_assert_true (tonti_copy_is_intact (copy, &w->mark));
  g_assert_true (tonti_copy_restore (copy, back, passphrase, NULL, NULL, &mark, w->problems));
  g_assert_cmpint (g_unlink (back), ==, 0);
}

static void
test_finds_what_the_stick_changed (World *w, gconstpointer data)
{
  const char *const passphrases[] = { NULL, WORDS };

  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      int calls = 0, refused = 0;

      g_free (copy_book (w, passphrases[i]));
      calls = w->calls;
      fixture_remove (w->folder);
      g_assert_cmpint (g_mkdir (w->folder, 0700), ==, 0);
      w->disturb = spoil_copy;
      for (w->disturb_at = 1; w->disturb_at < calls; w->disturb_at++)
        {
          g_autofree char *path = copy_book (w, passphrases[i]);

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
  verify (w->path, VOUCHERS + 1);
}

/* ---- Full, read-only, not there ---- */

typedef struct
{
  World *w;
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
  path = copy_book (c->w, c->passphrase);
  if (path != NULL)
    return 1;
  return tonti_problems_has (c->w->problems, "disk-full") ? 0 : 2;
}

static void
test_says_that_there_is_no_room (World *w, gconstpointer data)
{
  const char *const passphrases[] = { NULL, WORDS };
  gint64 size;
  int tried = 0;

  g_clear_pointer (&w->journal, tonti_journal_close);
  w->journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  for (guint i = 0; i < G_N_ELEMENTS (passphrases); i++)
    {
      g_autofree char *whole = copy_book (w, passphrases[i]);

      g_assert_nonnull (whole);
      size = w->mark.size;
      g_unlink (whole);
      for (gint64 room = 0; room < size; room += size / 12, tried++)
        {
          Child c = { w, passphrases[i], (rlim_t)room };

          g_assert_cmpint (fixture_fork (copy_limited, &c, FALSE), ==, 0);
          g_assert_cmpuint (count_files (w->folder), ==, 0);
          g_assert_cmpuint (count_files (w->work), ==, 0);
        }
    }
  g_test_message ("no room at %d sizes: 0 copies said to be made, nothing left", tried);
}

static int
copy_forbidden (gpointer data)
{
  World *w = data;
  g_autofree char *path = copy_book (w, NULL);

  return path == NULL && tonti_problems_has (w->problems, "read-only") ? 0 : 1;
}

static void
test_says_that_the_folder_cannot_be_written (World *w, gconstpointer data)
{
  g_clear_pointer (&w->journal, tonti_journal_close);
  w->journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_assert_cmpint (chmod (w->folder, 0555), ==, 0);
  g_assert_cmpint (fixture_fork (copy_forbidden, w, TRUE), ==, 0);
  g_assert_cmpint (chmod (w->folder, 0700), ==, 0);
  g_assert_cmpuint (count_files (w->folder), ==, 0);
}

static void
test_says_that_the_folder_is_not_there (World *w, gconstpointer data)
{
  g_autofree char *folder = w->folder;
  g_autofree char *missing = g_build_filename (folder, "no", NULL);

  w->folder = missing;
  g_assert_null (copy_book (w, NULL));
  g_assert_true (tonti_problems_has (w->problems, "not-found"));
  w->folder = w->path;
  g_assert_null (copy_book (w, NULL));
  g_assert_true (tonti_problems_has (w->problems, "no-folder"));
  w->folder = g_strdup (folder);
  g_assert_cmpuint (count_files (w->folder), ==, 0);
}

/* ---- Altered books, restoring, names ---- */

static void
test_makes_no_copy_of_an_altered_book (World *w, gconstpointer data)
{
  g_clear_pointer (&w->journal, tonti_journal_close);
  fixture_tamper (w->path, "UPDATE event SET author = 5 WHERE seq = 9");
  w->journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);
  g_assert_null (copy_book (w, NULL));
  g_assert_true (tonti_problems_has (w->problems, "altered"));
  g_assert_cmpuint (count_files (w->folder), ==, 0);
}

static void
test_restores_under_a_new_name_only (World *w, gconstpointer data)
{
  g_autofree char *copy = copy_book (w, NULL);
  g_autofree char *back = g_build_filename (w->home, "back.tonti", NULL);
  g_autofree char *wrong = g_build_filename (w->home, "back.tonti-copy", NULL);
  g_autofree char *before = fixture_sum (w->path);
  g_autofree char *after = NULL;
  TontiCopyMark mark;

  g_assert_false (tonti_copy_restore (copy, w->path, NULL, NULL, NULL, &mark, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "exists"));
  g_assert_false (tonti_copy_restore (copy, wrong, NULL, NULL, NULL, &mark, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "bad-name"));
  g_assert_true (tonti_copy_restore (copy, back, NULL, NULL, NULL, &mark, w->problems));
  g_assert_cmpint (mark.seq, ==, VOUCHERS + 1);
  g_assert_cmpmem (mark.head, TONTI_HASH_SIZE, w->mark.head, TONTI_HASH_SIZE);
  verify (back, VOUCHERS + 1);
  after = fixture_sum (w->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_restores_nothing_from_an_altered_copy (World *w, gconstpointer data)
{
  const char *const tampers[]
      = { "UPDATE event SET author = 5 WHERE seq = 9", "DELETE FROM event WHERE seq = 40",
          "UPDATE total SET debit = 3", "DELETE FROM event WHERE seq > 100" };
  g_autofree char *back = g_build_filename (w->home, "back.tonti", NULL);
  TontiCopyMark mark;

  for (guint i = 0; i < G_N_ELEMENTS (tampers); i++)
    {
      g_autofree char *copy = copy_book (w, NULL);
      guint files = count_files (w->home);

      fixture_tamper (copy, tampers[i]);
      tonti_problems_clear (w->problems);
      g_assert_false (tonti_copy_restore (copy, back, NULL, NULL, NULL, &mark, w->problems));
      g_assert_cmpint (tonti_problems_exit_code (w->problems), ==, TONTI_PROBLEM_ALTERED);
      g_assert_cmpuint (count_files (w->home), ==, files);
    }
}

static void
test_opens_a_copy_for_reading_only (World *w, gconstpointer data)
{
  g_autofree char *plain = copy_book (w, NULL);
  g_autofree char *sealed = copy_book (w, WORDS);
  g_autoptr (TontiJournal) journal = NULL;

  g_assert_null (tonti_journal_open (plain, TONTI_OPEN_WRITE, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "copy"));
  journal = tonti_journal_open (plain, TONTI_OPEN_READ, w->problems);
  g_assert_nonnull (journal);
  tonti_problems_clear (w->problems);
  g_assert_null (tonti_journal_open (sealed, TONTI_OPEN_READ, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "copy"));
}

static void
test_names_what_every_disk_takes (World *w, gconstpointer data)
{
  const guint8 head[TONTI_HASH_SIZE] = { 0x1a, 0x2b, 0x3c, 0x4d };
  const struct
  {
    const char *group, *name;
  } names[] = {
    { "And Jëf", "And Jëf 2025-03-01 n123 1a2b3c4d" },
    { "../../etc/passwd", "etc-passwd 2025-03-01 n123 1a2b3c4d" },
    { "A: \"B\" <C>|?*\\", "A- -B- -C----- 2025-03-01 n123 1a2b3c4d" },
    { "...", "Tonti 2025-03-01 n123 1a2b3c4d" },
    { "-rf", "rf 2025-03-01 n123 1a2b3c4d" },
  };
  TontiDay day;

  g_assert_true (tonti_day_from_ymd (2025, 3, 1, &day));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *stem = tonti_copy_stem (names[i].group, day, 123, head);

      g_assert_cmpstr (stem, ==, names[i].name);
    }
  g_assert_false (tonti_copy_is_outside (w->folder, w->path));
  g_assert_false (tonti_copy_is_outside ("/dev/shm", w->path));
  g_assert_true (tonti_copy_is_outside ("/proc", w->path));
}

#define ADD(Name, Test) g_test_add ("/storage/copy/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("copies-an-open-book-with-its-drafts", test_copies_an_open_book_with_its_drafts);
  ADD ("protects-a-copy-and-leaves-nothing-readable",
       test_protects_a_copy_and_leaves_nothing_readable);
  ADD ("stops-anywhere-with-nothing-left", test_stops_anywhere_with_nothing_left);
  ADD ("copies-while-another-writes", test_copies_while_another_writes);
  ADD ("never-says-done-when-the-stick-fails", test_never_says_done_when_the_stick_fails);
  ADD ("finds-what-the-stick-changed", test_finds_what_the_stick_changed);
  ADD ("says-that-there-is-no-room", test_says_that_there_is_no_room);
  ADD ("says-that-the-folder-cannot-be-written", test_says_that_the_folder_cannot_be_written);
  ADD ("says-that-the-folder-is-not-there", test_says_that_the_folder_is_not_there);
  ADD ("makes-no-copy-of-an-altered-book", test_makes_no_copy_of_an_altered_book);
  ADD ("restores-under-a-new-name-only", test_restores_under_a_new_name_only);
  ADD ("restores-nothing-from-an-altered-copy", test_restores_nothing_from_an_altered_copy);
  ADD ("opens-a-copy-for-reading-only", test_opens_a_copy_for_reading_only);
  ADD ("names-what-every-disk-takes", test_names_what_every_disk_takes);
  return g_test_run ();
}
