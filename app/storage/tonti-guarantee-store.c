// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-guarantee-store.h"

#include "tonti-code.h"
#include "tonti-fact.h"

#include "tonti-no-float.h"

static const TontiCodes hows
    = { (const char *const[]){ "signature", "thumbprint", "spoken", "", NULL } };

static const TontiCodes kinds = { (const char *const[]){ "member", "deposit", "cheque", NULL } };

#define COLUMNS                                                                                    \
  "SELECT id, coalesce(hand, 0), coalesce(loan, 0), kind, coalesce(member, 0), most, what, seq,"   \
  " coalesce(accepted, 0), accepted_day, coalesce(how, ''), coalesce(ended, 0), called, paid"      \
  " FROM guarantee"

static const char GET[] = COLUMNS " WHERE id = ?1";
static const char LIST[]
    = COLUMNS " WHERE (?1 = 0 OR hand = ?1) AND (?2 = 0 OR member = ?2) ORDER BY id";
static const char LIST_LOAN[] = COLUMNS " WHERE loan = ?1 ORDER BY id";
static const char NEXT[] = "SELECT coalesce(max(id), 0) + 1 FROM guarantee";
static const char ADD[]
    = "INSERT INTO guarantee(id, hand, kind, member, most, what, seq, loan, called, paid)"
      " VALUES(?1, ?2, ?3, ?4, ?5, coalesce(?6, ''), ?7, ?8, 0, 0)";
static const char ACCEPT[]
    = "UPDATE guarantee SET accepted = ?2, accepted_day = ?3, how = ?4 WHERE id = ?1";
static const char CALL[] = "UPDATE guarantee SET called = called + ?2 WHERE id = ?1";
static const char END[] = "UPDATE guarantee SET ended = ?2 WHERE id = ?1";
static const char PAY[] = "UPDATE guarantee SET paid = paid + ?2 WHERE id = ?1";

void
tonti_guarantee_row_clear (TontiGuaranteeRow *row)
{
  g_clear_pointer (&row->what, g_free);
}

gboolean
tonti_guarantee_row_stands (const TontiGuaranteeRow *row)
{
  return row->accepted > 0 && row->ended == 0;
}

static TontiGuaranteeRow
read_row (TontiStatement *s)
{
  return (TontiGuaranteeRow){
    .id = tonti_statement_get_int (s, 0),
    .hand = tonti_statement_get_int (s, 1),
    .loan = tonti_statement_get_int (s, 2),
    .kind = tonti_codes_word (&kinds, tonti_statement_get_text (s, 3)),
    .member = tonti_statement_get_int (s, 4),
    .most = tonti_statement_get_int (s, 5),
    .what = g_strdup (tonti_statement_get_text (s, 6)),
    .seq = tonti_statement_get_int (s, 7),
    .accepted = tonti_statement_get_int (s, 8),
    .accepted_day = tonti_statement_get_day (s, 9),
    .how = tonti_codes_word (&hows, tonti_statement_get_text (s, 10)),
    .ended = tonti_statement_get_int (s, 11),
    .called = tonti_statement_get_int (s, 12),
    .paid = tonti_statement_get_int (s, 13),
  };
}

gboolean
tonti_guarantee_get (TontiDb *db, gint64 guarantee, TontiGuaranteeRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiGuaranteeRow){ .accepted_day = TONTI_DAY_NONE };
  tonti_statement_bind_int (s, 1, guarantee);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

static GArray *
read_rows (TontiStatement *statement)
{
  g_autoptr (TontiStatement) s = statement;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiGuaranteeRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_guarantee_row_clear);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiGuaranteeRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

GArray *
tonti_guarantee_list (TontiDb *db, gint64 hand, gint64 member)
{
  TontiStatement *s = tonti_db_prepare (db, LIST);

  tonti_statement_bind_int (s, 1, hand);
  tonti_statement_bind_int (s, 2, member);
  return read_rows (s);
}

GArray *
tonti_guarantee_list_loan (TontiDb *db, gint64 loan)
{
  TontiStatement *s = tonti_db_prepare (db, LIST_LOAN);

  tonti_statement_bind_int (s, 1, loan);
  return read_rows (s);
}

gint64
tonti_guarantee_next (TontiDb *db)
{
  return tonti_db_get_int (db, NEXT, 1);
}

/* A number of the guarantee and one more. */
static gboolean
change (TontiDb *db, const char *sql, gint64 guarantee, gint64 value, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, guarantee);
  tonti_statement_bind_int (s, 2, value);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_guarantee_pay (TontiDb *db, gint64 guarantee, gint64 amount, TontiProblems *problems)
{
  return guarantee == 0 || change (db, PAY, guarantee, amount, problems);
}

static gboolean
accept (TontiDb *db, const TontiEvent *event, const char *how, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, ACCEPT);

  tonti_fact_bind_int (s, 1, event->json, "guarantee");
  tonti_statement_bind_int (s, 2, event->seq);
  tonti_statement_bind_int (s, 3, event->day.number);
  tonti_statement_bind_text (s, 4, how);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_guarantee_project_guarantee (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_fact_bind_int (s, 1, event->json, "guarantee");
  tonti_fact_bind_int (s, 2, event->json, "hand");
  tonti_fact_bind_text (s, 3, event->json, "kind");
  tonti_fact_bind_int (s, 4, event->json, "member");
  tonti_fact_bind_int (s, 5, event->json, "most");
  tonti_fact_bind_text (s, 6, event->json, "what");
  tonti_statement_bind_int (s, 7, event->seq);
  tonti_fact_bind_int (s, 8, event->json, "loan");
  if (!tonti_fact_store (db, s, problems))
    return FALSE;
  return g_str_equal (tonti_fact_text (event->json, "kind"), "member")
         || accept (db, event, "kept", problems);
}

gboolean
tonti_guarantee_project_accept (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return accept (db, event, tonti_fact_text (event->json, "how"), problems);
}

gboolean
tonti_guarantee_project_call (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return change (db, CALL, tonti_fact_int (event->json, "guarantee"),
                 tonti_fact_int (event->json, "amount"), problems);
}

gboolean
tonti_guarantee_project_end (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return change (db, END, tonti_fact_int (event->json, "guarantee"), event->seq, problems);
}
