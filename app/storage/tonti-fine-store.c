// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fine-store.h"

#include "tonti-fact.h"

#include "tonti-no-float.h"

#define COLUMNS                                                                                    \
  "SELECT id, member, kind, day, meeting, amount, paid, cancelled, reason, seq,"                   \
  " coalesce(late, 0) FROM fine"

static const char GET[] = COLUMNS " WHERE id = ?1";
static const char LIST[]
    = COLUMNS " WHERE (?1 = 0 OR member = ?1) AND (?2 = -1 OR coalesce(meeting, 0) = ?2)"
              " ORDER BY id";
static const char LIST_OPEN[]
    = COLUMNS " WHERE cancelled = 0 AND paid < amount AND (?1 = 0 OR member = ?1) AND id NOT IN"
              " (SELECT fine FROM contest WHERE ruled IS NULL) ORDER BY id";
static const char NEXT[] = "SELECT coalesce(max(id), 0) + 1 FROM fine";
static const char PAY[] = "UPDATE fine SET paid = paid + ?2 WHERE id = ?1";
static const char CANCEL[] = "UPDATE fine SET cancelled = ?2 WHERE id = ?1";
static const char SET_LATE[] = "UPDATE fine SET late = ?2 WHERE id = ?1";
static const char ADD[]
    = "INSERT INTO fine(id, member, kind, day, meeting, amount, paid, cancelled, reason, seq)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, 0, 0, ?7, ?8)";

void
tonti_fine_row_clear (TontiFineRow *row)
{
  g_clear_pointer (&row->kind, g_free);
  g_clear_pointer (&row->reason, g_free);
}

gint64
tonti_fine_row_open (const TontiFineRow *row)
{
  return row->cancelled ? 0 : MAX (row->amount - row->paid, 0);
}

static TontiFineRow
read_row (TontiStatement *s)
{
  return (TontiFineRow){
    .id = tonti_statement_get_int (s, 0),
    .member = tonti_statement_get_int (s, 1),
    .kind = g_strdup (tonti_statement_get_text (s, 2)),
    .day = tonti_statement_get_day (s, 3),
    .meeting = tonti_statement_get_int (s, 4),
    .amount = tonti_statement_get_int (s, 5),
    .paid = tonti_statement_get_int (s, 6),
    .cancelled = tonti_statement_get_int (s, 7) != 0,
    .reason = g_strdup (tonti_statement_get_text (s, 8)),
    .seq = tonti_statement_get_int (s, 9),
    .late = tonti_statement_get_int (s, 10),
  };
}

static GArray *
read_rows (TontiStatement *statement)
{
  g_autoptr (TontiStatement) s = statement;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiFineRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_fine_row_clear);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiFineRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

gboolean
tonti_fine_get (TontiDb *db, gint64 fine, TontiFineRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiFineRow){ .day = TONTI_DAY_NONE };
  tonti_statement_bind_int (s, 1, fine);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

GArray *
tonti_fine_list (TontiDb *db, gint64 member, gint64 meeting)
{
  TontiStatement *s = tonti_db_prepare (db, LIST);

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, meeting);
  return read_rows (s);
}

GArray *
tonti_fine_list_open (TontiDb *db, gint64 member)
{
  TontiStatement *s = tonti_db_prepare (db, LIST_OPEN);

  tonti_statement_bind_int (s, 1, member);
  return read_rows (s);
}

gint64
tonti_fine_next (TontiDb *db)
{
  return tonti_db_get_int (db, NEXT, 1);
}

gboolean
tonti_fine_pay (TontiDb *db, gint64 fine, gint64 amount, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, PAY);

  tonti_statement_bind_int (s, 1, fine);
  tonti_statement_bind_int (s, 2, amount);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_fine_set_cancelled (TontiDb *db, gint64 fine, gboolean cancelled, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, CANCEL);

  tonti_statement_bind_int (s, 1, fine);
  tonti_statement_bind_int (s, 2, cancelled);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_fine_project_fine (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_fact_bind_int (s, 1, event->json, "fine");
  tonti_fact_bind_int (s, 2, event->json, "member");
  tonti_fact_bind_text (s, 3, event->json, "kind");
  tonti_statement_bind_int (s, 4, event->day.number);
  tonti_fact_bind_int (s, 5, event->json, "meeting");
  tonti_fact_bind_int (s, 6, event->json, "amount");
  tonti_statement_bind_text (s, 7, tonti_fact_text (event->json, "reason"));
  tonti_statement_bind_int (s, 8, event->seq);
  return tonti_fact_store (db, s, problems) && tonti_fine_project_spare (db, event, problems);
}

gboolean
tonti_fine_project_spare (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  gint64 fine = tonti_fact_int (event->json, "for");
  TontiStatement *s;

  if (fine == 0)
    return TRUE;
  s = tonti_db_prepare (db, SET_LATE);
  tonti_statement_bind_int (s, 1, fine);
  tonti_statement_bind_int (s, 2, event->seq);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_fine_project_cancel (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_fine_set_cancelled (db, tonti_fact_int (event->json, "fine"), TRUE, problems);
}
