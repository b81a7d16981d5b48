// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-passbook-report.h"
#include "tonti-session.h"

#include <gtk/gtk.h>

/* What is entered about one member, each in a form above the window of PARENT; a toast of PARENT
 * tells when it is done. PASSBOOK is read at once and not kept. */

G_BEGIN_DECLS

void tonti_member_form_add (TontiSession *session, GtkWidget *parent, GObject *owner,
                            TontiSessionApplied done);

typedef void (*TontiMemberForm) (TontiSession *session, GtkWidget *parent,
                                 const TontiPassbook *passbook);
/* Money between meetings, with the split under it. */
void tonti_member_form_receive (TontiSession *session, GtkWidget *parent,
                                const TontiPassbook *passbook);
/* A fine of the catalogue, which is read first. */
void tonti_member_form_fine (TontiSession *session, GtkWidget *parent,
                             const TontiPassbook *passbook);
/* One of her fines is contested, and ruled on. */
void tonti_member_form_contest (TontiSession *session, GtkWidget *parent,
                                const TontiPassbook *passbook);
void tonti_member_form_rule (TontiSession *session, GtkWidget *parent,
                             const TontiPassbook *passbook);
/* What the assembly decided because she is absent too often. */
void tonti_member_form_warn (TontiSession *session, GtkWidget *parent,
                             const TontiPassbook *passbook);
/* One of these decisions is taken back. */
void tonti_member_form_unwarn (TontiSession *session, GtkWidget *parent,
                               const TontiPassbook *passbook);
/* One of her hands goes to somebody else. */
void tonti_member_form_give (TontiSession *session, GtkWidget *parent,
                             const TontiPassbook *passbook);
void tonti_member_form_rename (TontiSession *session, GtkWidget *parent,
                               const TontiPassbook *passbook);
void tonti_member_form_details (TontiSession *session, GtkWidget *parent,
                                const TontiPassbook *passbook);
void tonti_member_form_relatives (TontiSession *session, GtkWidget *parent,
                                  const TontiPassbook *passbook);
/* With what stays, and the copies that still hold what goes: they are asked for first. */
void tonti_member_form_forget (TontiSession *session, GtkWidget *parent,
                               const TontiPassbook *passbook);
void tonti_member_form_set_off (TontiSession *session, GtkWidget *parent,
                                const TontiPassbook *passbook);
/* What she paid in advance. */
void tonti_member_form_give_back (TontiSession *session, GtkWidget *parent,
                                  const TontiPassbook *passbook);
/* What she owes to another member, and what she repays of it. */
/* PASSBOOK NULL: who owes is asked too. */
void tonti_member_form_owe (TontiSession *session, GtkWidget *parent,
                            const TontiPassbook *passbook);
void tonti_member_form_repay (TontiSession *session, GtkWidget *parent,
                              const TontiPassbook *passbook);
/* Who answers for one of her hands. */
void tonti_member_form_guarantor (TontiSession *session, GtkWidget *parent,
                                  const TontiPassbook *passbook);
/* With what is still open between her and the group. */
void tonti_member_form_leave (TontiSession *session, GtkWidget *parent,
                              const TontiPassbook *passbook);

G_END_DECLS
