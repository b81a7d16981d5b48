// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* What the assembly decided about members who are absent too often. */

G_BEGIN_DECLS

typedef struct
{
  gint64 seq; /* warning/1 */
  gint64 member;
  const char *measure; /* "warning" "expulsion" "spared", static */
  TontiDay day;
  gint64 absences; /* counted on that day */
  char *reason;
  gint64 undone; /* correction/1 that took it back, 0 = it stands */
} TontiWarningRow;

void tonti_warning_row_clear (TontiWarningRow *row);
/* GArray of TontiWarningRow in the order of events; member 0 = all. */
GArray *tonti_warning_list (TontiDb *db, gint64 member);
/* How often the member was absent at closed meetings of these days. */
gint64 tonti_warning_count_absences (TontiDb *db, gint64 member, TontiDay from, TontiDay to);

/* {"member","measure","absences","reason"} */
gboolean tonti_warning_project_warning (TontiDb *db, const TontiEvent *event,
                                        TontiProblems *problems);

/* By correction/1: it stands no more. */
gboolean tonti_warning_take_back (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
