// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-field.h"

/* Where a line of text, a whole number or a rate is typed. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_TEXT_ENTRY_LINE,
  TONTI_TEXT_ENTRY_NUMBER,
  TONTI_TEXT_ENTRY_RATE, /* "2 %" */
} TontiTextEntryKind;

#define TONTI_TYPE_TEXT_ENTRY (tonti_text_entry_get_type ())
G_DECLARE_FINAL_TYPE (TontiTextEntry, tonti_text_entry, TONTI, TEXT_ENTRY, TontiField)

GtkWidget *tonti_text_entry_new (TontiTextEntryKind kind);
/* What is wrong with what is typed; NULL = nothing. Newly allocated. */
char *tonti_text_entry_explain (TontiTextEntry *self);
/* Of NUMBER; FALSE: nothing, or not a number. */
gboolean tonti_text_entry_read_number (TontiTextEntry *self, gint64 *out);

G_END_DECLS
