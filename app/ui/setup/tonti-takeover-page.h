// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The take-over of a running group: the money counted that day, funds, every member's balances, and
 * the end; the difference always in sight. */

G_BEGIN_DECLS

#define TONTI_TYPE_TAKEOVER_PAGE (tonti_takeover_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiTakeoverPage, tonti_takeover_page, TONTI, TAKEOVER_PAGE, TontiPage)

G_END_DECLS
