// SPDX-License-Identifier: GPL-3.0-or-later
#include "power-cut-vfs.h"
#include "storage-world.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tonti-db-private.h"

/* The book's file alone is copied by hand while entries are saved, at every change of the disk; a
 * copy takes time, so its beginning may be older than its end. The copy verifies and has all that
 * was saved when it was begun, or it is refused: never short in silence. TONTI_ROUNDS entries are
 * saved, five when not said. */

#define PIECE 4096

typedef struct
{
  StorageWorld book;
  char *copy;
  GPtrArray *states; /* of GBytes: the file at each change */
  GArray *saved;     /* of guint: entries acknowledged by then */
  guint now;         /* entries acknowledged */
  guint copies, whole, refused, short_in_silence;
} World;

static void
set_up (World *w, gconstpointer data)
{
  storage_world_set_up (&w->book, data);
  w->copy = g_strconcat (w->book.folder, "-copy.tonti", NULL);
  w->states = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  w->saved = g_array_new (FALSE, FALSE, sizeof (guint));
  tonti_journal_close (fixture_book (w->book.path, 2));
}

static void
tear_down (World *w, gconstpointer data)
{
  tonti_db_set_vfs (NULL);
  power_cut_disarm ();
  g_unlink (w->copy);
  storage_world_tear_down (&w->book, data);
  g_free (w->copy);
  g_ptr_array_unref (w->states);
  g_array_unref (w->saved);
}

static void
keep_state_cb (gpointer data)
{
  World *w = data;
  char *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (w->book.path, &bytes, &size, NULL));
  g_ptr_array_add (w->states, g_bytes_new_take (bytes, size));
  g_array_append_val (w->saved, w->now);
}

static guint
rounds (void)
{
  return fixture_rounds (5);
}

/* The reader in between drops the locks of the file in this process; nobody else is there. */
static void
save_entries (World *w)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) journal = NULL;

  tonti_db_set_vfs (POWER_CUT_VFS);
  power_cut_look (w->book.folder, keep_state_cb, w);
  journal = tonti_journal_open (w->book.path, TONTI_OPEN_WRITE, problems);
  for (w->now = 0; w->now < rounds (); w->now++)
    g_assert_true (fixture_voucher (journal, 10 + w->now, problems));
  g_clear_pointer (&journal, tonti_journal_close);
  tonti_db_set_vfs (NULL);
  power_cut_disarm ();
}

static gboolean
is_sound (TontiJournal *journal, TontiProblems *problems)
{
  g_auto (TontiVerdict) verdict = { 0 };

  return journal != NULL && tonti_journal_get_doubt (journal) == NULL
         && tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, problems)
         && verdict.ok;
}

static void
judge (World *w, guint saved)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->copy, TONTI_OPEN_READ, problems);

  w->copies++;
  if (!is_sound (journal, problems))
    {
      w->refused++;
      return;
    }
  w->whole++;
  for (guint n = 0; n < saved; n++)
    if (!fixture_has (journal, 1010 + n))
      {
        w->short_in_silence++;
        return;
      }
}

/* The first CUT bytes of one state, the rest of another. */
static void
write_copy (World *w, guint first, guint second, gsize cut)
{
  GBytes *a = g_ptr_array_index (w->states, first);
  GBytes *b = g_ptr_array_index (w->states, second);
  gsize size_a = 0, size_b = 0;
  const char *bytes_a = g_bytes_get_data (a, &size_a);
  const char *bytes_b = g_bytes_get_data (b, &size_b);
  g_autoptr (GString) copy = g_string_new (NULL);

  cut = MIN (cut, MIN (size_a, size_b));
  g_string_append_len (copy, bytes_a, (gssize)cut);
  g_string_append_len (copy, bytes_b + cut, (gssize)(size_b - cut));
  fixture_write (w->copy, copy->str, (gssize)copy->len);
}

static void
tell (World *w, const char *what)
{
  g_test_message ("%u copies %s: %u whole, %u refused, %u short in silence", w->copies, what,
                  w->whole, w->refused, w->short_in_silence);
  g_assert_cmpuint (w->short_in_silence, ==, 0);
  g_assert_cmpuint (w->whole, >, 0);
}

static void
test_a_copy_made_at_any_change_is_whole_or_refused (World *w, gconstpointer data)
{
  save_entries (w);
  for (guint i = 0; i < w->states->len; i++)
    {
      write_copy (w, i, i, 0);
      judge (w, g_array_index (w->saved, guint, i));
    }
  tell (w, "at every change");
  g_assert_cmpuint (w->refused, >, 0);
}

static void
test_a_copy_that_took_its_time_is_whole_or_refused (World *w, gconstpointer data)
{
  gsize size;

  save_entries (w);
  size = g_bytes_get_size (g_ptr_array_index (w->states, w->states->len - 1));
  for (guint n = 0; n < 12 * rounds (); n++)
    {
      gint32 first = g_test_rand_int_range (0, (gint32)w->states->len);
      gint32 second = g_test_rand_int_range (first, (gint32)w->states->len);
      gsize cut = (gsize)g_test_rand_int_range (1, (gint32)(size / PIECE)) * PIECE;

      write_copy (w, (guint)first, (guint)second, cut);
      judge (w, g_array_index (w->saved, guint, first));
    }
  tell (w, "that took their time");
  g_assert_cmpuint (w->refused, >, 0);
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/copied-open/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  power_cut_register ();
  ADD ("a-copy-made-at-any-change-is-whole-or-refused",
       test_a_copy_made_at_any_change_is_whole_or_refused);
  ADD ("a-copy-that-took-its-time-is-whole-or-refused",
       test_a_copy_that_took_its_time_is_whole_or_refused);
  return g_test_run ();
}
