// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-report.h"

/* The forms of aid: the scale, helping a member, calling money, filling a fund again. */

G_BEGIN_DECLS

/* What the page shows and the forms choose from. */
typedef struct
{
  TontiReport *aid;   /* the register */
  TontiReport *kinds; /* list aid-kinds */
  TontiReport *funds; /* list funds */
  TontiReport *fines; /* list fine-kinds */
} TontiAidFacts;

void tonti_aid_facts_free (TontiAidFacts *self);

void tonti_aid_ask_kind (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts,
                         int row); /* of the scale, -1 = a new one */
void tonti_aid_ask_grant (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts);
/* ROW of the register, of which something is owed. */
void tonti_aid_ask_payment (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts,
                            guint row);
void tonti_aid_ask_call (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts);
void tonti_aid_ask_rebuild (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts);
void tonti_aid_ask_fine (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts);
/* ROW of those who are late. */
void tonti_aid_ask_waiver (GtkWidget *parent, TontiSession *session, const TontiAidFacts *facts,
                           guint row);

G_END_DECLS
