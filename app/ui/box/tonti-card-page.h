// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* Cards of daily stakes, for the round of the collector: Space ticks a box of the chosen card,
 * figures tick as many, Return goes to the next one. */

G_BEGIN_DECLS

#define TONTI_TYPE_CARD_PAGE (tonti_card_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiCardPage, tonti_card_page, TONTI, CARD_PAGE, TontiPage)

G_END_DECLS
