// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-gesture.h"

#include <glib/gi18n.h>

#include "tonti-cash-count.h"
#include "tonti-overlay.h"
#include "tonti-member-store.h"
#include "tonti-pieces.h"

/* The blind count: two counters enter every note and coin before anybody is told what the box
 * should hold, and the first count is kept. */

/* The cell: the first count stays, the last one holds. */
static json_t *
make_cell (TontiAct *act, json_t *piles, gint64 counted)
{
  json_auto_t *before = tonti_draft_get (act->db, act->meeting, "count");
  json_t *cell = before != NULL ? json_deep_copy (before) : json_object ();

  json_object_set (cell, "counters", (json_t *)tonti_act_json (act, "counters"));
  if (before == NULL)
    {
      json_object_set (cell, "first", piles);
      json_object_set_new (cell, "first_total", json_integer (counted));
    }
  json_object_set (cell, "final", piles);
  json_object_set_new (cell, "counted", json_integer (counted));
  return cell;
}

static void
tell_difference (TontiAct *act, gint64 counted)
{
  gint64 expected = tonti_overlay_expected_cash (act->book);

  json_object_set_new (act->answer, "counted", json_integer (counted));
  json_object_set_new (act->answer, "expected", json_integer (expected));
  json_object_set_new (act->answer, "difference", json_integer (counted - expected));
}

static gboolean
run_enter (TontiAct *act)
{
  TontiMoney sum;
  json_auto_t *piles = tonti_pieces_read (act, &sum);
  gboolean ok = tonti_pieces_check_counters (act);

  if (piles == NULL || !ok)
    return FALSE;
  if (!tonti_gesture_write_cell (act, "count", make_cell (act, piles, sum.minor),
                                 _ ("count of the box")))
    return FALSE;
  tell_difference (act, sum.minor);
  return TRUE;
}

/* ---- count.explain ---- */

static gboolean
run_explain (TontiAct *act)
{
  json_auto_t *cell = tonti_draft_get (act->db, act->meeting, "count");
  gint64 counted = json_integer_value (json_object_get (cell, "counted"));

  if (cell == NULL)
    return tonti_act_refuse (act, "not-counted", NULL,
                             _ ("count: the box is not counted yet: count it first"));
  if (counted < tonti_overlay_expected_cash (act->book) && !tonti_act_has (act, "holder"))
    return tonti_act_refuse (act, "no-holder", "holder",
                             _ ("count: money is missing and somebody keeps the box: name the "
                                "member as “holder”, the group decides later"));
  json_object_set_new (cell, "reason", json_string (tonti_act_text (act, "reason")));
  if (tonti_act_has (act, "holder"))
    json_object_set_new (cell, "holder", json_integer (tonti_act_member (act, "holder")));
  json_object_set_new (
      cell, "officers",
      json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  tell_difference (act, counted);
  return tonti_gesture_write_cell (act, "count", json_incref (cell), _ ("count of the box"));
}

static const TontiField enter_fields[] = {
  { "counters", TONTI_FIELD_MEMBERS, TRUE, NULL, N_ ("the two who count") },
  { "notes", TONTI_FIELD_OBJECT, FALSE, NULL, N_ ("how many of each: {\"10000\":5}") },
  { "coins", TONTI_FIELD_OBJECT, FALSE, NULL, N_ ("how many of each: {\"500\":3}") },
  { NULL },
};
static const TontiField explain_fields[] = {
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("what is known of the difference") },
  { "holder", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who keeps the box, when money is missing") },
  { NULL },
};

static const char *const enter_refusals[]
    = { "no-open-meeting", "two-counters", "bad-piece", NULL };
static const char *const explain_refusals[]
    = { "no-open-meeting", "two-officers", "not-counted", "no-holder", NULL };

const TontiVerb tonti_book_counts_verbs[] = {
  { "count.enter", N_ ("enter the notes and coins of the box"), enter_fields, enter_refusals,
    "{\"do\":\"count.enter\",\"counters\":[4,9],\"notes\":{\"10000\":5},\"coins\":{\"500\":3}}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, run_enter },
  { "count.explain", N_ ("say what is done about a difference"), explain_fields, explain_refusals,
    "{\"do\":\"count.explain\",\"reason\":\"not found\",\"holder\":2,\"officers\":[1,2]}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT | TONTI_VERB_TWO_OFFICERS, run_explain },
  { NULL },
};
