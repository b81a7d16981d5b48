// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-gesture.h"
#include "tonti-goods-part.h"
#include "tonti-hand.h"
#include "tonti-overlay.h"
#include "tonti-pieces.h"
#include "tonti-pool-store.h"
#include "tonti-text.h"

/* Pots whose contributions are goods, and counting the goods that stay with the group. */

/* ---- pool.goods ---- */

static gboolean
check_worth (TontiAct *act, gint64 quantity, TontiMoney value, TontiMoney *contribution)
{
  if (tonti_goods_worth (quantity, value, contribution) && contribution->minor > 0)
    return TRUE;
  return tonti_act_refuse (act, "bad-quantity", "quantity",
                           _ ("goods: the quantity of a hand is worth no whole amount at this "
                              "value: change one of them"));
}

static gboolean
read_quantity (TontiAct *act, gint64 *quantity)
{
  const char *text = tonti_act_text (act, "quantity");

  if (tonti_goods_parse (text, quantity))
    return TRUE;
  return tonti_act_refuse (act, "bad-quantity", "quantity",
                           _ ("“%s”: it is no quantity: write it like 5 or 2.5, with three figures "
                              "after the mark at most"),
                           text);
}

static gboolean
check_goods (TontiAct *act, gint64 quantity)
{
  if (quantity == 0 || (tonti_act_has (act, "good") && tonti_act_has (act, "value")))
    return TRUE;
  return tonti_act_refuse (act, "no-good", "good",
                           _ ("goods: it does not say which, or what one unit is worth: give "
                              "“good” and “value”"));
}

static gboolean
run_goods (TontiAct *act)
{
  gint64 pool = tonti_act_id (act, "pool"), quantity = 0;
  TontiMoney value = tonti_act_amount (act, "value"), contribution = TONTI_MONEY_ZERO;
  gboolean ok = tonti_hand_check_waiting (act, pool);
  json_t *body;

  ok = read_quantity (act, &quantity) && ok;
  ok = check_goods (act, quantity) && ok;
  ok = ok && (quantity == 0 || check_worth (act, quantity, value, &contribution));
  if (!ok)
    return FALSE;
  body = json_pack ("{s:I}", "quantity", (json_int_t)quantity);
  if (quantity > 0)
    {
      json_object_set_new (body, "good", json_string (tonti_act_text (act, "good")));
      json_object_set_new (
          body, "unit",
          json_string (tonti_act_has (act, "unit") ? tonti_act_text (act, "unit") : ""));
      json_object_set_new (body, "value", json_integer (value.minor));
      json_object_set_new (body, "contribution", json_integer (contribution.minor));
      json_object_set_new (act->answer, "contribution", json_integer (contribution.minor));
    }
  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, pool);
  return tonti_act_post (act, "pool-goods/1", body, TONTI_POST_PLAIN, NULL);
}

/* ---- goods.count ---- */

/* What should be there, without what was counted before. */
static gint64
find_expected (TontiAct *act, gint64 pool)
{
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_POOL, pool);
  g_auto (TontiCompose) compose = { 0 };
  gint64 there;

  tonti_overlay_compose_drafts (act->book, &compose);
  there = tonti_goods_there (&compose, pool);
  for (guint i = 0; i < compose.entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose.entries, i);

      if (g_str_equal (composed->kind, "goods-count/1")
          && g_strcmp0 (json_string_value (json_object_get (composed->body, "pool")), of) == 0)
        there -= json_integer_value (json_object_get (composed->body, "difference"));
    }
  return there;
}

/* The first count stays, the last one holds. */
static json_t *
make_cell (TontiAct *act, const char *name, gint64 counted)
{
  static const char *const names[] = { "counters", "reason", "holder", NULL };
  json_auto_t *before = act->meeting > 0 ? tonti_draft_get (act->db, act->meeting, name) : NULL;
  const json_t *first = json_object_get (before, "first");
  json_t *cell = json_pack ("{s:I, s:I}", "first",
                            first != NULL ? json_integer_value (first) : (json_int_t)counted,
                            "counted", (json_int_t)counted);

  tonti_body_copy (cell, act, names);
  if (tonti_act_has (act, "reason"))
    json_object_set_new (
        cell, "officers",
        json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  return cell;
}

static void
tell (TontiAct *act, gint64 counted, gint64 expected)
{
  json_object_set_new (act->answer, "counted", json_integer (counted));
  json_object_set_new (act->answer, "expected", json_integer (expected));
  json_object_set_new (act->answer, "difference", json_integer (counted - expected));
}

/* Between meetings nothing waits for an explanation: it comes with the count. */
static gboolean
count_now (TontiAct *act, gint64 pool, json_t *value)
{
  json_auto_t *owned = value;
  g_auto (TontiCompose) compose = { 0 };
  gint64 counted = json_integer_value (json_object_get (value, "counted"));

  tonti_compose_init (&compose, act->db, act->group, 0);
  tell (act, counted, tonti_goods_there (&compose, pool));
  tonti_goods_compose_count (&compose, pool, owned);
  return tonti_goods_check_counts (act, &compose, pool) && tonti_compose_post (act, &compose);
}

static gboolean
run_count (TontiAct *act)
{
  gint64 pool = tonti_act_id (act, "pool"), counted;
  g_autofree char *name = g_strdup_printf ("goods-count:%" PRId64, pool);
  gboolean ok = tonti_pieces_check_counters (act);

  ok = tonti_goods_read (act, "quantity", tonti_act_text (act, "quantity"), pool, &counted) && ok;
  if (tonti_act_has (act, "reason"))
    ok = tonti_act_need_officers (act) && ok;
  if (!ok)
    return FALSE;
  if (act->meeting == 0)
    return count_now (act, pool, make_cell (act, name, counted));
  if (!tonti_gesture_write_cell (act, name, make_cell (act, name, counted),
                                 _ ("count of the goods")))
    return FALSE;
  tell (act, counted, find_expected (act, pool));
  return TRUE;
}

static const TontiField goods_fields[] = {
  { "pool", TONTI_FIELD_POOL, TRUE, NULL, N_ ("which pool") },
  { "quantity", TONTI_FIELD_MARK, TRUE, NULL,
    N_ ("what a whole hand brings to each meeting, in units, like 5 or 2.5; 0 = money again") },
  { "good", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("what is brought, like rice") },
  { "unit", TONTI_FIELD_TEXT, FALSE, NULL,
    N_ ("in which it is measured, like kg; nothing when it is counted") },
  { "value", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("what one unit is worth in the books") },
  { NULL },
};
static const TontiField count_fields[] = {
  { "pool", TONTI_FIELD_POOL, TRUE, NULL, N_ ("whose goods are counted") },
  { "quantity", TONTI_FIELD_MARK, TRUE, NULL, N_ ("what is there, in units, like 5 or 2.5") },
  { "counters", TONTI_FIELD_MEMBERS, TRUE, NULL, N_ ("the two who count") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL,
    N_ ("what is known of a difference; two officers say so") },
  { "holder", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who keeps the goods, when some are missing") },
  { NULL },
};

static const char *const goods_refusals[] = { "pool-started", "bad-quantity", "no-good", NULL };
static const char *const count_refusals[]
    = { "two-counters", "not-goods", "bad-quantity", "two-officers", "goods-unexplained", NULL };

const TontiVerb tonti_book_goods_verbs[] = {
  { "goods.count", N_ ("enter the goods of a pool that stay with the group"), count_fields,
    count_refusals,
    "{\"do\":\"goods.count\",\"pool\":\"pool:2\",\"quantity\":\"12.5\",\"counters\":[4,9]}", 0,
    run_count },
  { "pool.goods", N_ ("let the hands of a pool bring goods instead of money"), goods_fields,
    goods_refusals,
    "{\"do\":\"pool.goods\",\"pool\":\"pool:2\",\"quantity\":5,\"unit\":\"kg\",\"good\":\"riz\","
    "\"value\":600}",
    0, run_goods },
  { NULL },
};
