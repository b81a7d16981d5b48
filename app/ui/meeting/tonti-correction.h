// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-entry-report.h"
#include "tonti-page.h"

/* The form that corrects an entry: what was written, what it should be, why, and two officers. */

G_BEGIN_DECLS

/* DONE is called with PARENT when the book has taken it; the answer has "minutes". */
void tonti_correction_show (TontiPage *parent, const TontiEntry *entry, TontiSessionApplied done);

G_END_DECLS
