// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lot-change.h"

#include "tonti-gesture.h"

static const char *const marks[] = { "turn", "hand", "member", NULL };

static gboolean
is_same (const json_t *row, const json_t *other, const char *const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    if (!json_equal (json_object_get (row, names[i]), json_object_get (other, names[i])))
      return FALSE;
  return TRUE;
}

static json_t *
list (const TontiCompose *compose)
{
  static const char *const names[] = { "turn", "hand", "member", "net", "owed" };
  json_t *rows = json_array ();

  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);
      json_t *row;

      if (!g_str_equal (composed->kind, "payout/1"))
        continue;
      row = json_object ();
      for (gsize j = 0; j < G_N_ELEMENTS (names); j++)
        json_object_set (row, names[j], json_object_get (composed->body, names[j]));
      json_array_append_new (rows, row);
    }
  return rows;
}

json_t *
tonti_lot_list_entered (TontiAct *act)
{
  g_auto (TontiCompose) compose = { 0 };

  if (act->meeting == 0)
    return json_array ();
  tonti_compose_init (&compose, act->db, act->group, act->meeting);
  tonti_compose_drafts (&compose);
  return list (&compose);
}

static const json_t *
find (const json_t *rows, const json_t *wanted)
{
  for (gsize i = 0; i < json_array_size (rows); i++)
    if (is_same (json_array_get (rows, i), wanted, marks))
      return json_array_get (rows, i);
  return NULL;
}

/* 0 where there is no ROW. */
static json_int_t
get (const json_t *row, const char *name)
{
  return json_integer_value (json_object_get (row, name));
}

static void
add (TontiAct *act, json_t *rows, const json_t *row, json_int_t before, const json_t *now)
{
  json_t *change = json_object ();
  g_autofree char *name = tonti_act_name_of (act, get (row, "member"));

  for (gsize i = 0; marks[i] != NULL; i++)
    json_object_set (change, marks[i], json_object_get (row, marks[i]));
  json_object_set_new (change, "name", json_string (name));
  json_object_set_new (change, "before", json_integer (before));
  json_object_set_new (change, "net", json_integer (get (now, "net")));
  json_object_set_new (change, "owed", json_integer (get (now, "owed")));
  json_array_append_new (rows, change);
}

void
tonti_lot_tell_changes (TontiAct *act, const TontiCompose *compose, const json_t *before)
{
  static const char *const sums[] = { "net", "owed", NULL };
  json_auto_t *now = list (compose), *changes = json_array ();

  for (gsize i = 0; i < json_array_size (now); i++)
    {
      const json_t *row = json_array_get (now, i), *was = find (before, row);

      if (was == NULL || !is_same (row, was, sums))
        add (act, changes, row, get (was, "net"), row);
    }
  for (gsize i = 0; i < json_array_size (before); i++)
    {
      const json_t *was = json_array_get (before, i);

      if (find (now, was) == NULL)
        add (act, changes, was, get (was, "net"), NULL);
    }
  if (json_array_size (changes) > 0)
    json_object_set (act->answer, "lots", changes);
}
