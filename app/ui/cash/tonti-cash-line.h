// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-places-report.h"

/* What can be done with a line of the cash book. ROW -1 = none is chosen: that is said. */

G_BEGIN_DECLS

/* Shows its document, or says that it has none. */
void tonti_cash_line_open (GtkWidget *widget, const TontiTable *book, int row);
/* Opens the form that corrects it. */
void tonti_cash_line_correct (TontiPage *page, const TontiTable *book, int row);

G_END_DECLS
