// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hand-change-store.h"

#include "tonti-due-store.h"
#include "tonti-fact.h"
#include "tonti-leaver-store.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"

#include "tonti-no-float.h"

static const char SET_ENDED[] = "UPDATE hand SET ended = 1 WHERE id = ?1";
static const char SET_SETTLED[] = "UPDATE turn SET settled = ?3 WHERE pool = ?1 AND n = ?2";

gboolean
tonti_hand_project_given (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_hand_project_hand (db, event, problems)
         && tonti_due_project_shifts (db, event, problems);
}

gboolean
tonti_hand_project_change (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_hand_project_hand (db, event, problems)
         && tonti_turn_project_turns (db, event, problems)
         && tonti_due_project_shifts (db, event, problems)
         && tonti_leaver_project_refund (db, event, "over", problems);
}

/* A hand that ends and those that move up may be settled or wait for a draw. */
static gboolean
set_settled (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *turns = json_object_get (event->json, "turns");

  for (gsize i = 0; i < json_array_size (turns); i++)
    {
      const json_t *turn = json_array_get (turns, i);
      TontiStatement *s = tonti_db_prepare (db, SET_SETTLED);

      tonti_fact_bind_int (s, 1, event->json, "pool");
      tonti_fact_bind_int (s, 2, turn, "n");
      tonti_statement_bind_int (s, 3, json_is_true (json_object_get (turn, "settled")));
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_hand_project_end (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, SET_ENDED);

  tonti_fact_bind_int (s, 1, event->json, "hand");
  return tonti_fact_store (db, s, problems) && tonti_turn_project_turns (db, event, problems)
         && set_settled (db, event, problems) && tonti_due_project_shifts (db, event, problems)
         && tonti_leaver_project_refund (db, event, "end", problems);
}
