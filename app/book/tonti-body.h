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

/* The objects of a list field, each checked against FIELDS and then by CHECK (may be NULL), which
 * may reshape it; every problem is added with its row. New reference, empty when the field was not
 * given; NULL = refused. */
json_t *tonti_act_read_list (TontiAct *act, const char *field, const TontiField *fields,
                             gboolean (*check) (TontiAct *act, json_t *object));

G_END_DECLS
