// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-goods-stock.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-goods-part.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"
#include "tonti-pool-store.h"

/* ---- Sums ---- */

/* The hands of a pool, and the pool itself: "hand:3" and "pool:2" as they stand in lines. */
static GHashTable *
list_subjects (TontiDb *db, gint64 pool)
{
  GHashTable *subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) hands = tonti_hand_list (db, pool);

  g_hash_table_add (subjects, tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, pool }));
  for (guint i = 0; i < hands->len; i++)
    g_hash_table_add (subjects,
                      tonti_subject_format ((TontiSubject){
                          TONTI_SUBJECT_HAND, g_array_index (hands, TontiHandRow, i).id }));
  return subjects;
}

static gint64
sum_posted (TontiDb *db, const char *account, GHashTable *subjects)
{
  g_autoptr (GArray) rows = tonti_ledger_account_balances (db, account);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLedgerBalance *row = &g_array_index (rows, TontiLedgerBalance, i);

      if (row->of != NULL && g_hash_table_contains (subjects, row->of))
        sum += row->debit - row->credit;
    }
  return sum;
}

static gint64
sum_lines (const json_t *lines, const char *const *accounts, GHashTable *subjects)
{
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (lines); i++)
    {
      const json_t *line = json_array_get (lines, i);
      const char *of = json_string_value (json_object_get (line, "of"));

      if (of != NULL && g_hash_table_contains (subjects, of)
          && g_strv_contains (accounts, json_string_value (json_object_get (line, "account"))))
        sum += json_integer_value (json_object_get (line, "amount"));
    }
  return sum;
}

/* Debit minus credit of what names the pool or one of its hands on these accounts. */
static gint64
sum_up (TontiDb *db, const TontiCompose *compose, gint64 pool, const char *const *accounts)
{
  g_autoptr (GHashTable) subjects = list_subjects (db, pool);
  gint64 sum = 0;

  for (guint i = 0; accounts[i] != NULL; i++)
    sum += sum_posted (db, accounts[i], subjects);
  for (guint i = 0; compose != NULL && i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);

      sum += sum_lines (json_object_get (composed->body, "lines"), accounts, subjects);
    }
  return sum;
}

/* Entitled to it: contributions, what is owed, what waits aside; not there: what is claimed. */
static gint64
find_free (TontiDb *db, const TontiCompose *compose, gint64 pool)
{
  static const char *const accounts[] = { "pot", "owed", "suspense", "claim", NULL };

  return -sum_up (db, compose, pool, accounts);
}

gint64
tonti_goods_free (const TontiCompose *compose, gint64 pool)
{
  return find_free (compose->db, compose, pool);
}

gint64
tonti_goods_surplus (const TontiCompose *compose, gint64 pool)
{
  static const char *const accounts[] = { "suspense", NULL };

  return -sum_up (compose->db, compose, pool, accounts);
}

gint64
tonti_goods_all_surplus (TontiDb *db)
{
  g_autoptr (GArray) rows = tonti_ledger_account_balances (db, "suspense");
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, TontiLedgerBalance, i).of != NULL)
      sum += g_array_index (rows, TontiLedgerBalance, i).credit
             - g_array_index (rows, TontiLedgerBalance, i).debit;
  return sum;
}

/* ---- Refusals ---- */

gboolean
tonti_goods_check_free (TontiAct *act, const TontiCompose *drafts)
{
  g_autoptr (GArray) goods = tonti_goods_list_rows (act->db);
  gboolean ok = TRUE;

  for (guint i = 0; i < goods->len; i++)
    {
      const TontiGoodsRow *row = &g_array_index (goods, TontiGoodsRow, i);
      gint64 there = find_free (act->db, drafts, row->pool);
      g_autofree char *lacks
          = tonti_goods_dup_text (row, tonti_money (ABS (there)), &act->group->style);

      if (there < 0)
        ok = tonti_act_refuse (act, "goods-lost", NULL,
                               _ ("%s: %s more would be handed out than is there: what is missing "
                                  "of these goods is not paid from other money; hand out less"),
                               act->verb->name, lacks);
    }
  return ok;
}

gboolean
tonti_goods_check_owed (TontiAct *act, gint64 hand, gint64 amount)
{
  g_auto (TontiCompose) compose = { 0 };
  g_auto (TontiGoodsRow) goods = { 0 };
  g_autofree char *there = NULL;
  TontiHandRow row;
  gint64 most;

  if (!tonti_hand_get (act->db, hand, &row) || !tonti_goods_get (act->db, row.pool, &goods))
    return TRUE;
  tonti_overlay_compose_drafts (act->book, &compose);
  most = MAX (tonti_goods_free (&compose, row.pool), 0);
  there = tonti_goods_dup_text (&goods, tonti_money (most), &act->group->style);
  return amount <= most
         || tonti_act_refuse (act, "goods-lost", "amount",
                              _ ("hand %" PRId64 ": only %s of its pot are there, the rest was "
                                 "lost: pay that much, and the rest when it is made good"),
                              hand, there);
}
