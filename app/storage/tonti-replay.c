// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-replay.h"

#include "tonti-bulk.h"
#include "tonti-migration.h"
#include "tonti-projection.h"

#include "tonti-no-float.h"

struct _TontiReplay
{
  TontiDb *db;
  TontiBulk *bulk;
};

/* Nobody asks the scratch database by these. */
#define WITHOUT_INDEXES                                                                            \
  "DROP INDEX entry_account; DROP INDEX entry_member; DROP INDEX act_member; DROP INDEX "          \
  "act_meeting;"

TontiReplay *
tonti_replay_new (const char *folder, TontiProblems *problems)
{
  g_autoptr (TontiReplay) self = g_new0 (TontiReplay, 1);

  self->db = tonti_db_open (NULL, TONTI_DB_SCRATCH, problems);
  if (self->db == NULL)
    return NULL;
  if (!tonti_db_start (self->db, problems))
    return NULL;
  tonti_db_sort_in (self->db, folder);
  if (!tonti_db_execute (self->db, "BEGIN"))
    return tonti_db_fail (self->db, problems), NULL;
  if (!tonti_migration_run (self->db, 0, problems))
    return NULL;
  if (!tonti_db_execute (self->db, WITHOUT_INDEXES))
    return tonti_db_fail (self->db, problems), NULL;
  self->bulk = tonti_bulk_new (self->db);
  return g_steal_pointer (&self);
}

void
tonti_replay_free (TontiReplay *self)
{
  if (self == NULL)
    return;
  tonti_bulk_free (self->bulk);
  tonti_db_free (self->db);
  g_free (self);
}

gboolean
tonti_replay_add (TontiReplay *self, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_projection_apply (self->db, event, problems);
}

gboolean
tonti_replay_settle (TontiReplay *self, TontiProblems *problems)
{
  return tonti_bulk_flush (self->bulk) || tonti_db_fail (self->db, problems);
}

TontiDb *
tonti_replay_get_db (TontiReplay *self)
{
  return self->db;
}
