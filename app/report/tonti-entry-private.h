// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-entry-query-store.h"

/* What a line of the ledger says to people; texts newly allocated. */

G_BEGIN_DECLS

/* The text that was typed for it ("what", "memo", "reason"), NULL = none. */
char *tonti_entry_dup_text (const TontiEntryRow *row);
/* The text that was typed for it ("what", "memo"), else the kind of the event in words. */
char *tonti_entry_dup_label (const TontiEntryRow *row);
/* What a line is to its member, in his own words. */
char *tonti_entry_dup_member_label (TontiBook *book, const TontiEntryRow *row);
/* The same of a line of the account between members: "Paid by Awa Diop". */
char *tonti_between_dup_label (TontiBook *book, const TontiEntryRow *row);
/* "R-2025-0012", NULL when the event carries no document. */
char *tonti_entry_dup_document (const TontiEntryRow *row);

G_END_DECLS
