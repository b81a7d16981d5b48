// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-verb.h"

/* What verbs of a meeting do with what they made: cells of the open meeting written as one gesture,
 * or events posted at once. */

G_BEGIN_DECLS

typedef struct _TontiGesture TontiGesture;

TontiGesture *tonti_gesture_new (TontiAct *act);
void tonti_gesture_free (TontiGesture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiGesture, tonti_gesture_free)
/* VALUE is taken; NULL empties the cell. */
void tonti_gesture_set (TontiGesture *self, json_t *value, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
/* {"amount":…}; 0 empties the cell. */
void tonti_gesture_set_amount (TontiGesture *self, gint64 member, const char *column,
                               gint64 amount);
/* What stands in due:<member>:<column>, 0 = nothing. */
gint64 tonti_gesture_get_amount (TontiAct *act, gint64 member, const char *column);
/* The number after the highest one among the cells "<prefix><n>…" of the open meeting, if any, at
 * least AT_LEAST. */
gint64 tonti_gesture_next (TontiAct *act, const char *prefix, gint64 at_least);
/* LABEL names the gesture for undo. */
gboolean tonti_gesture_write (TontiGesture *self, const char *label) G_GNUC_WARN_UNUSED_RESULT;
/* One cell, one gesture; VALUE is taken. */
gboolean tonti_gesture_write_cell (TontiAct *act, const char *cell, json_t *value,
                                   const char *label) G_GNUC_WARN_UNUSED_RESULT;

/* Post one composed event, numbering its document; the number stands in the answer as "document"
 * (the first one) and is returned in *label when not NULL (newly allocated). */
gboolean tonti_composed_post (TontiAct *act, const TontiComposed *composed,
                              char **label) G_GNUC_WARN_UNUSED_RESULT;
/* Every event of a composition. */
gboolean tonti_compose_post (TontiAct *act, const TontiCompose *compose) G_GNUC_WARN_UNUSED_RESULT;

/* What is posted now belongs to the open meeting and has its day, whatever day was given. */
void tonti_act_take_meeting_day (TontiAct *act);

/* "Awa Diop", newly allocated. */
char *tonti_act_name_of (TontiAct *act, gint64 member);
/* "25 000 F CFA", newly allocated. */
char *tonti_act_money (TontiAct *act, gint64 minor);

/* cash bank mobile: where money is, and how it comes and goes. */
extern const TontiCodes tonti_place_codes;
/* {"how":…,"witness":…} of field "discharge", checked; new reference. Absent: {"how":"none"}. NULL
 * = refused. */
json_t *tonti_act_discharge (TontiAct *act);

G_END_DECLS
