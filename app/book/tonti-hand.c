// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hand.h"

#include <glib/gi18n.h>

#include "tonti-body.h"
#include "tonti-pool-store.h"
#include "tonti-seats.h"

gboolean
tonti_hand_choose_pool (TontiAct *act, gint64 *pool)
{
  g_autoptr (GArray) pools = tonti_pool_list (act->db);
  gint64 given = tonti_act_id (act, "pool"), found = 0;
  guint candidates = 0;

  for (guint i = 0; i < pools->len; i++)
    {
      const TontiPoolRow *row = &g_array_index (pools, TontiPoolRow, i);

      if (row->id == given && row->started)
        return tonti_act_refuse (act, "pool-started", "pool",
                                 _ ("%s: its calendar is fixed and no hand can be added: wait for "
                                    "the next round, or begin another pool"),
                                 row->name);
      if (row->id != given && (given != 0 || row->started))
        continue;
      found = row->id;
      candidates++;
    }
  *pool = found;
  return candidates == 1
         || tonti_act_refuse (act, "which-pool", "pool",
                              _ ("hand: it cannot be said in which pool, %u are waiting for hands: "
                                 "name the pool, for example pool:1"),
                              candidates);
}

gboolean
tonti_hand_check_waiting (TontiAct *act, gint64 pool)
{
  g_auto (TontiPoolRow) row = { 0 };

  tonti_pool_get (act->db, pool, &row);
  if (!row.started)
    return TRUE;
  return tonti_act_refuse (act, "pool-started", "pool",
                           _ ("%s: its calendar is fixed and members count on it: changes wait for "
                              "the next round"),
                           row.name);
}

gboolean
tonti_hand_check_undrawn (TontiAct *act, gint64 pool)
{
  g_auto (TontiPoolRow) row = { 0 };

  tonti_pool_get (act->db, pool, &row);
  if (row.drawn == 0)
    return TRUE;
  return tonti_act_refuse (act, "already-drawn", "pool",
                           _ ("%s: its order was drawn in front of everybody and stays so: start "
                              "the pot, or begin another one with all hands"),
                           row.name);
}

gint64
tonti_hand_next_rank (TontiAct *act, gint64 pool)
{
  g_autoptr (GArray) hands = tonti_hand_list (act->db, pool);

  return hands->len == 0 ? 1 : g_array_index (hands, TontiHandRow, hands->len - 1).rank + 1;
}

gboolean
tonti_hand_post (TontiAct *act, gint64 pool, gint64 rank, json_t *holders, gint64 *hand)
{
  gint64 id = tonti_hand_next (act->db);
  json_t *body = json_pack ("{s:I, s:o}", "rank", (json_int_t)rank, "holders", holders);

  if (!tonti_hand_check_undrawn (act, pool) || !tonti_seats_check_most (act, pool, 0, holders))
    {
      json_decref (body);
      return FALSE;
    }
  tonti_body_set_subject (body, "hand", TONTI_SUBJECT_HAND, id);
  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, pool);
  if (hand != NULL)
    *hand = id;
  return tonti_act_post (act, "hand/1", body, TONTI_POST_PLAIN, NULL);
}

gboolean
tonti_hand_add_whole (TontiAct *act, gint64 pool, gint64 member)
{
  json_t *holders = json_pack ("[{s:I, s:i, s:i}]", "member", (json_int_t)member, "numerator", 1,
                               "denominator", 1);

  return tonti_hand_post (act, pool, tonti_hand_next_rank (act, pool), holders, NULL);
}
