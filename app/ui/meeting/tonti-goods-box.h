// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-goods-count-report.h"
#include "tonti-page.h"

/* Goods that stay with the group and are counted before a meeting is closed; how much there should
 * be is told afterwards. */

G_BEGIN_DECLS

/* Fills BOX anew; hidden when nothing is to be counted. REPORT lives as long as what is shown. */
void tonti_goods_box_fill (GtkBox *box, TontiPage *page, const TontiGoodsCountReport *report);

G_END_DECLS
