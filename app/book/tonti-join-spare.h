// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* What was paid ahead for a hand, when its lot has become smaller or somebody gives it away: as far
 * as nothing will be due for it, it is kept for the member as an advance. */

G_BEGIN_DECLS

/* Rows added to DUES and lines to BODY for HAND, of which REMAINING, minor units, will still be
 * due. */
void tonti_join_spare_add (TontiAct *act, gint64 hand, gint64 remaining, json_t *dues,
                           json_t *body);
/* The same for one MEMBER, of whom KEEP will still be due. */
void tonti_join_spare_return (TontiAct *act, gint64 member, gint64 hand, gint64 keep, json_t *dues,
                              json_t *body);

G_END_DECLS
