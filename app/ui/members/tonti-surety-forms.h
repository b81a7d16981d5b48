// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-choice-row.h"
#include "tonti-session.h"
#include "tonti-surety-report.h"

#include <gtk/gtk.h>

/* The forms about guarantors: one is named for a hand, she accepts, she pays what is missing. */

G_BEGIN_DECLS

/* HAND: "hand:3" of MEMBER's name WHOM. */
void tonti_surety_form_add (TontiSession *session, GtkWidget *parent, const char *hand,
                            const char *whom);
/* One of her HANDS, ended by {NULL}; WHOM NULL: of all hands. */
void tonti_surety_form_choose (TontiSession *session, GtkWidget *parent, const TontiChoice *hands,
                               const char *whom);
void tonti_surety_form_accept (TontiSession *session, GtkWidget *parent, const TontiSurety *surety);
/* She is asked for what is missing, and is told so. */
void tonti_surety_form_call (TontiSession *session, GtkWidget *parent, const TontiSurety *surety);
void tonti_surety_form_pay (TontiSession *session, GtkWidget *parent, const TontiSurety *surety);
void tonti_surety_form_end (TontiSession *session, GtkWidget *parent, const TontiSurety *surety);

G_END_DECLS
