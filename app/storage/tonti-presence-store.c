// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-presence-store.h"

#include "tonti-code.h"
#include "tonti-fact.h"
#include "tonti-meeting-store.h"

#include "tonti-no-float.h"

static const char LIST_MEETING[] = "SELECT meeting, member, presence, proxy FROM presence"
                                   " WHERE meeting = ?1 ORDER BY member";
static const char LIST_MEMBER[] = "SELECT meeting, member, presence, proxy FROM presence"
                                  " WHERE member = ?1 ORDER BY meeting";
static const char ADD[] = "INSERT INTO presence(meeting, member, presence, proxy)"
                          " VALUES(?1, ?2, ?3, coalesce(?4, ''))";

void
tonti_presence_row_clear (TontiPresenceRow *row)
{
  g_clear_pointer (&row->proxy, g_free);
}

static GArray *
list (TontiDb *db, const char *sql, gint64 id)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, sql);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiPresenceRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_presence_row_clear);
  tonti_statement_bind_int (s, 1, id);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiPresenceRow row
          = { .meeting = tonti_statement_get_int (s, 0),
              .member = tonti_statement_get_int (s, 1),
              .presence = tonti_codes_word (&tonti_presence_codes, tonti_statement_get_text (s, 2)),
              .proxy = g_strdup (tonti_statement_get_text (s, 3)) };

      g_array_append_val (rows, row);
    }
  return rows;
}

GArray *
tonti_presence_list_meeting (TontiDb *db, gint64 meeting)
{
  return list (db, LIST_MEETING, meeting);
}

GArray *
tonti_presence_list_member (TontiDb *db, gint64 member)
{
  return list (db, LIST_MEMBER, member);
}

gboolean
tonti_presence_project_attendance (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *members = json_object_get (event->json, "members");

  for (gsize i = 0; i < json_array_size (members); i++)
    {
      TontiStatement *s = tonti_db_prepare (db, ADD);
      json_t *member = json_array_get (members, i);

      tonti_statement_bind_int (s, 1, event->meeting);
      tonti_fact_bind_int (s, 2, member, "member");
      tonti_fact_bind_text (s, 3, member, "presence");
      tonti_fact_bind_text (s, 4, member, "proxy");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return tonti_meeting_project_attendance (db, event, problems);
}
