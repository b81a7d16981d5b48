// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pool-query-store.h"

#include "tonti-turn-private.h"

#include "tonti-no-float.h"

/* What was corrected and its correction are left out: they moved nothing. A hand that is taken over
 * has not received what goes back to its leaver: it has not paid it, and what the leaver is still
 * owed is of no lot. */
TontiStatement *
tonti_pool_query_proof (TontiDb *db, gint64 pool)
{
  static const char sql[]
      = "SELECT 'hand:' || h.id, " TONTI_HAND_RANK
        ", h.id, coalesce(t.amount, 0), coalesce(t.before, 0),"
        " coalesce(t.planned, 0), coalesce(d.amount, 0), coalesce(d.paid, 0),"
        " coalesce(x.credit, 0), coalesce(x.debit, 0), coalesce(o.credit - o.debit, 0),"
        " coalesce(x.before, 0), coalesce(o.lots, 0)"
        " FROM hand h JOIN pool p ON p.id = h.pool"
        " LEFT JOIN (SELECT hand, sum(amount) amount,"
        "   sum(amount) FILTER (WHERE state = 'before') before,"
        "   count(*) FILTER (WHERE state = 'planned') planned"
        "   FROM turn WHERE pool = ?1 GROUP BY hand) t ON t.hand = h.id"
        " LEFT JOIN (SELECT subject, sum(amount) amount, sum(paid) paid FROM due"
        "   GROUP BY subject) d ON d.subject = 'hand:' || h.id"
        " LEFT JOIN subject s ON s.key = 'hand:' || h.id"
        " LEFT JOIN (SELECT e.subject, "
        "   sum(iif(a.kind IN ('hand-over/1', 'hand-end/1'), 0, max(e.amount, 0))) debit,"
        "   sum(iif(a.kind IN ('hand-over/1', 'hand-end/1'), -e.amount, max(-e.amount, 0)))"
        "     credit,"
        "   sum(max(-e.amount, 0)) FILTER (WHERE a.kind = 'opening/1') before"
        "   FROM entry e CROSS JOIN act a ON a.seq = e.id >> 20"
        "   WHERE e.account = (SELECT id FROM account WHERE key = 'pot')"
        "   AND a.reverses IS NULL AND a.reversed_by IS NULL GROUP BY e.subject) x"
        "   ON x.subject = s.id"
        " LEFT JOIN (SELECT b.subject, sum(b.debit) debit, sum(b.credit) credit,"
        "   sum(iif(EXISTS (SELECT 1 FROM leaver l WHERE l.member = b.member"
        "     AND 'hand:' || l.hand = k.key AND l.way IN ('over', 'end')), 0,"
        "     b.credit - b.debit)) lots"
        "   FROM balance b JOIN subject k ON k.id = b.subject"
        "   WHERE b.account = (SELECT id FROM account WHERE key = 'owed') GROUP BY b.subject) o"
        "   ON o.subject = s.id"
        " WHERE h.pool = ?1 ORDER BY h.rank";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, pool);
  return s;
}

gint64
tonti_pool_query_carried (TontiDb *db, gint64 pool)
{
  static const char sql[]
      = "SELECT coalesce(sum(-e.amount), 0) FROM entry e CROSS JOIN act a ON a.seq = e.id >> 20"
        " WHERE e.account = (SELECT id FROM account WHERE key = 'pot')"
        " AND e.subject = (SELECT id FROM subject WHERE key = 'pool:' || ?1)"
        " AND a.kind = 'payout/1' AND a.reverses IS NULL AND a.reversed_by IS NULL";
  TontiStatement *s = tonti_db_prepare (db, sql);
  gint64 carried = 0;

  tonti_statement_bind_int (s, 1, pool);
  if (tonti_statement_step (s) == TONTI_STEP_ROW)
    carried = tonti_statement_get_int (s, 0);
  tonti_statement_reset (s);
  return carried;
}

TontiStatement *
tonti_pool_query_arrears (TontiDb *db, gint64 member, gint64 pool)
{
  static const char sql[]
      = "SELECT m.id, m.name, count(x.meeting), min(x.meeting),"
        " coalesce(sum(x.amount) FILTER (WHERE NOT x.fine), 0),"
        " count(*) FILTER (WHERE x.fine), coalesce(sum(x.amount) FILTER (WHERE x.fine), 0)"
        " FROM (SELECT d.member, d.meeting, d.amount - d.paid amount, 0 fine FROM due d"
        "   LEFT JOIN meeting g ON g.id = d.meeting"
        "   WHERE d.amount > d.paid AND (d.meeting = 0 OR g.state = 'closed')"
        "   AND (?2 = 0 OR d.subject IN (SELECT 'hand:' || h.id FROM hand h WHERE h.pool = ?2))"
        "  UNION ALL SELECT f.member, NULL, f.amount - f.paid, 1 FROM fine f"
        "   WHERE f.cancelled = 0 AND f.amount > f.paid AND ?2 = 0) x"
        " JOIN member m ON m.id = x.member WHERE ?1 = 0 OR m.id = ?1"
        " GROUP BY m.id ORDER BY m.id";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, pool);
  return s;
}

/* Money that a holder moved through the pot for one hand, without what was corrected. */
#define MOVED(amount)                                                                              \
  "(SELECT coalesce(sum(" amount "), 0) FROM entry e CROSS JOIN act a ON a.seq = e.id >> 20"       \
  "  WHERE e.member = o.member AND e.account = (SELECT id FROM account WHERE key = 'pot')"         \
  "  AND e.subject = (SELECT id FROM subject WHERE key = 'hand:' || h.id)"                         \
  "  AND a.reverses IS NULL AND a.reversed_by IS NULL)"

#define PAID_IN MOVED ("max(-e.amount, 0)")
#define RECEIVED MOVED ("max(e.amount, 0)")

TontiStatement *
tonti_pool_query_hands_of (TontiDb *db, gint64 member)
{
  static const char sql[]
      = "SELECT 'hand:' || h.id, 'pool:' || h.pool, p.name, " TONTI_HAND_RANK
        ", o.numerator, o.denominator, " TONTI_TURN_N ", " TONTI_TURN_MEETING
        ", CASE WHEN " TONTI_TURN_KNOWN " THEN g.day END, " TONTI_TURN_STATE ", " TONTI_TURN_LOT
        ", " PAID_IN ", " RECEIVED
        " FROM holder o CROSS JOIN hand h ON h.id = o.hand JOIN pool p ON p.id = h.pool"
        " LEFT JOIN turn t ON t.hand = h.id LEFT JOIN meeting g ON g.id = t.meeting"
        " WHERE o.member = ?1 ORDER BY h.id, t.n";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, member);
  return s;
}

TontiStatement *
tonti_pool_query_presence_of (TontiDb *db, gint64 member)
{
  static const char sql[]
      = "SELECT g.id, g.day, p.presence, nullif(p.proxy, '') FROM meeting g"
        " CROSS JOIN presence p ON p.meeting = g.id AND p.member = ?1 ORDER BY g.id";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, member);
  return s;
}
