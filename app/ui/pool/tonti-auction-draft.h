// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>
#include <jansson.h>

/* Bids that were typed and not sold stay with the page, until the lot is sold. */

G_BEGIN_DECLS

/* BIDS is taken. */
void tonti_auction_draft_keep (GtkWidget *page, gint64 pool, gint64 turn, json_t *bids);
/* Those of this turn, NULL = nothing; borrowed. */
const json_t *tonti_auction_draft_get (GtkWidget *page, gint64 pool, gint64 turn);
void tonti_auction_draft_forget (GtkWidget *page);

G_END_DECLS
