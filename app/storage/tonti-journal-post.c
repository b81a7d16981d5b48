// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-journal-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-chain.h"
#include "tonti-event-private.h"
#include "tonti-projection.h"

#include "tonti-no-float.h"

/* Inserting events and projecting them, one at a time or in bulk; reading them back. */

static gboolean
insert_event (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s
      = tonti_db_prepare (db, "INSERT INTO event(seq, key, at, day, author, kind, body, prev, hash)"
                              " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
  char day[TONTI_DAY_ISO_SIZE];

  tonti_day_to_iso (event->day, day);
  tonti_statement_bind_int (s, 1, event->seq);
  tonti_statement_bind_borrowed (s, 2, event->key, TONTI_KEY_SIZE);
  tonti_statement_bind_bytes (s, 3, event->at, strlen (event->at));
  tonti_statement_bind_bytes (s, 4, day, TONTI_DAY_ISO_SIZE - 1);
  tonti_statement_bind_int (s, 5, event->author);
  tonti_statement_bind_bytes (s, 6, event->kind, strlen (event->kind));
  tonti_statement_bind_bytes (s, 7, event->body, event->body_size);
  tonti_statement_bind_borrowed (s, 8, event->prev, TONTI_HASH_SIZE);
  tonti_statement_bind_borrowed (s, 9, event->hash, TONTI_HASH_SIZE);
  return tonti_statement_run (s) || tonti_db_fail (db, problems);
}

gboolean
tonti_journal_append (TontiJournal *self, TontiEvent *event, TontiProblems *problems)
{
  event->seq = self->head.seq + 1;
  memcpy (event->prev, self->head.hash, TONTI_HASH_SIZE);
  tonti_event_hash (event, event->hash);
  if (!insert_event (self->db, event, problems)
      || !tonti_projection_apply (self->db, event, problems))
    {
      self->broken = TRUE;
      return FALSE;
    }
  self->head.seq = event->seq;
  memcpy (self->head.hash, event->hash, TONTI_HASH_SIZE);
  memcpy (self->head.at, event->at, sizeof self->head.at);
  memcpy (self->last_key, event->key, TONTI_KEY_SIZE);
  self->posted++;
  return TRUE;
}

static TontiEvent *
make_event (const TontiPosting *posting, gint64 seq)
{
  TontiEvent *event = g_new0 (TontiEvent, 1);

  event->seq = seq;
  memcpy (event->key, posting->key, TONTI_KEY_SIZE);
  g_strlcpy (event->at, posting->at, sizeof event->at);
  event->day = posting->day;
  event->author = posting->author;
  event->kind = g_strdup (posting->kind);
  event->body = tonti_event_dump (posting->body);
  g_assert (event->body != NULL);
  event->body_size = strlen (event->body);
  return event;
}

gboolean
tonti_journal_post (TontiJournal *self, const TontiPosting *posting, gint64 *seq,
                    TontiProblems *problems)
{
  g_autoptr (TontiEvent) event = make_event (posting, self->head.seq + 1);
  gint64 instant;

  g_assert (self->in_transaction && !self->broken);
  g_assert (tonti_instant_parse (posting->at, &instant) && tonti_day_is_valid (posting->day));
  g_assert (posting->author >= 0 && tonti_projection_find (posting->kind) != NULL);
  if (!tonti_event_parse (event, problems))
    return FALSE;
  if (tonti_journal_find_key (self, posting->key) != 0)
    return tonti_problems_refuse (problems, "key-used", "key",
                                  _ ("The entry: it is in the book already: nothing was added; "
                                     "there is nothing to do"));
  if (!tonti_journal_append (self, event, problems))
    return FALSE;
  *seq = event->seq;
  return TRUE;
}

/* Every so often the body is parsed after all, and must give the lines that came with it. */
static void
check_sample (const TontiEvent *event)
{
  g_autoptr (TontiProblems) problems = NULL;
  g_autoptr (TontiEvent) twin = NULL;

  if (event->seq % 1024 != 1)
    return;
  problems = tonti_problems_new ();
  twin = g_new0 (TontiEvent, 1);
  twin->body = g_strndup (event->body, event->body_size);
  twin->body_size = event->body_size;
  g_assert (tonti_event_parse (twin, problems));
  g_assert (twin->lines->len == event->lines->len && twin->meeting == event->meeting);
  g_assert (twin->member == event->member && twin->reverses == event->reverses);
  for (guint i = 0; i < twin->lines->len; i++)
    {
      const TontiLine *a = &g_array_index (twin->lines, TontiLine, i);
      const TontiLine *b = &g_array_index (event->lines, TontiLine, i);

      g_assert (g_str_equal (a->account, b->account) && g_strcmp0 (a->of, b->of) == 0);
      g_assert (a->member == b->member && a->amount == b->amount);
    }
}

gboolean
tonti_journal_post_lines (TontiJournal *self, TontiEvent *event, TontiProblems *problems)
{
  const TontiProjection *projection = tonti_projection_find (event->kind);

  g_assert (self->in_transaction && !self->broken);
  g_assert (projection != NULL && projection->project == NULL
            && event->body_size <= TONTI_BODY_MAX);
  if (!tonti_event_check_lines (event->lines, problems))
    return FALSE;
  event->seq = self->head.seq + 1;
  check_sample (event);
  return tonti_journal_append (self, event, problems);
}

/* The indexes that an import makes at the end: sorting once is cheaper than a million insertions.
 */
static const char *const late_indexes[] = { "entry_account", "entry_member", "act_member", NULL };
static const char *const drops[]
    = { "DROP INDEX entry_account", "DROP INDEX entry_member", "DROP INDEX act_member" };

static char *
read_text_of (TontiDb *db, const char *index)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (db, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?1");

  tonti_statement_bind_text (s, 1, index);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return NULL;
  return g_strdup (tonti_statement_get_text (s, 0));
}

gboolean
tonti_journal_begin_bulk (TontiJournal *self, TontiProblems *problems)
{
  g_autofree char *folder = tonti_journal_get_folder (self);

  g_assert (self->in_transaction && self->bulk == NULL);
  tonti_db_sort_in (self->db, folder);
  self->bulk = tonti_bulk_new (self->db);
  self->indexes = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; late_indexes[i] != NULL; i++)
    {
      char *text = read_text_of (self->db, late_indexes[i]);

      if (text == NULL || !tonti_db_execute (self->db, drops[i]))
        {
          g_free (text);
          self->broken = TRUE;
          return tonti_db_fail (self->db, problems);
        }
      g_ptr_array_add (self->indexes, text);
    }
  return TRUE;
}

gboolean
tonti_journal_end_bulk (TontiJournal *self, TontiProblems *problems)
{
  if (!tonti_bulk_flush (self->bulk))
    return tonti_db_fail (self->db, problems);
  for (guint i = 0; i < self->indexes->len; i++)
    if (!tonti_db_execute (self->db, g_ptr_array_index (self->indexes, i)))
      return tonti_db_fail (self->db, problems);
  return TRUE;
}

TontiEvent *
tonti_journal_read (TontiJournal *self, gint64 seq)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (self->db, "SELECT " TONTI_EVENT_COLUMNS " FROM event WHERE seq = ?1");
  g_autoptr (TontiEvent) event = g_new0 (TontiEvent, 1);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  tonti_statement_bind_int (s, 1, seq);
  if (tonti_statement_step (s) != TONTI_STEP_ROW || !tonti_chain_fill (s, event)
      || !tonti_event_parse (event, problems))
    return NULL;
  return g_steal_pointer (&event);
}
