// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-store.h"

#include "tonti-fact.h"
#include "tonti-ledger-store.h"

#include "tonti-no-float.h"

#define COLUMNS "SELECT seq, kind, meeting, member, day, reverses, reversed_by FROM act"

static const char GET[] = COLUMNS " WHERE seq = ?1";
static const char LIST_MEETING[] = COLUMNS " WHERE meeting = ?1 ORDER BY seq";
static const char LIST_KIND[] = COLUMNS " WHERE kind = ?1 ORDER BY seq";
static const char HAS_KIND[] = "SELECT 1 FROM act WHERE kind = ?1 AND reversed_by IS NULL LIMIT 1";
/* entry.id = seq << 20 | line */
static const char LIST_BETWEEN[]
    = "SELECT seq FROM act WHERE seq > ?1 AND meeting IS NULL AND EXISTS (SELECT 1 FROM entry"
      " WHERE entry.id > act.seq << 20 AND entry.id < (act.seq + 1) << 20) ORDER BY seq";
static const char TOTALS[]
    = "SELECT account.key, sum(max(entry.amount, 0)), -sum(min(entry.amount, 0))"
      " FROM act JOIN entry ON entry.id > act.seq << 20 AND entry.id < (act.seq + 1) << 20"
      " JOIN account ON account.id = entry.account WHERE act.meeting = ?1 GROUP BY 1 ORDER BY 1";

static TontiActRow
read_row (TontiStatement *s)
{
  return (TontiActRow){
    .seq = tonti_statement_get_int (s, 0),
    .kind = g_intern_string (tonti_statement_get_text (s, 1)),
    .meeting = tonti_statement_get_int (s, 2),
    .member = tonti_statement_get_int (s, 3),
    .day = tonti_statement_get_day (s, 4),
    .reverses = tonti_statement_get_int (s, 5),
    .reversed_by = tonti_statement_get_int (s, 6),
  };
}

static GArray *
read_rows (TontiStatement *statement)
{
  g_autoptr (TontiStatement) s = statement;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiActRow));

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiActRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gboolean
tonti_act_get (TontiDb *db, gint64 seq, TontiActRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiActRow){ .kind = "", .day = TONTI_DAY_NONE };
  tonti_statement_bind_int (s, 1, seq);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

GArray *
tonti_act_list_meeting (TontiDb *db, gint64 meeting)
{
  TontiStatement *s = tonti_db_prepare (db, LIST_MEETING);

  tonti_statement_bind_int (s, 1, meeting);
  return read_rows (s);
}

GArray *
tonti_act_list_kind (TontiDb *db, const char *kind)
{
  TontiStatement *s = tonti_db_prepare (db, LIST_KIND);

  tonti_statement_bind_text (s, 1, kind);
  return read_rows (s);
}

gboolean
tonti_act_has_kind (TontiDb *db, const char *kind)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, HAS_KIND);

  tonti_statement_bind_text (s, 1, kind);
  return tonti_statement_step (s) == TONTI_STEP_ROW;
}

GArray *
tonti_act_list_between (TontiDb *db, gint64 after)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST_BETWEEN);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  tonti_statement_bind_int (s, 1, after);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      gint64 seq = tonti_statement_get_int (s, 0);

      g_array_append_val (rows, seq);
    }
  return rows;
}

static void
clear_total (gpointer data)
{
  TontiLedgerTotal *total = data;

  g_free (total->account);
}

GArray *
tonti_act_totals (TontiDb *db, gint64 meeting)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, TOTALS);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiLedgerTotal));

  g_array_set_clear_func (rows, clear_total);
  tonti_statement_bind_int (s, 1, meeting);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiLedgerTotal row = { .account = g_strdup (tonti_statement_get_text (s, 0)),
                               .debit = tonti_statement_get_int (s, 1),
                               .credit = tonti_statement_get_int (s, 2) };

      g_array_append_val (rows, row);
    }
  return rows;
}
