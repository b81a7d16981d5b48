// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-fixture.h"

/* Meetings of the sample group, as tests play them. */

G_BEGIN_DECLS

/* Clock and day of the n-th meeting (1 = 4 January 2025), then "meeting.open". */
void tonti_scene_open (TontiFixture *f, int n);
/* Everybody is marked present who is not marked yet. */
void tonti_scene_all_present (TontiFixture *f);
/* "count.enter" by members 4 and 5 with pieces worth AMOUNT. */
void tonti_scene_count (TontiFixture *f, gint64 amount);
/* What the box should hold: posted and drafts. */
gint64 tonti_scene_expected (TontiFixture *f);
/* Everybody present, counted exactly, closed by officers 1 and 2. */
void tonti_scene_close (TontiFixture *f);
/* A meeting as it should be: everybody pays, both lots are paid. */
void tonti_scene_play (TontiFixture *f, int n);
/* Debit minus credit of an account with its sub-accounts. */
gint64 tonti_scene_balance (TontiFixture *f, const char *account);
/* Of one member; of NULL = every subject. */
gint64 tonti_scene_balance_of (TontiFixture *f, const char *account, gint64 member, const char *of);
/* Number of the last event of this kind, 0 = none. */
gint64 tonti_scene_last (TontiFixture *f, const char *kind);
/* Its body; new reference. */
json_t *tonti_scene_body (TontiFixture *f, gint64 seq);
/* The hash of the last event, in hexadecimal; newly allocated. */
char *tonti_scene_head (TontiFixture *f);
/* Nothing is made or lost: the debits of all accounts are their credits. */
void tonti_scene_check_trial (TontiFixture *f);

G_END_DECLS
