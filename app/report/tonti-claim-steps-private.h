// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-claims-report.h"
#include "tonti-report.h"

/* Steps by which something was claimed, and which of them were taken back. */

G_BEGIN_DECLS

/* Every step that was taken against this member, 0 = anybody, also those that were taken back. */
TontiTable *tonti_claim_steps (TontiBook *book, gint64 member);
/* The last formal demand, when it was taken back, into CLAIM. */
void tonti_claim_find_taken_back (TontiBook *book, TontiClaim *claim);

G_END_DECLS
