// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-goods-part.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-ledger-store.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

/* What others ask about goods, and what is handed out of them. */

char *
tonti_goods_account (gint64 pool)
{
  return g_strdup_printf (TONTI_GOODS ":%" PRId64, pool);
}

gint64
tonti_goods_of_column (TontiDb *db, const char *column)
{
  g_auto (TontiGoodsRow) row = { 0 };
  TontiHandRow hand;
  TontiSubject subject;

  if (!tonti_subject_parse (column, &subject))
    return 0;
  if (subject.kind == TONTI_SUBJECT_HAND && tonti_hand_get (db, subject.n, &hand))
    subject = (TontiSubject){ TONTI_SUBJECT_POOL, hand.pool };
  if ((subject.kind != TONTI_SUBJECT_POOL && subject.kind != TONTI_SUBJECT_CLAIM)
      || !tonti_goods_get (db, subject.n, &row))
    return 0;
  return row.pool;
}

gint64
tonti_goods_of_money (const char *column)
{
  char *end;
  gint64 pool;

  if (!g_str_has_prefix (column, "money:") || !g_ascii_isdigit (column[strlen ("money:")]))
    return 0;
  pool = g_ascii_strtoll (column + strlen ("money:"), &end, 10);
  return *end == '\0' ? pool : 0;
}

gboolean
tonti_goods_takes_money (TontiDb *db, gint64 pool)
{
  g_auto (TontiGoodsRow) row = { 0 };

  return pool == 0 || !tonti_goods_get (db, pool, &row)
         || g_str_equal (tonti_rule_word (db, pool, "goods-in-money", 0), "reference");
}

/* "2 sacs": the word as it is after this much of it. */
static char *
decline (const TontiGoodsRow *row, const char *word, TontiMoney worth, const TontiStyle *style)
{
  return tonti_goods_is_plural (worth, tonti_money (row->value), style)
             ? tonti_goods_dup_plural (word)
             : g_strdup (word);
}

char *
tonti_goods_dup_text (const TontiGoodsRow *row, TontiMoney worth, const TontiStyle *style)
{
  g_autofree char *quantity = tonti_goods_format (worth, tonti_money (row->value), style);
  g_autofree char *good = decline (row, row->good, worth, style);
  g_autofree char *unit = decline (row, row->unit, worth, style);

  if (row->unit[0] == '\0')
    return g_strdup_printf ("%s %s", quantity, good);
  if (tonti_goods_begins_open (row->good))
    /* FR: before a vowel or a silent h: "5 litres d'huile" */
    return g_strdup_printf (C_ ("before a vowel", "%s %s of %s"), quantity, unit, row->good);
  /* "15 kg of rice" */
  return g_strdup_printf (_ ("%s %s of %s"), quantity, unit, row->good);
}

char *
tonti_goods_dup_worth (TontiDb *db, gint64 pool, gint64 worth, const TontiStyle *style)
{
  g_auto (TontiGoodsRow) row = { 0 };

  if (!tonti_goods_get (db, pool, &row))
    return NULL;
  return tonti_goods_dup_text (&row, tonti_money (worth), style);
}

gint64
tonti_goods_there (const TontiCompose *compose, gint64 pool)
{
  g_autofree char *account = tonti_goods_account (pool);

  return tonti_ledger_root_balance (compose->db, account)
         + tonti_compose_root_balance (compose, account);
}

void
tonti_goods_hand_out (const TontiCompose *compose, json_t *body, gint64 hand, const char *means,
                      gint64 net)
{
  g_autofree char *column = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, hand });
  gint64 pool = tonti_goods_of_column (compose->db, column);
  g_autofree char *account = tonti_goods_account (pool);
  gint64 worth = pool != 0 ? MIN (net, MAX (tonti_goods_there (compose, pool), 0)) : 0;

  if (worth > 0)
    {
      g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, pool });

      json_object_set_new (body, "goods",
                           json_pack ("{s:s, s:I}", "pool", of, "worth", (json_int_t)worth));
      tonti_body_add_line (body, account, 0, NULL, -worth);
    }
  tonti_body_add_line (body, means != NULL ? means : "cash", 0, NULL, worth - net);
}
