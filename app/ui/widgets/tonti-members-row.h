// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <gtk/gtk.h>

/* Several members, one below the other: two fields at first, and a button for one more. */

G_BEGIN_DECLS

#define TONTI_TYPE_MEMBERS_ROW (tonti_members_row_get_type ())
G_DECLARE_FINAL_TYPE (TontiMembersRow, tonti_members_row, TONTI, MEMBERS_ROW, GtkWidget)

/* Signals "changed", "activate" (Return in the last field). */
GtkWidget *tonti_members_row_new (void);
void tonti_members_row_set_session (TontiMembersRow *self, TontiSession *session);
/* [4,5]; new reference, NULL when nobody is chosen. */
json_t *tonti_members_row_get_members (TontiMembersRow *self);
void tonti_members_row_set_members (TontiMembersRow *self, const json_t *members);
/* A field holds something that is nobody's name or number. */
gboolean tonti_members_row_is_unclear (TontiMembersRow *self);

G_END_DECLS
