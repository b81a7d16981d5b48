// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-verb.h"

/* A fine that is still open after the meetings of rule fine-late-after: rule fine-late of what is
 * open is added to it, once, as a fine of its own. Proposed while a meeting is open, and charged or
 * waived with a reason before it is closed. A contested fine waits for its ruling. */

G_BEGIN_DECLS

#define TONTI_RAISE_KIND "fine-late" /* of the fine that is added */

typedef struct
{
  gint64 fine, member;
  gint64 open;   /* with everything composed, minor units */
  gint64 ppm;    /* of the rule */
  gint64 amount; /* open times ppm, half up to the cash unit */
  json_t
      *decided; /* the draft: {"charge":true} or {"waive":true,"reason","officers"}; NULL = not */
} TontiRaise;

/* GArray of TontiRaise in the order of fines. Free with g_array_unref. */
GArray *tonti_raise_list (const TontiCompose *compose);
/* The events of what was decided: fine/1, fine-spare/1. */
void tonti_raise_compose (TontiCompose *compose);
/* Refuses while one is neither charged nor waived: all are named. */
gboolean tonti_raise_check (TontiAct *act, const TontiCompose *compose);

G_END_DECLS
