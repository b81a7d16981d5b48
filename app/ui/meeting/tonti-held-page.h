// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* A meeting that was closed: its control code in large figures, what it was in sentences, the
 * sheet, and every entry, which can be corrected.
 *
 * tonti_page_go: "12". */

G_BEGIN_DECLS

#define TONTI_TYPE_HELD_PAGE (tonti_held_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiHeldPage, tonti_held_page, TONTI, HELD_PAGE, TontiPage)

G_END_DECLS
