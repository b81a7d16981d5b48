// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-document-private.h"
#include "tonti-draw-report.h"

G_BEGIN_DECLS

/* The steps of a draw: few of them as a table, many side by side. */
void tonti_draw_steps_put (const TontiPress *press, TontiSheet *sheet, const TontiDrawReport *draw);

G_END_DECLS
