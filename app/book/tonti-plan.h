// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* The plan of meetings while a verb changes it: numbers and days go up together, no two meetings
 * stand on one day, and nothing moves to or before the day of a closed meeting. */

G_BEGIN_DECLS

typedef struct _TontiPlan TontiPlan;

/* The meetings of the book that are not missed. */
TontiPlan *tonti_plan_load (TontiDb *db);
void tonti_plan_free (TontiPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiPlan, tonti_plan_free)

/* Numbers of the planned meetings from FIRST on, by day; GArray of gint64. */
GArray *tonti_plan_list_from (const TontiPlan *self, gint64 first);
TontiDay tonti_plan_get_day (const TontiPlan *self, gint64 meeting);
/* Give a meeting its day, a new one or another one. */
void tonti_plan_set_day (TontiPlan *self, gint64 meeting, TontiDay day);
/* Refuses whatever is wrong with the meetings that were changed. */
gboolean tonti_plan_check (const TontiPlan *self, TontiAct *act);
/* [{"meeting":n,"day":iso}, …] of the changed ones, new reference. */
json_t *tonti_plan_changes (const TontiPlan *self);

G_END_DECLS
