// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <adwaita.h>

/* Who answers: a line for each, with what can be done about it, all by keyboard. Of one hand, under
 * its lot, or of a member, on her page. It reads for itself, and stays away when there is nothing
 * to say. */

G_BEGIN_DECLS

#define TONTI_TYPE_SURETY_BOX (tonti_surety_box_get_type ())
G_DECLARE_FINAL_TYPE (TontiSuretyBox, tonti_surety_box, TONTI, SURETY_BOX, AdwBin)

/* For WHOM, of HAND. */
GtkWidget *tonti_surety_box_new (TontiSession *session, gint64 hand, const char *whom);
/* Everybody who answers. */
void tonti_surety_box_show_all (TontiSuretyBox *self, TontiSession *session);
/* Who answers for the loans from the box of POOL; 0 = nothing. */
void tonti_surety_box_show_box (TontiSuretyBox *self, TontiSession *session, gint64 pool);
/* Of a member; 0 = nobody. */
void tonti_surety_box_show_member (TontiSuretyBox *self, TontiSession *session, gint64 member);

G_END_DECLS
