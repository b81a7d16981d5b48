// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"

/* What a member left in the book besides being entered: why he can leave the group, but can no
 * longer be taken back. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_TRACE_NONE,
  TONTI_TRACE_ACT,   /* n: number of an event that is about him */
  TONTI_TRACE_ENTRY, /* n: number of an event with a line of his */
  TONTI_TRACE_DUE, /* n: meeting for which something was due or paid, 0 = before the books began */
  TONTI_TRACE_MEETING, /* n: meeting at which he was present, absent … */
  TONTI_TRACE_TURN,    /* n: hand of his that has its place in a calendar */
  TONTI_TRACE_DRAFT,   /* typed in the open meeting */
  TONTI_TRACE_AUTHOR,  /* n: number of an event he entered himself */
} TontiTraceKind;

/* The first trace of MEMBER that is found, weightiest kinds first; what it is about in *N. */
TontiTraceKind tonti_trace_find (TontiDb *db, gint64 member, gint64 *n);

G_END_DECLS
