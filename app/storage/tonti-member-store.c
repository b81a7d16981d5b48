// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-store.h"

#include "tonti-code.h"
#include "tonti-fact.h"
#include "tonti-text.h"

#include "tonti-no-float.h"

static const TontiCodes sexes = { (const char *const[]){ "F", "M", "", NULL } };

#define COLUMNS                                                                                    \
  "SELECT id, name, fold, sex, joined, left_day, left_reason, proposed_by,"                        \
  " cancelled FROM member"

static const char GET[] = COLUMNS " WHERE id = ?1";
static const char LIST[] = COLUMNS " WHERE cancelled = 0 AND (?1 OR left_day IS NULL) ORDER BY id";
static const char LIST_ON[]
    = COLUMNS " WHERE joined <= ?1 AND (left_day IS NULL OR left_day >= ?1) AND cancelled = 0"
              " ORDER BY id";
static const char FIND[] = "SELECT id FROM member WHERE fold = ?1 AND cancelled = 0 ORDER BY id";
static const char SEARCH[]
    = COLUMNS " WHERE cancelled = 0 AND (id = ?2 OR (?1 <> '' AND instr(fold, ?1) > 0))"
              " ORDER BY id";
static const char NEXT[] = "SELECT coalesce(max(id), 0) + 1 FROM member";
static const char UNPAID[]
    = "SELECT coalesce(sum(amount - paid), 0) FROM due WHERE member = ?1 AND paid < amount";
static const char RELATIVES[] = "SELECT relation, name FROM relative WHERE member = ?1 ORDER BY n";

static const char INSERT[]
    = "INSERT INTO member(id, name, fold, sex, joined, left_day, left_reason, proposed_by,"
      " cancelled) VALUES(?1, ?2, ?3, coalesce(?4, ''), ?5, NULL, '', ?6, 0)";
/* Who was taken back is entered again under the same number. */
static const char RENEW[]
    = "UPDATE member SET name = ?2, fold = ?3, sex = coalesce(?4, ''), joined = ?5,"
      " proposed_by = ?6, cancelled = 0 WHERE id = ?1";
static const char CANCEL[] = "UPDATE member SET cancelled = 1 WHERE id = ?1";
static const char DROP_DETAILS[] = "DELETE FROM detail_hash WHERE member = ?1";
static const char DROP_HOLDERS[] = "DELETE FROM holder WHERE hand = ?1";
static const char DROP_HAND[] = "DELETE FROM hand WHERE id = ?1";
static const char RENAME[] = "UPDATE member SET name = ?2, fold = ?3 WHERE id = ?1";
static const char JOIN[] = "UPDATE member SET joined = ?2 WHERE id = ?1 AND joined > ?2";
static const char LEAVE[]
    = "UPDATE member SET left_day = ?2, left_reason = coalesce(?3, '') WHERE id = ?1";
static const char DROP_RELATIVES[] = "DELETE FROM relative WHERE member = ?1";
static const char ADD_RELATIVE[]
    = "INSERT INTO relative(member, n, relation, name) VALUES(?1, ?2, ?3, ?4)";

void
tonti_member_row_clear (TontiMemberRow *row)
{
  g_clear_pointer (&row->name, g_free);
  g_clear_pointer (&row->fold, g_free);
  g_clear_pointer (&row->left_reason, g_free);
}

static TontiMemberRow
read_row (TontiStatement *s)
{
  return (TontiMemberRow){
    .id = tonti_statement_get_int (s, 0),
    .name = g_strdup (tonti_statement_get_text (s, 1)),
    .fold = g_strdup (tonti_statement_get_text (s, 2)),
    .sex = tonti_codes_word (&sexes, tonti_statement_get_text (s, 3)),
    .joined = tonti_statement_get_day (s, 4),
    .left = tonti_statement_get_day (s, 5),
    .left_reason = g_strdup (tonti_statement_get_text (s, 6)),
    .proposed_by = tonti_statement_get_int (s, 7),
    .cancelled = tonti_statement_get_int (s, 8) != 0,
  };
}

static GArray *
read_rows (TontiStatement *s)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiMemberRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_member_row_clear);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiMemberRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  tonti_statement_reset (s);
  return rows;
}

gboolean
tonti_member_get (TontiDb *db, gint64 member, TontiMemberRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiMemberRow){ .left = TONTI_DAY_NONE };
  tonti_statement_bind_int (s, 1, member);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  *row = read_row (s);
  return TRUE;
}

gboolean
tonti_member_exists (TontiDb *db, gint64 member)
{
  g_auto (TontiMemberRow) row = { 0 };

  return tonti_member_get (db, member, &row) && !row.cancelled;
}

gboolean
tonti_member_is_given (TontiDb *db, gint64 member)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  tonti_statement_bind_int (s, 1, member);
  return tonti_statement_step (s) == TONTI_STEP_ROW;
}

gboolean
tonti_member_is_free (TontiDb *db, gint64 member, const char *name)
{
  g_auto (TontiMemberRow) row = { 0 };
  g_autofree char *fold = tonti_text_fold (name);

  return !tonti_member_get (db, member, &row) || (row.cancelled && g_str_equal (row.fold, fold));
}

char *
tonti_member_dup_name (TontiDb *db, gint64 member)
{
  g_auto (TontiMemberRow) row;

  return tonti_member_get (db, member, &row) ? g_steal_pointer (&row.name) : NULL;
}

GArray *
tonti_member_list (TontiDb *db, gboolean with_left)
{
  TontiStatement *s = tonti_db_prepare (db, LIST);

  tonti_statement_bind_int (s, 1, with_left);
  return read_rows (s);
}

GArray *
tonti_member_list_on (TontiDb *db, TontiDay day)
{
  TontiStatement *s = tonti_db_prepare (db, LIST_ON);

  tonti_statement_bind_int (s, 1, day.number);
  return read_rows (s);
}

GArray *
tonti_member_find (TontiDb *db, const char *name)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, FIND);
  g_autofree char *fold = tonti_text_fold (name);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  tonti_statement_bind_text (s, 1, fold);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      gint64 id = tonti_statement_get_int (s, 0);

      g_array_append_val (ids, id);
    }
  return ids;
}

GArray *
tonti_member_search (TontiDb *db, const char *text)
{
  TontiStatement *s = tonti_db_prepare (db, SEARCH);
  g_autofree char *fold = tonti_text_fold (text);
  gint64 number = 0;

  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT32, &number, NULL))
    number = 0;
  tonti_statement_bind_text (s, 1, fold);
  tonti_statement_bind_int (s, 2, number);
  return read_rows (s);
}

gint64
tonti_member_next (TontiDb *db)
{
  return tonti_db_get_int (db, NEXT, 1);
}

gint64
tonti_member_unpaid_dues (TontiDb *db, gint64 member)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, UNPAID);

  tonti_statement_bind_int (s, 1, member);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

json_t *
tonti_member_relatives (TontiDb *db, gint64 member)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, RELATIVES);
  json_t *relatives = json_array ();

  tonti_statement_bind_int (s, 1, member);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    json_array_append_new (relatives,
                           json_pack ("{s:s, s:s}", "relation", tonti_statement_get_text (s, 0),
                                      "name", tonti_statement_get_text (s, 1)));
  return relatives;
}

static gboolean
add_relatives (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *relatives = json_object_get (event->json, "relatives");

  for (gsize i = 0; i < json_array_size (relatives); i++)
    {
      TontiStatement *s = tonti_db_prepare (db, ADD_RELATIVE);
      json_t *relative = json_array_get (relatives, i);

      tonti_statement_bind_int (s, 1, event->member);
      tonti_statement_bind_int (s, 2, (gint64)i + 1);
      tonti_fact_bind_text (s, 3, relative, "relation");
      tonti_fact_bind_text (s, 4, relative, "name");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

static void
bind_name (TontiStatement *s, const TontiEvent *event)
{
  g_autofree char *fold = tonti_text_fold (tonti_fact_text (event->json, "name"));

  tonti_statement_bind_int (s, 1, event->member);
  tonti_fact_bind_text (s, 2, event->json, "name");
  tonti_statement_bind_text (s, 3, fold);
}

gboolean
tonti_member_project_member (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  g_auto (TontiMemberRow) row = { 0 };
  gboolean is_again = tonti_member_get (db, event->member, &row) && row.cancelled;
  TontiStatement *s = tonti_db_prepare (db, is_again ? RENEW : INSERT);

  bind_name (s, event);
  tonti_fact_bind_text (s, 4, event->json, "sex");
  tonti_fact_bind_day (s, 5, event->json, "joined");
  tonti_fact_bind_int (s, 6, event->json, "proposed_by");
  return tonti_fact_store (db, s, problems) && add_relatives (db, event, problems)
         && tonti_member_project_details (db, event, problems);
}

gboolean
tonti_member_project_name (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, RENAME);

  bind_name (s, event);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_member_project_notebook (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *facts;
  size_t i;

  json_array_foreach (json_object_get (event->json, "joined"), i, facts)
    {
      TontiStatement *s = tonti_db_prepare (db, JOIN);

      tonti_fact_bind_int (s, 1, facts, "member");
      tonti_fact_bind_day (s, 2, facts, "day");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_member_project_leave (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, LEAVE);

  tonti_statement_bind_int (s, 1, event->member);
  tonti_fact_bind_day (s, 2, event->json, "left");
  tonti_fact_bind_text (s, 3, event->json, "reason");
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_member_project_relatives (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, DROP_RELATIVES);

  tonti_statement_bind_int (s, 1, event->member);
  return tonti_fact_store (db, s, problems) && add_relatives (db, event, problems);
}

static gboolean
drop (TontiDb *db, const char *sql, gint64 n, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, sql);

  tonti_statement_bind_int (s, 1, n);
  return tonti_fact_store (db, s, problems);
}

/* The hands that go with the member stand in the event. */
static gboolean
drop_hands (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *hands = json_object_get (event->json, "hands");

  for (gsize i = 0; i < json_array_size (hands); i++)
    {
      TontiSubject hand = { TONTI_SUBJECT_HAND, 0 };
      const char *text = json_string_value (json_array_get (hands, i));

      if (text == NULL || !tonti_subject_parse (text, &hand))
        continue;
      if (!drop (db, DROP_HOLDERS, hand.n, problems) || !drop (db, DROP_HAND, hand.n, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_member_project_undo (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return drop (db, CANCEL, event->member, problems)
         && drop (db, DROP_RELATIVES, event->member, problems)
         && drop (db, DROP_DETAILS, event->member, problems) && drop_hands (db, event, problems);
}
