// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-home-query-store.h"

#include "tonti-no-float.h"

static TontiHomeSum
read_sum (TontiStatement *statement)
{
  g_autoptr (TontiStatement) s = statement;
  TontiHomeSum sum = { 0, 0 };

  if (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      sum.count = tonti_statement_get_int (s, 0);
      sum.amount = tonti_statement_get_int (s, 1);
    }
  return sum;
}

TontiHomeSum
tonti_home_query_arrears (TontiDb *db)
{
  static const char sql[]
      = "SELECT count(DISTINCT d.member), coalesce(sum(d.amount - d.paid), 0) FROM due d"
        " LEFT JOIN meeting g ON g.id = d.meeting"
        " WHERE d.amount > d.paid AND (d.meeting = 0 OR g.state = 'closed')";

  return read_sum (tonti_db_prepare (db, sql));
}

TontiHomeSum
tonti_home_query_members (TontiDb *db, const char *account)
{
  static const char sql[]
      = "SELECT count(DISTINCT member), abs(coalesce(sum(debit - credit), 0)) FROM balance"
        " WHERE account = (SELECT id FROM account WHERE key = ?1) AND debit <> credit";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_text (s, 1, account);
  return read_sum (s);
}

gint64
tonti_home_query_hands (TontiDb *db)
{
  static const char sql[] = "SELECT count(*) FROM hand";

  return tonti_db_get_int (db, sql, 0);
}

static TontiDay
read_day (const char *sql, TontiDb *db)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);

  if (tonti_statement_step (s) != TONTI_STEP_ROW || tonti_statement_is_null (s, 0))
    return TONTI_DAY_NONE;
  return (TontiDay){ (gint32)tonti_statement_get_int (s, 0) };
}

TontiDay
tonti_home_query_counted (TontiDb *db)
{
  static const char meetings[]
      = "SELECT max(a.day) FROM meeting g CROSS JOIN act a ON a.seq = g.counted";
  static const char takeover[] = "SELECT max(a.day) FROM account o CROSS JOIN act a"
                                 " ON a.kind = 'opening-cash/1' WHERE o.key = 'opening'";
  const TontiDay day = read_day (meetings, db);

  return tonti_day_is_valid (day) ? day : read_day (takeover, db);
}

GArray *
tonti_home_query_vouchers (TontiDb *db)
{
  static const char sql[] = "SELECT seq FROM document WHERE type = 'voucher-out'"
                            " AND cancelled IS NULL ORDER BY year, number";
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      const gint64 seq = tonti_statement_get_int (s, 0);

      g_array_append_val (rows, seq);
    }
  return rows;
}

gboolean
tonti_home_query_takeover_open (TontiDb *db)
{
  static const char sql[] = "SELECT 1 FROM account o WHERE o.key = 'opening'"
                            " AND NOT EXISTS (SELECT 1 FROM act WHERE kind = 'takeover/1')";

  return tonti_db_get_int (db, sql, 0) != 0;
}

/* What of a document was goods: never added to money. */
#define GOODS                                                                                      \
  "CASE WHEN EXISTS (SELECT 1 FROM account WHERE key GLOB 'goods:*') THEN"                         \
  " (SELECT coalesce(sum(abs(e.amount)), 0) FROM entry e"                                          \
  "   WHERE e.id >= d.seq << 20 AND e.id < (d.seq + 1) << 20"                                      \
  "   AND e.account IN (SELECT id FROM account WHERE key GLOB 'goods:*')) ELSE 0 END"

TontiStatement *
tonti_home_query_meetings (TontiDb *db, gint64 limit)
{
  static const char sql[]
      = "SELECT g.id, g.day,"
        " (SELECT count(*) FROM presence p WHERE p.meeting = g.id"
        "   AND p.presence IN ('present', 'late')),"
        " (SELECT count(*) FROM presence p WHERE p.meeting = g.id),"
        " (SELECT coalesce(sum(d.amount - " GOODS "), 0)"
        "   FROM act t CROSS JOIN document d ON d.seq = t.seq"
        "   WHERE t.meeting = g.id AND d.type = 'receipt' AND d.cancelled IS NULL),"
        " (SELECT coalesce(sum(d.amount - " GOODS "), 0)"
        "   FROM act t CROSS JOIN document d ON d.seq = t.seq"
        "   WHERE t.meeting = g.id AND d.type = 'voucher-out' AND d.cancelled IS NULL),"
        " (SELECT d.amount FROM document d WHERE d.seq = g.closed AND d.type = 'minutes'), g.state"
        " FROM meeting g WHERE g.state IN ('open', 'closed') ORDER BY g.day DESC, g.id DESC"
        " LIMIT ?1";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, limit);
  return s;
}
