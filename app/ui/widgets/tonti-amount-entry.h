// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-field.h"

/* Where an amount is typed: the caret never moves by itself, thousands are grouped when the field
 * is left, formulas are counted ("1500*3", "5k") and shown again on F2. Below it, while it has the
 * focus, the amount in figures and words, or what is wrong with it. */

G_BEGIN_DECLS

#define TONTI_TYPE_AMOUNT_ENTRY (tonti_amount_entry_get_type ())
G_DECLARE_FINAL_TYPE (TontiAmountEntry, tonti_amount_entry, TONTI, AMOUNT_ENTRY, TontiField)

/* Signals: "changed" (the text), "committed" (left, or Return, with a good amount).
 * It implements GtkEditable (of its text). */
GtkWidget *tonti_amount_entry_new (void);
/* Copied. Needed before anything is typed. WORDS: also in words, in LANG. */
void tonti_amount_entry_set_style (TontiAmountEntry *self, const TontiStyle *style,
                                   const char *lang);
/* The same, with the group's way of writing words. */
void tonti_amount_entry_set_group (TontiAmountEntry *self, const TontiGroup *group);
/* Shown in grey while the field is empty: what is expected; 0 = nothing. */
void tonti_amount_entry_set_expected (TontiAmountEntry *self, TontiMoney expected);
TontiMoney tonti_amount_entry_get_expected (TontiAmountEntry *self);
/* FALSE shows no live line (in a grid that has its own). */
void tonti_amount_entry_set_has_line (TontiAmountEntry *self, gboolean has_line);
/* What stands in the field as it would be read now. EMPTY: nothing is typed. */
TontiAmount tonti_amount_entry_read (TontiAmountEntry *self);
/* Shows AMOUNT, grouped; is_empty: nothing. */
void tonti_amount_entry_set_amount (TontiAmountEntry *self, TontiMoney amount, gboolean is_empty);
/* One line for people about what is typed: "25 000 F — vingt-cinq mille francs", or what is wrong;
 * newly allocated, "" when empty. */
char *tonti_amount_entry_explain (TontiAmountEntry *self);
/* The formula that was last counted here ("1500*3"), to be kept in a note; NULL = none. Borrowed.
 */
const char *tonti_amount_entry_get_formula (TontiAmountEntry *self);

G_END_DECLS
