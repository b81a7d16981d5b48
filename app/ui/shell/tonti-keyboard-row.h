// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* Who sits at the keyboard: the treasurer in office, or another officer who stands in for her. */

G_BEGIN_DECLS

#define TONTI_TYPE_KEYBOARD_ROW (tonti_keyboard_row_get_type ())
G_DECLARE_FINAL_TYPE (TontiKeyboardRow, tonti_keyboard_row, TONTI, KEYBOARD_ROW, AdwComboRow)

GtkWidget *tonti_keyboard_row_new (TontiSession *session);

G_END_DECLS
