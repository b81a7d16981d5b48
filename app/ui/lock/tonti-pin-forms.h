// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <gtk/gtk.h>

/* The forms about PINs and keys. OFFICER is copied. */

G_BEGIN_DECLS

/* Choose a PIN, or another one; only who is at the keyboard does it for herself, or who has none
 * yet and comes to the keyboard. */
void tonti_pin_forms_choose (GtkWidget *parent, TontiSession *session, const TontiOfficer *officer);
/* Go without one again. */
void tonti_pin_forms_remove (GtkWidget *parent, TontiSession *session, const TontiOfficer *officer);
/* She forgot it: two other officers take it away, or the recovery code does. */
void tonti_pin_forms_reset (GtkWidget *parent, TontiSession *session, const TontiOfficer *officer);
/* On the lock screen: by the recovery code alone, and a new PIN at once. A new window that is to
 * stay above the lock; borrowed. */
GtkWindow *tonti_pin_forms_recover (GtkWidget *parent, TontiSession *session,
                                    const TontiOfficer *officer);
/* A recovery code, shown once. */
void tonti_pin_forms_make_code (GtkWidget *parent, TontiSession *session);
/* How many keys open a meeting, and when the window locks itself. */
void tonti_pin_forms_guard (GtkWidget *parent, TontiSession *session);

G_END_DECLS
