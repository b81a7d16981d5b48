// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-roster-report.h"

/* The list of members as a list model. Its items are made when a row of the list is drawn, so that
 * a book of many thousands costs no more than what is in sight. */

G_BEGIN_DECLS

#define TONTI_TYPE_MEMBER_ITEM (tonti_member_item_get_type ())
G_DECLARE_FINAL_TYPE (TontiMemberItem, tonti_member_item, TONTI, MEMBER_ITEM, GObject)

/* Borrowed. */
const TontiRosterRow *tonti_member_item_get_row (TontiMemberItem *self);

#define TONTI_TYPE_MEMBER_MODEL (tonti_member_model_get_type ())
G_DECLARE_FINAL_TYPE (TontiMemberModel, tonti_member_model, TONTI, MEMBER_MODEL, GObject)

TontiMemberModel *tonti_member_model_new (void);
/* Takes ROSTER (NULL = none). When the same members stand in it, only rows that differ change. */
void tonti_member_model_take_roster (TontiMemberModel *self, TontiRoster *roster);
/* Where MEMBER stands; G_MAXUINT = not in the list. */
guint tonti_member_model_find (TontiMemberModel *self, gint64 member);
/* The member at this place; 0 = none. */
gint64 tonti_member_model_get_member (TontiMemberModel *self, guint position);

G_END_DECLS
