// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-lot.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"

/* One holder's part of a lot under composition; what is kept from it; what it lacks. */

G_BEGIN_DECLS

typedef struct
{
  const TontiDraft *draft; /* the lot's cell, borrowed */
  TontiTurnRow turn;
  TontiHolderRow holder;
  TontiMoney gross, entitled, missing;
  json_t *deductions; /* [{kind, of, meeting?, amount}] */
  json_t *body;       /* "lines" of the deductions */
  json_t *dividends;  /* [{of, member, meeting?, amount}] of a lot that was sold, else NULL */
} TontiLotPart;

/* Keep what the rules of the pool say, in their order; sets entitled, fills deductions and body. */
void tonti_lot_part_keep (TontiCompose *c, TontiLotPart *part);
/* What of the discount, when the lot was sold by auction, is kept from this part; 0 = nothing. */
gint64 tonti_lot_part_discount (const TontiCompose *c, const TontiLotPart *part);
/* Give AMOUNT of it to whom the auction said: deductions, lines and dividends of the part. */
void tonti_lot_part_give (TontiCompose *c, TontiLotPart *part, gint64 amount);
/* Set what each of the PARTS (TontiLotPart, of one lot side by side) lacks, each its share of what
 * did not come to its meeting. */
void tonti_lot_parts_spread (TontiCompose *c, GArray *parts);

G_END_DECLS
