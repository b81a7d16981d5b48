// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-call-store.h"

#include "tonti-aid-store.h"
#include "tonti-code.h"
#include "tonti-due-store.h"
#include "tonti-fact.h"

#include "tonti-no-float.h"

static const TontiCodes kinds = { (const char *const[]){ "event", "rebuild", "loan", NULL } };

#define COLUMNS "SELECT id, seq, kind, coalesce(aid, 0), fund, what, day, due, times FROM aid_call"
/* What of lent aid was not handed over: the credit of its account; all of it when it was taken
 * back. */
#define NOT_HANDED                                                                                 \
  "SELECT CASE WHEN a.cancelled THEN a.amount ELSE (SELECT coalesce(sum(b.credit - b.debit), 0)"   \
  " FROM subject u JOIN account k ON k.key = '" TONTI_AID_OWED "' JOIN balance b"                  \
  " ON b.account = k.id AND b.member = a.member AND b.subject = u.id"                              \
  " WHERE u.key = 'aid:' || a.id) END"
#define SHARES                                                                                     \
  "SELECT s.call, s.member, s.amount, coalesce(sum(d.amount), 0), coalesce(sum(d.paid), 0),"       \
  " CASE WHEN c.kind = 'loan' THEN coalesce((" NOT_HANDED " FROM aid a WHERE a.id = c.aid), 0)"    \
  " ELSE 0 END,"                                                                                   \
  " coalesce((SELECT a.cancelled FROM aid a WHERE a.id = c.aid), 0)"                               \
  " FROM aid_share s JOIN aid_call c ON c.id = s.call"                                             \
  " LEFT JOIN due d ON d.member = s.member AND d.subject = 'call:' || s.call"

static const char GET[] = COLUMNS " WHERE id = ?1";
static const char LIST[] = COLUMNS " ORDER BY id";
static const char NEXT[] = "SELECT coalesce(max(id), 0) + 1 FROM aid_call";
static const char ADD[] = "INSERT INTO aid_call(id, seq, kind, aid, fund, what, day, due, times)"
                          " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
static const char ADD_SHARE[] = "INSERT INTO aid_share(call, member, amount) VALUES(?1, ?2, ?3)"
                                " ON CONFLICT DO UPDATE SET amount = amount + excluded.amount";
static const char ADD_WAIVER[] = "INSERT INTO aid_waiver(seq, call, member, meeting, amount)"
                                 " VALUES(?1, ?2, ?3, ?4, ?5)";
static const char LIST_SHARES[] = SHARES " WHERE (?1 = 0 OR s.call = ?1) AND (?2 = 0 OR s.member ="
                                         " ?2) GROUP BY s.call, s.member";
static const char MEETINGS[] = "SELECT count(DISTINCT meeting) FROM due"
                               " WHERE subject = 'call:' || ?1 AND meeting > 0 AND amount > 0";

void
tonti_call_row_clear (TontiCallRow *row)
{
  g_clear_pointer (&row->what, g_free);
}

static TontiCallRow
read_row (TontiStatement *s)
{
  return (TontiCallRow){
    .id = tonti_statement_get_int (s, 0),
    .seq = tonti_statement_get_int (s, 1),
    .kind = tonti_codes_word (&kinds, tonti_statement_get_text (s, 2)),
    .aid = tonti_statement_get_int (s, 3),
    .fund = tonti_statement_get_int (s, 4),
    .what = g_strdup (tonti_statement_get_text (s, 5)),
    .day = tonti_statement_get_day (s, 6),
    .due = tonti_statement_get_day (s, 7),
    .times = tonti_statement_get_int (s, 8),
  };
}

gboolean
tonti_call_get (TontiDb *db, gint64 call, TontiCallRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiCallRow){ .kind = "" };
  tonti_statement_bind_int (s, 1, call);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

gboolean
tonti_call_is_spread (TontiDb *db, gint64 call)
{
  g_auto (TontiCallRow) row = { 0 };

  return tonti_call_get (db, call, &row) && row.times > 0;
}

GArray *
tonti_call_list (TontiDb *db)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiCallRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_call_row_clear);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiCallRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gint64
tonti_call_next (TontiDb *db)
{
  return tonti_db_get_int (db, NEXT, 1);
}

static TontiShareRow
read_share (TontiStatement *s)
{
  gint64 all = tonti_statement_get_int (s, 2), later = tonti_statement_get_int (s, 5);
  gint64 amount = MAX (all - MAX (later, 0), 0);
  gboolean is_cancelled = tonti_statement_get_int (s, 6) != 0;

  return (TontiShareRow){
    .call = tonti_statement_get_int (s, 0),
    .member = tonti_statement_get_int (s, 1),
    .amount = amount,
    .later = is_cancelled ? 0 : all - amount,
    .asked = tonti_statement_get_int (s, 3),
    .paid = tonti_statement_get_int (s, 4),
  };
}

GArray *
tonti_share_list (TontiDb *db, gint64 call, gint64 member)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST_SHARES);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiShareRow));

  tonti_statement_bind_int (s, 1, call);
  tonti_statement_bind_int (s, 2, member);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiShareRow row = read_share (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gboolean
tonti_share_get (TontiDb *db, gint64 call, gint64 member, TontiShareRow *row)
{
  g_autoptr (GArray) rows = tonti_share_list (db, call, member);

  *row = (TontiShareRow){ 0 };
  if (rows->len == 0)
    return FALSE;
  *row = g_array_index (rows, TontiShareRow, 0);
  return TRUE;
}

gint64
tonti_call_count_meetings (TontiDb *db, gint64 call)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, MEETINGS);

  tonti_statement_bind_int (s, 1, call);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

static gboolean
add_shares (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *shares = json_object_get (event->json, "shares");

  for (gsize i = 0; i < json_array_size (shares); i++)
    {
      const json_t *share = json_array_get (shares, i);
      TontiStatement *s = tonti_db_prepare (db, ADD_SHARE);

      tonti_fact_bind_int (s, 1, event->json, "call");
      tonti_fact_bind_int (s, 2, share, "member");
      tonti_fact_bind_int (s, 3, share, "amount");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_call_project_call (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_fact_bind_int (s, 1, event->json, "call");
  tonti_statement_bind_int (s, 2, event->seq);
  tonti_fact_bind_text (s, 3, event->json, "kind");
  tonti_fact_bind_int (s, 4, event->json, "aid");
  tonti_fact_bind_int (s, 5, event->json, "fund");
  tonti_fact_bind_text (s, 6, event->json, "what");
  tonti_statement_bind_int (s, 7, event->day.number);
  tonti_fact_bind_day (s, 8, event->json, "due");
  tonti_fact_bind_int (s, 9, event->json, "times");
  return tonti_fact_store (db, s, problems) && add_shares (db, event, problems)
         && tonti_due_project_shifts (db, event, problems);
}

static gboolean
add_waivers (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *dues = json_object_get (event->json, "dues");

  for (gsize i = 0; i < json_array_size (dues); i++)
    {
      const json_t *due = json_array_get (dues, i);
      TontiStatement *s = tonti_db_prepare (db, ADD_WAIVER);

      tonti_statement_bind_int (s, 1, event->seq);
      tonti_fact_bind_int (s, 2, event->json, "call");
      tonti_fact_bind_int (s, 3, due, "member");
      tonti_fact_bind_int (s, 4, due, "meeting");
      tonti_fact_bind_int (s, 5, due, "amount");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_call_project_waive (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return add_shares (db, event, problems) && add_waivers (db, event, problems)
         && tonti_due_project_shifts (db, event, problems);
}
