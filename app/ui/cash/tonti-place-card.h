// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* A place where money lies: its name, what it holds in large figures, when it was counted. Pressed
 * in, its cash book is shown. */

G_BEGIN_DECLS

#define TONTI_TYPE_PLACE_CARD (tonti_place_card_get_type ())
G_DECLARE_FINAL_TYPE (TontiPlaceCard, tonti_place_card, TONTI, PLACE_CARD, GtkToggleButton)

/* Texts are translated; NOTE "" = none. */
void tonti_place_card_set (TontiPlaceCard *self, const char *name, const char *amount,
                           const char *note);

G_END_DECLS
