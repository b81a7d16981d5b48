// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "tonti-amount.h"

/* A banknote or a coin, drawn: known by its shape, its colour and the figure on it. */

G_BEGIN_DECLS

#define TONTI_TYPE_PIECE (tonti_piece_get_type ())
G_DECLARE_FINAL_TYPE (TontiPiece, tonti_piece, TONTI, PIECE, GtkWidget)

GtkWidget *tonti_piece_new (void);
/* VALUE in minor units of the style's currency. Its name for screen readers: "Note of 10 000". */
void tonti_piece_set (TontiPiece *self, TontiMoney value, gboolean is_coin,
                      const TontiStyle *style);

G_END_DECLS
