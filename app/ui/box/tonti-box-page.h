// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The auction box of a pot: what it is worth, its loans, and what can be done with it. */

G_BEGIN_DECLS

#define TONTI_TYPE_BOX_PAGE (tonti_box_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiBoxPage, tonti_box_page, TONTI, BOX_PAGE, TontiPage)

G_END_DECLS
