// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* Two hands that are still to be served change places: what it changes for each, who agrees, and
 * two officers. */

G_BEGIN_DECLS

#define TONTI_TYPE_SWAP_WINDOW (tonti_swap_window_get_type ())
G_DECLARE_FINAL_TYPE (TontiSwapWindow, tonti_swap_window, TONTI, SWAP_WINDOW, AdwWindow)

/* HAND is proposed as the first one, 0 = none. */
TontiSwapWindow *tonti_swap_window_show (GtkWidget *parent, TontiSession *session, gint64 pool,
                                         gint64 hand);

G_END_DECLS
