// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid-store.h"

#include <inttypes.h>

#include "tonti-code.h"
#include "tonti-fact.h"

#include "tonti-no-float.h"

static const char *const relation_texts[]
    = { "self", "spouse", "parent", "child", "sibling", "other", NULL };
const TontiCodes tonti_aid_relation_codes = { relation_texts };

#define KIND_COLUMNS                                                                               \
  "SELECT code, label, fund, extra, most_year, once, lent_months, retired FROM aid_kind"
#define AID_COLUMNS                                                                                \
  "SELECT id, seq, member, kind, relation, relative, day, coalesce(meeting, 0), fund, amount,"     \
  " decision, cancelled FROM aid"

static const char GET_KIND[] = KIND_COLUMNS " WHERE code = ?1";
static const char LIST_KINDS[] = KIND_COLUMNS " WHERE ?1 OR retired = 0 ORDER BY code";
static const char LIST_SUMS[] = "SELECT relation, amount FROM aid_scale WHERE code = ?1";
static const char SET_KIND[]
    = "INSERT INTO aid_kind(code, label, fund, extra, most_year, once, lent_months, retired)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT(code) DO UPDATE SET"
      " label = excluded.label, fund = excluded.fund, extra = excluded.extra,"
      " most_year = excluded.most_year, once = excluded.once,"
      " lent_months = excluded.lent_months, retired = excluded.retired";
static const char CLEAR_SUMS[] = "DELETE FROM aid_scale WHERE code = ?1";
static const char ADD_SUM[] = "INSERT INTO aid_scale(code, relation, amount) VALUES(?1, ?2, ?3)";

static const char GET[] = AID_COLUMNS " WHERE id = ?1";
static const char LIST[] = AID_COLUMNS " WHERE ?1 = 0 OR member = ?1 ORDER BY id";
static const char NEXT[] = "SELECT coalesce(max(id), 0) + 1 FROM aid";
static const char ADD[]
    = "INSERT INTO aid(id, seq, member, kind, relation, relative, day, meeting, fund, amount,"
      " decision, cancelled)"
      " VALUES(?1, ?2, ?3, ?4, ?5, coalesce(?6, ''), ?7, nullif(?8, 0), ?9, ?10,"
      " coalesce(?11, ''), 0)";
static const char CANCEL[] = "UPDATE aid SET cancelled = 1 WHERE id = ?1";
static const char OWED[]
    = "SELECT coalesce(sum(b.credit - b.debit), 0) FROM aid a"
      " JOIN subject s ON s.key = 'aid:' || a.id"
      " JOIN account k ON k.key = '" TONTI_AID_OWED "'"
      " JOIN balance b ON b.account = k.id AND b.member = a.member AND b.subject = s.id"
      " WHERE a.fund = ?1";
static const char AFTER[] = "SELECT coalesce(-sum(e.amount), 0) FROM entry e"
                            " JOIN account k ON k.id = e.account JOIN subject s ON s.id = e.subject"
                            " WHERE k.key = ?1 AND s.key = 'fund:' || ?2 AND e.id >> 20 <= ?3";

/* ---- Kinds ---- */

void
tonti_aid_kind_row_clear (TontiAidKindRow *row)
{
  g_clear_pointer (&row->code, g_free);
  g_clear_pointer (&row->label, g_free);
}

static void
read_sums (TontiDb *db, TontiAidKindRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST_SUMS);

  tonti_statement_bind_text (s, 1, row->code);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      int relation = tonti_codes_find (&tonti_aid_relation_codes, tonti_statement_get_text (s, 0));

      if (relation >= 0)
        row->sums[relation] = tonti_statement_get_int (s, 1);
    }
}

static TontiAidKindRow
read_kind (TontiStatement *s)
{
  return (TontiAidKindRow){
    .code = g_strdup (tonti_statement_get_text (s, 0)),
    .label = g_strdup (tonti_statement_get_text (s, 1)),
    .fund = tonti_statement_get_int (s, 2),
    .extra = tonti_statement_get_int (s, 3),
    .most_year = tonti_statement_get_int (s, 4),
    .once = tonti_statement_get_int (s, 5) != 0,
    .lent_months = tonti_statement_get_int (s, 6),
    .retired = tonti_statement_get_int (s, 7) != 0,
  };
}

gboolean
tonti_aid_kind_get (TontiDb *db, const char *code, TontiAidKindRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET_KIND);

  *row = (TontiAidKindRow){ 0 };
  tonti_statement_bind_text (s, 1, code);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_kind (s);
  read_sums (db, row);
  return TRUE;
}

GArray *
tonti_aid_kind_list (TontiDb *db, gboolean with_retired)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST_KINDS);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiAidKindRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_aid_kind_row_clear);
  tonti_statement_bind_int (s, 1, with_retired);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiAidKindRow row = read_kind (s);

      g_array_append_val (rows, row);
    }
  for (guint i = 0; i < rows->len; i++)
    read_sums (db, &g_array_index (rows, TontiAidKindRow, i));
  return rows;
}

static gboolean
add_sum (TontiDb *db, const char *code, const char *relation, const json_t *sums,
         TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, ADD_SUM);

  tonti_statement_bind_text (s, 1, code);
  tonti_statement_bind_text (s, 2, relation);
  tonti_fact_bind_int (s, 3, sums, relation);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_aid_project_kind (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  static const char *const numbers[]
      = { "fund", "extra", "most_year", "once", "lent_months", "retired" };
  const char *code = tonti_fact_text (event->json, "code");
  const json_t *sums = json_object_get (event->json, "sums");
  TontiStatement *s = tonti_db_prepare (db, SET_KIND);

  tonti_statement_bind_text (s, 1, code);
  tonti_fact_bind_text (s, 2, event->json, "label");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    tonti_fact_bind_int (s, (int)i + 3, event->json, numbers[i]);
  if (!tonti_fact_store (db, s, problems))
    return FALSE;
  s = tonti_db_prepare (db, CLEAR_SUMS);
  tonti_statement_bind_text (s, 1, code);
  if (!tonti_fact_store (db, s, problems))
    return FALSE;
  for (guint i = 0; i < TONTI_N_RELATIONS; i++)
    if (json_object_get (sums, relation_texts[i]) != NULL
        && !add_sum (db, code, relation_texts[i], sums, problems))
      return FALSE;
  return TRUE;
}

/* ---- Aid ---- */

void
tonti_aid_row_clear (TontiAidRow *row)
{
  g_clear_pointer (&row->kind, g_free);
  g_clear_pointer (&row->relative, g_free);
  g_clear_pointer (&row->decision, g_free);
}

static TontiAidRow
read_aid (TontiStatement *s)
{
  return (TontiAidRow){
    .id = tonti_statement_get_int (s, 0),
    .seq = tonti_statement_get_int (s, 1),
    .member = tonti_statement_get_int (s, 2),
    .kind = g_strdup (tonti_statement_get_text (s, 3)),
    .relation = tonti_codes_word (&tonti_aid_relation_codes, tonti_statement_get_text (s, 4)),
    .relative = g_strdup (tonti_statement_get_text (s, 5)),
    .day = tonti_statement_get_day (s, 6),
    .meeting = tonti_statement_get_int (s, 7),
    .fund = tonti_statement_get_int (s, 8),
    .amount = tonti_statement_get_int (s, 9),
    .decision = g_strdup (tonti_statement_get_text (s, 10)),
    .cancelled = tonti_statement_get_int (s, 11) != 0,
  };
}

gboolean
tonti_aid_get (TontiDb *db, gint64 aid, TontiAidRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiAidRow){ .relation = "" };
  tonti_statement_bind_int (s, 1, aid);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_aid (s);
  return TRUE;
}

GArray *
tonti_aid_list (TontiDb *db, gint64 member)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiAidRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_aid_row_clear);
  tonti_statement_bind_int (s, 1, member);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiAidRow row = read_aid (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gint64
tonti_aid_next (TontiDb *db)
{
  return tonti_db_get_int (db, NEXT, 1);
}

gint64
tonti_aid_owed (TontiDb *db, gint64 fund)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, OWED);

  tonti_statement_bind_int (s, 1, fund);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

gint64
tonti_aid_fund_after (TontiDb *db, const char *account, gint64 fund, gint64 seq)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, AFTER);

  tonti_statement_bind_text (s, 1, account);
  tonti_statement_bind_int (s, 2, fund);
  tonti_statement_bind_int (s, 3, seq);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

gboolean
tonti_aid_project_aid (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_fact_bind_int (s, 1, event->json, "aid");
  tonti_statement_bind_int (s, 2, event->seq);
  tonti_fact_bind_int (s, 3, event->json, "member");
  tonti_fact_bind_text (s, 4, event->json, "kind");
  tonti_fact_bind_text (s, 5, event->json, "relation");
  tonti_fact_bind_text (s, 6, event->json, "relative");
  tonti_statement_bind_int (s, 7, event->day.number);
  tonti_statement_bind_int (s, 8, event->meeting);
  tonti_fact_bind_int (s, 9, event->json, "fund");
  tonti_fact_bind_int (s, 10, event->json, "amount");
  tonti_fact_bind_text (s, 11, event->json, "decision");
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_aid_cancel (TontiDb *db, gint64 aid, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, CANCEL);

  tonti_statement_bind_int (s, 1, aid);
  return tonti_fact_store (db, s, problems);
}
