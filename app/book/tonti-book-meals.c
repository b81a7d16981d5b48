// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-gesture.h"
#include "tonti-lot-change.h"
#include "tonti-meal.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"

/* Hosts of meetings, named or changing places, and the money of the meal that they receive. */

/* ---- Which meeting ---- */

/* The one named, else the open one, else the next one. */
static gint64
choose_meeting (TontiAct *act)
{
  g_auto (TontiMeetingRow) next = { 0 };

  if (tonti_act_has (act, "meeting"))
    return tonti_act_id (act, "meeting");
  if (act->meeting > 0)
    return act->meeting;
  return tonti_meeting_get_next (act->db, &next) ? next.id : 0;
}

static gboolean
check_unpaid (TontiAct *act, const char *field, const TontiMealHost *host)
{
  if (host->gross != 0)
    return tonti_act_refuse (act, "meal-paid", field,
                             _ ("meeting %" PRId64 ": its host has money of the meal already: take "
                                "the payment back first with “correct”"),
                             host->meeting);
  if (host->entered)
    return tonti_act_refuse (act, "meal-entered", field,
                             _ ("meeting %" PRId64 ": the money of its meal is entered: take it "
                                "back first with “meal.unset”"),
                             host->meeting);
  return TRUE;
}

static gboolean
find_meeting (TontiAct *act, const char *field, gint64 meeting, TontiMealHost *host)
{
  g_auto (TontiMeetingRow) row = { 0 };

  if (meeting == 0)
    return tonti_act_refuse (act, "no-meeting", field,
                             _ ("host: no meeting is planned: plan one first"));
  tonti_meeting_get (act->db, meeting, &row);
  if (g_strcmp0 (row.state, "missed") == 0 || g_strcmp0 (row.state, "before") == 0)
    return tonti_act_refuse (act, "not-planned", field,
                             _ ("meeting %" PRId64 ": it was not held: name another one"), meeting);
  if (!tonti_meal_find_host (act->db, meeting, host))
    *host = (TontiMealHost){
      .meeting = meeting, .day = row.day, .state = row.state != NULL ? row.state : "", .how = ""
    };
  return check_unpaid (act, field, host);
}

static gboolean
post_host (TontiAct *act, const char *how, json_t *hosts)
{
  static const char *const names[] = { "reason", "consent", NULL };
  json_t *body = json_pack ("{s:s, s:o, s:[I, I]}", "how", how, "hosts", hosts, "officers",
                            (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  tonti_body_copy (body, act, names);
  json_object_set (act->answer, "hosts", hosts);
  return tonti_act_post (act, "host/1", body, TONTI_POST_PLAIN, NULL);
}

static json_t *
pack_host (gint64 meeting, gint64 member)
{
  return json_pack ("{s:I, s:I}", "meeting", (json_int_t)meeting, "member", (json_int_t)member);
}

/* ---- host.name ---- */

static gboolean
check_in_group (TontiAct *act, gint64 member, TontiDay day)
{
  g_auto (TontiMemberRow) row = { 0 };
  char iso[TONTI_DAY_ISO_SIZE];

  tonti_member_get (act->db, member, &row);
  if (row.joined.number <= day.number
      && (!tonti_day_is_valid (row.left) || row.left.number >= day.number))
    return TRUE;
  return tonti_act_refuse (act, "not-in-group", "member",
                           _ ("%s: is not in the group on %s: name somebody who is"), row.name,
                           tonti_act_tell_day (act, day, iso));
}

static gboolean
run_name (TontiAct *act)
{
  const gint64 member = tonti_act_member (act, "member");
  TontiMealHost host;

  if (!find_meeting (act, "meeting", choose_meeting (act), &host)
      || !check_in_group (act, member, host.day))
    return FALSE;
  return post_host (act, "named", json_pack ("[o]", pack_host (host.meeting, member)));
}

/* ---- host.swap ---- */

static gboolean
check_host (TontiAct *act, const char *field, const TontiMealHost *host)
{
  if (g_str_equal (host->state, "closed"))
    return tonti_act_refuse (act, "meeting-held", field,
                             _ ("meeting %" PRId64 ": it was held: only hosts of meetings to come "
                                "change places"),
                             host->meeting);
  if (host->member == 0)
    return tonti_act_refuse (act, "no-host", field,
                             _ ("meeting %" PRId64 ": nobody hosts it yet: name the host"),
                             host->meeting);
  return TRUE;
}

static gboolean
check_consent (TontiAct *act, gint64 member)
{
  g_autofree char *name = NULL;

  if (tonti_act_names (act, "consent", member))
    return TRUE;
  name = tonti_act_name_of (act, member);
  return tonti_act_refuse (act, "no-consent", "consent",
                           _ ("%s: hosts one of the two meetings and has not agreed: both hosts "
                              "must agree, or name one with a reason"),
                           name);
}

static gboolean
check_pair (TontiAct *act, const TontiMealHost *first, const TontiMealHost *second)
{
  gboolean ok = check_host (act, "meeting", first);

  ok = check_host (act, "with", second) && ok;
  if (!ok)
    return FALSE;
  if (first->member == second->member)
    return tonti_act_refuse (act, "same-member", "with",
                             _ ("meetings %" PRId64 " and %" PRId64
                                ": the same member hosts both: nothing is to change"),
                             first->meeting, second->meeting);
  ok = check_consent (act, first->member);
  ok = check_consent (act, second->member) && ok;
  ok = check_in_group (act, first->member, second->day) && ok;
  return check_in_group (act, second->member, first->day) && ok;
}

static gboolean
run_swap (TontiAct *act)
{
  TontiMealHost first, second;

  if (!find_meeting (act, "meeting", choose_meeting (act), &first)
      || !find_meeting (act, "with", tonti_act_id (act, "with"), &second)
      || !check_pair (act, &first, &second))
    return FALSE;
  return post_host (act, "swap",
                    json_pack ("[o, o]", pack_host (first.meeting, second.member),
                               pack_host (second.meeting, first.member)));
}

/* ---- meal.pay ---- */

/* The one named, else the open one, else the oldest one that was held and is not paid. */
static gboolean
find_unpaid (TontiAct *act, TontiMealHost *host)
{
  g_autoptr (GArray) hosts = tonti_meal_plan (act->db);
  const gint64 meeting
      = tonti_act_has (act, "meeting") ? tonti_act_id (act, "meeting") : act->meeting;

  for (guint i = 0; i < hosts->len; i++)
    {
      *host = g_array_index (hosts, TontiMealHost, i);
      if (meeting > 0 ? host->meeting == meeting
                      : g_str_equal (host->state, "closed") && host->member != 0
                            && tonti_meal_get_payable (act->db, host, 0) > 0)
        return TRUE;
    }
  return tonti_act_refuse (act, "no-meal", "meeting",
                           _ ("meal: no host is left to pay: check the list of hosts"));
}

static gboolean
check_meal (TontiAct *act, const TontiMealHost *host)
{
  if (host->due > 0 && host->gross >= host->due && !g_str_equal (host->state, "open"))
    return check_unpaid (act, "meeting", host);
  if (g_str_equal (host->state, "planned"))
    return tonti_act_refuse (act, "not-held", "meeting",
                             _ ("meeting %" PRId64 ": it was not held yet: the host is paid at "
                                "the meeting or after it"),
                             host->meeting);
  if (host->member == 0)
    return tonti_act_refuse (act, "no-host", "meeting",
                             _ ("meeting %" PRId64 ": nobody hosts it yet: name the host"),
                             host->meeting);
  return TRUE;
}

static json_t *
make_terms (TontiAct *act, json_t *discharge)
{
  static const char *const names[] = { "means", "reference", NULL };
  json_t *terms = json_pack ("{s:o, s:[I, I]}", "discharge", discharge, "officers",
                             (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  tonti_body_copy (terms, act, names);
  return terms;
}

/* What the host is handed, for the answer; FALSE = refused, there is nothing. */
static gboolean
tell (TontiAct *act, const TontiCompose *compose, gint64 meeting)
{
  static const char *const names[] = { "member", "served", "gross", "deductions", "net" };

  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);

      if (!g_str_equal (composed->kind, "meal-pay/1")
          || json_integer_value (json_object_get (composed->body, "served")) != meeting)
        continue;
      for (gsize j = 0; j < G_N_ELEMENTS (names); j++)
        json_object_set (act->answer, names[j], json_object_get (composed->body, names[j]));
      return TRUE;
    }
  return tonti_act_refuse (act, "no-meal", "meeting",
                           _ ("meeting %" PRId64
                              ": nothing has come for its meal that its host has "
                              "not had: enter first what came in"),
                           meeting);
}

static gboolean
write_draft (TontiAct *act, const TontiMealHost *host, json_t *terms)
{
  g_autofree char *cell = tonti_meal_cell (host->meeting);
  json_auto_t *lots = tonti_lot_list_entered (act);
  g_auto (TontiCompose) compose = { 0 };

  if (!tonti_gesture_write_cell (act, cell, terms, _ ("money of the meal")))
    return FALSE;
  tonti_compose_init (&compose, act->db, act->group, act->meeting);
  tonti_compose_drafts (&compose);
  tonti_lot_tell_changes (act, &compose, lots);
  return tell (act, &compose, host->meeting);
}

static gboolean
post_now (TontiAct *act, const TontiMealHost *host, json_t *terms)
{
  json_auto_t *owned = terms;
  g_auto (TontiCompose) compose = { 0 };

  tonti_compose_init (&compose, act->db, act->group, 0);
  tonti_compose_meal (&compose, host->meeting, owned);
  return tell (act, &compose, host->meeting) && tonti_compose_post (act, &compose);
}

static gboolean
run_pay (TontiAct *act)
{
  json_auto_t *discharge = tonti_act_discharge (act);
  TontiMealHost host;
  json_t *terms;

  if (!find_unpaid (act, &host) || !check_meal (act, &host) || discharge == NULL)
    return FALSE;
  terms = make_terms (act, g_steal_pointer (&discharge));
  return act->meeting > 0 ? write_draft (act, &host, terms) : post_now (act, &host, terms);
}

/* ---- meal.unset ---- */

static gboolean
run_unset (TontiAct *act)
{
  const gint64 meeting = choose_meeting (act);
  g_autofree char *cell = tonti_meal_cell (meeting);
  json_auto_t *value = tonti_draft_get (act->db, act->meeting, cell);
  json_auto_t *lots = tonti_lot_list_entered (act);
  g_auto (TontiCompose) compose = { 0 };

  if (value == NULL)
    return tonti_act_refuse (act, "no-meal", "meeting",
                             _ ("meeting %" PRId64 ": the money of its meal is not entered: "
                                "nothing is left to do"),
                             meeting);
  if (!tonti_gesture_write_cell (act, cell, NULL, _ ("money of the meal")))
    return FALSE;
  tonti_compose_init (&compose, act->db, act->group, act->meeting);
  tonti_compose_drafts (&compose);
  tonti_lot_tell_changes (act, &compose, lots);
  return TRUE;
}

/* ---- The table ---- */

static const TontiField name_fields[] = {
  { "meeting", TONTI_FIELD_MEETING, FALSE, NULL, N_ ("which meeting; the open or the next one") },
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who hosts it") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why this member") },
  { NULL },
};
static const TontiField swap_fields[] = {
  { "meeting", TONTI_FIELD_MEETING, FALSE, NULL, N_ ("one meeting; the open or the next one") },
  { "with", TONTI_FIELD_MEETING, TRUE, NULL, N_ ("the other meeting") },
  { "consent", TONTI_FIELD_MEMBERS, TRUE, NULL, N_ ("the two hosts, who agree") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why") },
  { NULL },
};
static const TontiField pay_fields[] = {
  { "meeting", TONTI_FIELD_MEETING, FALSE, NULL,
    N_ ("whose meal; that of the open meeting, else the oldest not paid") },
  { "discharge", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("{\"how\":\"signature|thumbprint|none\",\"witness\":…}") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { NULL },
};
static const TontiField unset_fields[] = {
  { "meeting", TONTI_FIELD_MEETING, FALSE, NULL, N_ ("whose meal; that of the open meeting") },
  { NULL },
};

static const char *const name_refusals[]
    = { "two-officers", "no-meeting",   "not-planned", "meal-paid",
        "meal-entered", "not-in-group", NULL };
static const char *const swap_refusals[]
    = { "two-officers", "no-meeting",   "not-planned", "meal-paid",
        "meal-entered", "meeting-held", "no-host",     "same-member",
        "no-consent",   "not-in-group", NULL };
static const char *const pay_refusals[]
    = { "two-officers", "no-meal",    "no-host",    "not-held", "meal-paid",
        "no-witness",   "cash-short", "day-closed", NULL };
static const char *const unset_refusals[] = { "no-open-meeting", "no-meal", NULL };

const TontiVerb tonti_book_meals_verbs[] = {
  { "host.name", N_ ("name who hosts a meeting, with the reason"), name_fields, name_refusals,
    "{\"do\":\"host.name\",\"meeting\":5,\"member\":3,\"reason\":\"Voted on "
    "4/01\",\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_name },
  { "host.swap", N_ ("the hosts of two meetings change places"), swap_fields, swap_refusals,
    "{\"do\":\"host.swap\",\"meeting\":5,\"with\":8,\"consent\":[3,7],\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_swap },
  { "meal.pay", N_ ("hand the money of the meal to the host, less what he owes"), pay_fields,
    pay_refusals, "{\"do\":\"meal.pay\",\"discharge\":{\"how\":\"signature\"},\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_pay },
  { "meal.unset", N_ ("take back the money of a meal that was entered at this meeting"),
    unset_fields, unset_refusals, "{\"do\":\"meal.unset\"}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, run_unset },
  { NULL },
};
