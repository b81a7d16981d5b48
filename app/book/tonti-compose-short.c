// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-expected.h"
#include "tonti-goods-stock.h"
#include "tonti-goods-store.h"
#include "tonti-lot-part.h"
#include "tonti-meeting-store.h"
#include "tonti-rule-store.h"

/* What is missing from the pot of a meeting, laid on its lots: first on those that wait. */

/* What the hands of the pool should have brought to this meeting and did not: also what nobody
 * owes, because a holder was not in the group yet. Nothing is missing yet from a meeting to come.
 */
static gint64
find_missing (const TontiCompose *c, gint64 pool, gint64 meeting)
{
  g_auto (TontiMeetingRow) held = { 0 };

  if (!tonti_meeting_get (c->db, meeting, &held) || held.opened == 0)
    return 0;
  return MAX (tonti_expected_pot (c->db, pool, meeting) - tonti_compose_sum_paid (c, pool, meeting),
              0);
}

/* The meeting at which the money of a lot came together. */
static gint64
get_gathered (const TontiTurnRow *turn)
{
  return turn->carried != 0 ? turn->carried : turn->meeting;
}

int
tonti_lot_find_policy (const TontiCompose *c, const TontiTurnRow *turn)
{
  const gint64 gathered = get_gathered (turn);

  return (int)tonti_rule_number (c->db, turn->pool, "short-pot",
                                 gathered != 0 ? gathered : c->meeting);
}

static gboolean
is_postponed (int policy)
{
  return policy == TONTI_SHORT_POT_POSTPONE || policy == TONTI_SHORT_POT_POSTPONE_ALL;
}

/* A lot that is not paid yet, where the rule of the pool is to wait. */
static gboolean
would_wait (const TontiCompose *c, const TontiTurnRow *turn)
{
  return g_str_equal (turn->state, "planned") && is_postponed (tonti_lot_find_policy (c, turn));
}

/* A lot that waits, waited or would wait has what is missing laid on it before the others. */
static gboolean
may_wait (const TontiCompose *c, const GArray *plans, const TontiTurnRow *turn)
{
  for (guint i = 0; plans != NULL && i < plans->len; i++)
    {
      const TontiLotPlan *plan = &g_array_index (plans, TontiLotPlan, i);

      if (plan->turn.pool == turn->pool && plan->turn.n == turn->n)
        return turn->waits != 0 || is_postponed (plan->policy);
    }
  return turn->waits != 0 || would_wait (c, turn);
}

static TontiMoney
find_share (const TontiCompose *c, const GArray *plans, const TontiTurnRow *turn)
{
  const gint64 gathered = get_gathered (turn);
  g_autoptr (GArray) turns = tonti_turn_list_gathered (c->db, gathered);
  g_autofree TontiMoney *lots = g_new0 (TontiMoney, turns->len);
  g_autofree TontiMoney *missing = g_new0 (TontiMoney, turns->len);
  g_autofree gboolean *waits = g_new0 (gboolean, turns->len);

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *row = &g_array_index (turns, TontiTurnRow, i);

      if (row->pool != turn->pool)
        continue;
      lots[i] = tonti_money (row->amount);
      waits[i] = may_wait (c, plans, row);
    }
  if (gathered == 0
      || !tonti_lot_lay (tonti_money (find_missing (c, turn->pool, gathered)), lots, waits,
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

/* ---- Goods that were lost ---- */

/* What of WANTED, worth, is not there of a pot of goods. */
static gint64
find_lost (const TontiCompose *c, gint64 pool, gint64 wanted)
{
  g_auto (TontiGoodsRow) goods = { 0 };

  if (!tonti_goods_get (c->db, pool, &goods))
    return 0;
  return MAX (wanted - MAX (tonti_goods_free (c, pool), 0), 0);
}

TontiMoney
tonti_lot_find_share (const TontiCompose *c, const GArray *plans, const TontiTurnRow *turn)
{
  TontiMoney share = find_share (c, plans, turn);

  if (plans == NULL && g_str_equal (turn->state, "planned") && turn->meeting == c->meeting)
    share.minor += find_lost (c, turn->pool, MAX (turn->amount - share.minor, 0));
  return share;
}

/* What is lost of the goods of a pot lies on the lots FIRST … LAST - 1 like what did not come. */
static void
lay_lost (const TontiCompose *c, GArray *plans, guint first, guint last)
{
  g_autofree TontiMoney *lots = g_new0 (TontiMoney, last - first);
  g_autofree TontiMoney *missing = g_new0 (TontiMoney, last - first);
  g_autofree gboolean *waits = g_new0 (gboolean, last - first);
  gint64 wanted = 0, lost;

  for (guint i = first; i < last; i++)
    {
      const TontiLotPlan *plan = &g_array_index (plans, TontiLotPlan, i);

      lots[i - first] = tonti_money (MAX (plan->turn.amount - plan->lacks.minor, 0));
      waits[i - first] = plan->waits || plan->turn.waits != 0 || is_postponed (plan->policy);
      wanted += lots[i - first].minor;
    }
  lost = find_lost (c, g_array_index (plans, TontiLotPlan, first).turn.pool, wanted);
  if (lost == 0
      || !tonti_lot_lay (tonti_money (lost), lots, waits, last - first, c->group->unit, missing))
    return;
  for (guint i = first; i < last; i++)
    g_array_index (plans, TontiLotPlan, i).lacks.minor += missing[i - first].minor;
}

/* PLANS are in the order of their pools. */
static void
lay_all_lost (const TontiCompose *c, GArray *plans)
{
  guint first = 0;

  for (guint i = 1; i <= plans->len; i++)
    if (i == plans->len
        || g_array_index (plans, TontiLotPlan, i).turn.pool
               != g_array_index (plans, TontiLotPlan, first).turn.pool)
      {
        lay_lost (c, plans, first, i);
        first = i;
      }
}

/* ---- Who waits ---- */

/* Every lot that waits together with others, or the lots that what came does not reach. */
static gboolean
must_wait (const TontiCompose *c, const TontiLotPlan *plan)
{
  if (plan->policy == TONTI_SHORT_POT_POSTPONE_ALL)
    return plan->lacks.minor > 0
           || find_missing (c, plan->turn.pool, get_gathered (&plan->turn)) > 0;
  return plan->policy == TONTI_SHORT_POT_POSTPONE && plan->lacks.minor > 0;
}

gboolean
tonti_lot_plans_lay (const TontiCompose *c, GArray *plans)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < plans->len; i++)
    {
      TontiLotPlan *plan = &g_array_index (plans, TontiLotPlan, i);

      plan->lacks = find_share (c, plans, &plan->turn);
    }
  if (plans->len > 0)
    lay_all_lost (c, plans);
  for (guint i = 0; i < plans->len; i++)
    {
      TontiLotPlan *plan = &g_array_index (plans, TontiLotPlan, i);

      if (!plan->waits && must_wait (c, plan))
        changed = plan->waits = TRUE;
    }
  return changed;
}

void
tonti_lot_part_spread (const TontiCompose *c, GArray *parts, guint first, guint last,
                       TontiMoney missing)
{
  g_autofree TontiMoney *gross = g_new0 (TontiMoney, last - first);
  g_autofree TontiMoney *shares = g_new0 (TontiMoney, last - first);

  for (guint i = first; i < last; i++)
    gross[i - first] = g_array_index (parts, TontiLotPart, i).gross;
  if (!tonti_lot_spread (missing, gross, last - first, c->group->unit, shares))
    return;
  for (guint i = first; i < last; i++)
    g_array_index (parts, TontiLotPart, i).missing = shares[i - first];
}

gint64
tonti_compose_owed_come (const TontiCompose *self, gint64 hand, gint64 debt)
{
  g_autoptr (GArray) turns = tonti_turn_list_hand (self->db, hand);
  gint64 lacks = 0;

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (g_str_equal (turn->state, "served"))
        lacks += find_share (self, NULL, turn).minor;
    }
  if (turns->len > 0)
    lacks += find_lost (self, g_array_index (turns, TontiTurnRow, 0).pool, debt - lacks);
  return CLAMP (debt - lacks, 0, debt);
}
