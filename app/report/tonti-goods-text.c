// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-fact.h"
#include "tonti-goods-private.h"
#include "tonti-labels.h"
#include "tonti-meeting-facts.h"
#include "tonti-missing.h"
#include "tonti-name-query-store.h"
#include "tonti-pool-store.h"

/* Goods in words: columns, quantities, events. */

gboolean
tonti_event_moves_goods (const TontiEvent *event)
{
  for (guint i = 0; i < event->lines->len; i++)
    if (g_str_has_prefix (g_array_index (event->lines, TontiLine, i).account, TONTI_GOODS ":"))
      return TRUE;
  return FALSE;
}

gboolean
tonti_goods_is (TontiDb *db, gint64 pool)
{
  g_auto (TontiGoodsRow) row = { 0 };

  return tonti_goods_get (db, pool, &row);
}

char *
tonti_goods_column (TontiDb *db, gint64 pool, gboolean in_goods)
{
  return g_strdup_printf ("%s:%" PRId64, in_goods || !tonti_goods_is (db, pool) ? "pool" : "money",
                          pool);
}

char *
tonti_goods_find_column (TontiDb *db, const char *of, gboolean in_goods)
{
  TontiSubject subject;
  TontiHandRow hand;

  if (!tonti_subject_parse (of, &subject))
    return g_strdup (of);
  if (subject.kind == TONTI_SUBJECT_FINE)
    return g_strdup ("fines");
  if (subject.kind == TONTI_SUBJECT_CLAIM && !in_goods)
    return g_strdup (TONTI_MISSING);
  if (subject.kind == TONTI_SUBJECT_HAND && tonti_hand_get (db, subject.n, &hand))
    return tonti_goods_column (db, hand.pool, in_goods);
  return g_strdup (of);
}

char *
tonti_goods_title (TontiBook *book, gint64 pool)
{
  TontiDb *db = tonti_report_db (book);
  g_auto (TontiGoodsRow) goods = { 0 };
  g_auto (TontiPoolRow) row = { 0 };

  tonti_pool_get (db, pool, &row);
  if (row.name == NULL || !tonti_goods_get (db, pool, &goods) || goods.unit[0] == '\0')
    return g_strdup (row.name != NULL ? row.name : "");
  return g_strdup_printf ("%s (%s)", row.name, goods.unit);
}

char *
tonti_goods_money_title (TontiBook *book, gint64 pool)
{
  g_autofree char *name = tonti_name_query_pool (tonti_report_db (book), pool);

  /* Translators: a column of money given in place of the goods of a pot: "Rice (money)" */
  return g_strdup_printf (_ ("%s (money)"), name != NULL ? name : "");
}

char *
tonti_goods_tell (TontiBook *book, gint64 pool, gint64 worth)
{
  return tonti_goods_dup_worth (tonti_report_db (book), pool, worth,
                                &tonti_book_get_group (book)->style);
}

char *
tonti_goods_tell_much (TontiBook *book, gint64 pool, gint64 worth)
{
  char *goods = tonti_goods_tell (book, pool, worth);

  return goods != NULL
             ? goods
             : tonti_style_format_symbol (&tonti_book_get_group (book)->style, tonti_money (worth));
}

char *
tonti_goods_figure (TontiBook *book, TontiMoney worth, TontiMoney value)
{
  return tonti_goods_format (worth, value, &tonti_book_get_group (book)->style);
}

static char *
tell_count (TontiBook *book, const json_t *json, const char *pool)
{
  const gint64 n = tonti_fact_int (json, "pool"), difference = tonti_fact_int (json, "difference");
  g_autofree char *counted = tonti_goods_tell (book, n, tonti_fact_int (json, "counted"));
  g_autofree char *lacks = tonti_goods_tell (book, n, ABS (difference));

  if (difference == 0)
    return g_strdup_printf (_ ("Goods counted, %s: %s"), pool, counted);
  if (difference < 0)
    return g_strdup_printf (_ ("Goods counted, %s: %s; missing: %s"), pool, counted, lacks);
  return g_strdup_printf (_ ("Goods counted, %s: %s; %s too much"), pool, counted, lacks);
}

/* What became of goods that belonged to no lot. */
static char *
tell_use (TontiBook *book, const TontiEvent *event, const char *pool)
{
  const json_t *json = event->json, *goods = json_object_get (json, "goods");
  const char *how = tonti_fact_text (json, "how"), *reason = tonti_fact_text (json, "reason");
  g_autofree char *name = tonti_report_member_name (book, event->member);
  g_autofree char *much
      = tonti_goods_tell (book, tonti_fact_int (json, "pool"), tonti_fact_int (goods, "worth"));
  g_autofree char *money = tonti_style_format_symbol (
      &tonti_book_get_group (book)->style, tonti_money (tonti_fact_int (json, "amount")));

  if (g_str_equal (how, "sold"))
    return g_strdup_printf (_ ("Goods left over, %s: %s sold for %s (%s)"), pool, much, money,
                            reason);
  if (g_str_equal (how, "given"))
    return g_strdup_printf (_ ("Goods left over, %s: %s handed to %s (%s)"), pool, much, name,
                            reason);
  return g_strdup_printf (_ ("Goods left over, %s: %s written off (%s)"), pool, much, reason);
}

/* The event keeps the quantity in thousandths: its worth by its own value. */
static char *
tell_set (TontiBook *book, const json_t *json, const char *pool)
{
  const TontiStyle *style = &tonti_book_get_group (book)->style;
  const TontiGoodsRow row = { .good = (char *)tonti_fact_text (json, "good"),
                              .unit = (char *)tonti_fact_text (json, "unit"),
                              .value = tonti_fact_int (json, "value") };
  TontiMoney worth = tonti_money (tonti_fact_int (json, "contribution"));
  g_autofree char *quantity = NULL, *money = NULL;

  if (row.value == 0)
    return g_strdup_printf (_ ("%s: hands bring money again"), pool);
  quantity = tonti_goods_dup_text (&row, worth, style);
  money = tonti_style_format_symbol (style, worth);
  return g_strdup_printf (_ ("%s: each hand brings %s, worth %s"), pool, quantity, money);
}

char *
tonti_goods_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  g_autofree char *pool = NULL;
  const gint64 n = tonti_fact_int (event->json, "pool");

  if (!tonti_event_is (event, "goods-count") && !tonti_event_is (event, "pool-goods")
      && !tonti_event_is (event, "goods-use"))
    return NULL;
  pool = tonti_name_query_pool (tonti_report_db (book), n);
  if (tonti_event_is (event, "goods-count"))
    return tell_count (book, event->json, pool != NULL ? pool : "");
  if (tonti_event_is (event, "goods-use"))
    return tell_use (book, event, pool != NULL ? pool : "");
  return tell_set (book, event->json, pool != NULL ? pool : "");
}
