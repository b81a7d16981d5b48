// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-goods-part.h"
#include "tonti-report-private.h"

/* Goods of pools as papers and lists show them. */

G_BEGIN_DECLS

/* TRUE if goods moved: a receipt in kind, or the correction of one. */
gboolean tonti_event_moves_goods (const TontiEvent *event);
/* The column of the sheet of a due of POOL: "pool:2", or "money:2" when money was given in place of
 * goods; newly allocated. */
char *tonti_goods_column (TontiDb *db, gint64 pool, gboolean in_goods);
/* The column in which an item of a receipt was entered: "pool:1" of "hand:3"; newly allocated. */
char *tonti_goods_find_column (TontiDb *db, const char *of, gboolean in_goods);
/* TRUE if the pool is one of goods. */
gboolean tonti_goods_is (TontiDb *db, gint64 pool);
/* "Rice (kg)" from the pool's name, or its name alone; newly allocated. */
char *tonti_goods_title (TontiBook *book, gint64 pool);
/* "Rice (money)": the column of what is given in place of the goods; newly allocated. */
char *tonti_goods_money_title (TontiBook *book, gint64 pool);
/* "15 kg of rice"; NULL when the pool is one of money. Newly allocated. */
char *tonti_goods_tell (TontiBook *book, gint64 pool, gint64 worth);
/* The same, else the amount: "3 000 F"; newly allocated. */
char *tonti_goods_tell_much (TontiBook *book, gint64 pool, gint64 worth);
/* What VALUE of a column is in units: "15"; newly allocated. */
char *tonti_goods_figure (TontiBook *book, TontiMoney worth, TontiMoney value);
/* One line about pool-goods and goods-count; NULL = of another kind. */
char *tonti_goods_event_dup_text (TontiBook *book, const TontiEvent *event);
/* What came, was handed over and counted of goods among EVENTS: table "goods". */
TontiTable *tonti_goods_table (TontiBook *book, const GPtrArray *events);

/* Pots of goods and what is there of them; of query->pool. */
TontiReportMake tonti_goods_list;

G_END_DECLS
