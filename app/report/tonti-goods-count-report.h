// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* Goods that stay with the group at the end of the open meeting: what is to be counted, without
 * saying how much it should be, and what was counted. */

G_BEGIN_DECLS

typedef struct
{
  gint64 pool;
  const char *title; /* "Rice (kg)" */
  gboolean is_counted;
  gboolean is_settled; /* counted, and equal or explained */
  gboolean is_missing; /* less is there than should be */
  const char *counted; /* "45 kg of rice", "" = not counted */
  const char *lacks;   /* "2 kg of rice": missing, or too much; "" = neither */
} TontiGoodsCount;

typedef struct
{
  GArray *counts; /* TontiGoodsCount: pools of which something should be there, or was counted */
  guint left;     /* of them, those that stand in the way of closing */
  GStringChunk *texts;
} TontiGoodsCountReport;

/* Of the open meeting; empty when none is open. */
TontiGoodsCountReport *tonti_goods_count_report_make (TontiBook *book);
void tonti_goods_count_report_free (TontiGoodsCountReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiGoodsCountReport, tonti_goods_count_report_free)

G_END_DECLS
