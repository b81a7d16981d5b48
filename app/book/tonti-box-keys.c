// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-keys.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-guard-store.h"
#include "tonti-member-store.h"
#include "tonti-officer-store.h"

/* The keys of the box. A key-holder who is away is replaced by a named person, for a reason that
 * stands on the minutes. */

static gboolean
is_in_office (const TontiOfficerRow *row, TontiDay day)
{
  return row->since.number <= day.number
         && (!tonti_day_is_valid (row->until) || day.number < row->until.number);
}

/* The key-holders in office on DAY; GArray of gint64. */
static GArray *
list_holders (TontiDb *db, TontiDay day)
{
  g_autoptr (GArray) rows = tonti_officer_list (db, TRUE);
  GArray *holders = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiOfficerRow *row = &g_array_index (rows, TontiOfficerRow, i);
      if (g_str_equal (row->role, "key-holder") && is_in_office (row, day))
        g_array_append_val (holders, row->member);
    }
  return holders;
}

gint64
tonti_keys_count_holders (TontiDb *db, TontiDay day)
{
  g_autoptr (GArray) holders = list_holders (db, day);
  return holders->len;
}

static gboolean
contains (const GArray *holders, gint64 member)
{
  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, gint64, i) == member)
      return TRUE;
  return FALSE;
}

static gint64
get (const json_t *key, const char *name)
{
  return json_integer_value (json_object_get (key, name));
}

static gboolean
is_present (const json_t *key)
{
  return json_is_true (json_object_get (key, "present"));
}

/* One line of the list by itself. */
static gboolean
check_key (TontiAct *act, json_t *key)
{
  gint64 stand_in = get (key, "stand_in");
  g_autofree char *name = tonti_member_dup_name (act->db, get (key, "member"));
  if (is_present (key) && stand_in == 0)
    return TRUE;
  if (is_present (key))
    return tonti_act_refuse (act, "bad-keys", "keys",
                             _ ("%s: is here, and nobody needs to stand in: leave the other name "
                                "out"),
                             name);
  if (stand_in == get (key, "member"))
    return tonti_act_refuse (act, "bad-keys", "keys",
                             _ ("%s: nobody stands in for oneself: name somebody else"), name);
  if (stand_in == 0 || json_object_get (key, "reason"))
    return TRUE;
  return tonti_act_refuse (act, "bad-keys", "keys",
                           _ ("%s: somebody stands in, and no reason is said: write why"), name);
}

/* Nobody holds two keys, neither his own twice nor another's beside it. */
static gboolean
check_once (TontiAct *act, GHashTable *hands, gint64 member)
{
  g_autofree char *name = NULL;
  if (member == 0 || g_hash_table_add (hands, g_memdup2 (&member, sizeof member)))
    return TRUE;
  name = tonti_member_dup_name (act->db, member);
  return tonti_act_refuse (act, "bad-keys", "keys",
                           _ ("%s: stands in the list twice: one person holds one key"), name);
}

static gboolean
check_holder (TontiAct *act, const GArray *holders, gint64 member)
{
  g_autofree char *name = tonti_member_dup_name (act->db, member);
  return contains (holders, member)
         || tonti_act_refuse (act, "bad-keys", "keys",
                              _ ("%s: is no key-holder today: name the key-holders only"), name);
}

static gboolean
check_list (TontiAct *act, const json_t *keys, const GArray *holders, gint64 *here)
{
  g_autoptr (GHashTable) hands = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean ok = TRUE;
  size_t i;
  json_t *key;
  *here = 0;
  json_array_foreach ((json_t *)keys, i, key)
    {
      ok = check_holder (act, holders, get (key, "member")) && ok;
      ok = check_once (act, hands, get (key, "member")) && ok;
      ok = check_once (act, hands, get (key, "stand_in")) && ok;
      *here += is_present (key) || get (key, "stand_in") > 0 ? 1 : 0;
    }
  return ok;
}

static gboolean
refuse_few (TontiAct *act, gint64 wanted, gint64 here)
{
  return tonti_act_refuse (
      act, "keys-needed", "keys",
      ngettext ("The meeting: %" PRId64 " key-holder opens it, and %" PRId64 " is here: say who "
                "brought the key, or who stands in and why",
                "The meeting: %" PRId64 " key-holders open it together, and %" PRId64
                " are here: say who brought a key, and who stands in for whom and why",
                (gulong)wanted),
      wanted, here);
}

static gboolean
refuse_office (TontiAct *act, gint64 wanted, gint64 holders)
{
  return tonti_act_refuse (act, "keys-needed", "keys",
                           _ ("The meeting: the group asks for %" PRId64 " keys, and %" PRId64
                              " members hold the office: name key-holders, or change the number"),
                           wanted, holders);
}

json_t *
tonti_keys_read (TontiAct *act)
{
  static const TontiField fields[] = {
    { "member", TONTI_FIELD_MEMBER, TRUE, NULL, NULL },
    { "present", TONTI_FIELD_FLAG, TRUE, NULL, NULL },
    { "stand_in", TONTI_FIELD_MEMBER, FALSE, NULL, NULL },
    { "reason", TONTI_FIELD_TEXT, FALSE, NULL, NULL },
    { NULL },
  };
  g_autoptr (GArray) holders = list_holders (act->db, act->today);
  json_auto_t *keys = tonti_act_read_list (act, "keys", fields, check_key);
  TontiGuardRow guard;
  gint64 here = 0;
  tonti_guard_get (act->db, &guard);
  if (!keys || !check_list (act, keys, holders, &here))
    return NULL;
  gboolean ok = here >= guard.keys_to_open;
  if (!ok && (gint64)holders->len < guard.keys_to_open)
    refuse_office (act, guard.keys_to_open, holders->len);
  else if (!ok)
    refuse_few (act, guard.keys_to_open, here);
  return ok ? g_steal_pointer (&keys) : NULL;
}

gboolean
tonti_keys_post (TontiAct *act, gint64 meeting, json_t *keys)
{
  json_auto_t *owned = keys;
  json_t *body;
  if (json_array_size (owned) == 0)
    return TRUE;
  body = json_pack ("{s:I, s:O}", "meeting", (json_int_t)meeting, "keys", owned);
  return tonti_act_post (act, "keys/1", body, TONTI_POST_PLAIN, NULL);
}
