// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-minutes.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-book-presence.h"
#include "tonti-box-money.h"
#include "tonti-closing.h"
#include "tonti-gesture.h"
#include "tonti-deferral.h"
#include "tonti-goods-part.h"
#include "tonti-penalty.h"
#include "tonti-raise.h"

/* Closing a meeting: everything that hinders it is told at once, then everything is posted, and
 * nothing of it can be changed afterwards but by a correction. */

static gboolean
check_count (TontiAct *act, const TontiClosing *closing)
{
  const json_t *count = tonti_closing_get_count (closing);
  gint64 difference = json_integer_value (json_object_get (count, "difference"));
  g_autofree char *money = tonti_act_money (act, ABS (difference));

  if (count == NULL)
    return tonti_act_refuse (act, "not-counted", "count",
                             _ ("meeting: the box is not counted: count notes and coins with "
                                "“count.enter”"));
  if (difference < 0 && json_object_get (count, "holder") == NULL)
    return tonti_act_refuse (act, "difference-unexplained", "count",
                             _ ("meeting: %s are missing in the box: count again, or name who "
                                "keeps the box with “count.explain”"),
                             money);
  if (difference != 0 && json_object_get (count, "reason") == NULL)
    return tonti_act_refuse (act, "difference-unexplained", "count",
                             _ ("meeting: the box holds %s too much: count again, or say what is "
                                "known with “count.explain”"),
                             money);
  return TRUE;
}

static gboolean
check_presence (TontiAct *act)
{
  g_autoptr (GArray) unknown = tonti_book_presence_unknown (act);
  gboolean ok = TRUE;

  for (guint i = 0; i < unknown->len; i++)
    {
      gint64 member = g_array_index (unknown, gint64, i);
      g_autofree char *name = tonti_act_name_of (act, member);

      ok = tonti_act_refuse (act, "presence-unknown", "presence",
                             _ ("%s (%" PRId64
                                "): it is not said whether this member was there: mark the "
                                "member with “presence.set”"),
                             name, member);
    }
  return ok;
}

static gboolean
run_close (TontiAct *act)
{
  g_auto (TontiClosing) closing;
  gboolean ok = tonti_act_need_officers (act);
  gint64 lots;

  tonti_act_take_meeting_day (act);
  tonti_closing_gather (&closing, act);
  ok = check_count (act, &closing) && ok;
  ok = check_presence (act) && ok;
  ok = tonti_penalty_check (act, &closing.compose) && ok;
  ok = tonti_raise_check (act, &closing.compose) && ok;
  ok = tonti_deferral_check (act, &closing.compose) && ok;
  ok = tonti_goods_check_counts (act, &closing.compose, 0) && ok;
  ok = tonti_box_check_closing (act, &closing.compose) && ok;
  if (!ok)
    return FALSE;
  lots = (gint64)json_array_size (json_object_get (closing.agenda, "lots_not_paid"));
  if (lots > 0)
    json_object_set_new (act->answer, "lots_not_paid", json_integer (lots));
  return tonti_closing_post (&closing, act);
}

static const TontiField close_fields[] = { { NULL } };
static const char *const close_refusals[] = { "no-open-meeting",
                                              "two-officers",
                                              "not-an-officer",
                                              "not-counted",
                                              "difference-unexplained",
                                              "presence-unknown",
                                              "penalty-undecided",
                                              "defer-undecided",
                                              "raise-undecided",
                                              "goods-not-counted",
                                              "goods-unexplained",
                                              "box-below",
                                              "cash-short",
                                              NULL };

const TontiVerb tonti_book_closings_verbs[] = {
  { "meeting.close", N_ ("close the meeting: what was entered is final"), close_fields,
    close_refusals, "{\"do\":\"meeting.close\",\"officers\":[1,2]}", TONTI_VERB_IN_MEETING,
    run_close },
  { "minutes.add", N_ ("add a text to the minutes of a closed meeting"),
    tonti_book_minutes_add_fields, tonti_book_minutes_add_refusals,
    "{\"do\":\"minutes.add\",\"section\":\"decisions\",\"text\":\"…\"}", 0,
    tonti_book_minutes_add },
  { "minutes.approve", N_ ("say whether the minutes of the last meeting are approved"),
    tonti_book_minutes_approve_fields, tonti_book_minutes_approve_refusals,
    "{\"do\":\"minutes.approve\",\"approved\":true}", TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT,
    tonti_book_minutes_approve },
  { "minutes.text", N_ ("write a text of the minutes"), tonti_book_minutes_text_fields,
    tonti_book_minutes_text_refusals,
    "{\"do\":\"minutes.text\",\"section\":\"decisions\",\"text\":\"…\"}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, tonti_book_minutes_text },
  { NULL },
};
