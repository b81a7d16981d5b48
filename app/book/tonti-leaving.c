// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-leaving.h"

#include <glib/gi18n.h>

#include "tonti-ahead.h"
#include "tonti-aid-store.h"
#include "tonti-call-store.h"
#include "tonti-gesture.h"
#include "tonti-ledger-store.h"
#include "tonti-member-store.h"
#include "tonti-officer-store.h"
#include "tonti-pool-store.h"
#include "tonti-surety.h"
#include "tonti-turn-store.h"

/* Accounts that stand between one member and the group, and what to do about each. */
static const struct
{
  const char *account, *text;
} personal[] = {
  { "fines-due", N_ ("%s: %s of fines are not paid: receive or cancel them first") },
  { "claim", N_ ("%s: %s missing from the box are claimed: settle the claim first") },
  { "loans", N_ ("%s: %s of a loan are not paid back: receive them first") },
  { "advance", N_ ("%s: %s were paid in advance: give them back first (advance.pay)") },
  { "savings", N_ ("%s: %s of savings are in the box: pay them back first") },
  { "dividends", N_ ("%s: %s of discounts are kept for this member: pay them first") },
  { "cards", N_ ("%s: %s of daily stakes are held: pay the card out first") },
  { "box-share", N_ ("%s: %s of the auction box are still to be paid: pay them first") },
  { "owed", N_ ("%s: the group still owes %s of a lot: pay them first") },
  { TONTI_AID_OWED, N_ ("%s: the group still owes %s of aid: pay them first") },
};

static gboolean
check_days (TontiAct *act, const TontiMemberRow *row, TontiDay left)
{
  char day[TONTI_DAY_ISO_SIZE];

  if (tonti_day_is_valid (row->left))
    return tonti_act_refuse (act, "already-left", "member",
                             _ ("%s: left on %s: nothing is to be entered"), row->name,
                             tonti_act_tell_day (act, row->left, day));
  if (left.number < row->joined.number)
    return tonti_act_refuse (act, "before-joining", "left",
                             _ ("%s: joined on %s: take that day or a later one"), row->name,
                             tonti_act_tell_day (act, row->joined, day));
  return TRUE;
}

static gboolean
check_offices (TontiAct *act, const TontiMemberRow *row)
{
  g_autoptr (GArray) officers = tonti_officer_list (act->db, FALSE);

  for (guint i = 0; i < officers->len; i++)
    {
      const TontiOfficerRow *officer = &g_array_index (officers, TontiOfficerRow, i);

      if (officer->member == row->id)
        return tonti_act_refuse (act, "holds-office", "member",
                                 _ ("%s: is in an office (%s): end it first"), row->name,
                                 officer->role);
    }
  return TRUE;
}

/* A pool is over when it was started and no turn of it is left. */
static gboolean
is_over (TontiDb *db, gint64 pool)
{
  g_auto (TontiPoolRow) row = { 0 };
  g_autoptr (GArray) turns = tonti_turn_list (db, pool);

  if (!tonti_pool_get (db, pool, &row) || !row.started)
    return FALSE;
  for (guint i = 0; i < turns->len; i++)
    if (g_str_equal (g_array_index (turns, TontiTurnRow, i).state, "planned"))
      return FALSE;
  return TRUE;
}

static gboolean
check_hands (TontiAct *act, const TontiMemberRow *row)
{
  g_autoptr (GArray) held = tonti_holder_list_member (act->db, row->id);

  for (guint i = 0; i < held->len; i++)
    {
      const TontiHolderRow *holder = &g_array_index (held, TontiHolderRow, i);
      g_auto (TontiPoolRow) pool = { 0 };

      if (is_over (act->db, holder->pool))
        continue;
      tonti_pool_get (act->db, holder->pool, &pool);
      return tonti_act_refuse (act, "holds-hand", "member",
                               _ ("%s: holds a hand of %s, which is not over: wait for its end, or "
                                  "give the hand to somebody else"),
                               row->name, pool.name);
    }
  return TRUE;
}

static gboolean
check_balances (TontiAct *act, const TontiMemberRow *row)
{
  gboolean ok = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (personal); i++)
    {
      gint64 balance = tonti_ledger_balance (act->db, personal[i].account, row->id, NULL);
      g_autofree char *amount
          = tonti_style_format_symbol (&act->group->style, tonti_money (ABS (balance)));

      if (balance != 0)
        ok = tonti_act_refuse (act, "open-balance", "member", gettext (personal[i].text), row->name,
                               amount);
    }
  return ok;
}

/* Debts between members are theirs, but who leaves settles them first. */
static gboolean
check_between (TontiAct *act, const TontiMemberRow *row)
{
  g_autoptr (GArray) balances = tonti_ledger_member_balances (act->db, row->id);
  gboolean ok = TRUE;

  for (guint i = 0; i < balances->len; i++)
    {
      const TontiLedgerBalance *balance = &g_array_index (balances, TontiLedgerBalance, i);
      gint64 open = balance->debit - balance->credit;
      g_autofree char *amount
          = tonti_style_format_symbol (&act->group->style, tonti_money (ABS (open)));

      if (g_str_equal (balance->account, "between") && open != 0)
        ok = tonti_act_refuse (act, "open-balance", "member",
                               open > 0 ? _ ("%s: owes %s to another member: settle it first")
                                        : _ ("%s: another member owes her %s: settle it first"),
                               row->name, amount);
    }
  return ok;
}

static gboolean
check_dues (TontiAct *act, const TontiMemberRow *row)
{
  gint64 unpaid = tonti_member_unpaid_dues (act->db, row->id);
  g_autofree char *amount = tonti_style_format_symbol (&act->group->style, tonti_money (unpaid));

  if (unpaid == 0)
    return TRUE;
  return tonti_act_refuse (act, "unpaid-dues", "member",
                           _ ("%s: %s of dues are not paid: receive them first"), row->name,
                           amount);
}

/* Nobody will ask for it any more, and it is the member's. */
static gboolean
check_ahead (TontiAct *act, const TontiMemberRow *row)
{
  gint64 ahead = tonti_ahead_sum (act, row->id);
  g_autofree char *amount = tonti_act_money (act, ahead);

  return ahead == 0
         || tonti_act_refuse (act, "open-balance", "member",
                              _ ("%s: %s were paid ahead for meetings to come: give them back "
                                 "first (advance.pay, “ahead”)"),
                              row->name, amount);
}

/* What later meetings would ask for. */
static gboolean
check_called (TontiAct *act, const TontiMemberRow *row)
{
  g_autoptr (GArray) shares = tonti_share_list (act->db, 0, row->id);
  g_autofree char *amount = NULL;
  gint64 left = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const TontiShareRow *share = &g_array_index (shares, TontiShareRow, i);

      left += MAX (share->amount - MAX (share->asked, share->paid), 0);
    }
  amount = tonti_style_format_symbol (&act->group->style, tonti_money (left));
  return left == 0
         || tonti_act_refuse (act, "unpaid-dues", "member",
                              _ ("%s: %s of what is called for are still to come: receive them "
                                 "first, or let them off (aid.waive)"),
                              row->name, amount);
}

gboolean
tonti_leaving_check (TontiAct *act, gint64 member, TontiDay left)
{
  g_auto (TontiMemberRow) row = { 0 };
  gboolean ok;

  tonti_member_get (act->db, member, &row);
  if (!check_days (act, &row, left))
    return FALSE;
  if (act->meeting != 0)
    return tonti_act_refuse (act, "meeting-open", NULL,
                             _ ("%s: a meeting is open and its dues are being paid: close the "
                                "meeting first"),
                             row.name);
  ok = check_offices (act, &row);
  ok = check_hands (act, &row) && ok;
  ok = check_balances (act, &row) && ok;
  ok = check_ahead (act, &row) && ok;
  ok = check_between (act, &row) && ok;
  ok = tonti_surety_check_leaving (act, member) && ok;
  ok = check_called (act, &row) && ok;
  return check_dues (act, &row) && ok;
}
