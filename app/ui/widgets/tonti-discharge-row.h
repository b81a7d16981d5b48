// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <gtk/gtk.h>

/* How who receives money stands for it: a signature, a thumbprint before a witness, nothing yet. */

G_BEGIN_DECLS

#define TONTI_TYPE_DISCHARGE_ROW (tonti_discharge_row_get_type ())
G_DECLARE_FINAL_TYPE (TontiDischargeRow, tonti_discharge_row, TONTI, DISCHARGE_ROW, GtkWidget)

/* Signal "changed". */
GtkWidget *tonti_discharge_row_new (void);
void tonti_discharge_row_set_session (TontiDischargeRow *self, TontiSession *session);
/* {"how":"thumbprint","witness":4}; new reference, NULL when nothing is chosen or the witness is
 * not said. */
json_t *tonti_discharge_row_get_discharge (TontiDischargeRow *self);
void tonti_discharge_row_set_discharge (TontiDischargeRow *self, const json_t *discharge);
/* What is missing, translated, static; NULL = nothing. */
const char *tonti_discharge_row_explain (TontiDischargeRow *self);

G_END_DECLS
