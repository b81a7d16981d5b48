// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-form.h"
#include "tonti-meetings-report.h"

/* Forms about meetings themselves. PARENT is a page: the form stands above its window. */

G_BEGIN_DECLS

/* Opens MEETING (a planned row), or an extra one when NULL; then its page is shown. */
void tonti_meeting_forms_open (TontiPage *parent, const TontiMeetingsRow *meeting);
void tonti_meeting_forms_plan (TontiPage *parent);
void tonti_meeting_forms_move (TontiPage *parent, const TontiMeetingsRow *meeting);
void tonti_meeting_forms_miss (TontiPage *parent, const TontiMeetingsRow *meeting);
/* What the open meeting says of the minutes of PREVIOUS. */
void tonti_meeting_forms_approve (TontiPage *parent, gint64 previous);
/* A text for the minutes of a closed meeting. */
void tonti_meeting_forms_add_text (TontiPage *parent, gint64 meeting);

G_END_DECLS
