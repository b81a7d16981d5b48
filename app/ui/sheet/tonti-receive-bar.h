// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"
#include "tonti-sheet-bar.h"

/* "Received from": one sum of one member, laid over what he owes; how it would be laid is shown
 * before it is taken. */

G_BEGIN_DECLS

#define TONTI_TYPE_RECEIVE_BAR (tonti_receive_bar_get_type ())
G_DECLARE_FINAL_TYPE (TontiReceiveBar, tonti_receive_bar, TONTI, RECEIVE_BAR, TontiSheetBar)

/* Signal "received" (gint64 member) when the book has taken it. MEMBER is proposed, 0 = nobody. */
GtkWidget *tonti_receive_bar_new (TontiSession *session, gint64 member);
/* Puts the focus into the first field that waits. */
void tonti_receive_bar_focus (TontiReceiveBar *self);

G_END_DECLS
