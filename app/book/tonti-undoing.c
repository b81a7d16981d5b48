// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-undoing.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-hand.h"
#include "tonti-member-store.h"
#include "tonti-pool-store.h"
#include "tonti-trace-store.h"

/* The member's number is a key of the set. */
static GHashTable *
collect (const json_t *members)
{
  GHashTable *set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  size_t i;
  json_t *item;

  json_array_foreach ((json_t *)members, i, item)
    {
      gint64 member = json_integer_value (item);

      g_hash_table_add (set, g_memdup2 (&member, sizeof member));
    }
  return set;
}

static gboolean
refuse_trace (TontiAct *act, const char *name, TontiTraceKind kind, gint64 n)
{
  switch (kind)
    {
    case TONTI_TRACE_DUE:
    case TONTI_TRACE_MEETING:
      return tonti_act_refuse (act, "has-traces", "members",
                               _ ("%s: stands in meeting %" PRId64 ": who took part cannot be "
                                  "taken back; enter that the member left"),
                               name, n);
    case TONTI_TRACE_TURN:
      return tonti_act_refuse (act, "has-traces", "members",
                               _ ("%s: hand %" PRId64 " has its turn in a calendar that is fixed: "
                                  "give the hand to somebody else, then enter that the member "
                                  "left"),
                               name, n);
    case TONTI_TRACE_DRAFT:
      return tonti_act_refuse (act, "has-traces", "members",
                               _ ("%s: something is entered in the open meeting: take that back "
                                  "first"),
                               name);
    case TONTI_TRACE_NONE:
    case TONTI_TRACE_ACT:
    case TONTI_TRACE_ENTRY:
    case TONTI_TRACE_AUTHOR:
    default:
      return tonti_act_refuse (act, "has-traces", "members",
                               _ ("%s: entry %" PRId64 " is about this member: who has entries "
                                  "cannot be taken back; enter that the member left"),
                               name, n);
    }
}

static gboolean
check_traces (TontiAct *act, gint64 member, const char *name)
{
  gint64 n = 0;
  TontiTraceKind kind = tonti_trace_find (act->db, member, &n);

  return kind == TONTI_TRACE_NONE || refuse_trace (act, name, kind, n);
}

/* A shared hand goes only when everybody who holds a part of it does. */
static gboolean
check_shares (TontiAct *act, gint64 member, const char *name, GHashTable *set)
{
  g_autoptr (GArray) held = tonti_holder_list_member (act->db, member);

  for (guint i = 0; i < held->len; i++)
    {
      gint64 hand = g_array_index (held, TontiHolderRow, i).hand;
      g_autoptr (GArray) holders = tonti_holder_list (act->db, hand);

      for (guint j = 0; j < holders->len; j++)
        {
          gint64 other = g_array_index (holders, TontiHolderRow, j).member;
          g_autofree char *with = NULL;

          if (g_hash_table_contains (set, &other))
            continue;
          with = tonti_member_dup_name (act->db, other);
          return tonti_act_refuse (act, "shared-hand", "members",
                                   _ ("%s: shares hand %" PRId64 " with %s, who stays: give the "
                                      "hand to %s alone first"),
                                   name, hand, with, with);
        }
    }
  return TRUE;
}

/* A hand that took part in a draw stays: the draw could not be redone without it. */
static gboolean
check_undrawn (TontiAct *act, gint64 member)
{
  g_autoptr (GArray) held = tonti_holder_list_member (act->db, member);

  for (guint i = 0; i < held->len; i++)
    if (!tonti_hand_check_undrawn (act, g_array_index (held, TontiHolderRow, i).pool))
      return FALSE;
  return TRUE;
}

static gboolean
check_proposed (TontiAct *act, GHashTable *set)
{
  g_autoptr (GArray) members = tonti_member_list (act->db, TRUE);
  gboolean ok = TRUE;

  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *row = &g_array_index (members, TontiMemberRow, i);
      g_autofree char *name = NULL;

      if (row->proposed_by == 0 || !g_hash_table_contains (set, &row->proposed_by)
          || g_hash_table_contains (set, &row->id))
        continue;
      name = tonti_member_dup_name (act->db, row->proposed_by);
      ok = tonti_act_refuse (act, "has-traces", "members",
                             _ ("%s: proposed %s, who stays: enter that the member left instead"),
                             name, row->name);
    }
  return ok;
}

gboolean
tonti_undoing_check (TontiAct *act, const json_t *members)
{
  g_autoptr (GHashTable) set = collect (members);
  gboolean ok = TRUE;
  size_t i;
  json_t *item;

  if (json_array_size (members) == 0 || g_hash_table_size (set) != json_array_size (members))
    return tonti_act_refuse (act, "bad-list", "members",
                             _ ("members: nobody is named, or somebody twice: name each once"));
  json_array_foreach ((json_t *)members, i, item)
    {
      gint64 member = json_integer_value (item);
      g_autofree char *name = tonti_member_dup_name (act->db, member);

      ok = check_traces (act, member, name) && ok;
      ok = check_shares (act, member, name, set) && ok;
      ok = check_undrawn (act, member) && ok;
    }
  return check_proposed (act, set) && ok;
}

/* The hands of MEMBER as texts; those of a co-holder's event are gone by then. */
static json_t *
list_hands (TontiAct *act, gint64 member)
{
  g_autoptr (GArray) held = tonti_holder_list_member (act->db, member);
  json_t *hands = json_array ();

  for (guint i = 0; i < held->len; i++)
    {
      g_autofree char *hand
          = tonti_subject_key (TONTI_SUBJECT_HAND, g_array_index (held, TontiHolderRow, i).hand);

      json_array_append_new (hands, json_string (hand));
    }
  return hands;
}

static gboolean
post_one (TontiAct *act, gint64 member, gint64 *hands)
{
  const char *reason = tonti_act_text (act, "reason");
  json_t *list = list_hands (act, member);
  json_t *body = json_pack ("{s:I, s:s, s:o}", "member", (json_int_t)member, "reason",
                            reason != NULL ? reason : "", "hands", list);

  *hands += (gint64)json_array_size (list);
  return tonti_act_post (act, "member-undo/1", body, TONTI_POST_PLAIN, NULL)
         && tonti_member_forget (act->db, member, NULL, act->problems);
}

gboolean
tonti_undoing_post (TontiAct *act, const json_t *members, gint64 *hands)
{
  size_t i;
  json_t *item;

  *hands = 0;
  json_array_foreach ((json_t *)members, i, item)
    {
      if (!post_one (act, json_integer_value (item), hands))
        return FALSE;
    }
  return TRUE;
}
