// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* Between the files of an act and of the book; verbs use tonti-verb.h only. */

G_BEGIN_DECLS

/* do key at day officers note; ended by {NULL}. */
const TontiField *tonti_act_common_fields (void);
/* Key, instant, checked fields, day, officers. PRACTICE: the request may set "at". */
gboolean tonti_act_prepare (TontiAct *act, const json_t *request, const TontiUser *user,
                            gboolean practice);
/* TRUE when the key was seen before; *seq the event's number, 0 for a draft. */
gboolean tonti_act_is_repeated (TontiAct *act, gint64 *seq);
gboolean tonti_act_run (TontiAct *act);
/* No place of money and no auction box below zero, after what the act posted. */
gboolean tonti_act_check_places (TontiAct *act);
/* The one member of this name, 0 with a refusal of FIELD (may be NULL) when nobody or several have
 * it. */
gint64 tonti_act_find_name (TontiDb *db, const char *name, const char *field,
                            TontiProblems *problems);
void tonti_act_clear (TontiAct *act);

/* The inside of a book. */
struct _TontiBook
{
  TontiJournal *journal;
  TontiGroup group;
  json_t *words;               /* the group's own words: idea -> word */
  struct _TontiSeenMind *seen; /* what this computer remembers of the book, NULL = not asked yet */
  gboolean has_group;
  gboolean together;  /* several verbs in one transaction */
  gboolean only_read; /* for now: open for reading, and was for writing */
  gint64 version;     /* of the file, as last asked */
  GHashTable *logins; /* member -> hash of the credential it was proved with, NULL = none */
  GHashTable *tries;  /* member -> TontiThrottleRow of a book open for reading */
  GPtrArray *remarks; /* events to be posted once the transaction is over, NULL = none */
};

gboolean tonti_book_load_group (TontiBook *self);

G_END_DECLS
