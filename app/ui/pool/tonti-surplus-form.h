// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-round-report.h"

/* goods.use: what becomes of goods of a pot that were counted too much. */

G_BEGIN_DECLS

void tonti_surplus_ask (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round);

G_END_DECLS
