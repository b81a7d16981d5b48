// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* Aid: the funds that pay it, what was given, what is called and who is late, and the scale. Route:
 * "aid". */

G_BEGIN_DECLS

#define TONTI_TYPE_AID_PAGE (tonti_aid_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiAidPage, tonti_aid_page, TONTI, AID_PAGE, TontiPage)

G_END_DECLS
