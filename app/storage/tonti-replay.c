// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-replay.h"

#include "tonti-bulk.h"
#include "tonti-closing-tally.h"
#include "tonti-due-tally.h"
#include "tonti-event-private.h"
#include "tonti-migration.h"
#include "tonti-projection.h"
#include "tonti-tally.h"

#include "tonti-no-float.h"

struct _TontiReplay
{
  TontiDb *book, *db;
  TontiBulk *bulk;
  TontiTally *tally;
  TontiDueTally *dues;
  TontiClosingTally *closings;
  const TontiRecheck *recheck; /* NULL = none */
  GByteArray *text;            /* the body being read */
};

/* Nobody asks the scratch database by these. */
#define WITHOUT_INDEXES                                                                            \
  "DROP INDEX due_meeting; DROP INDEX due_open; DROP INDEX fine_member; DROP INDEX "               \
  "balance_member;"

TontiReplay *
tonti_replay_new (TontiDb *book, const char *folder, const TontiRecheck *recheck,
                  TontiProblems *problems)
{
  g_autoptr (TontiReplay) self = g_new0 (TontiReplay, 1);

  self->book = book;
  self->recheck = recheck;
  self->text = g_byte_array_new ();
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
  self->tally = tonti_tally_new (book, self->db);
  self->dues = tonti_due_tally_new (self->db);
  self->closings = tonti_closing_tally_new ();
  return g_steal_pointer (&self);
}

void
tonti_replay_free (TontiReplay *self)
{
  if (self == NULL)
    return;
  tonti_closing_tally_free (self->closings);
  tonti_due_tally_free (self->dues);
  tonti_tally_free (self->tally);
  tonti_bulk_free (self->bulk);
  tonti_db_free (self->db);
  g_byte_array_unref (self->text);
  g_free (self);
}

void
tonti_replay_begin (TontiReplay *self, gint64 first, gint64 last)
{
  tonti_tally_begin (self->tally, first, last);
}

static gboolean
is_wanted (const TontiReplay *self, const char *kind)
{
  return self->recheck != NULL && self->recheck->wants (kind, self->recheck->data);
}

gboolean
tonti_replay_add (TontiReplay *self, TontiEvent *event, TontiProblems *problems)
{
  const TontiProjection *projection = tonti_projection_find (event->kind);
  gboolean again = is_wanted (self, event->kind);
  gboolean facts = again || (projection != NULL && projection->project != NULL);

  if (!tonti_event_scan (event, facts, self->text) && !tonti_event_parse (event, problems))
    return FALSE;
  return tonti_tally_add (self->tally, event, problems)
         && tonti_closing_tally_add (self->closings, event, problems)
         && (!again || self->recheck->run (self->db, event, problems, self->recheck->data))
         && tonti_projection_apply_facts (self->db, event, problems);
}

gboolean
tonti_replay_has_failed (const TontiReplay *self)
{
  switch (self->db->error & 0xff)
    {
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_INTERRUPT:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
tonti_replay_end (TontiReplay *self)
{
  return tonti_tally_end (self->tally);
}

gboolean
tonti_replay_settle (TontiReplay *self, TontiProblems *problems)
{
  return tonti_bulk_flush (self->bulk) || tonti_db_fail (self->db, problems);
}

void
tonti_replay_compare (TontiReplay *self, const char *table, TontiCompare *out)
{
  if (tonti_tally_has (table))
    tonti_tally_compare (self->tally, table, out);
  else if (g_str_equal (table, "due"))
    tonti_due_tally_compare (self->dues, self->book, out);
  else
    tonti_compare_init (out, self->book, self->db, table);
}
