// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-journal.h"
#include "tonti-seen-memory.h"

/* A book held against what this computer remembers of it. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_COMPARED_SAME,   /* it ends with the last event seen */
  TONTI_COMPARED_GROWN,  /* it holds all that was seen, and more */
  TONTI_COMPARED_OLDER,  /* it ends before the last event seen */
  TONTI_COMPARED_FORKED, /* another event stands where one was seen */
} TontiCompared;

typedef struct
{
  TontiCompared how;
  gint64 last; /* number of the last event of the book */
  const TontiSeenHead
      *agreed; /* the last one seen that stands in the book, NULL = none; borrowed */
  const TontiSeenHead *differs; /* the first one seen that another stands for, NULL = none */
} TontiSeenFinding;

/* MEMORY is not empty. FALSE when the book cannot be read just now. */
gboolean tonti_seen_compare (TontiJournal *journal, const TontiSeenMemory *memory,
                             TontiSeenFinding *finding) G_GNUC_WARN_UNUSED_RESULT;
/* Remember the last entries of the book and every closing under NAME. Nothing is written when
 * nothing is new. A book that is older or forked is not remembered, unless ACCEPT: then what does
 * not stand in it is forgotten. FALSE: it was not, or could not be, remembered. */
gboolean tonti_seen_keep (TontiJournal *journal, const char *name, gboolean accept);

G_END_DECLS
