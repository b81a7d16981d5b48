// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-journal-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-chain.h"

#include "tonti-no-float.h"

/* The quick part of verifying: what opening can afford at any size of book. */

#define LAST_EVENTS 8

static char *
tell (TontiJournal *self, gint64 seq, const char *fault)
{
  return g_strdup_printf (_ ("%s: event %" PRId64
                             ": the book was changed outside Tonti (%s): do not write in this "
                             "book; keep it as it is and open the last verified copy"),
                          self->path, seq, fault);
}

static gboolean
get_prev (TontiJournal *self, gint64 seq, guint8 prev[TONTI_HASH_SIZE])
{
  memset (prev, 0, TONTI_HASH_SIZE);
  return seq == 0 || tonti_journal_hash_of (self, seq, prev);
}

/* COUNT events from FIRST on; NULL = all well. */
static char *
check_events (TontiJournal *self, gint64 first, int count)
{
  g_autoptr (TontiStatement) s = NULL;
  guint8 prev[TONTI_HASH_SIZE];
  gint64 seq = first;

  if (!get_prev (self, first - 1, prev))
    return tell (self, first - 1, _ ("it is missing: it was removed or given another number"));
  s = tonti_db_prepare (self->db,
                        "SELECT " TONTI_EVENT_COLUMNS " FROM event WHERE seq >= ?1 ORDER BY seq");
  tonti_statement_bind_int (s, 1, first);
  for (; count > 0 && tonti_statement_step (s) == TONTI_STEP_ROW; count--, seq++)
    {
      g_autofree char *fault = tonti_chain_check (s, seq, prev, prev);

      if (fault != NULL)
        return tell (self, seq, fault);
    }
  return NULL;
}

static gint64
find_last_seal (TontiDb *db)
{
  return tonti_db_get_int (db,
                           "SELECT closed FROM meeting WHERE closed IS NOT NULL"
                           " ORDER BY closed DESC LIMIT 1",
                           0);
}

/* What an event that was cut off at the end has left. */
static gint64
find_act_after (TontiJournal *self)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (self->db, "SELECT seq FROM act WHERE seq = ?1 + 1");

  tonti_statement_bind_int (s, 1, self->head.seq);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

char *
tonti_journal_check_quick (TontiJournal *self)
{
  gint64 first = MAX (1, self->head.seq - LAST_EVENTS + 1);
  gint64 seal = find_last_seal (self->db);
  char *fault = check_events (self, first, LAST_EVENTS);

  if (fault == NULL && find_act_after (self) != 0)
    seal = self->head.seq + 1;
  if (fault == NULL && seal > self->head.seq)
    return tell (self, seal, _ ("it is missing: it was removed or given another number"));
  if (fault == NULL && seal > 0 && seal < first)
    return check_events (self, seal, 2);
  return fault;
}

void
tonti_verdict_clear (TontiVerdict *verdict)
{
  g_clear_pointer (&verdict->what, g_free);
  g_clear_pointer (&verdict->projection, g_free);
  g_clear_pointer (&verdict->figure, g_free);
  g_clear_pointer (&verdict->check, g_free);
}

gboolean
tonti_journal_verify (TontiJournal *self, TontiVerifyDepth depth, TontiProgress progress,
                      gpointer data, TontiVerdict *verdict, TontiProblems *problems)
{
  return tonti_journal_verify_with (self, depth, NULL, progress, data, verdict, problems);
}
