// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <sqlite3.h>
#include <string.h>

/* A book whose file was cut, or in which a bit was flipped or a page is gone. Whatever of it can be
 * seen is told. TONTI_ROUNDS bits are flipped, 150 when not said. */

#define PAGE 4096
#define VOUCHER                                                                                    \
  "{'voucher':'V-1','kind':'contribution','memo':'Épargne du mois','member':1,"                   \
  "'lines':[{'account':'cash','amount':2500},"                                                     \
  "{'account':'savings','member':1,'of':'fund:1','amount':-2500}]}"
/* Kept beside the journal without a hash: what is typed, and the delays after wrong PINs. */
static const char *const exempt[] = { "draft", "step", "throttle", NULL };

typedef struct
{
  StorageWorld book; /* kept when it was sound */
  char *content;
  GPtrArray *tables;
  guint tried, visible, told, by_event, by_table, by_file, at_opening, missed;
} World;

/* What the tables hold, NULL when it cannot be read to the end. */
static char *
read_content (World *w, const char *path)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  sqlite3 *db = NULL;
  int rc = sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL);

  for (guint i = 0; i < w->tables->len && (rc == SQLITE_OK || rc == SQLITE_DONE); i++)
    {
      g_autofree char *sql
          = g_strdup_printf ("SELECT * FROM \"%s\"", (char *)g_ptr_array_index (w->tables, i));
      sqlite3_stmt *s = NULL;

      rc = sqlite3_prepare_v2 (db, sql, -1, &s, NULL);
      while (rc == SQLITE_OK && sqlite3_step (s) == SQLITE_ROW)
        for (int c = 0; c < sqlite3_column_count (s); c++)
          {
            const guchar *value = sqlite3_column_blob (s, c);
            guchar type = (guchar)sqlite3_column_type (s, c);

            g_checksum_update (sum, &type, 1);
            g_checksum_update (sum, value != NULL ? value : &type, sqlite3_column_bytes (s, c));
          }
      rc = sqlite3_finalize (s);
    }
  sqlite3_close (db);
  return rc == SQLITE_OK ? g_strdup (g_checksum_get_string (sum)) : NULL;
}

static GPtrArray *
list_tables (const char *path)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *db = NULL;
  sqlite3_stmt *s = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_prepare_v2 (db, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", -1,
                      &s, NULL);
  while (sqlite3_step (s) == SQLITE_ROW)
    if (!g_strv_contains (exempt, (const char *)sqlite3_column_text (s, 0)))
      g_ptr_array_add (tables, g_strdup ((const char *)sqlite3_column_text (s, 0)));
  sqlite3_finalize (s);
  sqlite3_close (db);
  return tables;
}

static void
set_up (World *w, gconstpointer data)
{
  g_autoptr (TontiJournal) journal = NULL;

  storage_world_set_up (&w->book, data);
  journal = fixture_group (w->book.path);
  g_assert_true (tonti_journal_begin (journal, w->book.problems));
  for (guint n = 0; n < 300; n++)
    g_assert_true (fixture_post (journal, 1000 + n, "voucher/1", VOUCHER, w->book.problems));
  g_assert_true (tonti_journal_commit (journal, w->book.problems));
  g_clear_pointer (&journal, tonti_journal_close);
  storage_world_keep (&w->book);
  w->tables = list_tables (w->book.path);
  w->content = read_content (w, w->book.path);
  g_assert_nonnull (w->content);
}

static void
tear_down (World *w, gconstpointer data)
{
  storage_world_tear_down (&w->book, data);
  g_free (w->content);
  g_ptr_array_unref (w->tables);
}

static guint
rounds (guint usual)
{
  return fixture_rounds (150) * usual / 150;
}

/* TRUE if Tonti says that something is wrong; where is counted. */
static gboolean
is_told (World *w)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->book.path, TONTI_OPEN_READ, problems);
  g_auto (TontiVerdict) verdict = { 0 };
  gboolean carried_out;

  if (journal == NULL)
    {
      g_assert_cmpuint (tonti_problems_count (problems), >, 0);
      w->at_opening++;
      return TRUE;
    }
  carried_out = tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, problems);
  if (carried_out && verdict.ok)
    return tonti_journal_get_doubt (journal) != NULL;
  g_assert_true (carried_out ? verdict.what != NULL : tonti_problems_count (problems) > 0);
  w->by_event += verdict.bad_seq != 0;
  w->by_table += verdict.bad_seq == 0 && verdict.projection != NULL;
  w->by_file += verdict.bad_seq == 0 && verdict.projection == NULL;
  return TRUE;
}

static void
judge (World *w)
{
  g_autofree char *now = read_content (w, w->book.path);
  gboolean visible = g_strcmp0 (now, w->content) != 0;
  gboolean told = is_told (w);

  w->tried++;
  w->visible += visible;
  w->told += told;
  w->missed += visible && !told;
}

static void
tell (World *w, const char *what)
{
  g_test_message ("%u %s: %u to be seen, %u of them not told; %u told: %u by an event, %u by a "
                  "table, %u by the file, %u at opening",
                  w->tried, what, w->visible, w->missed, w->told, w->by_event, w->by_table,
                  w->by_file, w->at_opening);
  g_assert_cmpuint (w->visible, >, w->tried / 8);
}

static void
test_a_cut_book_is_told (World *w, gconstpointer data)
{
  guint half = rounds (60);

  for (guint n = 0; n < 2 * half; n++)
    {
      gsize cut = (gsize)g_test_rand_int_range (1, (gint32)w->book.size);

      cut = n < half ? cut : MAX (PAGE, cut / PAGE * PAGE);
      fixture_write (w->book.path, w->book.bytes, (gssize)cut);
      judge (w);
    }
  tell (w, "cuts");
  g_assert_cmpuint (w->told, ==, w->tried);
}

static void
test_a_flipped_bit_is_told (World *w, gconstpointer data)
{
  for (guint n = rounds (150); n > 0; n--)
    {
      gsize at = (gsize)g_test_rand_int_range (0, (gint32)w->book.size);
      char flip = (char)(1 << g_test_rand_int_range (0, 8));

      w->book.bytes[at] ^= flip;
      storage_world_restore (&w->book);
      judge (w);
      w->book.bytes[at] ^= flip;
    }
  tell (w, "flipped bits");
  g_assert_cmpuint (w->missed * 2000, <=, w->visible);
}

static void
test_a_page_of_zeros_is_told (World *w, gconstpointer data)
{
  for (guint n = rounds (15); n > 0; n--)
    {
      gsize at = (gsize)g_test_rand_int_range (0, (gint32)(w->book.size / PAGE)) * PAGE;
      g_autofree char *kept = g_memdup2 (w->book.bytes + at, PAGE);

      memset (w->book.bytes + at, 0, PAGE);
      storage_world_restore (&w->book);
      judge (w);
      memcpy (w->book.bytes + at, kept, PAGE);
    }
  tell (w, "pages of zeros");
  g_assert_cmpuint (w->missed, ==, 0);
}

/* What SQLite alone would have said: most of it goes unseen, so the test has teeth. */
static void
test_control_sqlite_alone_misses_most (World *w, gconstpointer data)
{
  guint silent = 0, visible = 0;

  for (guint n = 0; n < 60; n++)
    {
      gsize at = (gsize)g_test_rand_int_range (0, (gint32)w->book.size);
      g_autofree char *now = NULL;
      sqlite3 *db = NULL;
      sqlite3_stmt *s = NULL;

      w->book.bytes[at] ^= 4;
      storage_world_restore (&w->book);
      w->book.bytes[at] ^= 4;
      now = read_content (w, w->book.path);
      visible += g_strcmp0 (now, w->content) != 0;
      g_assert_cmpint (sqlite3_open (w->book.path, &db), ==, SQLITE_OK);
      if (g_strcmp0 (now, w->content) != 0
          && sqlite3_prepare_v2 (db, "PRAGMA quick_check", -1, &s, NULL) == SQLITE_OK
          && sqlite3_step (s) == SQLITE_ROW
          && g_strcmp0 ((const char *)sqlite3_column_text (s, 0), "ok") == 0)
        silent++;
      sqlite3_finalize (s);
      sqlite3_close (db);
    }
  g_test_message ("quick_check alone: %u of %u changes unseen", silent, visible);
  g_assert_cmpuint (silent, >, 0);
}

#define ADD(Name, Test) g_test_add ("/storage/damage/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-cut-book-is-told", test_a_cut_book_is_told);
  ADD ("a-flipped-bit-is-told", test_a_flipped_bit_is_told);
  ADD ("a-page-of-zeros-is-told", test_a_page_of_zeros_is_told);
  ADD ("control-sqlite-alone-misses-most", test_control_sqlite_alone_misses_most);
  return g_test_run ();
}
