// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The lots of the open meeting: what came into the pot, each lot with its figures, what stayed owed
 * of earlier ones. */

G_BEGIN_DECLS

#define TONTI_TYPE_LOTS_PAGE (tonti_lots_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiLotsPage, tonti_lots_page, TONTI, LOTS_PAGE, TontiPage)

G_END_DECLS
