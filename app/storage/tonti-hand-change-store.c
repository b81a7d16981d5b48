// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hand-change-store.h"

#include "tonti-due-store.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"

#include "tonti-no-float.h"

gboolean
tonti_hand_project_change (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_hand_project_hand (db, event, problems)
         && tonti_turn_project_turns (db, event, problems)
         && tonti_due_project_shifts (db, event, problems);
}
