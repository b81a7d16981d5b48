// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-lot.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"

/* Lots under composition: each lot, and each holder's part of it; what is kept, what it lacks. */

G_BEGIN_DECLS

typedef struct
{
  const TontiDraft *draft; /* the lot's cell, borrowed */
  TontiTurnRow turn;
  int policy;        /* TontiShortPot */
  gboolean waits;    /* for its money: nothing is paid */
  TontiMoney lacks;  /* of the whole lot */
  guint first, last; /* its parts are first … last - 1 */
} TontiLotPlan;

typedef struct
{
  const TontiDraft *draft; /* the lot's cell, borrowed */
  TontiTurnRow turn;
  TontiHolderRow holder;
  int policy; /* TontiShortPot */
  TontiMoney gross, entitled, missing;
  json_t *deductions; /* [{kind, of, meeting?, amount}] */
  json_t *body;       /* "lines" of the deductions */
  json_t *dividends;  /* [{of, member, meeting?, amount}] of a lot that was sold, else NULL */
} TontiLotPart;

/* Keep what the rules of the pool say, in their order; sets entitled, fills deductions and body. */
void tonti_lot_part_keep (TontiCompose *c, TontiLotPart *part);
/* The same by RULES (GArray of TontiDeductionRow); a part of pool 0 is the money of a meal. */
void tonti_lot_part_keep_by (TontiCompose *c, TontiLotPart *part, const GArray *rules);
/* What of the discount, when the lot was sold by auction, is kept from this part; 0 = nothing. */
gint64 tonti_lot_part_discount (const TontiCompose *c, const TontiLotPart *part);
/* Give AMOUNT of it to whom the auction said: deductions, lines and dividends of the part. */
void tonti_lot_part_give (TontiCompose *c, TontiLotPart *part, gint64 amount);

/* TontiShortPot: the rule of its pot at the meeting at which the money of the lot comes together.
 */
int tonti_lot_find_policy (const TontiCompose *c, const TontiTurnRow *turn);
/* What one lot lacks of what did not come to its meeting; PLANS (TontiLotPlan) may be NULL. */
TontiMoney tonti_lot_find_share (const TontiCompose *c, const GArray *plans,
                                 const TontiTurnRow *turn);
/* Set what each of the PLANS lacks. TRUE when one more has to wait: all must be done anew. */
gboolean tonti_lot_plans_lay (const TontiCompose *c, GArray *plans);
/* Divide what a lot lacks over its PARTS (TontiLotPart) FIRST … LAST - 1. */
void tonti_lot_part_spread (const TontiCompose *c, GArray *parts, guint first, guint last,
                            TontiMoney missing);

/* Guarantors pay what is missing of this lot's meeting, the open one. */
void tonti_lot_compose_sureties (TontiCompose *c, const TontiDraft *draft,
                                 const TontiTurnRow *turn);

/* spread/1: what is MISSING from this lot is laid down by the hands that are there and have paid
 * their own contribution. FALSE when nobody is, also between meetings. */
gboolean tonti_lot_compose_spread (TontiCompose *c, const TontiDraft *draft,
                                   const TontiTurnRow *turn, TontiMoney missing);

G_END_DECLS
