// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <gtk/gtk.h>

/* The two officers who stand for an act: two drop-downs of the officers in office, the chair and
 * the treasurer proposed. Below who has a PIN and is not at the keyboard there is a field for it.
 */

G_BEGIN_DECLS

#define TONTI_TYPE_OFFICERS_ROW (tonti_officers_row_get_type ())
G_DECLARE_FINAL_TYPE (TontiOfficersRow, tonti_officers_row, TONTI, OFFICERS_ROW, GtkWidget)

/* Signals: "changed": somebody else was chosen; "activate": Return in the last PIN. */
GtkWidget *tonti_officers_row_new (void);
/* TRUE proposes the two counters instead (of the box). */
void tonti_officers_row_set_counters (TontiOfficersRow *self, gboolean counters);
void tonti_officers_row_set_session (TontiOfficersRow *self, TontiSession *session);
/* FALSE: fewer than two are in office (a fresh book), none is asked for. */
gboolean tonti_officers_row_is_asked (TontiOfficersRow *self);
/* [1,2]; new reference, NULL when fewer than two different ones are chosen. */
json_t *tonti_officers_row_get_officers (TontiOfficersRow *self);
/* The PINs that were entered; a new set, NULL when one is missing, which is said beside its field,
 * and that has the focus. They stay there until they are forgotten. */
TontiPins *tonti_officers_row_get_pins (TontiOfficersRow *self);
void tonti_officers_row_forget_pins (TontiOfficersRow *self);
/* Beside the field of the PIN it names, which gets the focus; FALSE: it names none. */
gboolean tonti_officers_row_blame (TontiOfficersRow *self, const TontiProblem *problem);
/* Who is proposed instead of chair and treasurer: [3,1]. */
void tonti_officers_row_set_officers (TontiOfficersRow *self, const json_t *officers);

G_END_DECLS
