// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-document-private.h"

/* Notes and coins as they are counted: notes on the left, coins on the right. */

G_BEGIN_DECLS

/* To be filled in by hand: the notes and coins of the group's currency, empty places for pieces and
 * amounts. */
void tonti_cash_table_put_blank (const TontiPress *press, TontiSheet *sheet, const char *heading);
/* CASH is of TontiPaperCash; with FIRST the pieces of the first count stand beside the final ones.
 */
void tonti_cash_table_put (const TontiPress *press, TontiSheet *sheet, const char *heading,
                           const GArray *cash, gboolean with_first);

G_END_DECLS
