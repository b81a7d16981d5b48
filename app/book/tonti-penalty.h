// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-verb.h"

/* The penalty for a contribution that is missed at the open meeting: a part of it, less before the
 * hand was served than after, as the rules of the pot say. It is proposed while the meeting is open
 * and decided before it is closed: charged as a fine, or waived with a reason; never by itself. */

G_BEGIN_DECLS

#define TONTI_PENALTY_KIND "missed" /* of the fine */

typedef struct
{
  gint64 member, hand, pool;
  gint64 missing; /* minor units: of the contribution, less what was brought for older ones */
  gint64 ppm;     /* of the rule */
  gint64 amount;  /* missing times ppm, half up to the cash unit */
  gboolean served;
  json_t
      *decided; /* the draft: {"charge":true} or {"waive":true,"reason","officers"}; NULL = not */
} TontiPenalty;

/* What was not brought at the meeting of COMPOSE for the due in PLACE of its dues: what is open of
 * it less what the member brought for older dues of the pool. 0 = no contribution, of another
 * meeting, or nothing missing. */
gint64 tonti_penalty_missing (const TontiCompose *compose, guint place);
/* GArray of TontiPenalty, by member: what COMPOSE, with every draft, leaves missing at its meeting.
 * Free with g_array_unref. */
GArray *tonti_penalty_list (const TontiCompose *compose);
/* The events of what was decided: fine/1, waiver/1. */
void tonti_penalty_compose (TontiCompose *compose);
/* A new fine of AMOUNT, minor units; the catalogue has its kind CODE from the first one on, and
 * LABEL is what people read. */
TontiComposed *tonti_penalty_fine (TontiCompose *compose, gint64 member, const char *code,
                                   const char *label, gint64 amount);
/* EVENT ("waiver/1") that lets the member off, with the reason and officers of DECIDED. */
TontiComposed *tonti_penalty_let_off (TontiCompose *compose, const char *event, gint64 member,
                                      gint64 amount, const json_t *decided);
/* Refuses while a penalty is neither charged nor waived: all are named. */
gboolean tonti_penalty_check (TontiAct *act, const TontiCompose *compose);

G_END_DECLS
