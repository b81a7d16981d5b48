// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-ledger-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-bulk.h"
#include "tonti-event-private.h"

#include "tonti-no-float.h"

/* Writing: what every event leaves in the ledger. */

static gint64
find_number (TontiDb *db, const char *sql, const char *key)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);

  tonti_statement_bind_text (s, 1, key);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

static gboolean
add_key (TontiDb *db, const char *sql, const char *key)
{
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_text (s, 1, key);
  return tonti_statement_run (s);
}

gint64
tonti_ledger_need_account (TontiDb *db, const char *key)
{
  gint64 id = find_number (db, "SELECT id FROM account WHERE key = ?1", key);

  if (id == 0 && add_key (db, "INSERT INTO account(key) VALUES(?1)", key))
    id = sqlite3_last_insert_rowid (db->handle);
  return id;
}

gint64
tonti_ledger_need_subject (TontiDb *db, const char *key)
{
  gint64 id = find_number (db, "SELECT id FROM subject WHERE key = ?1", key);

  if (id == 0 && add_key (db, "INSERT INTO subject(key) VALUES(?1)", key))
    id = sqlite3_last_insert_rowid (db->handle);
  return id;
}

gboolean
tonti_ledger_add_total (TontiDb *db, gint64 account, gint64 debit, gint64 credit)
{
  TontiStatement *s = tonti_db_prepare (
      db, "INSERT INTO total(account, debit, credit) VALUES(?1, ?2, ?3) ON CONFLICT DO UPDATE"
          " SET debit = debit + excluded.debit, credit = credit + excluded.credit");

  tonti_statement_bind_int (s, 1, account);
  tonti_statement_bind_int (s, 2, debit);
  tonti_statement_bind_int (s, 3, credit);
  return tonti_statement_run (s);
}

gboolean
tonti_ledger_add_balance (TontiDb *db, gint64 account, gint64 member, gint64 subject, gint64 debit,
                          gint64 credit)
{
  TontiStatement *s = tonti_db_prepare (
      db, "INSERT INTO balance(account, member, subject, debit, credit)"
          " VALUES(?1, ?2, ?3, ?4, ?5) ON CONFLICT DO UPDATE"
          " SET debit = debit + excluded.debit, credit = credit + excluded.credit");

  tonti_statement_bind_int (s, 1, account);
  tonti_statement_bind_int (s, 2, member);
  tonti_statement_bind_int (s, 3, subject);
  tonti_statement_bind_int (s, 4, debit);
  tonti_statement_bind_int (s, 5, credit);
  return tonti_statement_run (s);
}

static void
bind_some (TontiStatement *s, int index, gint64 value)
{
  if (value == 0)
    tonti_statement_bind_null (s, index);
  else
    tonti_statement_bind_int (s, index, value);
}

static gboolean
add_entry (TontiDb *db, gint64 id, gint64 account, TontiDay day, const TontiLine *line,
           gint64 subject)
{
  TontiStatement *s
      = tonti_db_prepare (db, "INSERT INTO entry(id, account, day, member, subject, amount)"
                              " VALUES(?1, ?2, ?3, ?4, ?5, ?6)");

  tonti_statement_bind_int (s, 1, id);
  tonti_statement_bind_int (s, 2, account);
  tonti_statement_bind_int (s, 3, day.number);
  bind_some (s, 4, line->member);
  bind_some (s, 5, subject);
  tonti_statement_bind_int (s, 6, line->amount);
  return tonti_statement_run (s);
}

static gboolean
keep_sums (TontiDb *db, gint64 account, gint64 member, gint64 subject, gint64 amount)
{
  gint64 debit = amount > 0 ? amount : 0;
  gint64 credit = amount > 0 ? 0 : -amount;

  if (db->bulk != NULL)
    return tonti_bulk_add (db->bulk, account, member, subject, amount)
           || tonti_db_note (db, SQLITE_TOOBIG);
  return tonti_ledger_add_balance (db, account, member, subject, debit, credit)
         && tonti_ledger_add_total (db, account, debit, credit);
}

static gint64
need_account (TontiDb *db, const char *key)
{
  return db->bulk != NULL ? tonti_bulk_account (db->bulk, key)
                          : tonti_ledger_need_account (db, key);
}

static gint64
need_subject (TontiDb *db, const char *key)
{
  if (key == NULL)
    return 0;
  return db->bulk != NULL ? tonti_bulk_subject (db->bulk, key)
                          : tonti_ledger_need_subject (db, key);
}

static gboolean
add_line (TontiDb *db, const TontiEvent *event, guint i)
{
  const TontiLine *line = &g_array_index (event->lines, TontiLine, i);
  gint64 account = need_account (db, line->account);
  gint64 subject = need_subject (db, line->of);

  if (account == 0 || (line->of != NULL && subject == 0))
    return FALSE;
  return add_entry (db, event->seq << TONTI_LINE_BITS | (i + 1), account, event->day, line, subject)
         && keep_sums (db, account, line->member, subject, line->amount);
}

static gboolean
add_act (TontiDb *db, const TontiEvent *event)
{
  TontiStatement *s
      = tonti_db_prepare (db, "INSERT INTO act(seq, kind, meeting, member, day, reverses)"
                              " VALUES(?1, ?2, ?3, ?4, ?5, ?6)");

  tonti_statement_bind_int (s, 1, event->seq);
  tonti_statement_bind_bytes (s, 2, event->kind, strlen (event->kind));
  bind_some (s, 3, event->meeting);
  bind_some (s, 4, event->member);
  tonti_statement_bind_int (s, 5, event->day.number);
  bind_some (s, 6, event->reverses);
  return tonti_statement_run (s);
}

gboolean
tonti_ledger_refuse_reversal (gint64 reverses, TontiProblems *problems)
{
  return tonti_problems_refuse (
      problems, "already-reversed", "reverses",
      _ ("Event %" PRId64 ": it cannot be reversed, because it is not there or was reversed "
         "already: look it up in the journal"),
      reverses);
}

static gboolean
mark_reversed (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (
      db, "UPDATE act SET reversed_by = ?1 WHERE seq = ?2 AND seq < ?1 AND reversed_by IS NULL");

  tonti_statement_bind_int (s, 1, event->seq);
  tonti_statement_bind_int (s, 2, event->reverses);
  if (!tonti_statement_run (s))
    return tonti_db_fail (db, problems);
  if (tonti_db_changes (db) == 1)
    return TRUE;
  return tonti_ledger_refuse_reversal (event->reverses, problems);
}

gboolean
tonti_ledger_project (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  if (!add_act (db, event))
    return tonti_db_fail (db, problems);
  for (guint i = 0; i < event->lines->len; i++)
    if (!add_line (db, event, i))
      return tonti_db_fail (db, problems);
  return event->reverses == 0 || mark_reversed (db, event, problems);
}
