// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lot-part.h"
#include "tonti-meeting-store.h"

/* What is missing from the pot of a meeting, spread over its lots. */

/* What the hands of the pool should have brought to this meeting and did not: also what nobody
 * owes, because a holder was not in the group yet. Nothing is missing yet from a meeting to come.
 */
static gint64
find_missing (const TontiCompose *c, gint64 pool, gint64 meeting)
{
  g_autoptr (GArray) hands = tonti_hand_list (c->db, pool);
  g_auto (TontiPoolRow) row = { 0 };
  g_auto (TontiMeetingRow) held = { 0 };

  tonti_pool_get (c->db, pool, &row);
  if (!tonti_meeting_get (c->db, meeting, &held) || held.opened == 0)
    return 0;
  return MAX (row.contribution * hands->len - tonti_compose_sum_paid (c, pool, meeting), 0);
}

/* What is missing from one lot: its part among the lots of its meeting. */
static TontiMoney
find_share (const TontiCompose *c, const TontiTurnRow *turn)
{
  g_autoptr (GArray) turns = tonti_turn_list_meeting (c->db, turn->meeting);
  g_autofree TontiMoney *lots = g_new0 (TontiMoney, turns->len);
  g_autofree TontiMoney *missing = g_new0 (TontiMoney, turns->len);

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *row = &g_array_index (turns, TontiTurnRow, i);

      if (row->pool == turn->pool)
        lots[i] = tonti_money (row->amount);
    }
  if (turn->meeting == 0
      || !tonti_lot_spread (tonti_money (find_missing (c, turn->pool, turn->meeting)), lots,
                            turns->len, c->group->unit, missing))
    return TONTI_MONEY_ZERO;
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *row = &g_array_index (turns, TontiTurnRow, i);

      if (row->pool == turn->pool && row->n == turn->n)
        return missing[i];
    }
  return TONTI_MONEY_ZERO;
}

/* The parts FIRST … LAST - 1 are those of one lot. */
static void
spread (TontiCompose *c, GArray *parts, guint first, guint last)
{
  TontiMoney missing = find_share (c, &g_array_index (parts, TontiLotPart, first).turn);
  g_autofree TontiMoney *gross = g_new0 (TontiMoney, last - first);
  g_autofree TontiMoney *shares = g_new0 (TontiMoney, last - first);

  for (guint i = first; i < last; i++)
    gross[i - first] = g_array_index (parts, TontiLotPart, i).gross;
  if (!tonti_lot_spread (missing, gross, last - first, c->group->unit, shares))
    return;
  for (guint i = first; i < last; i++)
    g_array_index (parts, TontiLotPart, i).missing = shares[i - first];
}

void
tonti_lot_parts_spread (TontiCompose *c, GArray *parts)
{
  guint first = 0;

  for (guint i = 1; i <= parts->len; i++)
    if (i == parts->len
        || g_array_index (parts, TontiLotPart, i).draft
               != g_array_index (parts, TontiLotPart, first).draft)
      {
        spread (c, parts, first, i);
        first = i;
      }
}
