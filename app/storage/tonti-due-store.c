// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-due-store.h"

#include "tonti-db-private.h"
#include "tonti-due-tally.h"
#include "tonti-fact.h"
#include "tonti-meeting-store.h"

#include "tonti-no-float.h"

#define COLUMNS                                                                                    \
  "SELECT due.member, due.subject AS subject, coalesce(hand.pool, 0), due.meeting, due.amount, "   \
  "due.paid"                                                                                       \
  " FROM due LEFT JOIN hand ON due.subject GLOB 'hand:*'"                                          \
  " AND hand.id = CAST(substr(due.subject, 6) AS INTEGER)"
#define ORDER " ORDER BY 1, 4, length(due.subject), due.subject"

static const char LIST_MEMBER[] = COLUMNS " WHERE due.member = ?1" ORDER;
static const char LIST_MEETING[] = COLUMNS " WHERE due.meeting = ?1" ORDER;
static const char LIST_OPEN[]
    = "SELECT * FROM (" COLUMNS " WHERE due.amount > due.paid AND due.meeting < ?1"
      " UNION ALL " COLUMNS " WHERE due.meeting >= ?1)"
      " ORDER BY 1, 4, length(subject), subject";
static const char LIST_OPEN_MEMBER[]
    = COLUMNS " WHERE due.member = ?2 AND (due.amount > due.paid OR due.meeting >= ?1)" ORDER;
/* A meeting before the books began took one contribution of each hand. */
static const char LIST_CHARGED[]
    = "SELECT h.id, coalesce(d.amount, 0) + p.contribution * (SELECT count(*) FROM turn"
      " WHERE pool = ?1 AND state = 'before') FROM hand h JOIN pool p ON p.id = h.pool"
      " LEFT JOIN (SELECT subject, sum(amount) amount FROM due WHERE meeting > 0 AND meeting NOT IN"
      "  (SELECT meeting FROM turn WHERE pool = ?1 AND state = 'before' AND meeting IS NOT NULL)"
      "  GROUP BY subject) d ON d.subject = 'hand:' || h.id WHERE h.pool = ?1 ORDER BY h.id";
static const char SUM[] = "SELECT coalesce(sum(amount), 0), coalesce(sum(min(paid, amount)), 0)"
                          " FROM due WHERE meeting = ?1 AND subject = ?2";
static const char ADD[]
    = "INSERT INTO due(member, subject, meeting, amount, paid) VALUES(?1, ?2, ?3, ?4, ?5)"
      " ON CONFLICT DO UPDATE SET amount = amount + excluded.amount, paid = paid + excluded.paid";

gint64
tonti_due_row_open (const TontiDueRow *row)
{
  return MAX (row->amount - row->paid, 0);
}

static GArray *
read_rows (TontiStatement *statement)
{
  g_autoptr (TontiStatement) s = statement;
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiDueRow));

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiDueRow row = { .member = tonti_statement_get_int (s, 0),
                          .pool = tonti_statement_get_int (s, 2),
                          .meeting = tonti_statement_get_int (s, 3),
                          .amount = tonti_statement_get_int (s, 4),
                          .paid = tonti_statement_get_int (s, 5) };

      if (tonti_subject_parse (tonti_statement_get_text (s, 1), &row.subject))
        g_array_append_val (rows, row);
    }
  return rows;
}

GArray *
tonti_due_list_member (TontiDb *db, gint64 member)
{
  TontiStatement *s = tonti_db_prepare (db, LIST_MEMBER);

  tonti_statement_bind_int (s, 1, member);
  return read_rows (s);
}

GArray *
tonti_due_list_meeting (TontiDb *db, gint64 meeting)
{
  TontiStatement *s = tonti_db_prepare (db, LIST_MEETING);

  tonti_statement_bind_int (s, 1, meeting);
  return read_rows (s);
}

GArray *
tonti_due_list_open (TontiDb *db, gint64 member, gint64 from)
{
  TontiStatement *s = tonti_db_prepare (db, member > 0 ? LIST_OPEN_MEMBER : LIST_OPEN);

  tonti_statement_bind_int (s, 1, from);
  if (member > 0)
    tonti_statement_bind_int (s, 2, member);
  return read_rows (s);
}

GArray *
tonti_due_list_charged (TontiDb *db, gint64 pool)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST_CHARGED);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiDueCharged));

  tonti_statement_bind_int (s, 1, pool);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiDueCharged row = { tonti_statement_get_int (s, 0), tonti_statement_get_int (s, 1) };

      g_array_append_val (rows, row);
    }
  return rows;
}

void
tonti_due_sum (TontiDb *db, gint64 meeting, const char *subject, gint64 *amount, gint64 *paid)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, SUM);
  gboolean found;

  tonti_statement_bind_int (s, 1, meeting);
  tonti_statement_bind_text (s, 2, subject);
  found = tonti_statement_step (s) == TONTI_STEP_ROW;
  *amount = found ? tonti_statement_get_int (s, 0) : 0;
  *paid = found ? tonti_statement_get_int (s, 1) : 0;
}

static gboolean
add (TontiDb *db, gint64 member, const char *subject, gint64 meeting, gint64 amount, gint64 paid,
     TontiProblems *problems)
{
  TontiStatement *s;

  if (db->dues != NULL)
    return tonti_due_tally_add (db->dues, member, subject, meeting, amount, paid)
           || tonti_db_fail (db, problems);
  s = tonti_db_prepare (db, ADD);
  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_text (s, 2, subject);
  tonti_statement_bind_int (s, 3, meeting);
  tonti_statement_bind_int (s, 4, amount);
  tonti_statement_bind_int (s, 5, paid);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_due_pay (TontiDb *db, gint64 member, const char *subject, gint64 meeting, gint64 amount,
               TontiProblems *problems)
{
  return add (db, member, subject, meeting, 0, amount, problems);
}

gboolean
tonti_due_project_opening (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *dues = json_object_get (event->json, "dues");

  if (!tonti_meeting_project_open (db, event, problems))
    return FALSE;
  for (gsize i = 0; i < json_array_size (dues); i++)
    {
      json_t *due = json_array_get (dues, i);

      if (!add (db, tonti_fact_int (due, "member"), tonti_fact_text (due, "of"), event->meeting,
                tonti_fact_int (due, "amount"), 0, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_due_project_takeover (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *dues = json_object_get (event->json, "dues");

  for (gsize i = 0; i < json_array_size (dues); i++)
    {
      json_t *due = json_array_get (dues, i);

      if (!add (db, event->member, tonti_fact_text (due, "of"), 0, tonti_fact_int (due, "amount"),
                0, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_due_project_shifts (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *dues = json_object_get (event->json, "dues");

  for (gsize i = 0; i < json_array_size (dues); i++)
    {
      json_t *due = json_array_get (dues, i);

      if (!add (db, tonti_fact_int (due, "member"), tonti_fact_text (due, "of"),
                tonti_fact_int (due, "meeting"), tonti_fact_int (due, "amount"),
                tonti_fact_int (due, "paid"), problems))
        return FALSE;
    }
  return TRUE;
}
