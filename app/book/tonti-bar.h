// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-code.h"
#include "tonti-compose.h"

/* What a member is left out of while in arrears, as the rules say: one question for draws, bids,
 * loans and votes. What is due at the open meeting itself is no arrears yet; what was typed at it
 * counts. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_BAR_DRAW, /* "needs_paid_up" of a pool whose hands are drawn or chosen */
  TONTI_BAR_BID,  /* the same of a pool that auctions */
  TONTI_BAR_LOAN, /* rule arrears-bar-loan */
  TONTI_BAR_VOTE, /* rule arrears-bar-vote */
} TontiBar;
extern const TontiCodes tonti_bar_codes; /* draw bid loan vote */

/* A set of members (gint64): who owes something from before with everything composed, also what was
 * called for by a day before DAY (TONTI_DAY_NONE: by any), or all the rest of a hand that was left
 * after its lot. Free with g_hash_table_unref. */
GHashTable *tonti_bar_list_behind (const TontiCompose *compose, TontiDay day);

typedef struct _TontiBarred TontiBarred;

/* As things stand now. */
TontiBarred *tonti_barred_new (TontiBook *book);
void tonti_barred_free (TontiBarred *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiBarred, tonti_barred_free)

/* TRUE when the member owes something from before. */
gboolean tonti_barred_is_behind (const TontiBarred *self, gint64 member);
/* TRUE when the member owes something from before and the rule leaves out who does. POOL: of DRAW
 * and BID, 0 = any pool. */
gboolean tonti_barred_is_out (const TontiBarred *self, gint64 member, TontiBar bar, gint64 pool);
/* "draws, loans" for people, "" = nothing; newly allocated. */
char *tonti_bars_dup_text (const TontiBarred *self, gint64 member);

G_END_DECLS
