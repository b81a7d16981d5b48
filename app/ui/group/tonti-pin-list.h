// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* Who of the officers has a PIN, the recovery code, the keys of the box and the idle time: a row
 * each, which opens its form. */

G_BEGIN_DECLS

#define TONTI_TYPE_PIN_LIST (tonti_pin_list_get_type ())
G_DECLARE_FINAL_TYPE (TontiPinList, tonti_pin_list, TONTI, PIN_LIST, AdwBin)

GtkWidget *tonti_pin_list_new (void);
/* As the facts of SESSION are now; NULL forgets it. */
void tonti_pin_list_show (TontiPinList *self, TontiSession *session);

G_END_DECLS
