// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

#include <adwaita.h>
#include <jansson.h>

/* The notes and coins of a currency, drawn, each with a field for how many there are. Return goes
 * to the next field. */

G_BEGIN_DECLS

#define TONTI_TYPE_CASH_TRAY (tonti_cash_tray_get_type ())
G_DECLARE_FINAL_TYPE (TontiCashTray, tonti_cash_tray, TONTI, CASH_TRAY, AdwBin)

/* Signals: "changed"; "finished" when Return is pressed in the last field. */
GtkWidget *tonti_cash_tray_new (void);
/* The pieces of the group's currency, nothing counted. */
void tonti_cash_tray_set_group (TontiCashTray *self, const TontiGroup *group);
/* TRUE when every field is empty or a number of pieces; *notes and *coins {"10000":5}, new
 * references, and the sum. */
gboolean tonti_cash_tray_read (TontiCashTray *self, json_t **notes, json_t **coins,
                               TontiMoney *sum);
/* TRUE when something is typed. */
gboolean tonti_cash_tray_is_touched (TontiCashTray *self);
void tonti_cash_tray_clear (TontiCashTray *self);
void tonti_cash_tray_focus (TontiCashTray *self);

G_END_DECLS
