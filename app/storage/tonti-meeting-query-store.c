// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-query-store.h"

#include "tonti-call-private.h"

#include "tonti-no-float.h"

TontiStatement *
tonti_meeting_query_dues (TontiDb *db, gint64 meeting, gint64 seq)
{
  static const char sql[] = "SELECT d.member, d.subject, d.meeting, " TONTI_CALL_AMOUNT
                            ", d.paid FROM due d LEFT JOIN meeting g ON g.id = d.meeting"
                            " WHERE (d.meeting = ?1 OR d.meeting = 0 OR g.opened < ?2)"
                            " AND " TONTI_CALL_STOOD " ORDER BY d.member, d.subject, d.meeting";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, meeting);
  tonti_statement_bind_int (s, 2, seq);
  return s;
}

GArray *
tonti_meeting_query_payments (TontiDb *db, gint64 seq, gint64 member)
{
  static const char all[]
      = "SELECT seq FROM act WHERE seq >= ?1"
        " AND kind IN ('receipt/1', 'payout/1', 'meal-pay/1', 'correction/1') ORDER BY seq";
  static const char of_member[]
      = "SELECT seq FROM act WHERE seq >= ?1 AND member = ?2"
        " AND kind IN ('receipt/1', 'payout/1', 'meal-pay/1', 'correction/1') ORDER BY seq";
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, member == 0 ? all : of_member);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  tonti_statement_bind_int (s, 1, seq);
  if (member != 0)
    tonti_statement_bind_int (s, 2, member);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      const gint64 row = tonti_statement_get_int (s, 0);

      g_array_append_val (rows, row);
    }
  return rows;
}

TontiStatement *
tonti_meeting_query_fines (TontiDb *db, gint64 seq)
{
  static const char sql[]
      = "SELECT member, sum(amount) FROM entry WHERE member IS NOT NULL AND id < ?1 << 20"
        " AND account = (SELECT id FROM account WHERE key = 'fines-due')"
        " GROUP BY member HAVING sum(amount) <> 0";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, seq);
  return s;
}

TontiStatement *
tonti_meeting_query_contested (TontiDb *db, gint64 seq)
{
  static const char sql[]
      = "SELECT fine, member, kind, open FROM (SELECT c.fine, f.member, f.kind,"
        " (SELECT coalesce(sum(e.amount), 0) FROM entry e WHERE e.member = f.member"
        " AND e.id < ?1 << 20 AND e.subject = (SELECT id FROM subject WHERE key = 'fine:' || f.id)"
        " AND e.account = (SELECT id FROM account WHERE key = 'fines-due')) AS open"
        " FROM contest c JOIN fine f ON f.id = c.fine"
        " WHERE c.seq < ?1 AND (c.ruled IS NULL OR c.ruled >= ?1)) WHERE open > 0 ORDER BY fine";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, seq);
  return s;
}

gboolean
tonti_meeting_query_was_opened (TontiDb *db, gint64 meeting, gint64 seq)
{
  static const char sql[] = "SELECT 1 FROM meeting WHERE id = ?1 AND opened < ?2";
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);

  if (meeting == 0)
    return TRUE;
  tonti_statement_bind_int (s, 1, meeting);
  tonti_statement_bind_int (s, 2, seq);
  return tonti_statement_step (s) == TONTI_STEP_ROW;
}

gint64
tonti_meeting_query_previous (TontiDb *db, gint64 seq, gint64 *closed)
{
  static const char sql[]
      = "SELECT id, closed FROM meeting WHERE closed < ?1 ORDER BY closed DESC LIMIT 1";
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);

  *closed = 0;
  tonti_statement_bind_int (s, 1, seq);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return 0;
  *closed = tonti_statement_get_int (s, 1);
  return tonti_statement_get_int (s, 0);
}

TontiStatement *
tonti_meeting_query_before (TontiDb *db, gint64 seq)
{
  static const char sql[]
      = "SELECT a.key, sum(e.amount) FROM entry e JOIN account a ON a.id = e.account"
        " WHERE e.id < ?1 << 20 GROUP BY e.account HAVING sum(e.amount) <> 0 ORDER BY a.key";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, seq);
  return s;
}
