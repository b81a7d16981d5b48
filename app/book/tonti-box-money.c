// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-money.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-box-debt.h"
#include "tonti-gesture.h"
#include "tonti-journal.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"

char *
tonti_box_account (gint64 pool)
{
  return g_strdup_printf ("auction-box:%" PRId64, pool);
}

/* LOANS: what is owed of them. */
static TontiBoxMoney
add_up (gint64 worth, const GArray *loans, gint64 pool)
{
  TontiBoxMoney money = { .worth = worth };

  for (guint i = 0; i < loans->len; i++)
    {
      const TontiBoxDebt *debt = &g_array_index (loans, TontiBoxDebt, i);

      if (debt->pool == pool)
        money.out += debt->principal;
    }
  money.in = money.worth - money.out;
  return money;
}

static TontiBoxMoney
read_posted (TontiDb *db, gint64 pool)
{
  g_autofree char *account = tonti_box_account (pool);
  g_autoptr (GArray) loans = tonti_box_debt_list (db, 0, 1);

  return add_up (-tonti_ledger_account_balance (db, account), loans, pool);
}

static TontiBoxMoney
read_with (const TontiCompose *drafts, gint64 pool)
{
  g_autofree char *account = tonti_box_account (pool);
  gint64 balance = tonti_ledger_account_balance (drafts->db, account)
                   + tonti_compose_root_balance (drafts, account);

  return add_up (-balance, drafts->loans, pool);
}

TontiBoxMoney
tonti_box_money_get (TontiBook *book, gint64 pool)
{
  g_auto (TontiCompose) drafts = { 0 };

  tonti_overlay_compose_drafts (book, &drafts);
  return read_with (&drafts, pool);
}

/* ---- Not below zero ---- */

/* DRAFTS may be NULL. *short_one: the first pool whose box lacks money, 0 = none. */
static gint64
sum_below (TontiDb *db, const TontiCompose *drafts, gint64 *short_one)
{
  g_autoptr (GArray) pools = tonti_pool_list (db);
  gint64 sum = 0;

  *short_one = 0;
  for (guint i = 0; i < pools->len; i++)
    {
      gint64 pool = g_array_index (pools, TontiPoolRow, i).id;
      TontiBoxMoney money = drafts != NULL ? read_with (drafts, pool) : read_posted (db, pool);

      if (money.in >= 0)
        continue;
      sum -= money.in;
      *short_one = *short_one == 0 ? pool : *short_one;
    }
  return sum;
}

gint64
tonti_box_sum_below (TontiBook *book)
{
  TontiDb *db = tonti_journal_get_db (tonti_book_get_journal (book));
  g_auto (TontiCompose) drafts = { 0 };
  gint64 pool, sum = sum_below (db, NULL, &pool);

  /* Most often nothing is lent that is only typed, and nothing has to be composed. */
  if (sum == 0 || tonti_book_get_open_meeting (book).n == 0)
    return sum;
  tonti_overlay_compose_drafts (book, &drafts);
  return sum_below (db, &drafts, &pool);
}

gboolean
tonti_box_check_act (TontiAct *act, const TontiCompose *drafts)
{
  gint64 short_one, sum = sum_below (act->db, drafts, &short_one);
  g_autofree char *money = tonti_act_money (act, sum);
  g_auto (TontiPoolRow) pool = { 0 };

  if (sum <= act->boxes_below)
    return TRUE;
  tonti_pool_get (act->db, short_one, &pool);
  return tonti_act_refuse (act, "box-below", NULL,
                           _ ("%s: the auction box of “%s” would lack %s that were lent or shared "
                              "out of it: correct the loan or the share first, or enter first what "
                              "brings the money in, like the lot"),
                           act->verb->name, pool.name, money);
}

gboolean
tonti_box_check_closing (TontiAct *act, const TontiCompose *drafts)
{
  gint64 short_one, sum = sum_below (act->db, drafts, &short_one);
  g_autofree char *money = tonti_act_money (act, sum);
  g_auto (TontiPoolRow) pool = { 0 };

  if (sum == 0)
    return TRUE;
  tonti_pool_get (act->db, short_one, &pool);
  return tonti_act_refuse (act, "box-below", NULL,
                           _ ("meeting: the auction box of “%s” lacks %s that were lent or shared "
                              "out of it: pay the lot that brings them, or correct the loan or "
                              "the share first"),
                           pool.name, money);
}

/* ---- Which box, and how much ---- */

gboolean
tonti_box_choose_pool (TontiAct *act, TontiPoolRow *pool)
{
  g_autoptr (GArray) pools = tonti_pool_list (act->db);

  if (tonti_act_has (act, "pool"))
    return tonti_pool_get (act->db, tonti_act_id (act, "pool"), pool);
  if (pools->len == 1)
    return tonti_pool_get (act->db, g_array_index (pools, TontiPoolRow, 0).id, pool);
  return tonti_act_refuse (act, "which-pool", "pool",
                           _ ("%s: it does not say of which pot the box is: name the pool"),
                           act->verb->name);
}

gboolean
tonti_box_check_in (TontiAct *act, const TontiPoolRow *pool, gint64 amount)
{
  TontiBoxMoney money = tonti_box_money_get (act->book, pool->id);
  g_autofree char *in = tonti_act_money (act, MAX (money.in, 0));
  g_autofree char *out = tonti_act_money (act, money.out);

  if (amount <= money.in)
    return TRUE;
  return tonti_act_refuse (act, "box-short", "amount",
                           _ ("%s: %s are in its auction box and %s of it are lent: take that much "
                              "or less"),
                           pool->name, in, out);
}
