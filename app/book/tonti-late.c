// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-late.h"

#include <glib/gi18n.h>

#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-pool-store.h"

static const char *const late_texts[] = { "owe", "excuse", NULL };
const TontiCodes tonti_late_codes = { late_texts };

static guint
count_before (TontiAct *act, const GArray *meetings, guint count, TontiDay joined)
{
  guint before = 0;

  for (guint i = 0; i < MIN (count, meetings->len); i++)
    {
      g_auto (TontiMeetingRow) row = { 0 };

      tonti_meeting_get (act->db, g_array_index (meetings, gint64, i), &row);
      before += row.day.number < joined.number;
    }
  return before;
}

/* Numbers of the holders, each once. */
static GArray *
list_members (TontiAct *act, const GArray *hands)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < hands->len; i++)
    {
      g_autoptr (GArray) holders = tonti_holder_list (act->db, g_array_index (hands, gint64, i));

      for (guint j = 0; j < holders->len; j++)
        {
          gint64 member = g_array_index (holders, TontiHolderRow, j).member;

          if (g_hash_table_add (seen, g_memdup2 (&member, sizeof member)))
            g_array_append_val (members, member);
        }
    }
  return members;
}

static void
tell (TontiAct *act, GString *list, const TontiMemberRow *row, guint before)
{
  char day[TONTI_DAY_ISO_SIZE];

  g_string_append (list, list->len > 0 ? ", " : "");
  g_string_append_printf (list,
                          ngettext ("%1$s (joins on %2$s, after %3$u meeting)",
                                    "%1$s (joins on %2$s, after %3$u meetings)", before),
                          row->name, tonti_act_tell_day (act, row->joined, day), before);
}

gboolean
tonti_late_check (TontiAct *act, const char *pool, const GArray *hands, const GArray *meetings,
                  guint count)
{
  g_autoptr (GArray) members = NULL;
  g_autoptr (GString) late = g_string_new (NULL);

  if (tonti_act_has (act, "late_holders"))
    return TRUE;
  members = list_members (act, hands);
  for (guint i = 0; i < members->len; i++)
    {
      g_auto (TontiMemberRow) row = { 0 };
      guint before;

      tonti_member_get (act->db, g_array_index (members, gint64, i), &row);
      before = count_before (act, meetings, count, row.joined);
      if (before > 0)
        tell (act, late, &row, before);
    }
  return late->len == 0
         || tonti_act_refuse (
             act, "holders-join-later", "late_holders",
             _ ("%1$s: holders join after meetings of the round, %2$s: ask the group and say "
                "“late_holders”: owe (their hands owe every meeting from the first one on), or "
                "excuse (nothing is due of them before they join, and the lots of those meetings "
                "are short)"),
             pool, late->str);
}
