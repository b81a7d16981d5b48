// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-leaver.h"

#include <glib/gi18n.h>

#include "tonti-gesture.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"
#include "tonti-surety.h"
#include "tonti-turn-store.h"

/* ---- Not served ---- */

gint64
tonti_leaver_penalty (TontiAct *act, gint64 pool, gint64 paid)
{
  return tonti_act_has (act, "penalty") ? tonti_act_amount (act, "penalty").minor
                                        : tonti_leaver_rule_penalty (act, pool, paid);
}

gint64
tonti_leaver_rule_penalty (TontiAct *act, gint64 pool, gint64 paid)
{
  TontiMoney kept;

  if (!tonti_money_scale (tonti_money (paid),
                          tonti_rule_number (act->db, pool, "leaver-penalty", 0), 1000000,
                          act->group->unit, TONTI_ROUNDING_HALF_UP, &kept))
    return 0;
  return MIN (kept.minor, paid);
}

json_t *
tonti_leaver_row (gint64 member, gint64 paid, gint64 penalty)
{
  return json_pack ("{s:I, s:I, s:I, s:I}", "member", (json_int_t)member, "paid", (json_int_t)paid,
                    "penalty", (json_int_t)penalty, "back", (json_int_t)(paid - penalty));
}

/* A lot that is still to be paid, at another meeting than the one that is open. */
static gboolean
still_runs (const TontiAct *act, gint64 pool)
{
  g_autoptr (GArray) turns = tonti_turn_list (act->db, pool);

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (g_str_equal (turn->state, "planned")
          && (act->meeting == 0 || turn->meeting != act->meeting))
        return TRUE;
    }
  return FALSE;
}

gboolean
tonti_leaver_check_owed (TontiAct *act, gint64 member, gint64 hand)
{
  g_autoptr (GArray) rows = tonti_leaver_list (act->db, member, hand);
  g_autofree char *name = tonti_act_name_of (act, member);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLeaverRow *row = &g_array_index (rows, TontiLeaverRow, i);

      if (g_str_equal (row->way, "over") && g_str_equal (row->refund, "end")
          && still_runs (act, row->pool))
        return tonti_act_refuse (
            act, "round-runs", "member",
            _ ("%s: left the round, and by its rule is paid back when it ends: "
               "pay it at the last meeting, or later"),
            name);
    }
  return TRUE;
}

/* ---- Served ---- */

static gboolean
find_holder (TontiDb *db, const TontiLeaverRow *row, TontiHolderRow *holder)
{
  g_autoptr (GArray) holders = tonti_holder_list (db, row->hand);

  for (guint i = 0; i < holders->len; i++)
    {
      *holder = g_array_index (holders, TontiHolderRow, i);
      if (holder->member == row->member)
        return TRUE;
    }
  return FALSE;
}

gint64
tonti_leaver_rest (const TontiCompose *compose, const TontiLeaverRow *row)
{
  TontiHolderRow holder;

  if (!g_str_equal (row->way, "served") || !find_holder (compose->db, row, &holder))
    return 0;
  return tonti_surety_lack (compose, &holder, TRUE);
}

gint64
tonti_leaver_due (const TontiCompose *compose, const TontiLeaverRow *row)
{
  TontiHolderRow holder;

  if (!g_str_equal (row->owes, "now") || !find_holder (compose->db, row, &holder))
    return 0;
  return tonti_surety_lack (compose, &holder, TRUE) - tonti_surety_lack (compose, &holder, FALSE);
}

gint64
tonti_leaver_missing (const TontiCompose *compose, gint64 hand)
{
  g_autoptr (GArray) rows = tonti_leaver_list (compose->db, 0, hand);
  gint64 sum = tonti_surety_missing (compose, hand, 0);

  for (guint i = 0; i < rows->len; i++)
    sum += tonti_leaver_due (compose, &g_array_index (rows, TontiLeaverRow, i));
  return sum;
}
