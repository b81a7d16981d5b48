// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-absence.h"
#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-member-store.h"

/* What the assembly decides about a member who is absent too often. It is written down; nothing
 * else follows from it. */

static const TontiCodes measure_codes
    = { (const char *const[]){ "warning", "expulsion", "spared", NULL } };

static gboolean
check_member (TontiAct *act, const TontiMemberRow *member, const TontiAbsence *absence)
{
  char day[TONTI_DAY_ISO_SIZE];

  if (tonti_day_is_valid (member->left))
    return tonti_act_refuse (act, "member-left", "member",
                             _ ("%s: left the group on %s: nothing is to be decided"), member->name,
                             tonti_act_tell_day (act, member->left, day));
  if (tonti_day_is_valid (absence->expelled))
    return tonti_act_refuse (act, "already-expelled", "member",
                             _ ("%s: the expulsion was decided on %s: end or hand over what she "
                                "holds, then enter that she leaves"),
                             member->name, tonti_act_tell_day (act, absence->expelled, day));
  return absence->absences > 0
         || tonti_act_refuse (act, "no-absence", "member",
                              _ ("%s: was not absent since %s: nothing is to be decided"),
                              member->name, tonti_act_tell_day (act, absence->from, day));
}

static gboolean
run_warn (TontiAct *act)
{
  static const char *const names[] = { "measure", "reason", NULL };
  gint64 member = tonti_act_member (act, "member");
  g_auto (TontiMemberRow) row = { 0 };
  TontiAbsence absence;
  json_t *body;

  tonti_act_take_meeting_day (act);
  absence = tonti_absence_read (act->db, member, act->day);
  tonti_member_get (act->db, member, &row);
  if (!check_member (act, &row, &absence))
    return FALSE;
  body = json_pack ("{s:I, s:I, s:[I, I]}", "member", (json_int_t)member, "absences",
                    (json_int_t)absence.absences, "officers", (json_int_t)act->officers[0],
                    (json_int_t)act->officers[1]);
  tonti_body_copy (body, act, names);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  json_object_set_new (act->answer, "absences", json_integer (absence.absences));
  return tonti_act_post (act, "warning/1", body, TONTI_POST_PLAIN, NULL);
}

static const TontiField warn_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who is absent too often") },
  { "measure", TONTI_FIELD_CODE, TRUE, &measure_codes,
    N_ ("what the assembly decided: a warning, the expulsion, or nothing this time") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why") },
  { NULL },
};

static const char *const warn_refusals[]
    = { "two-officers", "member-left", "already-expelled", "no-absence", NULL };

const TontiVerb tonti_book_warnings_verbs[] = {
  { "member.warn", N_ ("write down what the assembly decided about a member absent too often"),
    warn_fields, warn_refusals,
    "{\"do\":\"member.warn\",\"member\":7,\"measure\":\"warning\",\"reason\":\"six absences\","
    "\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_warn },
  { NULL },
};
