// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-document-private.h"
#include "tonti-draw-report.h"

G_BEGIN_DECLS

/* DRAWS is of TontiDrawReport; each begins a page. */
GBytes *tonti_draw_record_document_draw (const TontiPress *press, const GPtrArray *draws,
                                         TontiProblems *problems);

G_END_DECLS
