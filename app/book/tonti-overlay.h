// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-event.h"

/* The drafts of the open meeting as if they were posted: balances = posted + overlay. */

G_BEGIN_DECLS

/* Everything the drafts would post, the count included; entries is empty when no meeting is open.
 */
void tonti_overlay_compose (TontiBook *book, TontiCompose *compose);
/* The same without the count: what the places of money must be able to pay. */
void tonti_overlay_compose_drafts (TontiBook *book, TontiCompose *compose);
/* GArray of TontiLine; its texts are static. */
GArray *tonti_overlay_lines (TontiBook *book);
/* Debit minus credit of the drafts on an account whose key is ROOT or starts with "ROOT:"; member
 * 0 = all. */
gint64 tonti_overlay_balance (TontiBook *book, const char *root, gint64 member);
/* Cash that must be in the box now: posted and drafts, without the count. */
gint64 tonti_overlay_expected_cash (TontiBook *book);

G_END_DECLS
