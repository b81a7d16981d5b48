// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-operation-report.h"
#include "tonti-page.h"

/* The form that charges a fine in the open meeting. */

G_BEGIN_DECLS

void tonti_fine_form_show (TontiPage *parent, const TontiOperationReport *report);

G_END_DECLS
