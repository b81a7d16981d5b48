// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-host-report.h"
#include "tonti-page.h"

/* Forms about who hosts a meeting. */

G_BEGIN_DECLS

/* host.name or host.swap of MEETING, which is proposed; 0 = the first one to come. */
void tonti_host_forms_ask (TontiPage *parent, gint64 meeting);

G_END_DECLS
