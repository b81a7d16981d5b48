// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-guard-store.h"
#include "tonti-box-keys.h"

/* How the group guards its book: how many key-holders open a meeting, and when the window locks
 * itself. */

#define KEYS_MOST 3
#define IDLE_MOST 60

static gboolean
check (TontiAct *act)
{
  gboolean ok = TRUE;
  gint64 idle = tonti_act_number (act, "idle_minutes");
  if (tonti_act_number (act, "keys_to_open") > KEYS_MOST)
    ok = tonti_act_refuse (act, "bad-number", "keys_to_open",
                           _ ("The keys: a box has three padlocks at most: write 0 to 3"));
  if (tonti_act_has (act, "idle_minutes") && (idle < 1 || idle > IDLE_MOST))
    ok = tonti_act_refuse (act, "bad-number", "idle_minutes",
                           _ ("The waiting time: it must be 1 to 60 minutes: write another"));
  if (!tonti_act_has (act, "keys_to_open") && !tonti_act_has (act, "idle_minutes"))
    ok = tonti_act_refuse (act, "nothing-to-set", NULL,
                           _ ("The guard: nothing is to be changed: give keys_to_open or "
                              "idle_minutes"));
  return ok;
}

/* Who asks for more keys than there are hands for them could open no meeting any more. */
static gboolean
check_holders (TontiAct *act)
{
  gint64 wanted = tonti_act_number (act, "keys_to_open");
  gint64 holders = tonti_keys_count_holders (act->db, act->today);
  if (wanted <= holders)
    return TRUE;
  return tonti_act_refuse (act, "too-few-keys", "keys_to_open",
                           _ ("The keys: %" PRId64 " are asked for, and %" PRId64
                              " members hold the office of key-holder: name the others first"),
                           wanted, holders);
}

static gboolean
run_set (TontiAct *act)
{
  TontiGuardRow row;
  if (!check (act) || !check_holders (act))
    return FALSE;
  tonti_guard_get (act->db, &row);
  if (tonti_act_has (act, "keys_to_open"))
    row.keys_to_open = tonti_act_number (act, "keys_to_open");
  if (tonti_act_has (act, "idle_minutes"))
    row.idle_minutes = tonti_act_number (act, "idle_minutes");
  return tonti_act_post (act, "guard/1",
                         json_pack ("{s:I, s:I}", "keys_to_open", (json_int_t)row.keys_to_open,
                                    "idle_minutes", (json_int_t)row.idle_minutes),
                         TONTI_POST_PLAIN, NULL);
}

static const TontiField set_fields[] = {
  { "keys_to_open", TONTI_FIELD_NUMBER, FALSE, NULL,
    N_ ("key-holders who open a meeting together, 0 to 3; 0 = not asked") },
  { "idle_minutes", TONTI_FIELD_NUMBER, FALSE, NULL,
    N_ ("minutes without a key pressed until the window locks itself, 1 to 60") },
  { NULL },
};
static const char *const set_refusals[]
    = { "bad-number", "nothing-to-set", "too-few-keys", "two-officers", "not-an-officer", NULL };

const TontiVerb tonti_book_guards_verbs[] = {
  { "guard.set", N_ ("decide how the book is guarded"), set_fields, set_refusals,
    "{\"do\":\"guard.set\",\"keys_to_open\":3,\"idle_minutes\":5,\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_set },
  { NULL },
};
