// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-copies.h"
#include "tonti-state-mark.h"

/* How old the last copy outside this computer is, and whether that is well. */

G_BEGIN_DECLS

/* A copy is no longer fresh after so many days: two meetings of a group that meets every week. */
#define TONTI_COPY_FRESH_DAYS 14

/* "Last copy outside this computer: 12 days ago"; newly allocated. COPY NULL = there never was one.
 * *STATE: good, warning, missing. */
char *tonti_copy_age_tell (const TontiCopyRow *copy, gint64 now_unix_s, TontiState *state);

G_END_DECLS
