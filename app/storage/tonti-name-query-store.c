// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-name-query-store.h"

#include "tonti-no-float.h"

static char *
get_name (TontiDb *db, const char *sql, gint64 id)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, id);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return NULL;
  return g_strdup (tonti_statement_get_text (s, 0));
}

char *
tonti_name_query_pool (TontiDb *db, gint64 pool)
{
  static const char sql[] = "SELECT name FROM pool WHERE id = ?1";

  return get_name (db, sql, pool);
}

char *
tonti_name_query_fund (TontiDb *db, gint64 fund)
{
  static const char sql[] = "SELECT name FROM fund WHERE id = ?1";

  return get_name (db, sql, fund);
}

char *
tonti_name_query_fine (TontiDb *db, gint64 fine)
{
  static const char sql[] = "SELECT coalesce(k.label, f.kind) FROM fine f"
                            " LEFT JOIN fine_kind k ON k.code = f.kind WHERE f.id = ?1";

  return get_name (db, sql, fine);
}

char *
tonti_name_query_fine_kind (TontiDb *db, const char *code)
{
  static const char sql[] = "SELECT label FROM fine_kind WHERE code = ?1";
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);

  tonti_statement_bind_text (s, 1, code);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return NULL;
  return g_strdup (tonti_statement_get_text (s, 0));
}

gint64
tonti_name_query_hand_pool (TontiDb *db, gint64 hand)
{
  static const char sql[] = "SELECT pool FROM hand WHERE id = ?1";
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, hand);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

TontiStatement *
tonti_name_query_holders (TontiDb *db, gint64 hand)
{
  static const char sql[] = "SELECT o.member, m.name, o.numerator, o.denominator FROM holder o"
                            " JOIN member m ON m.id = o.member WHERE o.hand = ?1 ORDER BY o.n";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, hand);
  return s;
}

TontiStatement *
tonti_name_query_parts (TontiDb *db, gint64 member, gint64 pool)
{
  static const char sql[] = "SELECT o.numerator, o.denominator FROM holder o"
                            " JOIN hand h ON h.id = o.hand"
                            " WHERE o.member = ?1 AND (?2 = 0 OR h.pool = ?2) ORDER BY h.id, o.n";
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, pool);
  return s;
}
