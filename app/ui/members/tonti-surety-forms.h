// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-choice-row.h"
#include "tonti-session.h"
#include "tonti-surety-report.h"

#include <gtk/gtk.h>

/* The forms about guarantors: one is named for a hand or a loan, she accepts, she pays what is
 * missing. */

G_BEGIN_DECLS

/* OF: "hand:3" or "box-loan:2", of MEMBER's name WHOM. */
void tonti_surety_form_add (TontiSession *session, GtkWidget *parent, const char *of,
                            const char *whom);
/* One of her HANDS and loans, ended by {NULL}; WHOM NULL: of all. */
void tonti_surety_form_choose (TontiSession *session, GtkWidget *parent, const TontiChoice *hands,
                               const char *whom);
void tonti_surety_form_accept (TontiSession *session, GtkWidget *parent, const TontiSurety *surety);
/* She is asked for what is missing, and is told so. */
void tonti_surety_form_call (TontiSession *session, GtkWidget *parent, const TontiSurety *surety);
void tonti_surety_form_pay (TontiSession *session, GtkWidget *parent, const TontiSurety *surety);
void tonti_surety_form_end (TontiSession *session, GtkWidget *parent, const TontiSurety *surety);

G_END_DECLS
