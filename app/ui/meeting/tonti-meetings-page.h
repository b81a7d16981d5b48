// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The room of the meetings: their list; the open one with its steps; one that was held.
 *
 * Routes: "" the list, "13" that meeting, "13/lots", "13/other", "13/count", "13/close". */

G_BEGIN_DECLS

#define TONTI_TYPE_MEETINGS_PAGE (tonti_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiMeetingsPage, tonti_meetings_page, TONTI, MEETINGS_PAGE, TontiPage)

G_END_DECLS
