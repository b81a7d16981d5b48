// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-standing-report.h"

/* What a draw gave, shown hand after hand in large letters, or all at once, and then the whole of
 * it. */

G_BEGIN_DECLS

#define TONTI_TYPE_DRAW_RESULT (tonti_draw_result_get_type ())
G_DECLARE_FINAL_TYPE (TontiDrawResult, tonti_draw_result, TONTI, DRAW_RESULT, AdwBin)

/* Signals: "print": the record is wanted; "close". */
/* ANSWER: of draw.hold; both borrowed and not kept. */
void tonti_draw_result_show (TontiDrawResult *self, const TontiStandingReport *standing,
                             const json_t *answer, const TontiStyle *style);

G_END_DECLS
