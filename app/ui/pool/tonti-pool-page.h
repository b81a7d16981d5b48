// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The pots of the group: beginning one, its hands and their order, its calendar and its proofs. */

G_BEGIN_DECLS

#define TONTI_TYPE_POOL_PAGE (tonti_pool_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiPoolPage, tonti_pool_page, TONTI, POOL_PAGE, TontiPage)

G_END_DECLS
