// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-round-report.h"

/* The hands of a pot in the order in which they are to be served. Alt+Up and Alt+Down move the
 * chosen one; nothing is stored before the page says so. */

G_BEGIN_DECLS

#define TONTI_TYPE_HAND_LIST (tonti_hand_list_get_type ())
G_DECLARE_FINAL_TYPE (TontiHandList, tonti_hand_list, TONTI, HAND_LIST, AdwBin)

/* Signal "changed": the order or a mark is another. */
/* The stored hands; an order that was begun here stays when the hands are the same. */
void tonti_hand_list_show (TontiHandList *self, const TontiRoundReport *round);
void tonti_hand_list_clear (TontiHandList *self);
/* Places by which the chosen hand moves, -1 = up. */
void tonti_hand_list_move (TontiHandList *self, int step);
/* FALSE: the order is not the group's to write; it was drawn, or says nothing. TRUE at first. */
void tonti_hand_list_set_can_move (TontiHandList *self, gboolean can_move);
/* The order is not the stored one. */
gboolean tonti_hand_list_is_changed (TontiHandList *self);
/* ["hand:2","hand:1"]; new reference. */
json_t *tonti_hand_list_get_order (TontiHandList *self);
/* Ask which hands were served before the book began. */
void tonti_hand_list_set_asks_served (TontiHandList *self, gboolean asks);
/* [{"hand":"hand:2"}] in their order, NULL = none; new reference. */
json_t *tonti_hand_list_get_served (TontiHandList *self);

G_END_DECLS
