// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-list-query-store.h"

#include "tonti-turn-private.h"

#include "tonti-no-float.h"

/* Every list of a filter binds the same places: 1 member, 2 meeting, 3 pool, 4 and 5 the days. A
 * text that does not use one of them says so by leaving the number out. */

static TontiStatement *
prepare (TontiDb *db, const char *sql, const TontiListFilter *filter, int n_binds)
{
  TontiStatement *s = tonti_db_prepare (db, sql);
  const gint64 values[] = {
    filter->member,
    filter->meeting,
    filter->pool,
    tonti_day_is_valid (filter->from) ? filter->from.number : G_MININT32,
    tonti_day_is_valid (filter->to) ? filter->to.number : G_MAXINT32,
  };

  for (int i = 0; i < n_binds; i++)
    tonti_statement_bind_int (s, i + 1, values[i]);
  return s;
}

TontiStatement *
tonti_list_query_members (TontiDb *db, const TontiListFilter *filter)
{
  static const char sql[]
      = "SELECT m.id, m.name, m.sex, m.joined, m.left_day, nullif(m.left_reason, ''),"
        " m.proposed_by, (SELECT coalesce(sum(d.amount - d.paid), 0) FROM due d"
        "  WHERE d.member = m.id AND d.amount > d.paid)"
        " FROM member m WHERE (?1 = 0 OR m.id = ?1) AND m.cancelled = 0 ORDER BY m.id";

  return prepare (db, sql, filter, 1);
}

TontiStatement *
tonti_list_query_meetings (TontiDb *db, const TontiListFilter *filter)
{
  static const char sql[]
      = "SELECT m.id, m.day, m.state, m.place, nullif(m.reason, ''),"
        " (SELECT count(*) FROM presence p WHERE p.meeting = m.id"
        "   AND p.presence IN ('present', 'late')),"
        " (SELECT count(*) FROM act a WHERE a.meeting = m.id),"
        " d.type, d.year, d.number"
        " FROM meeting m LEFT JOIN document d ON d.seq = m.closed AND d.type = 'minutes'"
        " WHERE ?1 = ?1 AND (?2 = 0 OR m.id = ?2) AND ?3 = ?3 AND m.day BETWEEN ?4 AND ?5"
        " ORDER BY m.id";

  return prepare (db, sql, filter, 5);
}

TontiStatement *
tonti_list_query_accounts (TontiDb *db)
{
  static const char sql[]
      = "SELECT a.key, t.debit, t.credit, (SELECT n.number FROM account_number n"
        " WHERE n.account = a.key ORDER BY n.since DESC LIMIT 1)"
        " FROM account a JOIN total t ON t.account = a.id ORDER BY a.key";

  return tonti_db_prepare (db, sql);
}

TontiStatement *
tonti_list_query_events (TontiDb *db, const TontiListFilter *filter)
{
  static const char sql[]
      = "SELECT t.seq, t.day, e.at, t.kind, t.meeting, t.member, m.name, nullif(e.author, 0),"
        " t.reverses, t.reversed_by, d.type, d.year, d.number, lower(hex(substr(e.hash, 1, 8)))"
        " FROM act t JOIN event e ON e.seq = t.seq LEFT JOIN member m ON m.id = t.member"
        " LEFT JOIN document d ON d.seq = t.seq"
        " WHERE (?1 = 0 OR t.member = ?1) AND (?2 = 0 OR t.meeting = ?2) AND ?3 = ?3"
        " AND t.day BETWEEN ?4 AND ?5 ORDER BY t.seq";

  return prepare (db, sql, filter, 5);
}

TontiStatement *
tonti_list_query_pools (TontiDb *db, const TontiListFilter *filter)
{
  static const char sql[]
      = "SELECT 'pool:' || p.id, p.name, p.contribution, p.lots,"
        " (SELECT count(*) FROM hand h WHERE h.pool = p.id),"
        " (SELECT count(*) FROM turn t WHERE t.pool = p.id),"
        " (SELECT count(*) FROM turn t WHERE t.pool = p.id AND t.state <> 'planned'),"
        " nullif(p.uneven, ''),"
        " coalesce((SELECT r.word FROM rule r WHERE r.pool = p.id AND r.code = 'short-pot'"
        "  AND r.since <= (SELECT coalesce(max(id), 0) FROM meeting WHERE opened IS NOT NULL)"
        "  ORDER BY r.since DESC LIMIT 1), p.short_pot),"
        " CASE p.started WHEN 1 THEN 'started' ELSE 'planned' END, p.order_rule"
        " FROM pool p WHERE ?1 = ?1 AND ?2 = ?2 AND (?3 = 0 OR p.id = ?3) ORDER BY p.id";

  return prepare (db, sql, filter, 3);
}

TontiStatement *
tonti_list_query_hands (TontiDb *db, const TontiListFilter *filter)
{
  static const char sql[]
      = "SELECT 'hand:' || h.id, 'pool:' || h.pool, " TONTI_HAND_RANK ", " TONTI_TURN_N
        ", " TONTI_TURN_MEETING ", " TONTI_TURN_STATE ", h.id"
        " FROM hand h JOIN pool p ON p.id = h.pool"
        " LEFT JOIN turn t ON t.pool = h.pool AND t.n = (SELECT u.n FROM turn u"
        "  WHERE u.hand = h.id ORDER BY u.state <> 'planned', u.n LIMIT 1)"
        " WHERE (?1 = 0 OR EXISTS (SELECT 1 FROM holder o WHERE o.hand = h.id AND o.member = ?1))"
        " AND ?2 = ?2 AND (?3 = 0 OR h.pool = ?3) ORDER BY h.pool, h.rank";

  return prepare (db, sql, filter, 3);
}

TontiStatement *
tonti_list_query_funds (TontiDb *db)
{
  static const char sql[] = "SELECT 'fund:' || id, name, account, amount, per, nullif(since, "
                            "-25567) FROM fund ORDER BY id";

  return tonti_db_prepare (db, sql);
}

TontiStatement *
tonti_list_query_fine_kinds (TontiDb *db)
{
  static const char sql[] = "SELECT code, label, amount,"
                            " CASE retired WHEN 1 THEN 'retired' ELSE 'valid' END,"
                            " nullif(steps, '') FROM fine_kind ORDER BY code";

  return tonti_db_prepare (db, sql);
}

/* A member's own rows are found by index: his statement costs what he has, not what the group has.
 */
#define FINES                                                                                      \
  "SELECT 'fine:' || f.id, f.member, m.name, f.kind, coalesce(k.label, f.kind), f.day,"            \
  " f.meeting, f.amount, f.paid,"                                                                  \
  " CASE f.cancelled WHEN 1 THEN 0 ELSE f.amount - f.paid END,"                                    \
  " CASE WHEN f.cancelled THEN 'cancelled' WHEN f.paid >= f.amount THEN 'paid'"                    \
  "  WHEN f.id IN (SELECT fine FROM contest WHERE ruled IS NULL) THEN 'contested'"                 \
  "  WHEN f.paid > 0 THEN 'part' ELSE 'due' END, nullif(f.reason, '')"                             \
  " FROM fine f JOIN member m ON m.id = f.member LEFT JOIN fine_kind k ON k.code = f.kind"
#define FINES_FILTER                                                                               \
  " AND (?2 = 0 OR f.meeting = ?2) AND ?3 = ?3 AND f.day BETWEEN ?4 AND ?5 ORDER BY f.id"

TontiStatement *
tonti_list_query_fines (TontiDb *db, const TontiListFilter *filter)
{
  static const char all[] = FINES " WHERE ?1 = 0" FINES_FILTER;
  static const char of_member[] = FINES " WHERE f.member = ?1" FINES_FILTER;

  return prepare (db, filter->member == 0 ? all : of_member, filter, 5);
}

TontiStatement *
tonti_list_query_officers (TontiDb *db, const TontiListFilter *filter)
{
  static const char sql[]
      = "SELECT o.member, m.name, o.role, o.since, o.until,"
        " CASE WHEN o.until IS NULL THEN 'in-office' ELSE 'ended' END FROM officer o"
        " JOIN member m ON m.id = o.member WHERE ?1 = 0 OR o.member = ?1"
        " ORDER BY o.until IS NOT NULL, o.since, o.role, o.member";

  return prepare (db, sql, filter, 1);
}

TontiStatement *
tonti_list_query_documents (TontiDb *db, const TontiListFilter *filter)
{
  static const char sql[]
      = "SELECT d.type, d.year, d.number, d.day, d.member, m.name, d.meeting, d.amount, d.seq,"
        " CASE WHEN d.cancelled IS NULL THEN 'valid' ELSE 'cancelled' END, d.cancelled FROM "
        "document d LEFT JOIN member m ON m.id = d.member"
        " WHERE (?1 = 0 OR d.member = ?1) AND (?2 = 0 OR d.meeting = ?2) AND ?3 = ?3"
        " AND d.day BETWEEN ?4 AND ?5 ORDER BY d.type, d.year, d.number";

  return prepare (db, sql, filter, 5);
}

TontiStatement *
tonti_list_query_drafts (TontiDb *db, const TontiListFilter *filter)
{
  static const char sql[] = "SELECT meeting, cell, value FROM draft"
                            " WHERE ?1 = ?1 AND (?2 = 0 OR meeting = ?2) ORDER BY meeting, cell";

  return prepare (db, sql, filter, 2);
}

#define DUES                                                                                       \
  "SELECT d.member, m.name, d.subject, d.meeting, g.day, d.amount, d.paid,"                        \
  " max(d.amount - d.paid, 0), CASE WHEN d.amount = 0 THEN 'advance'"                              \
  "  WHEN d.paid >= d.amount THEN 'paid'"                                                          \
  "  WHEN d.meeting = 0 OR g.state = 'closed' THEN 'late'"                                         \
  "  WHEN d.paid > 0 THEN 'part' ELSE 'due' END FROM due d"                                        \
  " CROSS JOIN member m ON m.id = d.member LEFT JOIN meeting g ON g.id = d.meeting"
/* Who was let off has no due: the row stands without a figure. */
#define DUES_FILTER                                                                                \
  " AND (d.amount <> 0 OR d.paid <> 0)"                                                            \
  " AND (?2 = 0 OR d.meeting = ?2)"                                                                \
  " AND (?3 = 0 OR d.subject IN (SELECT 'hand:' || h.id FROM hand h WHERE h.pool = ?3))"           \
  " AND coalesce(g.day, ?4) BETWEEN ?4 AND ?5 ORDER BY d.member, d.meeting, d.subject"

TontiStatement *
tonti_list_query_dues (TontiDb *db, const TontiListFilter *filter)
{
  static const char all[] = DUES " WHERE ?1 = 0" DUES_FILTER;
  static const char of_member[] = DUES " WHERE d.member = ?1" DUES_FILTER;

  return prepare (db, filter->member == 0 ? all : of_member, filter, 5);
}

TontiStatement *
tonti_list_query_turns (TontiDb *db, const TontiListFilter *filter)
{
  static const char sql[]
      = "SELECT 'pool:' || t.pool, t.n, t.meeting, g.day, 'hand:' || " TONTI_TURN_HAND
        ", t.amount, " TONTI_TURN_STATE ", coalesce(" TONTI_TURN_HAND ", 0)"
        " FROM turn t JOIN pool p ON p.id = t.pool LEFT JOIN meeting g ON g.id = t.meeting"
        " WHERE (?1 = 0 OR (t.settled <> 0"
        "  AND EXISTS (SELECT 1 FROM holder o WHERE o.hand = t.hand AND o.member = ?1)))"
        " AND (?2 = 0 OR t.meeting = ?2) AND (?3 = 0 OR t.pool = ?3) ORDER BY t.pool, t.n";

  return prepare (db, sql, filter, 3);
}

TontiStatement *
tonti_list_query_series (TontiDb *db)
{
  static const char sql[] = "SELECT type, year, min(number), max(number), count(*),"
                            " count(cancelled) FROM document GROUP BY type, year"
                            " ORDER BY type, year";

  return tonti_db_prepare (db, sql);
}
