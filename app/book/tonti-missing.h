// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"

/* What a count found missing, charged to who kept it: cash, or goods at their worth. It is paid
 * back like a due, goods in goods or, where the by-laws take it, in money; or it is let off. The
 * ledger keeps it in the account "claim" of the member, goods with "of" the pool. */

G_BEGIN_DECLS

#define TONTI_MISSING "claim"

/* GArray of TontiOpenClaim of everybody, posted, by member; cash before goods. */
GArray *tonti_missing_list (TontiDb *db);
/* What of CLAIMS is open of a member; POOL 0 = cash. */
gint64 tonti_missing_open (const GArray *claims, gint64 member, gint64 pool);
/* The column of the sheet, and the "of" of an item: "claim", or "claim:2" of goods; newly
 * allocated. */
char *tonti_missing_key (gint64 pool);
/* The pool that a column of missing goods names, 0 = "claim", -1 = another column. */
gint64 tonti_missing_pool (const char *column);
/* "of" of the ledger line: "pool:2", NULL of cash; newly allocated. */
char *tonti_missing_line_of (gint64 pool);
/* What was charged at one count, and what of it is left when the oldest is paid first. */
typedef struct
{
  gint64 pool, meeting; /* 0 = cash; of no meeting */
  TontiDay day;
  gint64 amount, left; /* minor units */
} TontiMissingCharge;
/* GArray of TontiMissingCharge of the member, as it stands in COMPOSE, the oldest first. */
GArray *tonti_missing_list_charges (const TontiCompose *compose, gint64 member);
/* Lay *AMOUNT over what the member is charged with in COMPOSE, cash before goods; what is left
 * stays in *AMOUNT. POOL -1 = whatever money may pay for, else the goods of that pool. GArray of
 * TontiOpenClaim, "open" being what is paid. */
GArray *tonti_missing_lay (TontiCompose *compose, gint64 member, gint64 pool, gint64 *amount);
/* Append TontiDue of what money may pay for, as it stands in COMPOSE. */
void tonti_missing_add_dues (const TontiCompose *compose, gint64 member, GArray *dues);

G_END_DECLS
