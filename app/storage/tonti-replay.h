// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db-private.h"

/* A scratch database into which the journal is projected anew. Private to app/storage. */

G_BEGIN_DECLS

typedef struct _TontiReplay TontiReplay;

/* FOLDER: where it goes when it outgrows memory. NULL with a problem. */
TontiReplay *tonti_replay_new (const char *folder, TontiProblems *problems);
void tonti_replay_free (TontiReplay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiReplay, tonti_replay_free)

/* Project one parsed event; they come in the order of their numbers. */
gboolean tonti_replay_add (TontiReplay *self, const TontiEvent *event,
                           TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Write the balances added up so far; after it the database may be read. */
gboolean tonti_replay_settle (TontiReplay *self, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
TontiDb *tonti_replay_get_db (TontiReplay *self);

G_END_DECLS
