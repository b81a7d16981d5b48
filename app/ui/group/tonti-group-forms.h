// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"
#include "tonti-session.h"

#include <gtk/gtk.h>

/* The forms of what a group is: each one verb. ROW is one of TABLE, as the lists "officers",
 * "funds" and "fine-kinds" give it. */

G_BEGIN_DECLS

void tonti_group_ask_change (GtkWidget *parent, TontiSession *session);
void tonti_group_ask_officer (GtkWidget *parent, TontiSession *session);
void tonti_group_ask_end (GtkWidget *parent, TontiSession *session, const TontiTable *table,
                          guint row);
void tonti_group_ask_new_fund (GtkWidget *parent, TontiSession *session);
void tonti_group_ask_fund (GtkWidget *parent, TontiSession *session, const TontiTable *table,
                           guint row);
void tonti_group_ask_new_fine (GtkWidget *parent, TontiSession *session);
void tonti_group_ask_fine (GtkWidget *parent, TontiSession *session, const TontiTable *table,
                           guint row);
void tonti_group_ask_word (GtkWidget *parent, TontiSession *session, const char *idea);

G_END_DECLS
