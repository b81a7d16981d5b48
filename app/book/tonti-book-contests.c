// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-contest-store.h"
#include "tonti-fine-store.h"
#include "tonti-gesture.h"
#include "tonti-rule-store.h"

/* Fines that are contested within the days of the by-laws, and ruled on: upheld, or annulled. While
 * it is contested a fine is neither asked for nor kept from anything. */

static const TontiCodes ruling_codes = { (const char *const[]){ "upheld", "annulled", NULL } };

/* The body of an event about the fine; it belongs to the open meeting. */
static json_t *
make_body (TontiAct *act, const TontiFineRow *fine)
{
  json_t *body = json_pack ("{s:I, s:s}", "member", (json_int_t)fine->member, "reason",
                            tonti_act_text (act, "reason"));

  tonti_body_set_subject (body, "fine", TONTI_SUBJECT_FINE, fine->id);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  tonti_act_take_meeting_day (act);
  return body;
}

/* ---- fine.contest ---- */

static gboolean
check_open (TontiAct *act, const TontiFineRow *fine)
{
  g_auto (TontiContestRow) contest = { 0 };
  g_autofree char *cell = g_strdup_printf ("fine-cancel:%" PRId64, fine->id);
  json_auto_t *draft = act->meeting > 0 ? tonti_draft_get (act->db, act->meeting, cell) : NULL;

  if (tonti_contest_get (act->db, fine->id, &contest))
    return tonti_act_refuse (act, "already-contested", "fine",
                             _ ("fine:%" PRId64 ": it was contested already: a fine is contested "
                                "once"),
                             fine->id);
  if (fine->cancelled || draft != NULL)
    return tonti_act_refuse (act, "already-cancelled", "fine",
                             _ ("fine:%" PRId64 ": it is already cancelled: nothing is left to do"),
                             fine->id);
  if (act->meeting > 0 && tonti_gesture_get_amount (act, fine->member, "fines") > 0)
    return tonti_act_refuse (act, "payment-typed", "fine",
                             _ ("fine:%" PRId64 ": a payment of fines is typed at this meeting: "
                                "take it back first"),
                             fine->id);
  return tonti_fine_row_open (fine) > 0
         || tonti_act_refuse (act, "fine-paid", "fine",
                              _ ("fine:%" PRId64
                                 ": it is paid: who pays a fine accepts it; to give the "
                                 "money back, correct the receipt"),
                              fine->id);
}

static gboolean
check_days (TontiAct *act, const TontiFineRow *fine)
{
  gint64 days = tonti_rule_number (act->db, 0, "contest-days", act->meeting);
  TontiDay last = { (gint32)(fine->day.number + days) };
  char day[TONTI_DAY_ISO_SIZE];

  if (days == 0)
    return tonti_act_refuse (act, "no-contest", "fine",
                             _ ("fine:%" PRId64 ": by the by-laws a fine is not contested: change "
                                "the rule first"),
                             fine->id);
  if (act->day.number < fine->day.number)
    return tonti_act_refuse (act, "contest-early", "day",
                             _ ("fine:%" PRId64 ": it was charged on %s: take that day or a later "
                                "one"),
                             fine->id, tonti_act_tell_day (act, fine->day, day));
  return act->day.number <= last.number
         || tonti_act_refuse (act, "contest-late", "fine",
                              _ ("fine:%" PRId64 ": it could be contested until %s: it stands; "
                                 "the officers may still cancel it"),
                              fine->id, tonti_act_tell_day (act, last, day));
}

static gboolean
run_contest (TontiAct *act)
{
  g_auto (TontiFineRow) fine = { 0 };
  gint64 days = tonti_rule_number (act->db, 0, "ruling-days", act->meeting);
  TontiDay by;

  tonti_fine_get (act->db, tonti_act_id (act, "fine"), &fine);
  if (!check_open (act, &fine) || !check_days (act, &fine))
    return FALSE;
  by = (TontiDay){ (gint32)(act->day.number + days) };
  tonti_body_set_day (act->answer, "rule_by", by);
  return tonti_act_post (act, "fine-contest/1", make_body (act, &fine), TONTI_POST_PLAIN, NULL);
}

/* ---- fine.rule ---- */

static gboolean
check_contested (TontiAct *act, gint64 fine, TontiContestRow *contest)
{
  if (!tonti_contest_get (act->db, fine, contest))
    return tonti_act_refuse (act, "not-contested", "fine",
                             _ ("fine:%" PRId64 ": it was not contested: nothing is to be ruled "
                                "on"),
                             fine);
  return contest->ruled == 0
         || tonti_act_refuse (act, "already-ruled", "fine",
                              _ ("fine:%" PRId64 ": it was ruled on already: the ruling stands"),
                              fine);
}

/* What is left of it is cancelled at once, also at an open meeting: the ruling is final. */
static gboolean
annul (TontiAct *act, gint64 fine)
{
  json_auto_t *value
      = json_pack ("{s:s, s:[I, I]}", "reason", tonti_act_text (act, "reason"), "officers",
                   (json_int_t)act->officers[0], (json_int_t)act->officers[1]);
  g_auto (TontiCompose) compose = { 0 };

  tonti_compose_init (&compose, act->db, act->group, act->meeting);
  tonti_compose_fine_cancel (&compose, fine, value);
  return tonti_compose_post (act, &compose);
}

static gboolean
run_rule (TontiAct *act)
{
  g_auto (TontiFineRow) fine = { 0 };
  g_auto (TontiContestRow) contest = { 0 };
  gint64 days = tonti_rule_number (act->db, 0, "ruling-days", act->meeting);
  gboolean annulled = tonti_act_code (act, "ruling") == 1;
  json_t *body;

  tonti_fine_get (act->db, tonti_act_id (act, "fine"), &fine);
  if (!check_contested (act, fine.id, &contest))
    return FALSE;
  body = make_body (act, &fine);
  json_object_set_new (body, "ruling", json_string (tonti_act_text (act, "ruling")));
  json_object_set_new (
      body, "officers",
      json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  if (act->day.number > contest.day.number + days)
    json_object_set_new (body, "late", json_true ());
  json_object_set_new (act->answer, "late",
                       json_boolean (act->day.number > contest.day.number + days));
  return tonti_act_post (act, "fine-ruling/1", body, TONTI_POST_PLAIN, NULL)
         && (!annulled || annul (act, fine.id));
}

static const TontiField contest_fields[] = {
  { "fine", TONTI_FIELD_FINE, TRUE, NULL, N_ ("which fine, for example fine:3") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("what the member says") },
  { NULL },
};
static const TontiField rule_fields[] = {
  { "fine", TONTI_FIELD_FINE, TRUE, NULL, N_ ("which fine, for example fine:3") },
  { "ruling", TONTI_FIELD_CODE, TRUE, &ruling_codes, N_ ("whether it stands or goes") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why") },
  { NULL },
};

static const char *const contest_refusals[]
    = { "already-contested", "already-cancelled", "fine-paid",    "payment-typed",
        "no-contest",        "contest-early",     "contest-late", NULL };
static const char *const rule_refusals[]
    = { "two-officers", "not-contested", "already-ruled", NULL };

const TontiVerb tonti_book_contests_verbs[] = {
  { "fine.contest", N_ ("say that a member contests a fine"), contest_fields, contest_refusals,
    "{\"do\":\"fine.contest\",\"fine\":\"fine:3\",\"reason\":\"was there\"}", 0, run_contest },
  { "fine.rule", N_ ("rule on a contested fine"), rule_fields, rule_refusals,
    "{\"do\":\"fine.rule\",\"fine\":\"fine:3\",\"ruling\":\"upheld\",\"reason\":\"…\",\"officers\":"
    "[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_rule },
  { NULL },
};
