// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid-query-store.h"

#include "tonti-aid-store.h"

#include "tonti-no-float.h"

GArray *
tonti_aid_query_payments (TontiDb *db, gint64 aid)
{
  static const char sql[]
      = "SELECT e.id >> 20 FROM entry e CROSS JOIN account k ON k.id = e.account"
        " CROSS JOIN subject s ON s.id = e.subject CROSS JOIN act t ON t.seq = e.id >> 20"
        " WHERE k.key = '" TONTI_AID_OWED "' AND s.key = 'aid:' || ?1 AND e.amount > 0"
        " AND t.reverses IS NULL AND t.reversed_by IS NULL ORDER BY 1";
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  tonti_statement_bind_int (s, 1, aid);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      const gint64 row = tonti_statement_get_int (s, 0);

      g_array_append_val (rows, row);
    }
  return rows;
}

/* Given: what receipts and lots brought into the funds of the scale; received: what was handed over
 * of aid, and aid outside the scale. What was corrected moved nothing. */
TontiStatement *
tonti_aid_query_members (TontiDb *db, gint64 member)
{
  static const char sql[]
      = "SELECT m.id, m.name, x.given, x.received FROM member m JOIN"
        " (SELECT e.member,"
        "   coalesce(sum(-e.amount) FILTER (WHERE f.id IS NOT NULL AND e.amount < 0), 0) given,"
        "   coalesce(sum(e.amount) FILTER (WHERE e.amount > 0 AND t.kind = 'flow/1'), 0) received"
        "   FROM entry e CROSS JOIN act t ON t.seq = e.id >> 20"
        "   CROSS JOIN account k ON k.id = e.account CROSS JOIN subject s ON s.id = e.subject"
        "   LEFT JOIN fund f ON s.key = 'fund:' || f.id AND f.account = k.key"
        "    AND EXISTS (SELECT 1 FROM aid_kind a WHERE a.fund = f.id)"
        "   WHERE e.member IS NOT NULL AND t.reverses IS NULL AND t.reversed_by IS NULL"
        "   AND (f.id IS NOT NULL OR k.key = '" TONTI_AID_OWED "') GROUP BY e.member) x"
        " ON x.member = m.id WHERE (?1 = 0 OR m.id = ?1) AND (x.given <> 0 OR x.received <> 0)"
        " ORDER BY m.id";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, member);
  return s;
}
