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

TontiBoxMoney
tonti_box_money_get (TontiBook *book, gint64 pool)
{
  TontiDb *db = tonti_journal_get_db (tonti_book_get_journal (book));
  g_autofree char *account = tonti_box_account (pool);
  g_auto (TontiCompose) drafts = { 0 };
  TontiBoxMoney money = { 0 };

  tonti_overlay_compose_drafts (book, &drafts);
  money.worth = -(tonti_ledger_account_balance (db, account)
                  + tonti_compose_root_balance (&drafts, account));
  for (guint i = 0; i < drafts.loans->len; i++)
    {
      const TontiBoxDebt *debt = &g_array_index (drafts.loans, TontiBoxDebt, i);

      if (debt->pool == pool)
        money.out += debt->principal;
    }
  money.in = money.worth - money.out;
  return money;
}

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
