// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-aid.h"
#include "tonti-body.h"
#include "tonti-call-store.h"
#include "tonti-instalment.h"
#include "tonti-member-store.h"
#include "tonti-rule-store.h"

/* Money called from members. */

static gboolean
is_in (const json_t *members, gint64 member)
{
  for (gsize i = 0; i < json_array_size (members); i++)
    if (json_integer_value (json_array_get (members, i)) == member)
      return TRUE;
  return FALSE;
}

static GArray *
list_called (TontiAct *act, const json_t *without)
{
  g_autoptr (GArray) rows = tonti_member_list_on (act->db, act->day);
  GArray *called = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 member = g_array_index (rows, TontiMemberRow, i).id;

      if (!is_in (without, member))
        g_array_append_val (called, member);
    }
  return called;
}

static gint64
find_odd (const GArray *called, gint64 odd)
{
  for (guint i = 0; i < called->len; i++)
    if (g_array_index (called, gint64, i) == odd)
      return i;
  return -1;
}

json_t *
tonti_call_share_out (TontiAct *act, gint64 total, const json_t *without, gint64 odd)
{
  g_autoptr (GArray) called = list_called (act, without);
  g_autofree gint64 *parts = g_new0 (gint64, called->len + 1);
  json_t *shares;

  if (!tonti_instalment_share (total, called->len, act->group->unit, find_odd (called, odd), parts))
    {
      tonti_act_refuse (act, "nobody-called", "without",
                        _ ("call: nobody is left to pay it: leave fewer members out"));
      return NULL;
    }
  shares = json_array ();
  for (guint i = 0; i < called->len; i++)
    if (parts[i] > 0)
      json_array_append_new (shares, json_pack ("{s:I, s:I}", "member",
                                                (json_int_t)g_array_index (called, gint64, i),
                                                "amount", (json_int_t)parts[i]));
  return shares;
}

gboolean
tonti_call_find_due (TontiAct *act, TontiDay *due)
{
  gint64 hours = tonti_rule_number (act->db, 0, "aid-call-hours", act->meeting);

  *due = tonti_act_has (act, "due") ? tonti_act_day (act, "due") : act->day;
  if (!tonti_act_has (act, "due") && !tonti_day_add (act->day, (int)((hours + 23) / 24), due))
    return FALSE;
  return due->number >= act->day.number
         || tonti_act_refuse (act, "due-before", "due",
                              _ ("call: it would be due before it is called: take a later day"));
}

static json_t *
list_dues (const json_t *shares, const char *of)
{
  json_t *dues = json_array ();

  for (gsize i = 0; i < json_array_size (shares); i++)
    {
      const json_t *share = json_array_get (shares, i);

      json_array_append_new (
          dues, json_pack ("{s:O, s:s, s:i, s:O}", "member", json_object_get (share, "member"),
                           "of", of, "meeting", 0, "amount", json_object_get (share, "amount")));
    }
  return dues;
}

static gint64
add_up (const json_t *shares)
{
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (shares); i++)
    sum += json_integer_value (json_object_get (json_array_get (shares, i), "amount"));
  return sum;
}

gboolean
tonti_call_post (TontiAct *act, const TontiCallPlan *plan, json_t *shares)
{
  gint64 call = tonti_call_next (act->db);
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_CALL, call);
  json_t *body = json_pack ("{s:s, s:s, s:s, s:I}", "call", of, "kind", plan->kind, "what",
                            plan->what, "times", (json_int_t)plan->times);

  tonti_body_set_subject (body, "fund", TONTI_SUBJECT_FUND, plan->fund);
  tonti_body_set_day (body, "due", plan->due);
  if (plan->aid > 0)
    tonti_body_set_subject (body, "aid", TONTI_SUBJECT_AID, plan->aid);
  if (plan->times == 0)
    json_object_set_new (body, "dues", list_dues (shares, of));
  json_object_set_new (act->answer, "call", json_string (of));
  json_object_set_new (act->answer, "called", json_integer (add_up (shares)));
  json_object_set (act->answer, "shares", shares);
  json_object_set_new (body, "shares", shares);
  json_object_set_new (
      body, "officers",
      json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  return tonti_act_post (act, "aid-call/1", body, TONTI_POST_PLAIN, NULL);
}
