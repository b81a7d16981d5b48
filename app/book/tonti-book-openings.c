// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-act-store.h"
#include "tonti-book-presence.h"
#include "tonti-expected.h"
#include "tonti-box-keys.h"
#include "tonti-meal.h"
#include "tonti-meeting-store.h"

/* Opening a meeting: from here on what is typed is a draft of it. */

static gboolean
check_takeover (TontiAct *act)
{
  gboolean begun
      = tonti_act_has_kind (act->db, "opening/1") || tonti_act_has_kind (act->db, "opening-cash/1");

  if (!begun || tonti_act_has_kind (act->db, "takeover/1"))
    return TRUE;
  return tonti_act_refuse (act, "takeover-open", NULL,
                           _ ("meeting: the balances of the old notebook are not all taken over "
                              "yet: finish with “takeover.finish” first"));
}

static gboolean
check_none_open (TontiAct *act)
{
  if (act->meeting == 0)
    return TRUE;
  return tonti_act_refuse (
      act, "meeting-open", NULL,
      _ ("meeting %" PRId64 ": it is still open: close it before opening another"), act->meeting);
}

/* The meeting that is asked for: the one named, else the next planned one, else an extra one. */
static gboolean
choose (TontiAct *act, TontiMeetingRow *row)
{
  if (!tonti_act_has (act, "meeting"))
    {
      if (!tonti_meeting_get_next (act->db, row))
        row->id = tonti_meeting_get_highest (act->db) + 1;
      return TRUE;
    }
  if (!tonti_meeting_get (act->db, tonti_act_id (act, "meeting"), row))
    return tonti_act_refuse (act, "unknown-subject", "meeting",
                             _ ("meeting: it is not in this book: check the list"));
  if (g_str_equal (row->state, "planned"))
    return TRUE;
  if (g_str_equal (row->state, "before"))
    return tonti_act_refuse (act, "not-planned", "meeting",
                             _ ("meeting %" PRId64 ": it was held before the take-over, whose "
                                "balances hold what was paid there: open a later one"),
                             row->id);
  return tonti_act_refuse (act, "not-planned", "meeting",
                           _ ("meeting %" PRId64
                              ": it is not planned any more, it was held or missed: choose "
                              "another"),
                           row->id);
}

/* Whoever skips a meeting says why, with a verb of its own. */
static gboolean
check_earlier (TontiAct *act, const TontiMeetingRow *row)
{
  g_auto (TontiMeetingRow) next = { 0 };

  if (!tonti_meeting_get_next (act->db, &next) || next.id == row->id
      || (tonti_day_is_valid (row->day) && next.day.number >= row->day.number))
    return TRUE;
  return tonti_act_refuse (act, "earlier-meeting", "meeting",
                           _ ("meeting %" PRId64 ": meeting %" PRId64
                              " comes before it: hold that one, or record it with “meeting.miss”"),
                           row->id, next.id);
}

/* The day given, else the planned day when it has come, else today. */
static TontiDay
find_day (TontiAct *act, const TontiMeetingRow *row)
{
  if (tonti_act_has (act, "day"))
    return tonti_act_day (act, "day");
  if (tonti_day_is_valid (row->day) && row->day.number <= act->today.number)
    return row->day;
  return act->today;
}

/* What was before the take-over stands in its balances. */
static gboolean
check_after_takeover (TontiAct *act, TontiDay day)
{
  g_autoptr (GArray) rows = tonti_act_list_kind (act->db, "takeover/1");
  TontiDay taken = rows->len > 0 ? g_array_index (rows, TontiActRow, 0).day : TONTI_DAY_NONE;
  char iso[TONTI_DAY_ISO_SIZE], taken_iso[TONTI_DAY_ISO_SIZE];

  if (!tonti_day_is_valid (taken) || day.number >= taken.number)
    return TRUE;
  return tonti_act_refuse (act, "day-closed", "day",
                           _ ("%s: the old notebook was taken over on %s, with all that was before "
                              "it: take a later day"),
                           tonti_act_tell_day (act, day, iso),
                           tonti_act_tell_day (act, taken, taken_iso));
}

static gboolean
check_day (TontiAct *act, gint64 meeting, TontiDay day)
{
  TontiDay closed = tonti_book_get_closed_day (act->book);
  gint64 other = tonti_meeting_on_day (act->db, day, meeting);
  char iso[TONTI_DAY_ISO_SIZE], closed_iso[TONTI_DAY_ISO_SIZE];

  if (tonti_day_is_valid (closed) && day.number <= closed.number)
    return tonti_act_refuse (act, "day-closed", "day",
                             _ ("%s: the meeting of %s is closed and nothing can be entered up to "
                                "that day: take a later day"),
                             tonti_act_tell_day (act, day, iso),
                             tonti_act_tell_day (act, closed, closed_iso));
  if (other == 0)
    return tonti_act_check_come (act, day);
  return tonti_act_refuse (
      act, "day-taken", "day",
      _ ("%s: meeting %" PRId64 " is planned on that day: open that one, or move it first"),
      tonti_act_tell_day (act, day, iso), other);
}

static json_t *
list_dues (TontiAct *act, gint64 meeting, TontiDay day, gint64 *total)
{
  g_autoptr (GArray) rows = tonti_expected_dues (act->db, act->group, meeting, day);
  json_t *dues = json_array ();

  *total = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);
      g_autofree char *of = tonti_subject_format (row->subject);

      *total += row->amount;
      json_array_append_new (dues, json_pack ("{s:I, s:s, s:I}", "member", (json_int_t)row->member,
                                              "of", of, "amount", (json_int_t)row->amount));
    }
  return dues;
}

/* KEYS is taken. */
static gboolean
post_opening (TontiAct *act, const TontiMeetingRow *row, json_t *keys)
{
  static const char *const names[] = { "place", "host", NULL };
  json_auto_t *owned = keys;
  json_t *body = json_object ();
  gint64 total;

  json_object_set_new (body, "meeting", json_integer (row->id));
  tonti_body_set_day (body, "held", act->day);
  if (row->place != NULL && *row->place != '\0')
    json_object_set_new (body, "place", json_string (row->place));
  tonti_body_copy (body, act, names);
  json_object_set_new (body, "dues", list_dues (act, row->id, act->day, &total));
  if (!tonti_act_post (act, "meeting-open/1", body, TONTI_POST_PLAIN, NULL)
      || !tonti_keys_post (act, row->id, g_steal_pointer (&owned)))
    return FALSE;
  if (!tonti_meal_post_host (act, row->id))
    return FALSE;
  json_object_set_new (act->answer, "meeting", json_integer (row->id));
  tonti_body_set_day (act->answer, "day", act->day);
  if (tonti_day_is_valid (row->day) && row->day.number != act->day.number)
    tonti_body_set_day (act->answer, "planned", row->day);
  json_object_set_new (act->answer, "dues", json_integer (total));
  return TRUE;
}

static gboolean
run_open (TontiAct *act)
{
  g_auto (TontiMeetingRow) row = { .day = TONTI_DAY_NONE };
  json_t *keys;

  if (!check_none_open (act) || !check_takeover (act) || !choose (act, &row)
      || !check_earlier (act, &row))
    return FALSE;
  act->day = find_day (act, &row);
  if (!check_after_takeover (act, act->day) || !check_day (act, row.id, act->day))
    return FALSE;
  keys = tonti_keys_read (act);
  return keys != NULL && post_opening (act, &row, keys);
}

static const TontiField open_fields[] = {
  { "meeting", TONTI_FIELD_MEETING, FALSE, NULL, N_ ("its number; the next planned one") },
  { "place", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("where it is held") },
  { "host", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("who receives the group") },
  { "keys", TONTI_FIELD_LIST, FALSE, NULL,
    N_ ("who brought a key: {\"member\",\"present\"}, and of who is away "
        "{\"stand_in\",\"reason\"}") },
  { NULL },
};
static const TontiField presence_fields[] = {
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("one member") },
  { "members", TONTI_FIELD_MEMBERS, FALSE, NULL, N_ ("several members") },
  { "all", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("everybody who is not marked yet") },
  { "presence", TONTI_FIELD_CODE, TRUE, &tonti_presence_codes, N_ ("how the member is there") },
  { "proxy", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("who represents the member") },
  { NULL },
};

static const char *const open_refusals[]
    = { "meeting-open", "takeover-open", "not-planned", "earlier-meeting", "day-closed",
        "day-taken",    "day-ahead",     "bad-keys",    "keys-needed",     NULL };
static const char *const presence_refusals[]
    = { "no-open-meeting", "no-member", "no-proxy", "not-in-group", NULL };

const TontiVerb tonti_book_openings_verbs[] = {
  { "meeting.open", N_ ("open the meeting: what is due is worked out, entry begins"), open_fields,
    open_refusals, "{\"do\":\"meeting.open\",\"day\":\"2025-01-04\",\"place\":\"Thiès\"}", 0,
    run_open },
  { "presence.set", N_ ("say who is there"), presence_fields, presence_refusals,
    "{\"do\":\"presence.set\",\"members\":[3,4],\"presence\":\"late\"}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, tonti_book_presence_run },
  { NULL },
};
