// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* All meetings, the newest first: what is open or comes next in sight, what was held below with its
 * figures and its control code. */

G_BEGIN_DECLS

#define TONTI_TYPE_MEETING_LIST_PAGE (tonti_meeting_list_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiMeetingListPage, tonti_meeting_list_page, TONTI, MEETING_LIST_PAGE,
                      TontiPage)

G_END_DECLS
