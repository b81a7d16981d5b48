// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

G_BEGIN_DECLS

/* What tonti_notebook_read answered, as tables: doubts, meetings, members. */
TontiReport *tonti_notebook_report (const json_t *answer);

G_END_DECLS
