// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-opening.h"

#include <glib/gi18n.h>

#include "tonti-act-store.h"
#include "tonti-member-store.h"

typedef void (*Visit) (const json_t *body, gpointer data);

/* Every event of a kind that was not reversed. */
static void
visit_events (TontiAct *act, const char *kind, Visit visit, gpointer data)
{
  g_autoptr (GArray) rows = tonti_act_list_kind (act->db, kind);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiActRow *row = &g_array_index (rows, TontiActRow, i);
      g_autoptr (TontiEvent) event = NULL;

      if (row->reversed_by != 0)
        continue;
      event = tonti_journal_read (act->journal, row->seq);
      if (event != NULL)
        visit (event->json, data);
    }
}

static void
note_member (const json_t *body, gpointer data)
{
  TontiOpeningMember *found = data;

  if (json_integer_value (json_object_get (body, "member")) != found->member)
    return;
  found->entered = TRUE;
  found->confirmed |= json_is_true (json_object_get (body, "confirmed"));
}

TontiOpeningMember
tonti_opening_of_member (TontiAct *act, gint64 member)
{
  TontiOpeningMember found = { .member = member };

  visit_events (act, "opening/1", note_member, &found);
  return found;
}

/* member -> confirmed, as a set of those who stand in it. */
static void
note_confirmed (const json_t *body, gpointer data)
{
  gint64 member = json_integer_value (json_object_get (body, "member"));
  gboolean confirmed = json_is_true (json_object_get (body, "confirmed"));
  gpointer key = GSIZE_TO_POINTER ((gsize)member);

  if (member != 0 && (confirmed || !g_hash_table_contains (data, key)))
    g_hash_table_insert (data, key, GINT_TO_POINTER (confirmed));
}

static GHashTable *
read_members (TontiAct *act)
{
  GHashTable *members = g_hash_table_new (NULL, NULL);

  visit_events (act, "opening/1", note_confirmed, members);
  return members;
}

json_t *
tonti_opening_list_members (TontiAct *act)
{
  g_autoptr (GArray) members = tonti_member_list (act->db, TRUE);
  g_autoptr (GHashTable) taken = read_members (act);
  json_t *list = json_array ();

  for (guint i = 0; i < members->len; i++)
    {
      gint64 id = g_array_index (members, TontiMemberRow, i).id;
      gpointer confirmed;

      if (g_hash_table_lookup_extended (taken, GSIZE_TO_POINTER ((gsize)id), NULL, &confirmed))
        json_array_append_new (list, json_pack ("{s:I, s:b}", "member", (json_int_t)id, "confirmed",
                                                GPOINTER_TO_INT (confirmed)));
    }
  return list;
}

json_t *
tonti_opening_list_unconfirmed (TontiAct *act)
{
  g_autoptr (GArray) members = tonti_member_list (act->db, FALSE);
  g_autoptr (GHashTable) taken = read_members (act);
  json_t *list = json_array ();

  for (guint i = 0; i < members->len; i++)
    {
      gint64 id = g_array_index (members, TontiMemberRow, i).id;

      if (!GPOINTER_TO_INT (g_hash_table_lookup (taken, GSIZE_TO_POINTER ((gsize)id))))
        json_array_append_new (list, json_integer (id));
    }
  return list;
}

static void
note_place (const json_t *body, gpointer data)
{
  json_t *place = json_object ();
  static const char *const names[] = { "place", "counted", "final", "counters" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_get (body, names[i]) != NULL)
      json_object_set_new (place, names[i], json_deep_copy (json_object_get (body, names[i])));
  json_array_append_new (data, place);
}

json_t *
tonti_opening_list_places (TontiAct *act, gint64 *total)
{
  json_t *places = json_array ();

  visit_events (act, "opening-cash/1", note_place, places);
  *total = 0;
  for (gsize i = 0; i < json_array_size (places); i++)
    *total += json_integer_value (json_object_get (json_array_get (places, i), "counted"));
  return places;
}

gboolean
tonti_opening_has_place (TontiAct *act, const char *place)
{
  gint64 total;
  json_auto_t *places = tonti_opening_list_places (act, &total);

  for (gsize i = 0; i < json_array_size (places); i++)
    if (g_strcmp0 (json_string_value (json_object_get (json_array_get (places, i), "place")), place)
        == 0)
      return TRUE;
  return FALSE;
}

typedef struct
{
  const char *name, *subject;
  gboolean found;
} Search;

static void
note_subject (const json_t *body, gpointer data)
{
  Search *search = data;

  if (g_strcmp0 (json_string_value (json_object_get (body, search->name)), search->subject) == 0)
    search->found = TRUE;
}

gboolean
tonti_opening_has_subject (TontiAct *act, const char *name, const char *subject)
{
  Search search = { name, subject, FALSE };

  visit_events (act, "opening/1", note_subject, &search);
  return search.found;
}

gboolean
tonti_opening_check (TontiAct *act)
{
  if (tonti_act_has_kind (act->db, "takeover/1"))
    return tonti_act_refuse (
        act, "takeover-finished", NULL,
        _ ("take-over: it is finished and signed: enter what is found later at "
           "a meeting"));
  if (tonti_act_has_kind (act->db, "meeting-open/1"))
    return tonti_act_refuse (
        act, "books-running", NULL,
        _ ("take-over: a meeting was already held with this book: balances are "
           "taken over before the first one"));
  return TRUE;
}
