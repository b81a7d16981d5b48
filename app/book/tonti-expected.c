// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-expected.h"

#include "tonti-call-store.h"
#include "tonti-fund-store.h"
#include "tonti-hand-end.h"
#include "tonti-instalment.h"
#include "tonti-lot.h"
#include "tonti-meal.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-party-store.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"

/* What MEMBER pays of TOTAL for a hand: his fraction, as holders share it. */
static gint64
share (TontiDb *db, gint64 hand, gint64 member, gint64 total, gint64 unit)
{
  g_autoptr (GArray) holders = tonti_holder_list (db, hand);
  g_autofree gint64 *numerators = g_new (gint64, holders->len);
  g_autofree gint64 *denominators = g_new (gint64, holders->len);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, holders->len);
  gint64 sum = 0;

  for (guint i = 0; i < holders->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (holders, TontiHolderRow, i);

      numerators[i] = row->numerator;
      denominators[i] = row->denominator;
    }
  if (!tonti_lot_share (tonti_money (total), numerators, denominators, holders->len, unit, parts))
    return 0;
  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, TontiHolderRow, i).member == member)
      sum += parts[i].minor;
  return sum;
}

gboolean
tonti_expected_pool_is_on (TontiDb *db, gint64 pool, gint64 meeting)
{
  g_autoptr (GArray) turns = tonti_turn_list_meeting (db, meeting);

  for (guint i = 0; i < turns->len; i++)
    if (g_array_index (turns, TontiTurnRow, i).pool == pool)
      return TRUE;
  return FALSE;
}

/* An amount for each hand of the member, in every pool that has started. */
static gint64
multiply_by_hands (TontiDb *db, const TontiGroup *group, gint64 member, gint64 amount)
{
  g_autoptr (GArray) held = tonti_holder_list_member (db, member);
  gint64 sum = 0;
  gint64 last = 0;

  for (guint i = 0; i < held->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (held, TontiHolderRow, i);
      g_auto (TontiPoolRow) pool = { 0 };

      if (row->hand != last && tonti_pool_get (db, row->pool, &pool) && pool.started)
        sum += share (db, row->hand, member, amount, group->unit);
      last = row->hand;
    }
  return sum;
}

static gint64
expect_fund (TontiDb *db, const TontiGroup *group, gint64 member, gint64 meeting,
             const TontiFundRow *fund)
{
  gint64 amount;
  gboolean by_hand;

  if (tonti_meal_get_amount (db, fund->id, meeting, &amount, &by_hand))
    return by_hand ? multiply_by_hands (db, group, member, amount) : amount;
  if (g_str_has_prefix (fund->account, TONTI_HELD ":"))
    return fund->amount * tonti_party_count_persons (db, fund->id, member);
  if (!g_str_equal (fund->per, "hand"))
    return fund->amount;
  return multiply_by_hands (db, group, member, fund->amount);
}

gint64
tonti_expected_amount (TontiDb *db, const TontiGroup *group, gint64 member, TontiSubject subject)
{
  TontiHandRow hand;
  g_auto (TontiPoolRow) pool = { 0 };

  if (subject.kind == TONTI_SUBJECT_FUND)
    return tonti_expected_at (db, group, member, subject.n, tonti_meeting_get_last_opened (db) + 1);
  if (subject.kind == TONTI_SUBJECT_HAND && tonti_hand_get (db, subject.n, &hand)
      && tonti_pool_get (db, hand.pool, &pool))
    return share (db, subject.n, member, pool.contribution, group->unit);
  return 0;
}

gint64
tonti_expected_at (TontiDb *db, const TontiGroup *group, gint64 member, gint64 fund, gint64 meeting)
{
  g_auto (TontiFundRow) row = { 0 };
  g_auto (TontiMeetingRow) at = { 0 };

  if (!tonti_fund_get (db, fund, &row)
      || (tonti_meeting_get (db, meeting, &at) && at.day.number < row.since.number))
    return 0;
  return expect_fund (db, group, member, meeting, &row);
}

/* ---- Where hands have ended ---- */

static gboolean
has_ended (TontiDb *db, gint64 pool)
{
  g_autoptr (GArray) hands = tonti_hand_list (db, pool);

  for (guint i = 0; i < hands->len; i++)
    if (g_array_index (hands, TontiHandRow, i).ended)
      return TRUE;
  return FALSE;
}

static gint64
find_lot (TontiDb *db, gint64 hand)
{
  g_autoptr (GArray) turns = tonti_turn_list_hand (db, hand);

  return turns->len > 0 ? g_array_index (turns, TontiTurnRow, 0).amount : 0;
}

/* What each hand of such pools still brings to a meeting; gint64 hand: gint64 amount. */
static GHashTable *
list_limits (TontiDb *db)
{
  GHashTable *limits = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GArray) pools = tonti_pool_list (db);

  for (guint p = 0; p < pools->len; p++)
    {
      const TontiPoolRow *pool = &g_array_index (pools, TontiPoolRow, p);
      g_autoptr (GArray) charged = NULL;

      if (!has_ended (db, pool->id))
        continue;
      charged = tonti_due_list_charged (db, pool->id);
      for (guint i = 0; i < charged->len; i++)
        {
          const TontiDueCharged *row = &g_array_index (charged, TontiDueCharged, i);
          gint64 due = tonti_hand_end_due (tonti_money (pool->contribution),
                                           find_lot (db, row->hand), row->amount);

          g_hash_table_insert (limits, g_memdup2 (&row->hand, sizeof row->hand),
                               g_memdup2 (&due, sizeof due));
        }
    }
  return limits;
}

gint64
tonti_expected_left (TontiDb *db, const TontiGroup *group, gint64 member, gint64 hand)
{
  TontiHandRow row;
  g_autoptr (GArray) charged = NULL;

  if (!tonti_hand_get (db, hand, &row) || !has_ended (db, row.pool))
    return G_MAXINT64;
  charged = tonti_due_list_charged (db, row.pool);
  for (guint i = 0; i < charged->len; i++)
    {
      const TontiDueCharged *due = &g_array_index (charged, TontiDueCharged, i);

      if (due->hand == hand)
        return share (db, hand, member, MAX (find_lot (db, hand) - due->amount, 0), group->unit);
    }
  return 0;
}

gint64
tonti_expected_pot (TontiDb *db, gint64 pool, gint64 meeting)
{
  g_autoptr (GArray) hands = tonti_hand_list (db, pool);
  g_autoptr (GArray) dues = tonti_due_list_meeting (db, meeting);
  g_auto (TontiPoolRow) row = { 0 };
  gint64 sum = 0;

  tonti_pool_get (db, pool, &row);
  if (!has_ended (db, pool))
    return row.contribution * hands->len;
  for (guint i = 0; i < dues->len; i++)
    if (g_array_index (dues, TontiDueRow, i).pool == pool)
      sum += g_array_index (dues, TontiDueRow, i).amount;
  return sum;
}

/* ---- Dues ---- */

static void
add (GArray *dues, gint64 member, TontiSubject subject, gint64 pool, gint64 meeting, gint64 amount)
{
  TontiDueRow row = {
    .member = member, .subject = subject, .pool = pool, .meeting = meeting, .amount = amount
  };

  if (amount > 0)
    g_array_append_val (dues, row);
}

/* Who joins after the day of the meeting owes it only where the group has said so. */
static gboolean
owes_hand (TontiDb *db, gint64 pool, gint64 meeting, gboolean late)
{
  g_auto (TontiPoolRow) row = { 0 };

  return tonti_expected_pool_is_on (db, pool, meeting)
         && (!late || (tonti_pool_get (db, pool, &row) && g_str_equal (row.late_holders, "owe")));
}

static void
add_hands (TontiDb *db, const TontiGroup *group, gint64 member, gint64 meeting, gboolean late,
           GHashTable *limits, GArray *dues)
{
  g_autoptr (GArray) held = tonti_holder_list_member (db, member);
  gint64 last = 0;

  for (guint i = 0; i < held->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (held, TontiHolderRow, i);
      TontiSubject hand = { TONTI_SUBJECT_HAND, row->hand };

      if (row->hand != last && owes_hand (db, row->pool, meeting, late))
        {
          const gint64 *limit = g_hash_table_lookup (limits, &row->hand);

          add (dues, member, hand, row->pool, meeting,
               limit != NULL ? share (db, row->hand, member, *limit, group->unit)
                             : tonti_expected_amount (db, group, member, hand));
        }
      last = row->hand;
    }
}

static void
add_funds (TontiDb *db, const TontiGroup *group, gint64 member, gint64 meeting, TontiDay day,
           const GArray *funds, GArray *dues)
{
  for (guint i = 0; i < funds->len; i++)
    {
      const TontiFundRow *fund = &g_array_index (funds, TontiFundRow, i);
      TontiSubject subject = { TONTI_SUBJECT_FUND, fund->id };

      if (fund->since.number <= day.number)
        add (dues, member, subject, 0, meeting, expect_fund (db, group, member, meeting, fund));
    }
}

/* What is called for by and by: the part that this meeting asks for. What was paid ahead is not
 * asked for. */
static void
add_calls (TontiDb *db, const TontiGroup *group, gint64 member, gint64 meeting, TontiDay day,
           const GArray *calls, GArray *dues)
{
  for (guint i = 0; i < calls->len; i++)
    {
      const TontiCallRow *call = &g_array_index (calls, TontiCallRow, i);
      TontiShareRow share;
      gint64 asked;

      if (call->times == 0 || call->due.number > day.number
          || !tonti_share_get (db, call->id, member, &share))
        continue;
      asked = tonti_instalment_sum (share.amount, call->times,
                                    tonti_call_count_meetings (db, call->id) + 1, group->unit);
      add (dues, member, (TontiSubject){ TONTI_SUBJECT_CALL, call->id }, 0, meeting,
           asked - MAX (share.asked, share.paid));
    }
}

GArray *
tonti_expected_dues (TontiDb *db, const TontiGroup *group, gint64 meeting, TontiDay day)
{
  g_autoptr (GArray) members = tonti_member_list (db, TRUE);
  g_autoptr (GArray) funds = tonti_fund_list (db);
  g_autoptr (GHashTable) limits = list_limits (db);
  g_autoptr (GArray) calls = tonti_call_list (db);
  GArray *dues = g_array_new (FALSE, FALSE, sizeof (TontiDueRow));

  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *member = &g_array_index (members, TontiMemberRow, i);
      gboolean late = member->joined.number > day.number;

      if (tonti_day_is_valid (member->left) && member->left.number < day.number)
        continue;
      add_hands (db, group, member->id, meeting, late, limits, dues);
      if (!late)
        add_funds (db, group, member->id, meeting, day, funds, dues);
      add_calls (db, group, member->id, meeting, day, calls, dues);
    }
  return dues;
}
