// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-roster-query-store.h"

#include "tonti-no-float.h"

#define COLUMNS                                                                                    \
  "SELECT m.id, m.name, m.left_day, (SELECT coalesce(sum(d.amount - d.paid), 0) FROM due d"        \
  "  LEFT JOIN meeting g ON g.id = d.meeting WHERE d.member = m.id AND d.amount > d.paid"          \
  "  AND (d.meeting = 0 OR g.state = 'closed')),"                                                  \
  " (SELECT coalesce(sum(f.amount - f.paid), 0) FROM fine f WHERE f.member = m.id"                 \
  "  AND f.cancelled = 0) FROM member m WHERE m.cancelled = 0"
#define ORDER " ORDER BY m.left_day IS NOT NULL, m.id <> ?4, m.id"

static const char ALL[] = COLUMNS " AND ?1 = ?1 AND ?2 = ?2 AND ?3 = ?3 AND ?5 = ?5" ORDER;
/* A telephone is compared by its digits. */
static const char SOME[] = COLUMNS
    " AND ((?1 <> '' AND instr(m.fold, ?1) > 0 AND instr(m.fold, ?2) > 0 AND instr(m.fold, ?3) > 0)"
    " OR m.id = ?4 OR (?5 <> '' AND EXISTS (SELECT 1 FROM detail t WHERE t.member = m.id"
    "  AND t.field = 'phone' AND instr(replace(replace(replace(t.value, ' ', ''), '.', ''), '-', "
    "''), ?5) > 0)))" ORDER;

TontiStatement *
tonti_roster_query (TontiDb *db, const char *const words[TONTI_ROSTER_WORDS], gint64 number,
                    const char *digits)
{
  gboolean is_all = *words[0] == '\0' && number == 0 && *digits == '\0';
  TontiStatement *s = tonti_db_prepare (db, is_all ? ALL : SOME);

  for (int i = 0; i < TONTI_ROSTER_WORDS; i++)
    tonti_statement_bind_text (s, i + 1, words[i]);
  tonti_statement_bind_int (s, 4, number);
  tonti_statement_bind_text (s, 5, digits);
  return s;
}
