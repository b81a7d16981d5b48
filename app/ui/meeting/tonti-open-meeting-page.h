// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The open meeting: what it is, its five steps in one line, and the step in sight below. Ctrl+Page
 * Up and Ctrl+Page Down go from step to step, F6 between the steps and their page.
 *
 * tonti_page_go: "" or "sheet", "lots", "other", "count", "close". */

G_BEGIN_DECLS

#define TONTI_TYPE_OPEN_MEETING_PAGE (tonti_open_meeting_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiOpenMeetingPage, tonti_open_meeting_page, TONTI, OPEN_MEETING_PAGE,
                      TontiPage)

G_END_DECLS
