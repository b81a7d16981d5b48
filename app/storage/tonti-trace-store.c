// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-trace-store.h"

#include "tonti-no-float.h"

/* Each gives a number when there is such a trace. His own data are none. Events before his last
 * entering are those of whoever else, or were looked at when he was taken back. */
static const struct
{
  TontiTraceKind kind;
  const char *sql;
} traces[] = {
  { TONTI_TRACE_ACT, "SELECT seq FROM act WHERE member = ?1 AND kind NOT IN ('member/1',"
                     " 'member-name/1', 'member-relatives/1', 'member-details/1', 'member-undo/1')"
                     " ORDER BY seq LIMIT 1" },
  { TONTI_TRACE_ENTRY, "SELECT id >> 20 FROM entry WHERE member = ?1 ORDER BY id LIMIT 1" },
  { TONTI_TRACE_DUE, "SELECT meeting FROM due WHERE member = ?1 ORDER BY meeting LIMIT 1" },
  { TONTI_TRACE_MEETING, "SELECT meeting FROM presence WHERE member = ?1 LIMIT 1" },
  { TONTI_TRACE_TURN, "SELECT h.id FROM holder o JOIN hand h ON h.id = o.hand"
                      " JOIN pool p ON p.id = h.pool WHERE o.member = ?1 AND (p.started = 1"
                      "  OR EXISTS (SELECT 1 FROM turn t WHERE t.hand = h.id)) LIMIT 1" },
  { TONTI_TRACE_DRAFT, "SELECT meeting FROM draft WHERE cell IN ('presence:' || ?1, 'paper:' || ?1)"
                       " OR cell GLOB 'due:' || ?1 || ':*'"
                       " OR ?1 IN (json_extract(value, '$.member'), json_extract(value, '$.to'),"
                       " json_extract(value, '$.paid_by.member')) LIMIT 1" },
  { TONTI_TRACE_AUTHOR, "SELECT seq FROM event WHERE author = ?1 AND seq >"
                        " (SELECT max(seq) FROM act WHERE member = ?1 AND kind = 'member/1')"
                        " LIMIT 1" },
};

TontiTraceKind
tonti_trace_find (TontiDb *db, gint64 member, gint64 *n)
{
  for (gsize i = 0; i < G_N_ELEMENTS (traces); i++)
    {
      g_autoptr (TontiStatement) s = tonti_db_prepare (db, traces[i].sql);

      tonti_statement_bind_int (s, 1, member);
      if (tonti_statement_step (s) != TONTI_STEP_ROW)
        continue;
      *n = tonti_statement_get_int (s, 0);
      return traces[i].kind;
    }
  return TONTI_TRACE_NONE;
}
