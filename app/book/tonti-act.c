// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-draft-store.h"
#include "tonti-meeting-store.h"
#include "tonti-login.h"
#include "tonti-right.h"
#include "tonti-text.h"

/* A verb under way: who, when, with which key, and the values of its checked fields. */

static json_t *
field_of (const TontiAct *act, const char *field)
{
  return json_object_get (act->fields, field);
}

gboolean
tonti_act_has (const TontiAct *act, const char *field)
{
  return field_of (act, field) != NULL;
}

const char *
tonti_act_text (const TontiAct *act, const char *field)
{
  return json_string_value (field_of (act, field));
}

TontiMoney
tonti_act_amount (const TontiAct *act, const char *field)
{
  return tonti_money (json_integer_value (field_of (act, field)));
}

gint64
tonti_act_number (const TontiAct *act, const char *field)
{
  return json_integer_value (field_of (act, field));
}

TontiDay
tonti_act_day (const TontiAct *act, const char *field)
{
  TontiDay day = TONTI_DAY_NONE;
  const char *text = tonti_act_text (act, field);
  if (text && !tonti_day_parse_iso (text, &day))
    g_assert_not_reached ();
  return day;
}

gint64
tonti_act_rate (const TontiAct *act, const char *field)
{
  return json_integer_value (field_of (act, field));
}

static const TontiField *
find_field (const TontiVerb *verb, const char *name)
{
  for (const TontiField *field = verb->fields; field && field->name; field++)
    if (strcmp (field->name, name) == 0)
      return field;
  return NULL;
}

int
tonti_act_code (const TontiAct *act, const char *field)
{
  const char *code = tonti_act_text (act, field);
  return code ? tonti_codes_find (find_field (act->verb, field)->codes, code) : -1;
}

gint64
tonti_act_member (const TontiAct *act, const char *field)
{
  return json_integer_value (field_of (act, field));
}

gboolean
tonti_act_flag (const TontiAct *act, const char *field)
{
  return json_is_true (field_of (act, field));
}

gint64
tonti_act_id (const TontiAct *act, const char *field)
{
  return json_integer_value (field_of (act, field));
}

const json_t *
tonti_act_json (const TontiAct *act, const char *field)
{
  return field_of (act, field);
}

gboolean
tonti_act_names (const TontiAct *act, const char *field, gint64 member)
{
  const json_t *list = tonti_act_json (act, field);

  for (gsize i = 0; i < json_array_size (list); i++)
    if (json_integer_value (json_array_get (list, i)) == member)
      return TRUE;
  return FALSE;
}

const char *
tonti_act_tell_day (const TontiAct *act, TontiDay day, char out[TONTI_DAY_ISO_SIZE])
{
  g_autofree char *text = tonti_day_format_short (day, act->group->lang ? act->group->lang : "");
  g_strlcpy (out, text, TONTI_DAY_ISO_SIZE);
  return out;
}

/* ---- What every request may say besides its own fields ---- */

static const TontiField common_fields[] = {
  { "do", TONTI_FIELD_TEXT, TRUE, NULL, NULL },
  { "key", TONTI_FIELD_TEXT, FALSE, NULL, NULL },
  { "at", TONTI_FIELD_TEXT, FALSE, NULL, NULL },
  { "day", TONTI_FIELD_DAY, FALSE, NULL, NULL },
  { "officers", TONTI_FIELD_MEMBERS, FALSE, NULL, NULL },
  { "note", TONTI_FIELD_TEXT, FALSE, NULL, NULL },
  { NULL },
};

const TontiField *
tonti_act_common_fields (void)
{
  return common_fields;
}

static gboolean
take_key (TontiAct *act, const json_t *request)
{
  const char *key = json_string_value (json_object_get (request, "key"));
  if (key && !tonti_key_parse (key, act->key))
    return tonti_problems_usage (
        act->problems, "bad-key", "key",
        _ ("key “%s”: a key is 32 hexadecimal digits: leave it out, or make a random one"), key);
  if (!key)
    for (int i = 0; i < TONTI_KEY_SIZE; i += 4)
      {
        guint32 random = g_random_int ();
        memcpy (act->key + i, &random, 4);
      }
  return TRUE;
}

static gboolean
take_instant (TontiAct *act, const json_t *request, const TontiUser *user, gboolean practice)
{
  const char *at = json_string_value (json_object_get (request, "at"));
  gint64 unix_s = user->now_unix_s;
  if (at && !practice)
    return tonti_problems_refuse (
        act->problems, "clock-refused", "at",
        _ ("at “%s”: the moment of recording can be set in practice books only: leave it out"), at);
  if (at && !tonti_instant_parse (at, &unix_s))
    return tonti_problems_usage (act->problems, "bad-instant", "at",
                                 _ ("at “%s”: not a moment: write it like 2025-01-04T16:00:00Z"),
                                 at);
  tonti_instant_format (unix_s, act->at);
  act->today = at ? tonti_instant_day (unix_s) : user->today;
  act->user = *user;
  act->user.now_unix_s = unix_s;
  act->user.today = act->today;
  if (at)
    {
      act->user.uptime_s = 0;
      act->user.boot = 0;
    }
  return TRUE;
}

static void
take_day (TontiAct *act)
{
  act->day = act->today;
  if (act->meeting > 0)
    {
      g_auto (TontiMeetingRow) row = { 0 };
      if (tonti_meeting_get (act->db, act->meeting, &row))
        act->day = row.day;
    }
  if (tonti_act_has (act, "day"))
    act->day = tonti_act_day (act, "day");
}

static void
take_officers (TontiAct *act, const TontiUser *user)
{
  const json_t *officers = tonti_act_json (act, "officers");
  act->officers[0] = officers ? json_integer_value (json_array_get (officers, 0)) : user->author;
  act->officers[1] = officers ? json_integer_value (json_array_get (officers, 1)) : user->second;
}

/* The printed recovery code stands in for officers who forgot their PINs. */
static gboolean
needs_no_pin (const TontiAct *act, const json_t *request)
{
  return g_str_equal (act->verb->name, "pin.reset")
         && json_is_string (json_object_get (request, "recovery"));
}

static gboolean
check_pins (TontiAct *act, const json_t *request)
{
  gboolean ok = TRUE;
  for (int i = 0; i < 2 && !needs_no_pin (act, request); i++)
    if (act->officers[i] > 0 && act->officers[i] != act->author)
      ok = tonti_right_check_pin (act->book, act->officers[i], "officers", act->problems) && ok;
  return ok;
}

gboolean
tonti_act_need_officers (TontiAct *act)
{
  gboolean ok = TRUE;
  if (act->officers[0] == 0 || act->officers[1] == 0 || act->officers[0] == act->officers[1])
    return tonti_problems_refuse (act->problems, "two-officers", "officers",
                                  _ ("%s: two different officers must stand for it: name them, for "
                                     "example \"officers\":[1,2]"),
                                  act->verb->name);
  for (int i = 0; i < 2; i++)
    if (!tonti_right_may_stand (act->book, act->officers[i], act->today))
      ok = tonti_problems_refuse (act->problems, "not-an-officer", "officers",
                                  _ ("member %" PRId64
                                     ": holds no office on that day: name an officer, or enter "
                                     "the office first"),
                                  act->officers[i]);
  return ok;
}

static gboolean
check_state (TontiAct *act)
{
  gboolean ok = TRUE;
  if ((act->verb->flags & TONTI_VERB_IN_MEETING) && act->meeting == 0)
    ok = tonti_problems_refuse (act->problems, "no-open-meeting", NULL,
                                _ ("%s: no meeting is open: open the meeting first"),
                                act->verb->name);
  if (act->verb->flags & TONTI_VERB_TWO_OFFICERS)
    ok = tonti_act_need_officers (act) && ok;
  return ok;
}

gboolean
tonti_act_prepare (TontiAct *act, const json_t *request, const TontiUser *user, gboolean practice)
{
  act->author = user->author;
  if (!take_key (act, request) || !take_instant (act, request, user, practice))
    return FALSE;
  gboolean may = tonti_right_check (act->book, act->verb->name, &act->user,
                                    !needs_no_pin (act, request), act->problems);
  act->fields = tonti_act_check (act, request, act->verb->fields, 0);
  if (!act->fields || !may)
    return FALSE;
  take_day (act);
  take_officers (act, user);
  act->answer = json_object ();
  return check_pins (act, request);
}

gboolean
tonti_act_is_repeated (TontiAct *act, gint64 *seq)
{
  *seq = tonti_journal_find_key (act->journal, act->key);
  return *seq > 0 || tonti_draft_has_key (act->db, act->key);
}

gboolean
tonti_act_run (TontiAct *act)
{
  return check_state (act) && act->verb->run (act);
}

void
tonti_act_clear (TontiAct *act)
{
  tonti_login_wipe_request (act->fields);
  g_clear_pointer (&act->fields, json_decref);
  g_clear_pointer (&act->answer, json_decref);
}
