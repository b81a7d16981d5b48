// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tonti-credential-store.h"
#include "tonti-member-store.h"

char *
fixture_folder (void)
{
  char *folder = g_dir_make_tmp ("tonti-storage-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

void
fixture_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

guint
fixture_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

guint
fixture_rounds (guint usual)
{
  const char *said = g_getenv ("TONTI_ROUNDS");

  return said != NULL ? (guint)strtoul (said, NULL, 10) : usual;
}

void
fixture_key (guint64 n, guint8 key[TONTI_KEY_SIZE])
{
  guint64 big = GUINT64_TO_BE (n);

  memset (key, 0, TONTI_KEY_SIZE);
  memcpy (key + 8, &big, sizeof big);
}

gboolean
fixture_post (TontiJournal *journal, guint64 n, const char *kind, const char *body,
              TontiProblems *problems)
{
  g_autofree char *text = g_strdelimit (g_strdup (body), "'", '"');
  json_t *json = json_loads (text, 0, NULL);
  TontiPosting posting = { .at = "2025-01-04T18:00:00Z", .author = 1, .kind = kind, .body = json };
  gint64 seq = 0;
  gboolean done;

  g_assert_nonnull (json);
  fixture_key (n, posting.key);
  g_assert_true (tonti_day_from_ymd (2025, 1, 4, &posting.day));
  done = tonti_journal_post (journal, &posting, &seq, problems);
  json_decref (json);
  return done;
}

gboolean
fixture_voucher (TontiJournal *journal, guint64 n, TontiProblems *problems)
{
  g_autofree char *body = g_strdup_printf (
      "{'voucher':'V-%" G_GUINT64_FORMAT "','kind':'contribution','memo':'Épargne','member':%u,"
      "'lines':[{'account':'cash','amount':%u},"
      "{'account':'savings','member':%u,'of':'fund:1','amount':-%u}]}",
      n, (guint)(n % 30 + 1), (guint)(n + 1) * 5, (guint)(n % 30 + 1), (guint)(n + 1) * 5);

  if (!tonti_journal_begin (journal, problems))
    return FALSE;
  if (fixture_post (journal, 1000 + n, "voucher/1", body, problems))
    return tonti_journal_commit (journal, problems);
  tonti_journal_rollback (journal);
  return FALSE;
}

gboolean
fixture_has (TontiJournal *journal, guint64 n)
{
  guint8 key[TONTI_KEY_SIZE];

  fixture_key (n, key);
  return tonti_journal_find_key (journal, key) > 0;
}

#define BOOK                                                                                       \
  "{'uuid':'0e5bd9c1-6a3f-4a73-9d0c-5b1a2c3d4e5f','name':'Sope Nabi','kind':'rotating',"           \
  "'currency':'XOF','country':'SN','form':'informal','chart':'simple','lang':'fr',"                \
  "'practice':true,'unit':5,'rhythm':'month','place':'Thiès','registration':'',"                  \
  "'preset':'thies','words_variant':'','priority':'fines fund:1 pool:1','expense_ceiling':0}"

TontiJournal *
fixture_book (const char *path, guint count)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiJournal *journal = tonti_journal_create (path, problems);

  g_assert_nonnull (journal);
  g_assert_true (tonti_journal_begin (journal, problems));
  g_assert_true (fixture_post (journal, 1, "book/1", BOOK, problems));
  g_assert_true (tonti_journal_commit (journal, problems));
  for (guint i = 0; i < count; i++)
    g_assert_true (fixture_voucher (journal, i, problems));
  return journal;
}

/* What stands beside the journal: the salts and digests whose hashes the acts hold. */
static void
add_sides (TontiJournal *journal, TontiProblems *problems)
{
  TontiDb *db = tonti_journal_get_db (journal);
  TontiCredentialRow row = { .passes = 3, .memory_kib = 65536 };
  guint8 salt[TONTI_SALT_SIZE];

  memset (salt, 0x11, sizeof salt);
  memset (row.salt, 0x22, sizeof row.salt);
  g_assert_true (tonti_journal_begin (journal, problems));
  g_assert_true (tonti_member_set_detail (db, 1, "phone", "77 123 45 67", salt, problems));
  for (guint8 member = 0; member < 2; member++)
    {
      memset (row.digest, member + 1, sizeof row.digest);
      g_assert_true (tonti_credential_set (db, member, &row, problems));
    }
  g_assert_true (tonti_journal_commit (journal, problems));
}

TontiJournal *
fixture_group (const char *path)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiJournal *journal = fixture_book (path, 0);

  for (guint i = 0; fixture_acts[i].kind != NULL; i++)
    {
      g_assert_true (tonti_journal_begin (journal, problems));
      if (!fixture_post (journal, 100 + i, fixture_acts[i].kind, fixture_acts[i].body, problems))
        g_error ("%s: %s", fixture_acts[i].kind, tonti_problems_get (problems, 0)->message);
      g_assert_true (tonti_journal_commit (journal, problems));
    }
  add_sides (journal, problems);
  return journal;
}

#define QUICK                                                                                      \
  "PRAGMA ignore_check_constraints=ON; PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY"

/* Triggers are dropped for the edit and put back with the same text, as a careful forger would. */
void
fixture_tamper (const char *path, const char *sql)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  sqlite3 *db = NULL;
  sqlite3_stmt *s = NULL;
  char *error = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, QUICK, NULL, NULL, NULL), ==, 0);
  sqlite3_prepare_v2 (db, "SELECT name, sql FROM sqlite_schema WHERE type='trigger'", -1, &s, NULL);
  while (sqlite3_step (s) == SQLITE_ROW)
    {
      g_ptr_array_add (texts, g_strdup_printf ("DROP TRIGGER %s", sqlite3_column_text (s, 0)));
      g_ptr_array_add (texts, g_strdup ((const char *)sqlite3_column_text (s, 1)));
    }
  sqlite3_finalize (s);
  for (guint i = 0; i < texts->len; i += 2)
    g_assert_cmpint (sqlite3_exec (db, texts->pdata[i], NULL, NULL, NULL), ==, SQLITE_OK);
  if (sqlite3_exec (db, sql, NULL, NULL, &error) != SQLITE_OK)
    g_error ("%s: %s", sql, error);
  for (guint i = 1; i < texts->len; i += 2)
    g_assert_cmpint (sqlite3_exec (db, texts->pdata[i], NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
add_table (GChecksum *sum, sqlite3 *db, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\"", table);
  sqlite3_stmt *s = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &s, NULL), ==, SQLITE_OK);
  g_checksum_update (sum, (const guchar *)table, -1);
  while (sqlite3_step (s) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (s); i++)
      {
        const guchar *bytes = sqlite3_column_blob (s, i);

        g_checksum_update (sum, (const guchar *)"|", 1);
        g_checksum_update (sum, bytes != NULL ? bytes : (const guchar *)"",
                           sqlite3_column_bytes (s, i));
      }
  sqlite3_finalize (s);
}

char *
fixture_content (const char *path)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  sqlite3 *db = NULL;
  sqlite3_stmt *s = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  sqlite3_prepare_v2 (db, "SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name", -1, &s,
                      NULL);
  while (sqlite3_step (s) == SQLITE_ROW)
    add_table (sum, db, (const char *)sqlite3_column_text (s, 0));
  sqlite3_finalize (s);
  sqlite3_close (db);
  return g_strdup (g_checksum_get_string (sum));
}

#define NOBODY 65534

int
fixture_fork (int (*work) (gpointer data), gpointer data, gboolean as_nobody)
{
  int status = 0;
  pid_t child = fork ();

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      if (as_nobody && geteuid () == 0)
        g_assert_cmpint (setresuid (NOBODY, NOBODY, NOBODY), ==, 0);
      _exit (work (data));
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WIFEXITED (status) ? WEXITSTATUS (status) : 1000 + WTERMSIG (status);
}

char *
fixture_sum (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)bytes, size);
}

/* g_file_set_contents leaves the end of a longer file that was there. */
void
fixture_write (const char *path, const char *bytes, gssize size)
{
  FILE *file = fopen (path, "w");
  gsize length = size < 0 ? strlen (bytes) : (gsize)size;

  g_assert_nonnull (file);
  g_assert_cmpint (chmod (path, 0600), ==, 0);
  g_assert_cmpuint (fwrite (bytes, 1, length, file), ==, length);
  g_assert_cmpint (fclose (file), ==, 0);
}
