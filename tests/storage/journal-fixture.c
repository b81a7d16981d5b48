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

/* What a small group leaves behind, one act after the other. Contract: the kinds of events. */
static const struct
{
  const char *kind, *body;
} acts[] = {
  { "words/1", "{'words':{'hand':'main'}}" },
  { "member/1", "{'member':1,'name':'Awa Diop','sex':'F','joined':'2025-01-01','relatives':"
                "[{'relation':'spouse','name':'Modou Diop'}],'details':{'phone':"
                "'6178196e404820e15f2659d15c254e82e736eae17e90242c438c452441a5edcd'}}" },
  { "member/1", "{'member':2,'name':'Ousmane Sène','sex':'M','joined':'2025-01-01','proposed_by':1,"
                "'relatives':[]}" },
  { "officer/1", "{'member':1,'role':'chair','since':'2025-01-01'}" },
  { "account-map/1", "{'account':'cash','number':'571','since':'2025-01-01'}" },
  { "fine-kind/1", "{'code':'late','label':'Retard','amount':500,'retired':false}" },
  { "fund/1", "{'fund':'fund:1','name':'Caisse sociale','account':'social','amount':1000,"
              "'per':'member','since':'2025-01-01'}" },
  { "pool/1", "{'pool':'pool:1','name':'Grand pot','contribution':5000,'lots':1,"
              "'uneven':'last-larger','short_pot':'owe','deductions':"
              "[{'kind':'percent','fund':'fund:1','ppm':20000},{'kind':'arrears'}]}" },
  { "hand/1", "{'hand':'hand:1','pool':'pool:1','rank':1,'holders':"
              "[{'member':1,'numerator':1,'denominator':1}]}" },
  { "hand/1", "{'hand':'hand:2','pool':'pool:1','rank':2,'holders':"
              "[{'member':2,'numerator':1,'denominator':1}]}" },
  { "meetings/1", "{'meetings':[{'meeting':1,'day':'2025-01-04','place':'Thiès'},"
                  "{'meeting':2,'day':'2025-02-01','place':'Thiès'}]}" },
  { "calendar/1", "{'pool':'pool:1','uneven':'last-larger','turns':"
                  "[{'n':1,'meeting':1,'hand':'hand:1','amount':10000,'state':'planned'},"
                  "{'n':2,'meeting':2,'hand':'hand:2','amount':10000,'state':'planned'}]}" },
  { "meeting-open/1", "{'meeting':1,'held':'2025-01-04','place':'Thiès','host':1,'dues':"
                      "[{'member':1,'of':'hand:1','amount':5000},"
                      "{'member':2,'of':'hand:2','amount':5000},"
                      "{'member':1,'of':'fund:1','amount':1000}]}" },
  { "fine/1",
    "{'meeting':1,'member':2,'fine':'fine:1','kind':'late','amount':500,'reason':'Retard',"
    "'lines':[{'account':'fines-due','member':2,'of':'fine:1','amount':500},"
    "{'account':'fines','amount':-500}]}" },
  { "receipt/1",
    "{'meeting':1,'member':1,'document':{'type':'receipt','year':2025,'number':1},"
    "'means':'cash','total':6000,'items':[{'of':'hand:1','meeting':1,'amount':5000},"
    "{'of':'fund:1','meeting':1,'amount':1000}],'lines':[{'account':'cash','amount':6000},"
    "{'account':'pot','member':1,'of':'hand:1','amount':-5000},"
    "{'account':'social','member':1,'of':'fund:1','amount':-1000}]}" },
  { "receipt/1", "{'meeting':1,'member':2,'document':{'type':'receipt','year':2025,'number':2},"
                 "'means':'cash','total':5000,'items':[{'of':'hand:2','meeting':1,'amount':5000}],"
                 "'lines':[{'account':'cash','amount':5000},"
                 "{'account':'pot','member':2,'of':'hand:2','amount':-5000}]}" },
  { "payout/1", "{'meeting':1,'member':1,'document':{'type':'voucher-out','year':2025,'number':1},"
                "'pool':'pool:1','turn':1,'hand':'hand:1','gross':10000,'deductions':"
                "[{'kind':'percent','of':'fund:1','amount':200}],'owed':0,'net':9800,"
                "'share':{'numerator':1,'denominator':1},'discharge':{'how':'signature'},"
                "'lines':[{'account':'pot','member':1,'of':'hand:1','amount':10000},"
                "{'account':'social','of':'fund:1','amount':-200},"
                "{'account':'cash','amount':-9800}]}" },
  { "attendance/1", "{'meeting':1,'members':[{'member':1,'presence':'present'},"
                    "{'member':2,'presence':'represented','proxy':'Fatou'}]}" },
  { "agenda/1", "{'meeting':1,'place':'Thiès','host':1,'notes':[]}" },
  { "count/1", "{'meeting':1,'counters':[1,2],'first':[],'final':[],'first_total':1200,"
               "'counted':1200,'expected':1200,'difference':0,'outcome':'equal'}" },
  { "seal/1",
    "{'meeting':1,'document':{'type':'minutes','year':2025,'number':1},'first':14,'last':21,"
    "'count':8,'totals':[{'account':'cash','debit':11000,'credit':9800},"
    "{'account':'fines','debit':0,'credit':500},{'account':'fines-due','debit':500,'credit':0},"
    "{'account':'pot','debit':10000,'credit':10000},{'account':'social','debit':0,'credit':1200}],"
    "'counted':1200,'expected':1200,'difference':0,"
    "'outcome':'equal','officers':[1,2],'amends':0}" },
  { "voucher/1", "{'voucher':'V-1','kind':'autre','memo':'Intérêts','lines':"
                 "[{'account':'bank','amount':70},{'account':'income:interest','amount':-70}]}" },
  { "correction/1",
    "{'reverses':23,'reason':'Mauvaise date','officers':[1,2],"
    "'document':{'type':'minutes','year':2025,'number':2},'lines':"
    "[{'account':'bank','amount':-70},{'account':'income:interest','amount':70}]}" },
  { "swap/1", "{'pool':'pool:1','hand':'hand:2','with':'hand:1','consent':[1,2],'officers':[1,2],"
              "'before':[{'n':2,'meeting':2,'amount':10000,'hand':'hand:2'}],"
              "'turns':[{'n':2,'meeting':2,'amount':10000,'hand':'hand:1'}]}" },
  { "guard/1", "{'keys_to_open':2,'idle_minutes':5,'officers':[1,2]}" },
  { "recovery/1", "{'credential':"
                  "'1d8b23d40f7f057e28bdd33ca08fb95fb78065f40a65286492ec26fec84fc447',"
                  "'officers':[1,2]}" },
  { "pin/1", "{'member':1,'credential':"
             "'70fa9bf8c69c8b28189aef93baa5eff1752607009b3b2a410c84aab281ba5f0b'}" },
  { "pin/1", "{'member':2,'credential':"
             "'fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13'}" },
  { "pin-reset/1", "{'member':2,'by':'officers','officers':[1,2]}" },
  { "lockout/1", "{'member':1,'failures':4,'until':'2025-01-04T18:00:30Z'}" },
  { "denied/1", "{'member':2,'verb':'expense'}" },
  { "keys/1", "{'meeting':2,'keys':[{'member':1,'present':true},"
              "{'member':2,'present':false,'stand_in':1,'reason':'En voyage'}]}" },
  { "accept/1", "{'seen':25,'seen_hash':"
                "'9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',"
                "'missing':1,'reason':'Copie du 4','officers':[1,2]}" },
  { "order/1", "{'pool':'pool:1','order':'draw-each','needs_present':true,'needs_paid_up':false}" },
  { "draw/1", "{'pool':'pool:1','meeting':1,'calls':[{'text':'12'}],'procedure':'chain/1',"
              "'order':[{'rank':1,'hand':'hand:2'},{'rank':2,'hand':'hand:1'}],"
              "'turns':[{'n':2,'hand':'hand:2','settled':true,'drawn':true}]}" },
  { "choice/1", "{'pool':'pool:1','turn':2,'how':'vote','reason':'Malade','votes':"
                "{'for':5,'against':1,'abstained':0},'turns':"
                "[{'n':2,'hand':'hand:1','settled':true}],'officers':[1,2]}" },
  { "rule/1", "{'pool':'pool:1','from':2,'rules':[{'rule':'short-pot','value':'postpone','article':"
              "'7'},{'rule':'auction-reserve','value':50000}],'officers':[1,2]}" },
  { "hand-late/1", "{'pool':'pool:1','hand':'hand:3','rank':3,'holders':"
                   "[{'member':2,'numerator':1,'denominator':1}],'turns':"
                   "[{'n':3,'meeting':2,'hand':'hand:3','amount':10000,'state':'planned'}],'dues':"
                   "[{'member':2,'of':'hand:3','meeting':1,'amount':5000,'paid':0}],"
                   "'catch_up':5000,'officers':[1,2]}" },
  { "hand-over/1", "{'pool':'pool:1','hand':'hand:3','rank':3,'how':'heir','from':2,'to':1,"
                   "'holders':[{'member':1,'numerator':1,'denominator':1}],'dues':"
                   "[{'member':2,'of':'hand:3','meeting':1,'amount':-5000,'paid':0},"
                   "{'member':1,'of':'hand:3','meeting':1,'amount':5000,'paid':0}],"
                   "'paid_back':0,'to_pay':5000,'consent':[1],'officers':[1,2]}" },
  { "guarantee/1", "{'guarantee':1,'hand':'hand:1','kind':'member','member':2,'most':9000}" },
  { "guarantee-accept/1", "{'guarantee':1,'hand':'hand:1','member':2,'how':'signature'}" },
  { "guarantee-call/1", "{'guarantee':1,'hand':'hand:1','member':2,'amount':5000}" },
  { "guarantee/1", "{'guarantee':2,'hand':'hand:2','kind':'cheque','most':9,'what':'4711'}" },
  { "guarantee-end/1", "{'guarantee':2,'hand':'hand:2','reason':'Rendu','officers':[1,2]}" },
  { "receipt/1",
    "{'member':1,'means':'cash','total':5,'items':[],'paid_by':{'member':2,'amount':5,'guarantee':"
    "1},"
    "'lines':[{'account':'cash','amount':5},{'account':'savings','member':1,'amount':-5}]}" },
  { "between/1", "{'member':1,'to':2,'how':'lent','amount':500,'reason':'Tissu','signed':"
                 "{'how':'spoken'},'lines':[{'account':'between','member':1,'of':'member:2',"
                 "'amount':500},{'account':'between','member':2,'of':'member:1','amount':-500}]}" },
};

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

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_assert_true (tonti_journal_begin (journal, problems));
      if (!fixture_post (journal, 100 + i, acts[i].kind, acts[i].body, problems))
        g_error ("%s: %s", acts[i].kind, tonti_problems_get (problems, 0)->message);
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
