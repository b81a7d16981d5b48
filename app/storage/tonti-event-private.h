// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-event.h"

G_BEGIN_DECLS

#define TONTI_ACCOUNT_MAX 120
/* entry.id is seq << 20 | line, lines from 1. */
#define TONTI_LINE_BITS 20
#define TONTI_LINES_MAX ((1u << TONTI_LINE_BITS) - 1)

/* Like tonti_event_parse, in a fraction of its time, for a body as it is usually written; FALSE
 * without a problem for any other: then parse it. Texts of the lines are borrowed from TEXT. json
 * holds everything but the lines with FACTS, else it is NULL. */
gboolean tonti_event_scan (TontiEvent *event, gboolean facts,
                           GByteArray *text) G_GNUC_WARN_UNUSED_RESULT;

/* The one zero-sum check: accounts, subjects and amounts of each line, and their sum. */
gboolean tonti_event_check_lines (const GArray *lines,
                                  TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
