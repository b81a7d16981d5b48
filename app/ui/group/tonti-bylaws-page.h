// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The by-laws: every rule that the group can decide, what holds now and from when on. Route:
 * "by-laws". */

G_BEGIN_DECLS

#define TONTI_TYPE_BYLAWS_PAGE (tonti_bylaws_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiBylawsPage, tonti_bylaws_page, TONTI, BYLAWS_PAGE, TontiPage)

G_END_DECLS
