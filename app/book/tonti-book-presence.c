// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-presence.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-gesture.h"
#include "tonti-member-store.h"

/* Who is at the meeting. */

static json_t *
get_presence (TontiAct *act, gint64 member)
{
  g_autofree char *cell = g_strdup_printf ("presence:%" PRId64, member);

  return tonti_draft_get (act->db, act->meeting, cell);
}

GArray *
tonti_book_presence_unknown (TontiAct *act)
{
  g_autoptr (GArray) members = tonti_member_list_on (act->db, act->day);
  GArray *unknown = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < members->len; i++)
    {
      gint64 member = g_array_index (members, TontiMemberRow, i).id;
      json_auto_t *presence = get_presence (act, member);

      if (presence == NULL)
        g_array_append_val (unknown, member);
    }
  return unknown;
}

json_t *
tonti_book_presence_list (TontiAct *act)
{
  g_autoptr (GPtrArray) drafts = tonti_draft_list (act->db, act->meeting, "presence:");
  json_t *list = json_array ();

  for (guint i = 0; i < drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (drafts, i);
      json_t *row = json_object ();

      json_object_set_new (row, "member",
                           json_integer (g_ascii_strtoll (draft->cell + 9, NULL, 10)));
      json_object_update (row, draft->value);
      json_array_append_new (list, row);
    }
  return list;
}

/* The members that are meant; GArray of gint64, NULL after a refusal. */
static GArray *
choose (TontiAct *act)
{
  const json_t *members = tonti_act_json (act, "members");
  GArray *chosen;

  if (tonti_act_flag (act, "all"))
    return tonti_book_presence_unknown (act);
  chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (gsize i = 0; i < json_array_size (members); i++)
    {
      gint64 member = json_integer_value (json_array_get (members, i));

      g_array_append_val (chosen, member);
    }
  if (tonti_act_has (act, "member"))
    {
      gint64 member = tonti_act_member (act, "member");

      g_array_append_val (chosen, member);
    }
  if (chosen->len > 0)
    return chosen;
  g_array_unref (chosen);
  tonti_act_refuse (act, "no-member", "member",
                    _ ("presence: it does not say whose: give a member, members, or all"));
  return NULL;
}

static gboolean
check_member (TontiAct *act, gint64 member)
{
  g_auto (TontiMemberRow) row = { 0 };
  char iso[TONTI_DAY_ISO_SIZE];

  tonti_member_get (act->db, member, &row);
  if (row.joined.number <= act->day.number
      && (!tonti_day_is_valid (row.left) || row.left.number >= act->day.number))
    return TRUE;
  return tonti_act_refuse (act, "not-in-group", "member",
                           _ ("%s: not a member of the group on %s: leave the member out"),
                           row.name, tonti_act_tell_day (act, act->day, iso));
}

static gboolean
check_proxy (TontiAct *act)
{
  if (tonti_act_code (act, "presence") != TONTI_PRESENCE_REPRESENTED
      || tonti_act_has (act, "proxy"))
    return TRUE;
  return tonti_act_refuse (act, "no-proxy", "proxy",
                           _ ("presence: somebody represents the member and the minutes name that "
                              "person: give the name as “proxy”"));
}

static json_t *
make_value (TontiAct *act)
{
  json_t *value;

  if (tonti_act_code (act, "presence") == TONTI_PRESENCE_UNKNOWN)
    return NULL;
  value = json_pack ("{s:s}", "presence", tonti_act_text (act, "presence"));
  if (tonti_act_has (act, "proxy"))
    json_object_set_new (value, "proxy", json_string (tonti_act_text (act, "proxy")));
  return value;
}

static char *
make_label (TontiAct *act, const GArray *members)
{
  if (members->len == 1)
    return tonti_act_name_of (act, g_array_index (members, gint64, 0));
  return g_strdup_printf (
      ngettext ("presence of %u member", "presence of %u members", members->len), members->len);
}

gboolean
tonti_book_presence_run (TontiAct *act)
{
  g_autoptr (GArray) members = choose (act);
  g_autoptr (TontiGesture) gesture = tonti_gesture_new (act);
  g_autofree char *label = NULL;
  gboolean ok = check_proxy (act);

  if (members == NULL)
    return FALSE;
  for (guint i = 0; i < members->len; i++)
    {
      gint64 member = g_array_index (members, gint64, i);

      ok = check_member (act, member) && ok;
      tonti_gesture_set (gesture, make_value (act), "presence:%" PRId64, member);
    }
  label = make_label (act, members);
  json_object_set_new (act->answer, "members", json_integer (members->len));
  return ok && tonti_gesture_write (gesture, label);
}
