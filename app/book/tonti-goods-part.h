// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-goods-store.h"
#include "tonti-goods.h"
#include "tonti-pool-store.h"
#include "tonti-verb.h"

/* Goods of pools in the books: what came stands at its worth in the account "goods:2" of its pool,
 * never in cash. A lot is handed over in what is there, and the money that came instead. */

G_BEGIN_DECLS

#define TONTI_GOODS "goods"

/* "goods:2", newly allocated. */
char *tonti_goods_account (gint64 pool);
/* The pool of goods that COLUMN of the sheet is brought to ("pool:2", "hand:7", "claim:2"); 0 =
 * money. */
gint64 tonti_goods_of_column (TontiDb *db, const char *column);
/* "money:2": money in place of the goods of pool:2; 0 = another column. */
gint64 tonti_goods_of_money (const char *column);
/* TRUE of money, and of goods in whose place the by-laws let money be given (rule goods-in-money).
 */
gboolean tonti_goods_takes_money (TontiDb *db, gint64 pool);
/* "15 kg of rice", newly allocated. */
char *tonti_goods_dup_text (const TontiGoodsRow *row, TontiMoney worth, const TontiStyle *style);
/* The same for a pool: NULL when it is one of money. */
char *tonti_goods_dup_worth (TontiDb *db, gint64 pool, gint64 worth, const TontiStyle *style);
/* What is there of the goods of a pool: posted and composed so far. */
gint64 tonti_goods_there (const TontiCompose *compose, gint64 pool);

/* Refuses what goes against a pot of goods: a column of money where nobody gives money, more than
 * is due. AMOUNT: what will stand in the column in all. */
gboolean tonti_goods_check_column (TontiAct *act, gint64 member, const char *column,
                                   gint64 amount) G_GNUC_WARN_UNUSED_RESULT;
/* Refuses a way to complete short lots that costs money; CODE as tonti_short_pot_codes. */
gboolean tonti_goods_check_short (TontiAct *act, gint64 pool, const char *code,
                                  const char *field) G_GNUC_WARN_UNUSED_RESULT;
/* The same for the rule of short lots among those of rule.set: [{"rule","value"}]. */
gboolean tonti_goods_check_rules (TontiAct *act, gint64 pool,
                                  const json_t *rules) G_GNUC_WARN_UNUSED_RESULT;
/* Refuses to start a pot of goods from whose lots money is kept, or whose parts of hands are no
 * exact quantity. */
gboolean tonti_goods_check_start (TontiAct *act, gint64 pool) G_GNUC_WARN_UNUSED_RESULT;
/* Refuses to give back at once what was brought to a pot of goods: it was handed out. */
gboolean tonti_goods_check_refund (TontiAct *act, gint64 pool,
                                   const char *field) G_GNUC_WARN_UNUSED_RESULT;
/* Refuses to keep money from the lots of a pot of goods. */
gboolean tonti_goods_check_whole (TontiAct *act,
                                  const TontiPoolRow *pool) G_GNUC_WARN_UNUSED_RESULT;
/* A quantity field of the act, in goods of POOL, as their worth; refuses another text. */
gboolean tonti_goods_read (TontiAct *act, const char *field, const char *text, gint64 pool,
                           gint64 *worth) G_GNUC_WARN_UNUSED_RESULT;

/* Field "goods" of the act, {"pool:2":"2.5"}, as columns beside those of money. */
gboolean tonti_goods_receive (TontiAct *act, gint64 member,
                              json_t *columns) G_GNUC_WARN_UNUSED_RESULT;

/* The lines of NET handed to a holder of HAND: what is there of the goods of its pool, then money
 * by MEANS (NULL = cash). BODY says how much was goods: "goods":{"pool","worth"}. */
void tonti_goods_hand_out (const TontiCompose *compose, json_t *body, gint64 hand,
                           const char *means, gint64 net);

/* {"counted","first","counters","reason","holder","officers"}: the goods of a pool as they were
 * counted, against what should be there. */
TontiComposed *tonti_goods_compose_count (TontiCompose *compose, gint64 pool, const json_t *value);
/* Drafts "goods-count:<pool>" of the meeting: goods-count/1. */
void tonti_goods_compose_counts (TontiCompose *compose);
/* Refuses to close while goods of POOL (0 = of any) that should be there are not counted, or a
 * difference is not explained. COMPOSE holds everything of the meeting. */
gboolean tonti_goods_check_counts (TontiAct *act, const TontiCompose *compose,
                                   gint64 pool) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
