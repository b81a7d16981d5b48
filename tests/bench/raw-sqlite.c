// SPDX-License-Identifier: GPL-3.0-or-later
/* What bare SQLite and SHA-256 need for the same work: the floor that the benchmarks compare with.
 *
 * - load DB CSV: the neutral journal, one transaction: vouchers with a hash chain, entries,
 *   balances added up in memory, two indexes made at the end
 * - commit DB N: N vouchers of two entries, one durable commit each (TRUNCATE, EXTRA)
 * - balances DB: kept balances by account, printed
 * - statement DB NAME: entries of one member, printed
 * - open DB: open, one look at each table, close
 * - chain BOOK: read every event of a book of Tonti and hash the same bytes
 * - check BOOK [code]: the same, PRAGMA integrity_check, and one scrypt as for a code on paper
 */
#include <glib.h>
#include <openssl/evp.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sqlite3 *db;

static void
check (int rc)
{
  if (rc != SQLITE_OK && rc != SQLITE_ROW && rc != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (db));
}

static sqlite3_stmt *
prepare (const char *sql)
{
  sqlite3_stmt *s;
  check (sqlite3_prepare_v3 (db, sql, -1, SQLITE_PREPARE_PERSISTENT, &s, NULL));
  return s;
}

static void
run (const char *sql)
{
  check (sqlite3_exec (db, sql, NULL, NULL, NULL));
}

static void
step (sqlite3_stmt *s)
{
  check (sqlite3_step (s));
  check (sqlite3_reset (s));
}

/* ---- one link of a chain ---- */

static EVP_MD_CTX *context;
static EVP_MD *digest;

static void
link_begin (void)
{
  if (!context)
    {
      context = EVP_MD_CTX_new ();
      digest = EVP_MD_fetch (NULL, "SHA256", NULL);
    }
  EVP_DigestInit_ex2 (context, digest, NULL);
}

/* ---- load ---- */

typedef struct
{
  gint64 account, member, amount;
} Entry;

typedef struct
{
  GHashTable *accounts, *members, *balances;
  sqlite3_stmt *add_account, *add_member, *add_voucher, *add_entry;
  gint64 voucher;
  guint8 link[32];
  Entry entries[64];
  int n;
} Load;

static guint
mix (gconstpointer key)
{
  return (guint)(*(const guint64 *)key * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) >> 32);
}

static gint64
intern (GHashTable *table, sqlite3_stmt *add, const char *name)
{
  gpointer id = g_hash_table_lookup (table, name);
  if (*name == '\0' || id)
    return GPOINTER_TO_INT (id);
  id = GINT_TO_POINTER ((int)g_hash_table_size (table) + 1);
  g_hash_table_insert (table, g_strdup (name), id);
  sqlite3_bind_int64 (add, 1, GPOINTER_TO_INT (id));
  sqlite3_bind_text (add, 2, name, -1, SQLITE_STATIC);
  step (add);
  return GPOINTER_TO_INT (id);
}

static void
cut (char *line, char *fields[8])
{
  for (int i = 0; i < 8; i++)
    {
      char quote = *line == '"' ? '"' : ',';
      fields[i] = quote == '"' ? ++line : line;
      line += strcspn (line, quote == '"' ? "\"" : ",\n");
      if (*line)
        *line++ = '\0';
      if (quote == '"' && *line)
        line++;
    }
}

static gint64
cents (const char *text)
{
  gint64 value = 0;
  for (; *text; text++)
    if (*text != '.')
      value = value * 10 + (*text - '0');
  return value;
}

static void
add_up (Load *load, const Entry *entry)
{
  gint64 key = entry->account << 32 | entry->member;
  gint64 *sum = g_hash_table_lookup (load->balances, &key);
  if (sum)
    *sum += entry->amount;
  else
    g_hash_table_insert (load->balances, g_memdup2 (&key, 8), g_memdup2 (&entry->amount, 8));
}

static void
flush (Load *load, const char *day, const char *number, const char *kind, const char *memo)
{
  if (load->n == 0)
    return;
  unsigned size = 32;
  load->voucher++;
  link_begin ();
  EVP_DigestUpdate (context, load->link, 32);
  EVP_DigestUpdate (context, number, strlen (number));
  EVP_DigestUpdate (context, memo, strlen (memo));
  EVP_DigestUpdate (context, load->entries, sizeof (Entry) * (size_t)load->n);
  EVP_DigestFinal_ex (context, load->link, &size);
  sqlite3_bind_int64 (load->add_voucher, 1, load->voucher);
  sqlite3_bind_text (load->add_voucher, 2, day, -1, SQLITE_STATIC);
  sqlite3_bind_text (load->add_voucher, 3, number, -1, SQLITE_STATIC);
  sqlite3_bind_text (load->add_voucher, 4, kind, -1, SQLITE_STATIC);
  sqlite3_bind_text (load->add_voucher, 5, memo, -1, SQLITE_STATIC);
  sqlite3_bind_blob (load->add_voucher, 6, load->link, 32, SQLITE_STATIC);
  step (load->add_voucher);
  for (int i = 0; i < load->n; i++)
    {
      const Entry *entry = &load->entries[i];
      sqlite3_bind_int64 (load->add_entry, 1, load->voucher << 12 | i);
      sqlite3_bind_int64 (load->add_entry, 2, entry->account);
      sqlite3_bind_int64 (load->add_entry, 3, entry->member);
      sqlite3_bind_int64 (load->add_entry, 4, entry->amount);
      step (load->add_entry);
      add_up (load, entry);
    }
  load->n = 0;
}

static void
read_lines (Load *load, FILE *file)
{
  char *line = NULL, *f[8], day[16] = "", number[64] = "", kind[32] = "", memo[256] = "";
  size_t capacity = 0;
  g_assert (getline (&line, &capacity, file) > 0);
  while (getline (&line, &capacity, file) > 0)
    {
      cut (line, f);
      if (strcmp (f[1], number) != 0)
        {
          flush (load, day, number, kind, memo);
          g_strlcpy (day, f[0], sizeof day);
          g_strlcpy (number, f[1], sizeof number);
          g_strlcpy (kind, f[2], sizeof kind);
          g_strlcpy (memo, f[7], sizeof memo);
        }
      load->entries[load->n++]
          = (Entry){ intern (load->accounts, load->add_account, f[4]),
                     intern (load->members, load->add_member, f[3]), cents (f[5]) - cents (f[6]) };
    }
  flush (load, day, number, kind, memo);
  free (line);
}

static void
write_balances (Load *load)
{
  GHashTableIter iter;
  gpointer key, sum;
  sqlite3_stmt *add = prepare ("INSERT INTO balance VALUES(?1, ?2, ?3)");
  g_hash_table_iter_init (&iter, load->balances);
  while (g_hash_table_iter_next (&iter, &key, &sum))
    {
      sqlite3_bind_int64 (add, 1, *(gint64 *)key >> 32);
      sqlite3_bind_int64 (add, 2, *(gint64 *)key & 0xFFFFFFFF);
      sqlite3_bind_int64 (add, 3, *(gint64 *)sum);
      step (add);
    }
}

static void
make_tables (void)
{
  run ("CREATE TABLE account(id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL);"
       "CREATE TABLE member(id INTEGER PRIMARY KEY, code TEXT UNIQUE NOT NULL);"
       "CREATE TABLE voucher(id INTEGER PRIMARY KEY, day TEXT NOT NULL, number TEXT NOT NULL,"
       " kind TEXT NOT NULL, memo TEXT NOT NULL, hash BLOB NOT NULL);"
       "CREATE TABLE entry(id INTEGER PRIMARY KEY, account INTEGER NOT NULL, member INTEGER,"
       " amount INTEGER NOT NULL);"
       "CREATE TABLE balance(account INTEGER, member INTEGER, amount INTEGER NOT NULL,"
       " PRIMARY KEY(account, member)) WITHOUT ROWID");
}

static void
load_csv (const char *path)
{
  FILE *file = fopen (path, "r");
  g_assert (file);
  run ("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA; PRAGMA temp_store=FILE;"
       "PRAGMA cache_size=-16384; BEGIN");
  make_tables ();
  Load load = { .accounts = g_hash_table_new (g_str_hash, g_str_equal),
                .members = g_hash_table_new (g_str_hash, g_str_equal),
                .balances = g_hash_table_new_full (mix, g_int64_equal, g_free, g_free),
                .add_account = prepare ("INSERT INTO account VALUES(?1, ?2)"),
                .add_member = prepare ("INSERT INTO member VALUES(?1, ?2)"),
                .add_voucher = prepare ("INSERT INTO voucher VALUES(?1, ?2, ?3, ?4, ?5, ?6)"),
                .add_entry = prepare ("INSERT INTO entry VALUES(?1, ?2, ?3, ?4)") };
  read_lines (&load, file);
  write_balances (&load);
  run ("CREATE INDEX entry_account ON entry(account, member, amount);"
       "CREATE INDEX entry_member ON entry(member); COMMIT");
  fclose (file);
}

/* ---- the rest ---- */

static void
commit_each (int n)
{
  run ("PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=EXTRA");
  make_tables ();
  run ("INSERT INTO account VALUES(1, 'cash'), (2, 'social')");
  sqlite3_stmt *voucher = prepare ("INSERT INTO voucher VALUES(?1, '2025-01-04', ?1, 'flow/1',"
                                   " 'Social fund of the meeting, paid in cash at the table',"
                                   " zeroblob(32))");
  sqlite3_stmt *entry = prepare ("INSERT INTO entry VALUES(?1, ?2, 1, ?3)");
  sqlite3_stmt *balance = prepare ("INSERT INTO balance VALUES(?1, 1, ?2) ON CONFLICT DO UPDATE SET"
                                   " amount = amount + excluded.amount");
  for (int i = 1; i <= n; i++)
    {
      run ("BEGIN IMMEDIATE");
      sqlite3_bind_int (voucher, 1, i);
      step (voucher);
      for (int line = 0; line < 2; line++)
        {
          sqlite3_bind_int (entry, 1, i << 12 | line);
          sqlite3_bind_int (entry, 2, line + 1);
          sqlite3_bind_int (entry, 3, line ? -500 : 500);
          step (entry);
          sqlite3_bind_int (balance, 1, line + 1);
          sqlite3_bind_int (balance, 2, line ? -500 : 500);
          step (balance);
        }
      run ("COMMIT");
    }
}

static void
print_rows (const char *sql, const char *text)
{
  sqlite3_stmt *s = prepare (sql);
  if (text)
    sqlite3_bind_text (s, 1, text, -1, SQLITE_STATIC);
  while (sqlite3_step (s) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (s); i++)
      printf ("%s%c", sqlite3_column_text (s, i) ? (const char *)sqlite3_column_text (s, i) : "",
              i + 1 < sqlite3_column_count (s) ? '\t' : '\n');
}

static void
chain (void)
{
  guint8 hash[32];
  unsigned size = 32;
  sqlite3_stmt *s = prepare ("SELECT seq, key, at, day, author, kind, body, prev FROM event"
                             " ORDER BY seq");
  while (sqlite3_step (s) == SQLITE_ROW)
    {
      link_begin ();
      for (int i = 0; i < 8; i++)
        {
          guint64 head = GUINT64_TO_BE (i == 0 || i == 4 ? (guint64)sqlite3_column_int64 (s, i)
                                                         : (guint64)sqlite3_column_bytes (s, i));
          EVP_DigestUpdate (context, &head, 8);
          if (i != 0 && i != 4)
            EVP_DigestUpdate (context, sqlite3_column_blob (s, i),
                              (size_t)sqlite3_column_bytes (s, i));
        }
      EVP_DigestFinal_ex (context, hash, &size);
    }
  printf ("%02x%02x\n", hash[0], hash[1]);
}

static void
code (void)
{
  guint8 out[5];
  static const guint8 salt[16];

  g_assert (
      EVP_PBE_scrypt ("", 0, salt, sizeof salt, 32768, 8, 1, 64 * 1024 * 1024, out, sizeof out)
      == 1);
  printf ("%02x\n", out[0]);
}

int
main (int argc, char *argv[])
{
  g_assert (argc >= 3);
  const char *what = argv[1];
  check (sqlite3_open (argv[2], &db));
  if (strcmp (what, "load") == 0)
    load_csv (argv[3]);
  else if (strcmp (what, "commit") == 0)
    commit_each ((int)g_ascii_strtoll (argv[3], NULL, 10));
  else if (strcmp (what, "balances") == 0)
    print_rows ("SELECT name, sum(amount) FROM balance JOIN account ON id = account"
                " GROUP BY account",
                NULL);
  else if (strcmp (what, "statement") == 0)
    print_rows ("SELECT v.day, v.number, v.memo, a.name, e.amount FROM entry e"
                " JOIN voucher v ON v.id = e.id >> 12 JOIN account a ON a.id = e.account"
                " WHERE e.member = (SELECT id FROM member WHERE code = ?1) ORDER BY e.id",
                argv[3]);
  else if (strcmp (what, "open") == 0)
    print_rows ("SELECT (SELECT name FROM account LIMIT 1), (SELECT code FROM member LIMIT 1),"
                " (SELECT number FROM voucher ORDER BY id DESC LIMIT 1)",
                NULL);
  else if (strcmp (what, "chain") == 0)
    chain ();
  else if (strcmp (what, "check") == 0)
    {
      chain ();
      print_rows ("PRAGMA integrity_check", NULL);
      if (argc > 3)
        code ();
    }
  return sqlite3_close_v2 (db);
}
