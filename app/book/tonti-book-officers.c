// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>

#include "tonti-member-store.h"
#include "tonti-officer-store.h"

/* Offices. A change needs two officers as soon as two are in office; in a fresh book nobody is yet,
 * so the first ones enter by themselves. */

static gboolean
check_two (TontiAct *act)
{
  return tonti_officer_count (act->db, act->today) < 2 || tonti_act_need_officers (act);
}

static void
add_officers (TontiAct *act, json_t *body)
{
  if (act->officers[0] != 0 && act->officers[1] != 0)
    json_object_set_new (
        body, "officers",
        json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
}

static gboolean
check_name (TontiAct *act, gint64 member, TontiDay since)
{
  g_auto (TontiMemberRow) row = { 0 };
  char day[TONTI_DAY_ISO_SIZE];
  TontiDay held = tonti_officer_since (act->db, member, tonti_act_text (act, "role"));

  tonti_member_get (act->db, member, &row);
  if (tonti_day_is_valid (row.left))
    return tonti_act_refuse (act, "member-left", "member",
                             _ ("%s: left the group on %s: an officer must be a member, name "
                                "somebody else"),
                             row.name, tonti_act_tell_day (act, row.left, day));
  if (row.joined.number > since.number)
    return tonti_act_refuse (act, "not-yet-member", "since",
                             _ ("%s: joined on %s only: take that day or a later one"), row.name,
                             tonti_act_tell_day (act, row.joined, day));
  if (tonti_day_is_valid (held))
    return tonti_act_refuse (
        act, "already-officer", "role",
        _ ("%s: holds this office already, since %s: nothing is to be entered"), row.name,
        tonti_act_tell_day (act, held, day));
  return TRUE;
}

static gboolean
run_name (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  TontiDay since = tonti_act_has (act, "since") ? tonti_act_day (act, "since") : act->day;
  json_t *body;

  if (!check_two (act) || !check_name (act, member, since))
    return FALSE;
  body = json_pack ("{s:I, s:s}", "member", (json_int_t)member, "role",
                    tonti_act_text (act, "role"));
  tonti_body_set_day (body, "since", since);
  add_officers (act, body);
  return tonti_act_post (act, "officer/1", body, TONTI_POST_PLAIN, NULL);
}

static gboolean
check_end (TontiAct *act, gint64 member, TontiDay until)
{
  g_autofree char *name = tonti_member_dup_name (act->db, member);
  char day[TONTI_DAY_ISO_SIZE];
  TontiDay held = tonti_officer_since (act->db, member, tonti_act_text (act, "role"));

  if (!tonti_day_is_valid (held))
    return tonti_act_refuse (act, "not-in-office", "role",
                             _ ("%s: does not hold this office: check the list of officers"), name);
  if (until.number < held.number)
    return tonti_act_refuse (act, "before-office", "until",
                             _ ("%s: the office began on %s: take that day or a later one"), name,
                             tonti_act_tell_day (act, held, day));
  return TRUE;
}

static gboolean
run_end (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  TontiDay until = tonti_act_has (act, "until") ? tonti_act_day (act, "until") : act->day;
  json_t *body;

  if (!check_two (act) || !check_end (act, member, until))
    return FALSE;
  body = json_pack ("{s:I, s:s}", "member", (json_int_t)member, "role",
                    tonti_act_text (act, "role"));
  tonti_body_set_day (body, "until", until);
  add_officers (act, body);
  return tonti_act_post (act, "officer-end/1", body, TONTI_POST_PLAIN, NULL);
}

static const TontiField name_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who takes the office") },
  { "role", TONTI_FIELD_CODE, TRUE, &tonti_role_codes, N_ ("the office") },
  { "since", TONTI_FIELD_DAY, FALSE, NULL, N_ ("first day in office") },
  { NULL },
};
static const TontiField end_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who gives the office up") },
  { "role", TONTI_FIELD_CODE, TRUE, &tonti_role_codes, N_ ("the office") },
  { "until", TONTI_FIELD_DAY, FALSE, NULL, N_ ("first day out of office") },
  { NULL },
};
static const char *const name_refusals[] = { "member-left",  "not-yet-member", "already-officer",
                                             "two-officers", "not-an-officer", NULL };
static const char *const end_refusals[]
    = { "not-in-office", "before-office", "two-officers", "not-an-officer", NULL };

const TontiVerb tonti_book_officers_verbs[] = {
  { "officer.end", N_ ("end an office"), end_fields, end_refusals,
    "{\"do\":\"officer.end\",\"member\":3,\"role\":\"treasurer\",\"officers\":[1,2]}", 0, run_end },
  { "officer.name", N_ ("put a member in an office"), name_fields, name_refusals,
    "{\"do\":\"officer.name\",\"member\":3,\"role\":\"treasurer\",\"since\":\"2025-01-04\"}", 0,
    run_name },
  { NULL },
};
