// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-query-store.h"

#include "tonti-call-private.h"

#include "tonti-no-float.h"

TontiStatement *
tonti_paper_query_balances (TontiDb *db, gint64 member, gint64 seq)
{
  static const char sql[]
      = "SELECT a.key, sum(max(e.amount, 0)), sum(max(-e.amount, 0)),"
        " sum(CASE WHEN t.kind = 'payout/1' THEN max(-e.amount, 0) ELSE 0 END) FROM entry e"
        " CROSS JOIN account a ON a.id = e.account CROSS JOIN act t ON t.seq = e.id >> 20"
        " WHERE e.member = ?1 AND e.id < (?2 + 1) << 20 AND t.reverses IS NULL"
        " AND (t.reversed_by IS NULL OR t.reversed_by > ?2) GROUP BY a.key ORDER BY a.key";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, seq);
  return s;
}

TontiStatement *
tonti_paper_query_dues (TontiDb *db, gint64 member, gint64 seq)
{
  static const char sql[] = "SELECT d.subject, d.meeting, " TONTI_CALL_AMOUNT ", d.paid FROM due d"
                            " LEFT JOIN meeting g ON g.id = d.meeting"
                            " WHERE d.member = ?1 AND (d.meeting = 0 OR g.opened <= ?2) AND "
                            "d.amount > 0 AND " TONTI_CALL_STOOD;
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, seq);
  return s;
}
