// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-demand.h"
#include "tonti-gesture.h"
#include "tonti-member-store.h"
#include "tonti-overlay.h"
#include "tonti-rule-store.h"

/* Steps by which what a member owes is formally claimed: she acknowledges the debt, is sent a
 * notice (a formal demand), is talked to by a mediator, and at last a bailiff is asked. What was
 * done is written down; no money moves. */

/* Of field "step", as in tonti_demand_steps. */
enum
{
  ACKNOWLEDGEMENT,
  NOTICE,
  MEDIATION,
  BAILIFF,
};

/* A notice and a bailiff are for what is old enough. */
static gboolean
check_age (TontiAct *act, const TontiDemand *demand, const char *name)
{
  gint64 after = tonti_rule_number (act->db, 0, "claim-after", act->meeting);
  TontiDay from = TONTI_DAY_NONE;
  char day[TONTI_DAY_ISO_SIZE];

  if (after == 0)
    return tonti_act_refuse (act, "no-claim", "step",
                             _ ("%s: by the by-laws nothing is formally claimed: decide after how "
                                "many months first (rule “claim-after”)"),
                             name);
  if (demand->months >= after)
    return TRUE;
  if (!tonti_day_add_months (demand->since, (int)after, &from))
    from = demand->since;
  return tonti_act_refuse (act, "claim-early", "step",
                           _ ("%s: by the by-laws what is owed is claimed from %s on: wait, or let "
                              "her acknowledge the debt"),
                           name, tonti_act_tell_day (act, from, day));
}

/* A bailiff comes after a notice whose days have passed, once. */
static gboolean
check_bailiff (TontiAct *act, const TontiDemand *demand, const char *name)
{
  char day[TONTI_DAY_ISO_SIZE];

  if (demand->handed_over)
    return tonti_act_refuse (act, "already-bailiff", "step",
                             _ ("%s: a bailiff was asked already: write down what else is done as "
                                "a mediation"),
                             name);
  if (!tonti_day_is_valid (demand->until))
    return tonti_act_refuse (act, "no-notice", "step",
                             _ ("%s: no formal demand was sent: send it first (step “notice”)"),
                             name);
  return act->day.number > demand->until.number
         || tonti_act_refuse (act, "notice-runs", "step",
                              _ ("%s: by the formal demand she may pay until %s: wait for that "
                                 "day"),
                              name, tonti_act_tell_day (act, demand->until, day));
}

/* Steps are written down in the order of their days. */
static gboolean
check_order (TontiAct *act, const TontiDemand *demand, const char *name)
{
  g_autoptr (GArray) rows = tonti_demand_list (act->db, demand->member);
  TontiDay last = TONTI_DAY_NONE;
  char day[TONTI_DAY_ISO_SIZE];

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDemandRow *row = &g_array_index (rows, TontiDemandRow, i);

      if (row->undone == 0)
        last.number = MAX (last.number, row->day.number);
    }
  return act->day.number >= last.number
         || tonti_act_refuse (act, "step-early", "day",
                              _ ("%s: the last step was taken on %s: take that day or a later "
                                 "one"),
                              name, tonti_act_tell_day (act, last, day));
}

static gboolean
check (TontiAct *act, const TontiDemand *demand, int step)
{
  g_autofree char *name = tonti_act_name_of (act, demand->member);
  gboolean is_formal = step == NOTICE || step == BAILIFF;
  char day[TONTI_DAY_ISO_SIZE];

  if (is_formal && !tonti_act_need_officers (act))
    return FALSE;
  if (demand->items->len == 0)
    return tonti_act_refuse (act, "nothing-owed", "member",
                             _ ("%s: owes the group nothing on %s: nothing is to be claimed"), name,
                             tonti_act_tell_day (act, act->day, day));
  if (!check_order (act, demand, name))
    return FALSE;
  return (!is_formal || check_age (act, demand, name))
         && (step != BAILIFF || check_bailiff (act, demand, name));
}

static json_t *
make_body (TontiAct *act, const TontiDemand *demand, int step)
{
  static const char *const names[] = { "step", "reason", NULL };
  gint64 days = tonti_rule_number (act->db, 0, "claim-days", act->meeting);
  json_t *body = json_pack ("{s:I, s:I}", "member", (json_int_t)demand->member, "owed",
                            (json_int_t)tonti_demand_total (demand));

  tonti_body_copy (body, act, names);
  tonti_body_set_day (body, "since", demand->since);
  if (step == NOTICE)
    {
      const TontiDay until = { (gint32)(act->day.number + days) };

      tonti_body_set_day (body, "until", until);
      tonti_body_set_day (act->answer, "until", until);
    }
  if (step == NOTICE || step == BAILIFF)
    json_object_set_new (
        body, "officers",
        json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  if (act->meeting > 0 && !tonti_act_has (act, "day"))
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  return body;
}

static gboolean
run_record (TontiAct *act)
{
  g_auto (TontiCompose) compose = { 0 };
  g_auto (TontiDemand) demand = { 0 };
  int step = tonti_act_code (act, "step");

  if (!tonti_act_check_come (act, act->day))
    return FALSE;
  tonti_overlay_compose_drafts (act->book, &compose);
  tonti_demand_read (&compose, tonti_act_member (act, "member"), act->day, &demand);
  if (!check (act, &demand, step))
    return FALSE;
  json_object_set_new (act->answer, "owed", json_integer (tonti_demand_total (&demand)));
  return tonti_act_post (act, "demand/1", make_body (act, &demand, step), TONTI_POST_PLAIN, NULL);
}

static const TontiField record_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who owes") },
  { "step", TONTI_FIELD_CODE, TRUE, &tonti_demand_steps,
    N_ ("what was done: the debt is acknowledged, a formal demand sent, a mediator or a bailiff "
        "asked") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("what is said about it") },
  { NULL },
};

static const char *const record_refusals[]
    = { "two-officers", "nothing-owed",    "step-early",  "no-claim", "claim-early",
        "no-notice",    "already-bailiff", "notice-runs", NULL };

const TontiVerb tonti_book_demands_verbs[] = {
  { "demand.record", N_ ("write down a step by which what a member owes is claimed"), record_fields,
    record_refusals,
    "{\"do\":\"demand.record\",\"member\":7,\"step\":\"notice\",\"officers\":[1,2]}", 0,
    run_record },
  { NULL },
};
