// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-due-store.h"
#include "tonti-meeting-store.h"
#include "tonti-plan.h"
#include "tonti-turn-store.h"

/* The plan of meetings: made by rhythm, moved, missed. A missed meeting shifts the whole calendar,
 * or is skipped and its lots are paid at the next ones. */

#define COUNT_MAX 520 /* ten years of weeks */

static const char *const rest_texts[] = { "stay", "shift", NULL };
static const TontiCodes rest_codes = { rest_texts };
static const char *const then_texts[] = { "shift", "skip", NULL };
static const TontiCodes then_codes = { then_texts };
enum
{
  REST_STAY,
  REST_SHIFT,
};
enum
{
  THEN_SHIFT,
  THEN_SKIP,
};

static gboolean
refuse_far (TontiAct *act)
{
  return tonti_act_refuse (act, "too-far", "day",
                           _ ("meetings: the last ones would be after the year 2199: plan fewer"));
}

/* The rhythm named by the act, else the group's. */
static TontiRhythm
get_rhythm (TontiAct *act)
{
  int rhythm = tonti_codes_find (&tonti_rhythm_codes, act->group->rhythm);

  if (tonti_act_has (act, "rhythm"))
    rhythm = tonti_act_code (act, "rhythm");
  g_assert (rhythm >= 0);
  return (TontiRhythm)rhythm;
}

/* ---- meeting.plan ---- */

static gboolean
check_numbers (TontiAct *act, gint64 first, gint64 count)
{
  if (first < 1)
    return tonti_act_refuse (act, "bad-number", "first",
                             _ ("meeting 0: numbers begin with 1: give another, or none"));
  if (count < 1 || count > COUNT_MAX)
    return tonti_act_refuse (
        act, "bad-count", "count",
        _ ("meetings: between 1 and %d can be planned at once: write how many"), COUNT_MAX);
  for (gint64 meeting = first; meeting < first + count; meeting++)
    {
      g_auto (TontiMeetingRow) row = { 0 };

      if (tonti_meeting_get (act->db, meeting, &row))
        return tonti_act_refuse (act, "meeting-exists", "first",
                                 _ ("meeting %" PRId64 ": it exists already: move it, or "
                                    "begin with %" PRId64),
                                 meeting, tonti_meeting_get_highest (act->db) + 1);
    }
  return TRUE;
}

static void
add_place (TontiAct *act, json_t *meetings)
{
  for (gsize i = 0; tonti_act_has (act, "place") && i < json_array_size (meetings); i++)
    json_object_set_new (json_array_get (meetings, i), "place",
                         json_string (tonti_act_text (act, "place")));
}

/* The day of the first meeting is a day ahead: it is not the day on which the plan is entered. */
static TontiDay
take_start (TontiAct *act)
{
  TontiDay start = act->day;

  if (tonti_act_has (act, "start"))
    return tonti_act_day (act, "start");
  act->day = act->today;
  return start;
}

static gboolean
run_plan (TontiAct *act)
{
  g_autoptr (TontiPlan) plan = tonti_plan_load (act->db);
  gint64 count = tonti_act_number (act, "count");
  gint64 first = tonti_act_has (act, "first") ? tonti_act_number (act, "first")
                                              : tonti_meeting_get_highest (act->db) + 1;
  TontiDay start = take_start (act), day;
  json_t *meetings;

  if (!check_numbers (act, first, count))
    return FALSE;
  for (gint64 i = 0; i < count; i++)
    {
      if (!tonti_rhythm_day (get_rhythm (act), start, (int)i, &day))
        return refuse_far (act);
      tonti_plan_set_day (plan, first + i, day);
    }
  if (!tonti_plan_check (plan, act))
    return FALSE;
  meetings = tonti_plan_changes (plan);
  add_place (act, meetings);
  return tonti_act_post (act, "meetings/1", json_pack ("{s:o}", "meetings", meetings),
                         TONTI_POST_PLAIN, NULL);
}

/* ---- meeting.move ---- */

static gboolean
check_planned (TontiAct *act, gint64 meeting)
{
  g_auto (TontiMeetingRow) row = { 0 };

  tonti_meeting_get (act->db, meeting, &row);
  if (g_str_equal (row.state, "planned"))
    return TRUE;
  return tonti_act_refuse (act, "not-planned", "meeting",
                           _ ("meeting %" PRId64 ": it is no longer ahead: only a planned "
                              "meeting can be moved or missed"),
                           meeting);
}

static gboolean
move_days (TontiAct *act, TontiPlan *plan, gint64 meeting, TontiDay to)
{
  g_autoptr (GArray) later = tonti_plan_list_from (plan, meeting);
  int days = to.number - tonti_plan_get_day (plan, meeting).number;
  guint moved = tonti_act_code (act, "rest") == REST_SHIFT ? later->len : 1;

  for (guint i = 0; i < moved; i++)
    {
      gint64 n = g_array_index (later, gint64, i);
      TontiDay day;

      if (!tonti_day_add (tonti_plan_get_day (plan, n), days, &day))
        return refuse_far (act);
      tonti_plan_set_day (plan, n, day);
    }
  return tonti_plan_check (plan, act);
}

static gboolean
run_move (TontiAct *act)
{
  g_autoptr (TontiPlan) plan = tonti_plan_load (act->db);
  gint64 meeting = tonti_act_id (act, "meeting");
  TontiDay to = tonti_act_day (act, "to");
  char day[TONTI_DAY_ISO_SIZE];

  if (!check_planned (act, meeting))
    return FALSE;
  if (to.number == tonti_plan_get_day (plan, meeting).number)
    return tonti_act_refuse (act, "no-change", "to",
                             _ ("meeting %" PRId64 ": it is on %s already: choose another "
                                "day"),
                             meeting, tonti_act_tell_day (act, to, day));
  if (!move_days (act, plan, meeting, to))
    return FALSE;
  return tonti_act_post (act, "meeting-move/1",
                         json_pack ("{s:I, s:s, s:o}", "meeting", (json_int_t)meeting, "reason",
                                    tonti_act_text (act, "reason"), "meetings",
                                    tonti_plan_changes (plan)),
                         TONTI_POST_PLAIN, NULL);
}

/* ---- meeting.miss ---- */

/* One step of the rhythm after the last planned meeting. */
static gboolean
find_end (TontiAct *act, const TontiPlan *plan, GArray *later, TontiDay *end)
{
  gint64 last = g_array_index (later, gint64, later->len - 1);

  return tonti_rhythm_day (get_rhythm (act), tonti_plan_get_day (plan, last), 1, end)
         || refuse_far (act);
}

/* Each meeting takes the day of the next one, the last a new day; numbers and turns stay. */
static gboolean
shift (TontiAct *act, TontiPlan *plan, GArray *later)
{
  TontiDay end;

  if (!find_end (act, plan, later, &end))
    return FALSE;
  for (guint i = 0; i < later->len; i++)
    {
      gboolean last = i + 1 == later->len;
      TontiDay day = last ? end : tonti_plan_get_day (plan, g_array_index (later, gint64, i + 1));

      tonti_plan_set_day (plan, g_array_index (later, gint64, i), day);
    }
  return TRUE;
}

/* The meeting after MEETING in the list, 0 when it is not in it. */
static gint64
find_next (GArray *later, gint64 meeting)
{
  for (guint i = 0; i + 1 < later->len; i++)
    if (g_array_index (later, gint64, i) == meeting)
      return g_array_index (later, gint64, i + 1);
  return 0;
}

/* Every planned turn from the missed meeting on goes to the meeting after its own. */
static json_t *
move_turns (TontiAct *act, GArray *later)
{
  g_autoptr (GArray) turns = tonti_turn_list_planned (act->db);
  json_t *moves = json_array ();

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      gint64 next = find_next (later, turn->meeting);
      json_t *move;

      if (next == 0)
        continue;
      move = json_pack ("{s:I, s:I}", "n", (json_int_t)turn->n, "meeting", (json_int_t)next);
      tonti_body_set_subject (move, "pool", TONTI_SUBJECT_POOL, turn->pool);
      json_array_append_new (moves, move);
    }
  return moves;
}

/* What members have paid ahead for these meetings goes along with them. */
static json_t *
move_paid_ahead (TontiAct *act, GArray *later)
{
  g_autoptr (GArray) dues = tonti_due_list_open (act->db, 0, g_array_index (later, gint64, 0));
  json_t *moves = json_array ();

  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDueRow *due = &g_array_index (dues, TontiDueRow, i);
      gint64 next = find_next (later, due->meeting);
      g_autofree char *of = tonti_subject_format (due->subject);

      if (next != 0 && due->paid != 0)
        json_array_append_new (moves, json_pack ("{s:I, s:s, s:I, s:I, s:I}", "member",
                                                 (json_int_t)due->member, "of", of, "meeting",
                                                 (json_int_t)due->meeting, "to", (json_int_t)next,
                                                 "amount", (json_int_t)due->paid));
    }
  return moves;
}

/* The meeting falls out, one is added at the end, and the turns move along. */
static gboolean
skip (TontiAct *act, TontiPlan *plan, GArray *later, json_t *body)
{
  gint64 added = tonti_meeting_get_highest (act->db) + 1;
  TontiDay end;

  if (!find_end (act, plan, later, &end))
    return FALSE;
  tonti_plan_set_day (plan, added, end);
  g_array_append_val (later, added);
  json_object_set_new (body, "turns", move_turns (act, later));
  json_object_set_new (body, "paid_ahead", move_paid_ahead (act, later));
  return TRUE;
}

static gboolean
run_miss (TontiAct *act)
{
  g_autoptr (TontiPlan) plan = tonti_plan_load (act->db);
  gint64 meeting = tonti_act_id (act, "meeting");
  g_autoptr (GArray) later = tonti_plan_list_from (plan, meeting);
  json_auto_t *body = json_pack ("{s:I, s:s}", "meeting", (json_int_t)meeting, "reason",
                                 tonti_act_text (act, "reason"));
  gboolean skipped = tonti_act_code (act, "then") == THEN_SKIP;

  if (!check_planned (act, meeting))
    return FALSE;
  if (skipped ? !skip (act, plan, later, body) : !shift (act, plan, later))
    return FALSE;
  if (!tonti_plan_check (plan, act))
    return FALSE;
  json_object_set_new (body, "meetings", tonti_plan_changes (plan));
  return tonti_act_post (act, "meeting-miss/1", g_steal_pointer (&body), TONTI_POST_PLAIN, NULL);
}

/* ---- The table ---- */

static const TontiField plan_fields[] = {
  { "start", TONTI_FIELD_DAY, FALSE, NULL, N_ ("day of the first of these meetings, else “day”") },
  { "count", TONTI_FIELD_NUMBER, TRUE, NULL, N_ ("how many meetings") },
  { "first", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("number of the first one; the next free one") },
  { "rhythm", TONTI_FIELD_CODE, FALSE, &tonti_rhythm_codes, N_ ("else the group's rhythm") },
  { "place", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("where") },
  { NULL },
};
static const TontiField move_fields[] = {
  { "meeting", TONTI_FIELD_MEETING, TRUE, NULL, N_ ("which meeting") },
  { "to", TONTI_FIELD_DAY, TRUE, NULL, N_ ("its new day") },
  { "rest", TONTI_FIELD_CODE, FALSE, &rest_codes,
    N_ ("the later meetings stay, or move by as many days; stay if not said") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why") },
  { NULL },
};
static const TontiField miss_fields[] = {
  { "meeting", TONTI_FIELD_MEETING, TRUE, NULL, N_ ("which meeting") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why") },
  { "then", TONTI_FIELD_CODE, TRUE, &then_codes,
    N_ ("shift: the whole calendar moves one step; skip: this date falls out") },
  { NULL },
};

static const char *const plan_refusals[]
    = { "bad-number", "bad-count",    "meeting-exists", "too-far",
        "day-taken",  "out-of-order", "day-closed",     NULL };
static const char *const move_refusals[]
    = { "not-planned", "no-change", "too-far", "day-taken", "out-of-order", "day-closed", NULL };
static const char *const miss_refusals[]
    = { "not-planned", "too-far", "day-taken", "out-of-order", "day-closed", NULL };

const TontiVerb tonti_book_meetings_verbs[] = {
  { "meeting.miss", N_ ("enter that a meeting is not held"), miss_fields, miss_refusals,
    "{\"do\":\"meeting.miss\",\"meeting\":6,\"reason\":\"Tabaski\",\"then\":\"shift\"}", 0,
    run_miss },
  { "meeting.move", N_ ("move a meeting to another day"), move_fields, move_refusals,
    "{\"do\":\"meeting.move\",\"meeting\":6,\"to\":\"2025-06-14\",\"rest\":\"stay\","
    "\"reason\":\"Tabaski\"}",
    0, run_move },
  { "meeting.plan", N_ ("plan meetings by the group's rhythm"), plan_fields, plan_refusals,
    "{\"do\":\"meeting.plan\",\"start\":\"2025-01-04\",\"count\":16}", 0, run_plan },
  { NULL },
};
