// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-deferral.h"
#include "tonti-fact.h"
#include "tonti-gesture.h"
#include "tonti-guarantor.h"
#include "tonti-overlay.h"
#include "tonti-pool-store.h"

/* Hands whose holders miss contributions go to the end of the list. */

static json_t *
make_value (TontiAct *act)
{
  json_t *value = json_pack ("{s:[I, I]}", "officers", (json_int_t)act->officers[0],
                             (json_int_t)act->officers[1]);

  if (tonti_act_flag (act, "keep"))
    json_object_set_new (value, "keep", json_true ());
  if (tonti_act_has (act, "reason"))
    json_object_set_new (value, "reason", json_string (tonti_act_text (act, "reason")));
  return value;
}

/* ---- Proposed at the open meeting ---- */

/* Those of the open meeting that are meant; *any = one was. */
static gboolean
decide (TontiAct *act, const TontiCompose *compose, gboolean *any)
{
  g_autoptr (GArray) list = tonti_deferral_list (compose);
  g_autoptr (TontiGesture) gesture = tonti_gesture_new (act);
  json_t *decided = json_array ();

  for (guint i = 0; i < list->len; i++)
    {
      const TontiDeferral *row = &g_array_index (list, TontiDeferral, i);
      g_autofree char *hand = tonti_subject_key (TONTI_SUBJECT_HAND, row->hand);

      if (tonti_act_has (act, "hand") ? tonti_act_id (act, "hand") != row->hand
                                      : row->decided != NULL)
        continue;
      tonti_gesture_set (gesture, make_value (act), "defer:%" PRId64, row->hand);
      json_array_append_new (decided, json_string (hand));
    }
  *any = json_array_size (decided) > 0;
  json_object_set_new (act->answer, "hands", decided);
  return !*any || tonti_gesture_write (gesture, _ ("end of the list"));
}

/* ---- Decided otherwise ---- */

static gint64
sum_missing (TontiAct *act, const TontiCompose *compose, gint64 hand)
{
  gint64 sum = 0;

  for (guint i = 0; i < compose->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (compose->dues, TontiDueRow, i);

      if (row->subject.kind == TONTI_SUBJECT_HAND && row->subject.n == hand
          && (act->meeting == 0 || row->meeting != act->meeting))
        sum += tonti_due_row_open (row);
    }
  return sum;
}

static gboolean
post (TontiAct *act, const TontiHandRow *hand, gint64 missing, json_t *move)
{
  g_autoptr (GArray) holders = tonti_holder_list (act->db, hand->id);

  tonti_body_set_subject (move, "pool", TONTI_SUBJECT_POOL, hand->pool);
  tonti_body_set_subject (move, "hand", TONTI_SUBJECT_HAND, hand->id);
  json_object_set_new (move, "member",
                       json_integer (g_array_index (holders, TontiHolderRow, 0).member));
  json_object_set_new (move, "missing", json_integer (missing));
  json_object_set_new (move, "reason", json_string (tonti_act_text (act, "reason")));
  json_object_set_new (
      move, "officers",
      json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  if (act->meeting > 0)
    json_object_set_new (move, "meeting", json_integer (act->meeting));
  tonti_act_take_meeting_day (act);
  json_object_set (act->answer, "turns", json_object_get (move, "turns"));
  return tonti_act_post (act, "defer/1", move, TONTI_POST_PLAIN, NULL);
}

/* A hand that owes from before goes to the end by a decision of its own, with its reason. */
static gboolean
put_off (TontiAct *act, const TontiCompose *compose)
{
  gint64 id = tonti_act_id (act, "hand"), missing;
  TontiHandRow hand;
  json_t *move;

  if (!tonti_act_has (act, "hand") || tonti_act_flag (act, "keep"))
    return tonti_act_refuse (act, "nothing-proposed", "hand",
                             _ ("turn: nothing is left to decide: nobody who is meant misses a "
                                "contribution at this meeting, or the rule of the pot moves "
                                "nobody"));
  missing = sum_missing (act, compose, id);
  if (missing == 0)
    return tonti_act_refuse (act, "nothing-missing", "hand",
                             _ ("hand %" PRId64 ": nothing of it is missing: it keeps its place"),
                             id);
  if (!tonti_act_has (act, "reason"))
    return tonti_act_refuse (act, "no-reason", "reason",
                             _ ("hand %" PRId64 ": it is not said why it loses its place: give "
                                "the reason"),
                             id);
  tonti_hand_get (act->db, id, &hand);
  move = tonti_deferral_move (compose, id);
  if (move == NULL)
    return tonti_act_refuse (act, "cannot-move", "hand",
                             _ ("hand %" PRId64 ": it is the last one, or its turn is at this "
                                "meeting or not settled, or it has had its lot: nothing is to be "
                                "moved"),
                             id);
  return post (act, &hand, missing, move);
}

static gboolean
run_defer (TontiAct *act)
{
  g_auto (TontiCompose) drafts = { 0 };
  g_auto (TontiCompose) compose = { 0 };
  gboolean any = FALSE;

  if (tonti_act_flag (act, "keep") && !tonti_act_has (act, "reason"))
    return tonti_act_refuse (act, "no-reason", "reason",
                             _ ("turn: it is not said why the hand stays: give the reason"));
  tonti_overlay_compose_drafts (act->book, &drafts);
  if (act->meeting > 0 && !decide (act, &drafts, &any))
    return FALSE;
  tonti_guarantor_load (act, &compose);
  return any || put_off (act, &compose);
}

static const TontiField defer_fields[] = {
  { "hand", TONTI_FIELD_HAND, FALSE, NULL,
    N_ ("which hand; all that miss a contribution at this meeting") },
  { "keep", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("it keeps its place all the same") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL,
    N_ ("why it keeps its place, or loses it without the rule") },
  { NULL },
};

static const char *const defer_refusals[]
    = { "two-officers", "nothing-proposed", "nothing-missing", "no-reason", "cannot-move", NULL };

const TontiVerb tonti_book_deferrals_verbs[] = {
  { "turn.defer", N_ ("put a hand that misses a contribution at the end of the list"), defer_fields,
    defer_refusals, "{\"do\":\"turn.defer\",\"officers\":[1,2]}", TONTI_VERB_TWO_OFFICERS,
    run_defer },
  { NULL },
};
