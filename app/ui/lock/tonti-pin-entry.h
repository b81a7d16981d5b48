// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* A field for a PIN: a label, the masked entry, and below it what is wrong or how long to wait.
 * What is typed there cannot be copied, undone or read by screen readers. */

G_BEGIN_DECLS

#define TONTI_TYPE_PIN_ENTRY (tonti_pin_entry_get_type ())
G_DECLARE_FINAL_TYPE (TontiPinEntry, tonti_pin_entry, TONTI, PIN_ENTRY, GtkWidget)

/* Signals: "changed"; "activate": Return. */
GtkWidget *tonti_pin_entry_new (void);
/* TEXT is translated, with its mnemonic. */
void tonti_pin_entry_set_label (TontiPinEntry *self, const char *text);
/* Borrowed, until the next key. */
const char *tonti_pin_entry_get_pin (TontiPinEntry *self);
void tonti_pin_entry_clear (TontiPinEntry *self);
/* Until something else is typed; NULL = nothing. */
void tonti_pin_entry_set_problem (TontiPinEntry *self, const char *text);

G_END_DECLS
