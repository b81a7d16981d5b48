// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* Building the bodies of events (tonti_body_add_line is in tonti-verb.h). */

G_BEGIN_DECLS

/* Copy the act's checked fields of these names (ended by NULL) that were given. */
void tonti_body_copy (json_t *body, const TontiAct *act, const char *const *names);
/* Nothing for TONTI_DAY_NONE. */
void tonti_body_set_day (json_t *body, const char *name, TontiDay day);
/* "pool:1" */
void tonti_body_set_subject (json_t *body, const char *name, TontiSubjectKind kind, gint64 n);
/* "hand:12", newly allocated. */
char *tonti_subject_key (TontiSubjectKind kind, gint64 n);

G_END_DECLS
