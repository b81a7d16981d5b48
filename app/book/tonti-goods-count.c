// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-gesture.h"
#include "tonti-goods-part.h"
#include "tonti-missing.h"

/* Goods that stay with the group at the end of a meeting are counted before anybody is told how
 * much there should be. What is missing is charged to who keeps them, what is too much waits. */

static gint64
get_int (const json_t *value, const char *name)
{
  return json_integer_value (json_object_get (value, name));
}

static void
copy (json_t *body, const json_t *value, const char *name)
{
  if (json_object_get (value, name) != NULL)
    json_object_set (body, name, json_object_get (value, name));
}

static const char *
add_lines (json_t *body, gint64 pool, gint64 holder, gint64 difference)
{
  g_autofree char *account = tonti_goods_account (pool);
  g_autofree char *of = tonti_missing_line_of (pool);

  if (difference == 0)
    return "equal";
  if (difference < 0)
    tonti_body_add_line (body, TONTI_MISSING, holder, of, -difference);
  tonti_body_add_line (body, account, 0, NULL, difference);
  if (difference > 0)
    tonti_body_add_line (body, "suspense", 0, of, -difference);
  return difference < 0 ? "claim" : "suspense";
}

TontiComposed *
tonti_goods_compose_count (TontiCompose *compose, gint64 pool, const json_t *value)
{
  gint64 expected = tonti_goods_there (compose, pool), counted = get_int (value, "counted");
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, pool });
  TontiComposed *composed = tonti_compose_add (compose, "goods-count/1", -1, 0);
  const char *outcome
      = add_lines (composed->body, pool, get_int (value, "holder"), counted - expected);

  json_object_set_new (composed->body, "pool", json_string (of));
  copy (composed->body, value, "counters");
  copy (composed->body, value, "first");
  json_object_set_new (composed->body, "counted", json_integer (counted));
  json_object_set_new (composed->body, "expected", json_integer (expected));
  json_object_set_new (composed->body, "difference", json_integer (counted - expected));
  json_object_set_new (composed->body, "outcome", json_string (outcome));
  if (counted != expected)
    {
      copy (composed->body, value, "reason");
      copy (composed->body, value, "officers");
    }
  if (counted < expected)
    copy (composed->body, value, "holder");
  return composed;
}

void
tonti_goods_compose_counts (TontiCompose *compose)
{
  g_autoptr (GPtrArray) cells = tonti_draft_list (compose->db, compose->meeting, "goods-count:");

  for (guint i = 0; i < cells->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (cells, i);
      gint64 pool = g_ascii_strtoll (draft->cell + strlen ("goods-count:"), NULL, 10);

      tonti_composed_add_cell (tonti_goods_compose_count (compose, pool, draft->value),
                               draft->cell);
    }
}

/* ---- Closing ---- */

static const json_t *
find_count (const TontiCompose *compose, gint64 pool)
{
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, pool });

  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);

      if (g_str_equal (composed->kind, "goods-count/1")
          && g_strcmp0 (json_string_value (json_object_get (composed->body, "pool")), of) == 0)
        return composed->body;
    }
  return NULL;
}

static gboolean
check_difference (TontiAct *act, const TontiGoodsRow *goods, const json_t *count)
{
  gint64 difference = get_int (count, "difference");
  g_autofree char *text
      = tonti_goods_dup_text (goods, tonti_money (ABS (difference)), &act->group->style);

  if (difference < 0 && json_object_get (count, "holder") == NULL)
    return tonti_act_refuse (act, "goods-unexplained", "count",
                             _ ("meeting: missing of its goods: %s: count again, or name who keeps "
                                "them with “goods.count”"),
                             text);
  if (difference != 0 && json_object_get (count, "reason") == NULL)
    return tonti_act_refuse (act, "goods-unexplained", "count",
                             _ ("meeting: %s too much: count again, or say what is known with "
                                "“goods.count”"),
                             text);
  return TRUE;
}

gboolean
tonti_goods_check_counts (TontiAct *act, const TontiCompose *compose, gint64 pool)
{
  g_autoptr (GArray) list = tonti_goods_list_rows (act->db);
  gboolean ok = TRUE;

  for (guint i = 0; i < list->len; i++)
    {
      const TontiGoodsRow *goods = &g_array_index (list, TontiGoodsRow, i);
      const json_t *count = find_count (compose, goods->pool);

      if (pool != 0 && goods->pool != pool)
        continue;
      if (count != NULL)
        ok = check_difference (act, goods, count) && ok;
      else if (tonti_goods_there (compose, goods->pool) != 0)
        ok = tonti_act_refuse (act, "goods-not-counted", "count",
                               _ ("meeting: %s of pool:%" PRId64 " stay with the group and are not "
                                  "counted: count them with “goods.count”"),
                               goods->good, goods->pool);
    }
  return ok;
}
