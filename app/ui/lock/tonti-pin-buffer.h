// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* What stands in the field of a PIN: for GTK, screen readers, the clipboard and the history of the
 * field it is a row of dots, whatever was typed. Who has the buffer alone gets the PIN. It is wiped
 * when it goes. */

G_BEGIN_DECLS

#define TONTI_TYPE_PIN_BUFFER (tonti_pin_buffer_get_type ())
G_DECLARE_FINAL_TYPE (TontiPinBuffer, tonti_pin_buffer, TONTI, PIN_BUFFER, GtkEntryBuffer)

TontiPinBuffer *tonti_pin_buffer_new (void);
/* Borrowed, until the next key. */
const char *tonti_pin_buffer_get_pin (TontiPinBuffer *self);

G_END_DECLS
