// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Who holds which office, from when to when. */

G_BEGIN_DECLS

typedef struct
{
  gint64 member;
  const char *role; /* code of TontiRole, static */
  TontiDay since;
  TontiDay until; /* first day out of office; TONTI_DAY_NONE = in office */
} TontiOfficerRow;

/* GArray of TontiOfficerRow in the order of the roles and numbers; ended ones only when asked. */
GArray *tonti_officer_list (TontiDb *db, gboolean with_ended);
/* In an office on DAY: since <= day < until. */
gboolean tonti_officer_is_in_office (TontiDb *db, gint64 member, TontiDay day);
/* How many different members are in an office on DAY. */
gint64 tonti_officer_count (TontiDb *db, TontiDay day);
/* Day from which MEMBER holds ROLE without an end; TONTI_DAY_NONE when he does not. */
TontiDay tonti_officer_since (TontiDb *db, gint64 member, const char *role);

gboolean tonti_officer_project_officer (TontiDb *db, const TontiEvent *event,
                                        TontiProblems *problems);
gboolean tonti_officer_project_end (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
