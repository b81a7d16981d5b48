// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Funds whose money belongs to a third party, and how many persons members pay for. */

G_BEGIN_DECLS

/* Accounts of such funds are "held:3". */
#define TONTI_HELD "held"

/* Whose money the fund holds, newly allocated; NULL = it is the group's own. */
char *tonti_party_dup_name (TontiDb *db, gint64 fund);
/* Persons that MEMBER pays for: one while nothing was said, 0 = takes no part. */
gint64 tonti_party_count_persons (TontiDb *db, gint64 fund, gint64 member);

/* fund-party/1: {"fund","party"} */
gboolean tonti_party_project_party (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* fund-cover/1: {"fund","member","persons"} */
gboolean tonti_party_project_cover (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
