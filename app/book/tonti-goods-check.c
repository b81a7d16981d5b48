// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-columns.h"
#include "tonti-due-store.h"
#include "tonti-gesture.h"
#include "tonti-goods-part.h"
#include "tonti-lot.h"
#include "tonti-meeting-store.h"
#include "tonti-missing.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

/* What a pot of goods does not allow. */

gboolean
tonti_goods_read (TontiAct *act, const char *field, const char *text, gint64 pool, gint64 *worth)
{
  g_auto (TontiGoodsRow) row = { 0 };
  g_autofree char *value = NULL;
  TontiMoney money;
  gint64 quantity;

  *worth = 0;
  if (!tonti_goods_get (act->db, pool, &row))
    return tonti_act_refuse (act, "not-goods", field,
                             _ ("pool:%" PRId64 ": its contributions are money: give an amount"),
                             pool);
  value = tonti_act_money (act, row.value);
  if (!tonti_goods_parse (text, &quantity))
    return tonti_act_refuse (act, "bad-quantity", field,
                             _ ("“%s”: it is no quantity: write it like 5 or 2.5, with three "
                                "figures after the mark at most"),
                             text);
  if (!tonti_goods_worth (quantity, tonti_money (row.value), &money))
    return tonti_act_refuse (act, "bad-quantity", field,
                             _ ("“%s”: at %s a unit it is worth no whole amount: give a quantity "
                                "that is"),
                             text, value);
  *worth = money.minor;
  return TRUE;
}

/* ---- Columns ---- */

static gint64
sum_open (TontiAct *act, gint64 member, gint64 pool)
{
  g_autoptr (GArray) rows = tonti_due_list_open (act->db, member, G_MAXINT64);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, TontiDueRow, i).pool == pool)
      sum += tonti_due_row_open (&g_array_index (rows, TontiDueRow, i));
  return sum;
}

/* What stands in the member's other columns of the same pool: "pool:2" and "money:2". */
static gint64
sum_others (TontiAct *act, gint64 member, gint64 pool, const char *column)
{
  g_autofree char *goods = g_strdup_printf ("pool:%" PRId64, pool);
  g_autofree char *money = g_strdup_printf ("money:%" PRId64, pool);

  if (act->meeting == 0)
    return 0;
  return (g_str_equal (column, goods) ? 0 : tonti_gesture_get_amount (act, member, goods))
         + (g_str_equal (column, money) ? 0 : tonti_gesture_get_amount (act, member, money));
}

static gboolean
check_money (TontiAct *act, gint64 pool)
{
  g_auto (TontiPoolRow) row = { 0 };

  tonti_pool_get (act->db, pool, &row);
  if (tonti_goods_takes_money (act->db, pool))
    return TRUE;
  return tonti_act_refuse (act, "goods-only", "of",
                           _ ("%s: the group takes goods only: receive the goods, or let the group "
                              "decide otherwise (rule goods-in-money)"),
                           row.name);
}

/* Of goods that are claimed: what money typed at this meeting pays of them is taken away. */
static gboolean
check_missing (TontiAct *act, gint64 member, const char *column, gint64 amount)
{
  gint64 pool = tonti_missing_pool (column);
  g_autoptr (GArray) claims = tonti_missing_list (act->db);
  gint64 money = act->meeting > 0 ? tonti_gesture_get_amount (act, member, TONTI_MISSING) : 0;
  gint64 open = tonti_missing_open (claims, member, pool);
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *claimed = NULL;

  if (tonti_goods_takes_money (act->db, pool))
    open -= CLAMP (money - tonti_missing_open (claims, member, 0), 0, open);
  if (amount <= open)
    return TRUE;
  claimed = tonti_goods_dup_worth (act->db, pool, open, &act->group->style);
  return tonti_act_refuse (act, "goods-more", "amount",
                           _ ("%s: still claimed as missing: %s; goods are not kept in advance: "
                              "give the rest back"),
                           name, claimed);
}

gboolean
tonti_goods_check_column (TontiAct *act, gint64 member, const char *column, gint64 amount)
{
  gint64 instead = tonti_goods_of_money (column);
  gint64 pool = instead != 0 ? instead : tonti_goods_of_column (act->db, column);
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *due = NULL;
  gint64 open;

  if (tonti_missing_pool (column) > 0)
    return check_missing (act, member, column, amount);
  if (pool == 0 || amount <= 0)
    return TRUE;
  if (instead != 0 && !check_money (act, pool))
    return FALSE;
  open = sum_open (act, member, pool);
  if (amount + sum_others (act, member, pool, column) <= open)
    return TRUE;
  due = tonti_goods_dup_worth (act->db, pool, open, &act->group->style);
  return tonti_act_refuse (act, "goods-more", "amount",
                           _ ("%s: still due: %s; goods are not kept in advance: give the rest "
                              "back"),
                           name, due);
}

/* ---- What is brought ---- */

static gboolean
add_goods_of (TontiAct *act, gint64 member, const char *column, const json_t *quantity,
              json_t *columns)
{
  g_autofree char *number
      = json_is_integer (quantity)
            ? g_strdup_printf ("%" JSON_INTEGER_FORMAT, json_integer_value (quantity))
            : NULL;
  const char *text = number != NULL ? number : json_string_value (quantity);
  gint64 before = act->meeting > 0 ? tonti_gesture_get_amount (act, member, column) : 0, worth;

  if (!tonti_columns_check (act, member, column)
      || !tonti_goods_read (act, "goods", text != NULL ? text : "",
                            tonti_goods_of_column (act->db, column), &worth)
      || !tonti_goods_check_column (act, member, column, before + worth))
    return FALSE;
  if (worth > 0)
    json_object_set_new (columns, column, json_integer (worth));
  return TRUE;
}

gboolean
tonti_goods_receive (TontiAct *act, gint64 member, json_t *columns)
{
  const json_t *goods = tonti_act_json (act, "goods");
  const char *column;
  json_t *quantity;
  gboolean ok = TRUE;

  json_object_foreach ((json_t *)goods, column, quantity)
    ok = add_goods_of (act, member, column, quantity, columns) && ok;
  return ok;
}

/* ---- The rules of the pool ---- */

gboolean
tonti_goods_check_short (TontiAct *act, gint64 pool, const char *code, const char *field)
{
  g_auto (TontiGoodsRow) row = { 0 };

  if (code == NULL || g_str_equal (code, "owe") || g_str_has_prefix (code, "postpone")
      || !tonti_goods_get (act->db, pool, &row))
    return TRUE;
  return tonti_act_refuse (act, "goods-short", field,
                           _ ("%s: money cannot stand in for goods that did not come: let the "
                              "rest stay owed (owe), or let the lot wait (postpone)"),
                           row.good);
}

gboolean
tonti_goods_check_refund (TontiAct *act, gint64 pool, const char *field)
{
  g_auto (TontiGoodsRow) row = { 0 };

  return !tonti_goods_get (act->db, pool, &row)
         || tonti_act_refuse (act, "goods-refund", field,
                              _ ("%s: what was brought was handed out at its turns and cannot go "
                                 "back at once: decide that it goes back at the end of the round, "
                                 "or when somebody comes after (rule leaver-refund)"),
                              row.good);
}

static gboolean
is_exact (const TontiGoodsRow *goods, const TontiHolderRow *holder, gint64 unit)
{
  gint64 quantity = goods->quantity * holder->numerator;
  gint64 contribution = goods->quantity * goods->value / TONTI_GOODS_SCALE * holder->numerator;

  return holder->denominator == 1
         || (quantity % holder->denominator == 0 && contribution % holder->denominator == 0
             && contribution / holder->denominator % unit == 0);
}

static gboolean
check_parts (TontiAct *act, const TontiGoodsRow *goods)
{
  g_autoptr (GArray) holders = tonti_holder_list_pool (act->db, goods->pool);
  gboolean ok = TRUE;

  for (guint i = 0; i < holders->len; i++)
    {
      const TontiHolderRow *holder = &g_array_index (holders, TontiHolderRow, i);

      if (!is_exact (goods, holder, act->group->unit))
        ok = tonti_act_refuse (act, "goods-part", "pool",
                               _ ("hand %" PRId64 ": a part of it is no exact quantity of %s, or "
                                  "worth no sum in coins of the group: choose another quantity or "
                                  "value, or whole hands"),
                               holder->hand, goods->good);
    }
  return ok;
}

gboolean
tonti_goods_check_whole (TontiAct *act, const TontiPoolRow *pool)
{
  g_auto (TontiGoodsRow) goods = { 0 };

  return !tonti_goods_get (act->db, pool->id, &goods)
         || tonti_act_refuse (act, "goods-whole", "pool",
                              _ ("%s: money cannot be kept from a lot of goods: take the "
                                 "deductions away from this pot"),
                              pool->name);
}

/* The rule with which it would start, and those decided for meetings to come. */
static gboolean
check_short_rules (TontiAct *act, gint64 pool)
{
  g_autoptr (GArray) rules = tonti_rule_list (act->db);
  const gint64 last = tonti_meeting_get_last_opened (act->db);
  gboolean ok = tonti_goods_check_short (act, pool, tonti_rule_word (act->db, pool, "short-pot", 0),
                                         "pool");

  for (guint i = 0; i < rules->len && ok; i++)
    {
      const TontiRuleRow *row = &g_array_index (rules, TontiRuleRow, i);

      if (row->pool == pool && row->since > last && g_str_equal (row->code, "short-pot"))
        ok = tonti_goods_check_short (act, pool, row->word, "pool");
    }
  return ok;
}

gboolean
tonti_goods_check_rules (TontiAct *act, gint64 pool, const json_t *rules)
{
  size_t i;
  json_t *rule;

  json_array_foreach (rules, i, rule)
    {
      const char *code = json_string_value (json_object_get (rule, "rule"));
      const char *value = json_string_value (json_object_get (rule, "value"));

      if (g_strcmp0 (code, "short-pot") == 0
          && !tonti_goods_check_short (act, pool, value, "rules"))
        return FALSE;
      if (g_strcmp0 (code, "leaver-refund") == 0 && g_strcmp0 (value, "now") == 0
          && !tonti_goods_check_refund (act, pool, "rules"))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_goods_check_start (TontiAct *act, gint64 pool)
{
  g_autoptr (GArray) deductions = tonti_pool_list_deductions (act->db, pool);
  const char *uneven = tonti_act_text (act, "uneven");
  g_auto (TontiGoodsRow) goods = { 0 };
  g_auto (TontiPoolRow) row = { 0 };
  gboolean ok;

  if (!tonti_goods_get (act->db, pool, &goods) || !tonti_pool_get (act->db, pool, &row))
    return TRUE;
  ok = check_short_rules (act, pool);
  if (g_strcmp0 (uneven != NULL ? uneven : row.uneven, "box-advances") == 0)
    ok = tonti_goods_check_short (act, pool, "box-advances", "uneven") && ok;
  if (deductions->len > 0)
    ok = tonti_goods_check_whole (act, &row) && ok;
  if (g_str_equal (tonti_rule_word (act->db, pool, "leaver-refund", 0), "now"))
    ok = tonti_goods_check_refund (act, pool, "pool") && ok;
  if (g_str_equal (row.order_rule, "auction"))
    ok = tonti_act_refuse (act, "goods-auction", "pool",
                           _ ("%s: a lot of goods is not sold: choose another order"), row.name);
  return check_parts (act, &goods) && ok;
}
