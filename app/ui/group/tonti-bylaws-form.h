// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-rules-report.h"
#include "tonti-page.h"

/* The form in which one rule of the by-laws is decided. */

G_BEGIN_DECLS

void tonti_bylaws_ask_rule (GtkWidget *parent, TontiSession *session, const TontiRuleReport *rule);

G_END_DECLS
