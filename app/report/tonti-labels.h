// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-code.h"

/* Names for people of the stable codes, in the language of the process; of things the group has its
 * own word for, that word (tonti_book_word). One table for each enumeration. */

G_BEGIN_DECLS

/* Label of CODE in a column or fact whose key is COLUMN ("presence", "state", "kind", …); CODE
 * itself when it is not one of ours (a code that the group chose). Never NULL. */
const char *tonti_label_of_code (const char *column, const char *code);

const char *tonti_label_presence (TontiPresence presence);
const char *tonti_label_role (TontiRole role);
const char *tonti_label_document (TontiDocumentType type);
/* "cash" "bank" "mobile" as one pays: "cash", "bank", "mobile money". */
const char *tonti_label_means (const char *means);
/* "payout/1" or "payout": "Lot paid out". */
const char *tonti_label_event (const char *kind);

/* Ledger account by its key: "Cash box", the group's word for its social fund, … An unknown key is
 * its own name. Newly allocated. */
char *tonti_label_account (TontiBook *book, const char *account);
/* IDEA in the group's word with a capital letter, or FALLBACK (translated) when it has none. Newly
 * allocated. */
char *tonti_label_word (TontiBook *book, const char *idea, const char *fallback);
/* "hand:12" -> "main 12", "fund:1" -> the fund's name, "pool:1" -> the pool's, "fine:3" -> the
 * fine's label; "" for NULL. Newly allocated. */
char *tonti_label_subject (TontiBook *book, const char *subject);

/* The group's own word for an idea, kept in TEXTS; NULL = it has none. */
const char *tonti_label_own_word (TontiBook *book, const char *idea, GStringChunk *texts);

G_END_DECLS
