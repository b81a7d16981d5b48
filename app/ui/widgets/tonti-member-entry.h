// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-field.h"
#include "tonti-session.h"

/* Where a member is chosen: by number or by any part of the name, without accents; matches appear
 * below while one types, Down and Return choose. */

G_BEGIN_DECLS

#define TONTI_TYPE_MEMBER_ENTRY (tonti_member_entry_get_type ())
G_DECLARE_FINAL_TYPE (TontiMemberEntry, tonti_member_entry, TONTI, MEMBER_ENTRY, TontiField)

/* It implements GtkEditable. Signal "chosen" when another member stands there, or none. */
GtkWidget *tonti_member_entry_new (void);
void tonti_member_entry_set_session (TontiMemberEntry *self, TontiSession *session);
/* 0 = nobody. */
gint64 tonti_member_entry_get_member (TontiMemberEntry *self);
/* "" = nobody. */
const char *tonti_member_entry_get_name (TontiMemberEntry *self);
void tonti_member_entry_set_member (TontiMemberEntry *self, gint64 member);

G_END_DECLS
