// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-goods-private.h"
#include "tonti-paper-private.h"
#include "tonti-round-private.h"

/* What the hands of a pot bring, when it is no money. */

void
tonti_round_add_goods (TontiRoundReport *self, TontiBook *book)
{
  g_auto (TontiGoodsRow) row = { 0 };

  if (!tonti_goods_get (tonti_report_db (book), self->pool, &row))
    return;
  self->good = tonti_paper_keep (self->chunk, row.good);
  self->goods_unit = tonti_paper_keep (self->chunk, row.unit);
  self->value = tonti_money (row.value);
}

char *
tonti_round_report_tell (const TontiRoundReport *self, TontiMoney amount, const TontiStyle *style)
{
  const TontiGoodsRow row = { .good = (char *)self->good,
                              .unit = (char *)self->goods_unit,
                              .value = self->value.minor };

  return self->value.minor > 0 ? tonti_goods_dup_text (&row, amount, style)
                               : tonti_style_format_symbol (style, amount);
}
