// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-sheet.h"

G_BEGIN_DECLS

/* Short ITEMS (GPtrArray of char *), one under the other in as many columns as the widest allows,
 * at most three, from the cursor on; pages are broken between rows. */
void tonti_item_grid_put (TontiSheet *sheet, TontiInk ink, const GPtrArray *items);

G_END_DECLS
