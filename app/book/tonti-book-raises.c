// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-gesture.h"
#include "tonti-overlay.h"
#include "tonti-raise.h"

/* What is added to fines that are not paid in time, decided while the meeting is open. */

static json_t *
make_value (TontiAct *act)
{
  if (!tonti_act_flag (act, "waive"))
    return json_pack ("{s:b}", "charge", 1);
  return json_pack ("{s:b, s:s, s:[I, I]}", "waive", 1, "reason", tonti_act_text (act, "reason"),
                    "officers", (json_int_t)act->officers[0], (json_int_t)act->officers[1]);
}

static gboolean
check_waiver (TontiAct *act)
{
  gboolean ok = !tonti_act_flag (act, "waive") || tonti_act_need_officers (act);

  if (!tonti_act_flag (act, "waive") || tonti_act_has (act, "reason"))
    return ok;
  return tonti_act_refuse (act, "no-reason", "reason",
                           _ ("fine: it is not said why nothing is added: give the reason"));
}

static gboolean
run_raise (TontiAct *act)
{
  g_autoptr (TontiGesture) gesture = tonti_gesture_new (act);
  g_auto (TontiCompose) compose = { 0 };
  g_autoptr (GArray) list = NULL;
  gint64 sum = 0;
  guint n = 0;

  if (!check_waiver (act))
    return FALSE;
  tonti_overlay_compose_drafts (act->book, &compose);
  list = tonti_raise_list (&compose);
  for (guint i = 0; i < list->len; i++)
    {
      const TontiRaise *row = &g_array_index (list, TontiRaise, i);

      if (tonti_act_has (act, "fine") ? tonti_act_id (act, "fine") != row->fine
                                      : row->decided != NULL)
        continue;
      tonti_gesture_set (gesture, make_value (act), "raise:%" PRId64, row->fine);
      sum += row->amount;
      n++;
    }
  json_object_set_new (act->answer, "fines", json_integer (n));
  json_object_set_new (act->answer, "total", json_integer (sum));
  if (n > 0)
    return tonti_gesture_write (gesture, _ ("late fines"));
  return tonti_act_refuse (act, "nothing-late", "fine",
                           _ ("fine: nothing is left to decide: no fine that is meant is late, or "
                              "the by-laws add nothing"));
}

static const TontiField raise_fields[] = {
  { "fine", TONTI_FIELD_FINE, FALSE, NULL, N_ ("which late fine; all that are not decided") },
  { "waive", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("nothing is added, with a reason") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why nothing is added") },
  { NULL },
};

static const char *const raise_refusals[]
    = { "no-open-meeting", "two-officers", "no-reason", "nothing-late", NULL };

const TontiVerb tonti_book_raises_verbs[] = {
  { "fine.raise", N_ ("add to a fine that is not paid in time what the by-laws say"), raise_fields,
    raise_refusals, "{\"do\":\"fine.raise\"}", TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT,
    run_raise },
  { NULL },
};
