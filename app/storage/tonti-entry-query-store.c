// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-entry-query-store.h"

#include <string.h>

#include "tonti-no-float.h"

/* The columns of tonti_entry_query_read. The body is fetched only for the kinds that have a text of
 * their own, because it lies on other pages of the file. */
#define COLUMNS                                                                                    \
  "SELECT e.id >> 20, e.day, a.key, s.key, e.amount, e.member, t.kind, t.meeting, t.member,"       \
  " d.type, d.year, d.number, t.reversed_by, t.reverses,"                                          \
  " CASE WHEN t.kind IN ('voucher/1', 'flow/1', 'transfer/1', 'correction/1')"                     \
  "  THEN (SELECT v.body FROM event v WHERE v.seq = e.id >> 20) END"
#define JOINS                                                                                      \
  " CROSS JOIN account a ON a.id = e.account JOIN act t ON t.seq = e.id >> 20"                     \
  " LEFT JOIN subject s ON s.id = e.subject LEFT JOIN document d ON d.seq = e.id >> 20"

static void
bind_days (TontiStatement *s, int index, TontiDay from, TontiDay to)
{
  tonti_statement_bind_int (s, index, tonti_day_is_valid (from) ? from.number : G_MININT32);
  tonti_statement_bind_int (s, index + 1, tonti_day_is_valid (to) ? to.number : G_MAXINT32);
}

TontiStatement *
tonti_entry_query_account (TontiDb *db, const char *account, TontiDay from, TontiDay to)
{
  static const char sql[]
      = COLUMNS " FROM entry e" JOINS " WHERE e.account = (SELECT id FROM account WHERE key = ?1)"
                " AND e.day BETWEEN ?2 AND ?3 ORDER BY e.day, e.id";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_text (s, 1, account);
  bind_days (s, 2, from, to);
  return s;
}

TontiStatement *
tonti_entry_query_member (TontiDb *db, gint64 member, TontiDay from, TontiDay to)
{
  static const char sql[]
      = COLUMNS " FROM entry e" JOINS " WHERE e.member = ?1 AND e.day BETWEEN ?2 AND ?3"
                " ORDER BY e.id";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, member);
  bind_days (s, 2, from, to);
  return s;
}

TontiStatement *
tonti_entry_query_events (TontiDb *db, gint64 meeting, gint64 member, TontiDay from, TontiDay to)
{
  static const char all[]
      = COLUMNS " FROM entry e" JOINS " WHERE e.day BETWEEN ?1 AND ?2 ORDER BY e.id";
  static const char of_meeting[]
      = COLUMNS " FROM act x CROSS JOIN entry e ON e.id BETWEEN x.seq << 20 AND"
                " (x.seq << 20) + 1048575" JOINS " WHERE x.meeting = ?3 AND (?4 = 0 OR x.member ="
                " ?4) AND e.day BETWEEN ?1 AND ?2 ORDER BY e.id";
  static const char of_member[]
      = COLUMNS " FROM act x CROSS JOIN entry e ON e.id BETWEEN x.seq << 20 AND"
                " (x.seq << 20) + 1048575" JOINS " WHERE x.member = ?4 AND ?3 = ?3"
                " AND e.day BETWEEN ?1 AND ?2 ORDER BY e.id";
  const gboolean is_all = meeting < 0 && member == 0;
  TontiStatement *s = tonti_db_prepare (db, is_all ? all : meeting >= 0 ? of_meeting : of_member);

  bind_days (s, 1, from, to);
  if (!is_all)
    {
      tonti_statement_bind_int (s, 3, meeting);
      tonti_statement_bind_int (s, 4, member);
    }
  return s;
}

static const char *
get_text (TontiStatement *s, int column)
{
  return tonti_statement_is_null (s, column) ? NULL : tonti_statement_get_text (s, column);
}

void
tonti_entry_query_read (TontiStatement *s, TontiEntryRow *row)
{
  row->seq = tonti_statement_get_int (s, 0);
  row->day = (TontiDay){ (gint32)tonti_statement_get_int (s, 1) };
  row->account = tonti_statement_get_text (s, 2);
  row->of = get_text (s, 3);
  row->amount = tonti_statement_get_int (s, 4);
  row->member = tonti_statement_get_int (s, 5);
  row->kind = tonti_statement_get_text (s, 6);
  row->meeting = tonti_statement_get_int (s, 7);
  row->party = tonti_statement_get_int (s, 8);
  row->document = get_text (s, 9);
  row->year = tonti_statement_get_int (s, 10);
  row->number = tonti_statement_get_int (s, 11);
  row->reversed_by = tonti_statement_get_int (s, 12);
  row->reverses = tonti_statement_get_int (s, 13);
  row->body = get_text (s, 14);
  row->body_size = row->body == NULL ? 0 : strlen (row->body);
}

void
tonti_entry_query_before (TontiDb *db, const char *account, TontiDay before, gint64 *debit,
                          gint64 *credit)
{
  static const char sql[]
      = "SELECT coalesce(sum(max(amount, 0)), 0), coalesce(sum(max(-amount, 0)), 0) FROM entry"
        " WHERE account = (SELECT id FROM account WHERE key = ?1) AND day < ?2";
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);

  *debit = *credit = 0;
  if (!tonti_day_is_valid (before))
    return;
  tonti_statement_bind_text (s, 1, account);
  tonti_statement_bind_int (s, 2, before.number);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return;
  *debit = tonti_statement_get_int (s, 0);
  *credit = tonti_statement_get_int (s, 1);
}

TontiStatement *
tonti_entry_query_member_before (TontiDb *db, gint64 member, TontiDay before)
{
  static const char sql[]
      = "SELECT a.key, sum(e.amount) FROM entry e CROSS JOIN account a ON a.id = e.account"
        " WHERE e.member = ?1 AND e.day < ?2 GROUP BY e.account ORDER BY a.key";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, tonti_day_is_valid (before) ? before.number : G_MININT32);
  return s;
}

gint64
tonti_entry_query_balance_at (TontiDb *db, const char *account, gint64 seq)
{
  static const char sql[] = "SELECT coalesce(sum(amount), 0) FROM entry WHERE account ="
                            " (SELECT id FROM account WHERE key = ?1) AND id < (?2 + 1) << 20";
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);

  tonti_statement_bind_text (s, 1, account);
  tonti_statement_bind_int (s, 2, seq);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

TontiStatement *
tonti_entry_query_totals (TontiDb *db, TontiDay from, TontiDay to)
{
  static const char whole[]
      = "SELECT a.key, 0, 0, x.debit, x.debit - x.net FROM (SELECT account,"
        " coalesce(sum(amount) FILTER (WHERE amount > 0), 0) debit, sum(amount) net FROM entry"
        " GROUP BY account) x JOIN account a ON a.id = x.account ORDER BY a.key";
  static const char period[]
      = "SELECT a.key, x.debit_before, x.credit_before, x.debit, x.credit FROM (SELECT account,"
        " coalesce(sum(amount) FILTER (WHERE amount > 0 AND day < ?1), 0) debit_before,"
        " -coalesce(sum(amount) FILTER (WHERE amount < 0 AND day < ?1), 0) credit_before,"
        " coalesce(sum(amount) FILTER (WHERE amount > 0 AND day >= ?1), 0) debit,"
        " -coalesce(sum(amount) FILTER (WHERE amount < 0 AND day >= ?1), 0) credit"
        " FROM entry WHERE day <= ?2 GROUP BY account) x JOIN account a ON a.id = x.account"
        " ORDER BY a.key";
  TontiStatement *s;

  if (!tonti_day_is_valid (from) && !tonti_day_is_valid (to))
    return tonti_db_prepare (db, whole);
  s = tonti_db_prepare (db, period);
  bind_days (s, 1, from, to);
  return s;
}

TontiStatement *
tonti_entry_query_keys (TontiDb *db, const char *root)
{
  static const char sql[] = "SELECT key FROM account WHERE key = ?1"
                            " OR (key >= ?1 || ':' AND key < ?1 || ';') ORDER BY key";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_text (s, 1, root);
  return s;
}

gboolean
tonti_entry_query_has_account (TontiDb *db, const char *account)
{
  static const char sql[] = "SELECT 1 FROM account WHERE key = ?1";
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);

  tonti_statement_bind_text (s, 1, account);
  return tonti_statement_step (s) == TONTI_STEP_ROW;
}

char *
tonti_entry_query_counterparts (TontiDb *db, gint64 seq, const char *account)
{
  static const char sql[] = "SELECT DISTINCT a.key FROM entry e JOIN account a ON a.id = e.account"
                            " WHERE e.id BETWEEN ?1 << 20 AND (?1 << 20) + 1048575"
                            " AND a.key <> ?2 ORDER BY e.id LIMIT 4";
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);
  GString *out = g_string_new (NULL);

  tonti_statement_bind_int (s, 1, seq);
  tonti_statement_bind_text (s, 2, account);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", tonti_statement_get_text (s, 0));
  return g_string_free (out, FALSE);
}
