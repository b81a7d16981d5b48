// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <gtk/gtk.h>

/* Who of the key-holders brought the key of the box, and who stands in for those who are away, and
 * why. */

G_BEGIN_DECLS

#define TONTI_TYPE_KEYS_ROW (tonti_keys_row_get_type ())
G_DECLARE_FINAL_TYPE (TontiKeysRow, tonti_keys_row, TONTI, KEYS_ROW, GtkWidget)

/* Signal "changed". The key-holders in office now; nobody has brought a key yet. */
GtkWidget *tonti_keys_row_new (TontiSession *session);
/* [{"member":5,"present":true},{"member":7,"present":false,"stand_in":8,"reason":"…"}]; a new
 * reference. */
json_t *tonti_keys_row_get_keys (TontiKeysRow *self);

G_END_DECLS
