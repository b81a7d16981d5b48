// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The blind count of the box: two people enter every note and coin; only then is it told what the
 * box should hold, and a difference is explained by name. */

G_BEGIN_DECLS

#define TONTI_TYPE_COUNT_PAGE (tonti_count_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiCountPage, tonti_count_page, TONTI, COUNT_PAGE, TontiPage)

/* The cursor into the first note: the counters are proposed already. */
void tonti_count_page_focus (TontiCountPage *self);

G_END_DECLS
