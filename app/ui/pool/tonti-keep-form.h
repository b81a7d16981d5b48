// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-round-report.h"

/* What is kept from a lot, and in which order: five places, each with one of the kinds, so that the
 * order is changed by choosing. Parts for several funds keep together as they are. */

G_BEGIN_DECLS

/* pool.set with "deductions" alone; PARENT is a widget of the page. */
void tonti_keep_ask (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round);

G_END_DECLS
