// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-round-report.h"

/* The rule by which the hands of a pot are served, in words. */

G_BEGIN_DECLS

/* One or two sentences; newly allocated. */
char *tonti_order_words_rule (const TontiRoundReport *round);
/* "drawn by lot at each meeting"; static. */
const char *tonti_order_words_short (const TontiRoundReport *round);
/* The whole list is still to be drawn. */
gboolean tonti_order_words_is_to_draw (const TontiRoundReport *round);

G_END_DECLS
