// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-aid-store.h"
#include "tonti-call-store.h"
#include "tonti-scene.h"

/* The sample group with a scale of aid. */

G_BEGIN_DECLS

#define OFFICERS ",'officers':[1,2]"

/* Hospital, first marriage, birth with twins, death, and a loan for health, all from fund:1; the
 * sums of a published by-law. */
void aid_scene_set_scale (TontiFixture *f);
/* The sample group with the scale after its first meeting, on 10 January 2025; member 7 has
 * declared her mother Fatou Sy and her son Moussa. */
TontiFixture *aid_scene_new (void);
/* What fund:1 holds beyond what it owes. */
gint64 aid_scene_fund (TontiFixture *f);
/* What is still owed of AID ("aid:1") to the member. */
gint64 aid_scene_owed (TontiFixture *f, gint64 member, const char *aid);
/* What the member has to pay of calls now. */
gint64 aid_scene_open (TontiFixture *f, gint64 member);
/* A number of the last answer. */
gint64 aid_scene_answer (TontiFixture *f, const char *name);

G_END_DECLS
