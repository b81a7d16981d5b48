// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Goods that members bring to a pool instead of money (tonti-goods.h). */

G_BEGIN_DECLS

typedef struct
{
  gint64 pool;
  char *good, *unit; /* unit "" = it is counted */
  gint64 quantity;   /* per whole hand and meeting, thousandths of the unit */
  gint64 value;      /* of one unit, minor units, above 0 */
} TontiGoodsRow;

void tonti_goods_row_clear (TontiGoodsRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiGoodsRow, tonti_goods_row_clear)

/* FALSE, with *row empty, when the pool is one of money. */
gboolean tonti_goods_get (TontiDb *db, gint64 pool, TontiGoodsRow *row);
/* GArray of TontiGoodsRow in the order of pools. */
GArray *tonti_goods_list_rows (TontiDb *db);

/* pool-goods/1: {"pool","good","unit","quantity","value","contribution"}; quantity 0 = money again.
 */
gboolean tonti_goods_project_goods (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
