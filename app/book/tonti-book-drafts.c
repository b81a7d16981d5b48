// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-gesture.h"

#include <glib/gi18n.h>

/* Taking back what was typed in the open meeting, and doing it again. */

/* The key is kept: the same request again must not take back one more. */
static gboolean
tell (TontiAct *act, const char *label)
{
  json_object_set_new (act->answer, "label", json_string (label));
  return tonti_draft_note_key (act->db, act->meeting, act->key, act->at, act->author, label,
                               act->problems);
}

static gboolean
run_undo (TontiAct *act)
{
  g_autofree char *label = NULL;

  if (!tonti_draft_undo (act->db, act->meeting, &label, act->problems))
    return FALSE;
  if (label != NULL)
    return tell (act, label);
  return tonti_act_refuse (act, "nothing-to-undo", NULL,
                           _ ("undo: nothing is left to take back: what has a receipt is changed "
                              "with “correct”"));
}

static gboolean
run_redo (TontiAct *act)
{
  g_autofree char *label = NULL;

  if (!tonti_draft_redo (act->db, act->meeting, &label, act->problems))
    return FALSE;
  if (label != NULL)
    return tell (act, label);
  return tonti_act_refuse (act, "nothing-to-redo", NULL,
                           _ ("redo: nothing was taken back since the last entry: go on typing"));
}

static gboolean
run_unset (TontiAct *act)
{
  const char *cell = tonti_act_text (act, "cell");
  json_auto_t *value = tonti_draft_get (act->db, act->meeting, cell);

  if (value == NULL)
    return tonti_act_refuse (act, "unknown-cell", "cell",
                             _ ("“%s”: nothing is entered there: check the list of drafts"), cell);
  return tonti_gesture_write_cell (act, cell, NULL, cell);
}

static const TontiField no_fields[] = { { NULL } };
static const TontiField unset_fields[] = {
  { "cell", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("its name in the list of drafts: flow:2") },
  { NULL },
};

static const char *const undo_refusals[]
    = { "no-open-meeting", "nothing-to-undo", "cash-short", "box-below", NULL };
static const char *const redo_refusals[]
    = { "no-open-meeting", "nothing-to-redo", "cash-short", "box-below", NULL };
static const char *const unset_refusals[]
    = { "no-open-meeting", "unknown-cell", "cash-short", "box-below", NULL };

const TontiVerb tonti_book_drafts_verbs[] = {
  { "draft.unset", N_ ("empty what was entered in one place of the open meeting"), unset_fields,
    unset_refusals, "{\"do\":\"draft.unset\",\"cell\":\"flow:2\"}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, run_unset },
  { "redo", N_ ("do again what was taken back"), no_fields, redo_refusals, "{\"do\":\"redo\"}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, run_redo },
  { "undo", N_ ("take back the last entry of the open meeting"), no_fields, undo_refusals,
    "{\"do\":\"undo\"}", TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, run_undo },
  { NULL },
};
