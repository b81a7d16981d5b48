// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

G_BEGIN_DECLS

/* What tonti_notebook_read or tonti_notebook_read_kept answered, as tables: doubts with their
 * answers, balances of the members, boxes, meetings, members. Facts: year, count, open, missing,
 * gap. */
TontiReport *tonti_notebook_report (TontiBook *book, const json_t *answer);
/* In plain words: a kind of doubt, something missing, a box. Static; CODE itself when unknown. */
const char *tonti_notebook_report_word (const char *code);

G_END_DECLS
