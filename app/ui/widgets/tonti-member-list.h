// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "tonti-find-report.h"

/* The list that opens below a member field: never takes the focus. For tonti-member-entry.c only.
 */

G_BEGIN_DECLS

#define TONTI_TYPE_MEMBER_LIST (tonti_member_list_get_type ())
G_DECLARE_FINAL_TYPE (TontiMemberList, tonti_member_list, TONTI, MEMBER_LIST, GtkPopover)

/* Signal "picked" (guint index): a row was clicked. */
GtkWidget *tonti_member_list_new (void);
/* FOUND of tonti_find_members; the first row is marked. */
void tonti_member_list_show (TontiMemberList *self, const GArray *found);
/* The marked row, -1 = none. */
int tonti_member_list_get_marked (TontiMemberList *self);
/* Mark the row STEP further on. */
void tonti_member_list_move (TontiMemberList *self, int step);

G_END_DECLS
