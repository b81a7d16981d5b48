// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-gesture.h"
#include "tonti-overlay.h"
#include "tonti-penalty.h"

/* Penalties for missed contributions, decided while the meeting is open. */

static gboolean
is_meant (TontiAct *act, const TontiPenalty *penalty)
{
  return (!tonti_act_has (act, "member") || tonti_act_member (act, "member") == penalty->member)
         && (!tonti_act_has (act, "hand") || tonti_act_id (act, "hand") == penalty->hand);
}

/* VALUE is taken. Those already decided the other way are decided anew when they are named. */
static gboolean
decide (TontiAct *act, const char *label, json_t *value)
{
  json_auto_t *owned = value;
  g_autoptr (TontiGesture) gesture = tonti_gesture_new (act);
  g_auto (TontiCompose) compose = { 0 };
  g_autoptr (GArray) list = NULL;
  json_t *decided = json_array ();
  gint64 sum = 0;

  tonti_overlay_compose_drafts (act->book, &compose);
  list = tonti_penalty_list (&compose);
  for (guint i = 0; i < list->len; i++)
    {
      const TontiPenalty *penalty = &g_array_index (list, TontiPenalty, i);

      if (!is_meant (act, penalty)
          || (penalty->decided != NULL && !tonti_act_has (act, "member")
              && !tonti_act_has (act, "hand")))
        continue;
      tonti_gesture_set (gesture, json_incref (owned), "penalty:%" PRId64 ":%" PRId64,
                         penalty->hand, penalty->member);
      json_array_append_new (decided,
                             json_pack ("{s:I, s:I}", "member", (json_int_t)penalty->member,
                                        "amount", (json_int_t)penalty->amount));
      sum += penalty->amount;
    }
  json_object_set_new (act->answer, "penalties", decided);
  json_object_set_new (act->answer, "total", json_integer (sum));
  if (json_array_size (decided) > 0)
    return tonti_gesture_write (gesture, label);
  return tonti_act_refuse (act, "no-penalty", "member",
                           _ ("penalty: nothing is left to decide: nobody who is meant misses a "
                              "contribution at this meeting, or the rules ask for no penalty"));
}

static gboolean
run_charge (TontiAct *act)
{
  return decide (act, _ ("penalties"), json_pack ("{s:b}", "charge", 1));
}

static gboolean
run_waive (TontiAct *act)
{
  return decide (act, _ ("penalty waived"),
                 json_pack ("{s:b, s:s, s:[I, I]}", "waive", 1, "reason",
                            tonti_act_text (act, "reason"), "officers",
                            (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
}

static const TontiField charge_fields[] = {
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("whose; everybody's that is not decided") },
  { "hand", TONTI_FIELD_HAND, FALSE, NULL, N_ ("of which hand; of all") },
  { NULL },
};
static const TontiField waive_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("whose") },
  { "hand", TONTI_FIELD_HAND, FALSE, NULL, N_ ("of which hand; of all") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why nothing is charged") },
  { NULL },
};

static const char *const charge_refusals[] = { "no-open-meeting", "no-penalty", NULL };
static const char *const waive_refusals[]
    = { "no-open-meeting", "two-officers", "no-penalty", NULL };

const TontiVerb tonti_book_penalties_verbs[] = {
  { "penalty.charge", N_ ("charge the penalty for contributions missed at this meeting"),
    charge_fields, charge_refusals, "{\"do\":\"penalty.charge\"}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, run_charge },
  { "penalty.waive", N_ ("waive such a penalty, with a reason"), waive_fields, waive_refusals,
    "{\"do\":\"penalty.waive\",\"member\":3,\"reason\":\"deuil\",\"officers\":[1,2]}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT | TONTI_VERB_TWO_OFFICERS, run_waive },
  { NULL },
};
