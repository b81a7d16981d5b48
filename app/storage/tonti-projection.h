// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Projections: one function per kind of event, called by posting and by rebuilding alike. It reads
 * the body (event->json) and the lines, and changes the tables of its noun. It lives in the store
 * of that noun; the table of tonti-projection.c names it. It never reads event, act, entry or due.
 * The ledger part (entry, balance, total, act) is the same for all kinds and is done before the
 * function is called. */

G_BEGIN_DECLS

/* FALSE = the event cannot be projected: a problem was added (a rule of the tables was broken). */
typedef gboolean (*TontiProject) (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

typedef struct
{
  const char *kind;
  TontiProject project; /* NULL = nothing beyond the ledger */
} TontiProjection;

/* NULL when the kind is unknown. */
const TontiProjection *tonti_projection_find (const char *kind);
gboolean tonti_projection_apply (TontiDb *db, const TontiEvent *event,
                                 TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* The same without what every event leaves in the ledger. */
gboolean tonti_projection_apply_facts (TontiDb *db, const TontiEvent *event,
                                       TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* The projection tables, in the order in which they can be filled; ended by NULL. */
const char *const *tonti_projection_tables (void);

G_END_DECLS
