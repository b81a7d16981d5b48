// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-guard-store.h"

#include "tonti-fact.h"

#include "tonti-no-float.h"

/* How the group guards its book. */

static const char GET[] = "SELECT keys_to_open, idle_minutes FROM guard";
static const char SET[]
    = "INSERT INTO guard(id, keys_to_open, idle_minutes) VALUES(1, ?1, ?2) ON CONFLICT(id)"
      " DO UPDATE SET keys_to_open = excluded.keys_to_open, idle_minutes = excluded.idle_minutes";
static const char LIST_KEYS[]
    = "SELECT member, present, stand_in, reason FROM meeting_key WHERE meeting = ?1"
      " ORDER BY member";
static const char ADD_KEY[] = "INSERT INTO meeting_key(meeting, member, present, stand_in, reason)"
                              " VALUES(?1, ?2, ?3, nullif(?4, 0), coalesce(?5, ''))";
static const char NOTICES[] = "SELECT seq FROM act WHERE seq > ?1 AND kind IN ('accept/1',"
                              " 'denied/1', 'guard/1', 'lockout/1', 'pin/1', 'pin-reset/1',"
                              " 'recovery/1') ORDER BY seq";

void
tonti_guard_get (TontiDb *db, TontiGuardRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiGuardRow){ .idle_minutes = TONTI_GUARD_IDLE_MINUTES };
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return;
  row->keys_to_open = tonti_statement_get_int (s, 0);
  row->idle_minutes = tonti_statement_get_int (s, 1);
}

static void
clear_key (gpointer row)
{
  g_free (((TontiMeetingKeyRow *)row)->reason);
}

GArray *
tonti_meeting_key_list (TontiDb *db, gint64 meeting)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST_KEYS);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiMeetingKeyRow));

  g_array_set_clear_func (rows, clear_key);
  tonti_statement_bind_int (s, 1, meeting);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiMeetingKeyRow row = {
        .member = tonti_statement_get_int (s, 0),
        .present = tonti_statement_get_int (s, 1) != 0,
        .stand_in = tonti_statement_get_int (s, 2),
        .reason = g_strdup (tonti_statement_get_text (s, 3)),
      };

      g_array_append_val (rows, row);
    }
  return rows;
}

GArray *
tonti_guard_list_notices (TontiDb *db, gint64 after)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, NOTICES);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  tonti_statement_bind_int (s, 1, after);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      const gint64 seq = tonti_statement_get_int (s, 0);

      g_array_append_val (numbers, seq);
    }
  return numbers;
}

gboolean
tonti_guard_project_guard (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET);

  tonti_fact_bind_int (s, 1, event->json, "keys_to_open");
  tonti_fact_bind_int (s, 2, event->json, "idle_minutes");
  return tonti_fact_store (db, s, problems);
}

static gboolean
add_key (TontiDb *db, gint64 meeting, const json_t *key, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, ADD_KEY);

  tonti_statement_bind_int (s, 1, meeting);
  tonti_fact_bind_int (s, 2, key, "member");
  tonti_statement_bind_int (s, 3, json_is_true (json_object_get (key, "present")));
  tonti_statement_bind_int (s, 4, tonti_fact_int (key, "stand_in"));
  tonti_fact_bind_text (s, 5, key, "reason");
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_guard_project_keys (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  size_t i;
  json_t *key;

  json_array_foreach (json_object_get (event->json, "keys"), i, key)
    {
      if (!add_key (db, event->meeting, key, problems))
        return FALSE;
    }
  return TRUE;
}
