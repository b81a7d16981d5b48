// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-day.h"
#include "tonti-report.h"

G_BEGIN_DECLS

/* Of the last closed meeting, TONTI_DAY_NONE = there was none. */
TontiDay tonti_absences_day (TontiBook *book);
/* Members about whom the assembly is to be asked on that day. */
gint64 tonti_absences_count_proposals (TontiBook *book);

typedef struct
{
  const char *measure; /* "warning" "expulsion", static */
  TontiDay day;
  gint64 absences;
  char *reason;
  gboolean is_undone; /* it was taken back */
  TontiDay undone;
  char *because; /* NULL = it stands */
} TontiWarningFacts;

/* member name day measure absences reason state undone because event: everything that was decided
 * about this member, 0 = everybody. */
TontiTable *tonti_absences_decisions (TontiBook *book, gint64 member);

/* The last warning or expulsion of the member, for its paper; free the reasons. FALSE = none. */
gboolean tonti_absences_get_last (TontiBook *book, gint64 member, TontiWarningFacts *facts);

G_END_DECLS
