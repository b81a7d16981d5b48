// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"
#include "tonti-report.h"

#include <gtk/gtk.h>

/* Naming who answers, from the page of debts. */

G_BEGIN_DECLS

/* For one of LOANS (list "box-loans") that are not paid back, or of HANDS (list "hands"). Loans
 * stand first: they are few. */
void tonti_debts_ask_guarantor (GtkWidget *parent, TontiSession *session, const TontiTable *hands,
                                const TontiTable *loans);

G_END_DECLS
