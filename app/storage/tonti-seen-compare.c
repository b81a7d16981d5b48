// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-seen-compare.h"

#include <string.h>

#include "tonti-journal-private.h"

#include "tonti-no-float.h"

/* Comparing is two rows of the book when all is well: an event's hash stands for all before it. */

static gboolean
stands_in (TontiJournal *journal, const TontiSeenHead *head)
{
  guint8 hash[TONTI_HASH_SIZE];

  return tonti_journal_hash_of (journal, head->seq, hash)
         && memcmp (hash, head->hash, sizeof hash) == 0;
}

/* From the newest to the oldest, until one is found that stands in the book. */
static void
search (TontiJournal *journal, const TontiSeenMemory *memory, TontiSeenFinding *finding)
{
  for (guint i = memory->heads->len; i > 0 && finding->agreed == NULL; i--)
    {
      const TontiSeenHead *head = &g_array_index (memory->heads, TontiSeenHead, i - 1);

      if (stands_in (journal, head))
        finding->agreed = head;
      else if (head->seq <= finding->last)
        finding->differs = head;
    }
}

gboolean
tonti_seen_compare (TontiJournal *journal, const TontiSeenMemory *memory, TontiSeenFinding *finding)
{
  g_autoptr (TontiProblems) none = tonti_problems_new ();
  const TontiSeenHead *last = tonti_seen_memory_last (memory);
  TontiHead head;

  *finding = (TontiSeenFinding){ 0 };
  if (!tonti_journal_load_head (journal, &head, none))
    return FALSE;
  finding->last = head.seq;
  search (journal, memory, finding);
  if (finding->differs != NULL)
    finding->how = TONTI_COMPARED_FORKED;
  else if (finding->agreed != last)
    finding->how = TONTI_COMPARED_OLDER;
  else
    finding->how = last->seq == head.seq ? TONTI_COMPARED_SAME : TONTI_COMPARED_GROWN;
  return TRUE;
}

/* ---- Keeping ---- */

static const char CLOSINGS[]
    = "SELECT e.seq, m.id, e.day, e.hash FROM meeting m JOIN event e ON e.seq = m.closed"
      " WHERE m.closed > ?1 AND m.closed <= ?2 ORDER BY e.seq";
static const char RECENT[]
    = "SELECT seq, coalesce((SELECT id FROM meeting WHERE closed = seq), 0), day, hash FROM event"
      " WHERE seq > ?1 ORDER BY seq";

static gint64
last_seq (const TontiSeenMemory *memory)
{
  const TontiSeenHead *last = tonti_seen_memory_last (memory);

  return last != NULL ? last->seq : 0;
}

static void
add_rows (TontiStatement *s, TontiSeenMemory *memory)
{
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiSeenHead head
          = { .seq = tonti_statement_get_int (s, 0), .meeting = tonti_statement_get_int (s, 1) };

      if (head.seq > last_seq (memory)
          && tonti_statement_copy_blob (s, 3, head.hash, TONTI_HASH_SIZE)
          && tonti_day_parse_iso (tonti_statement_get_text (s, 2), &head.day))
        g_array_append_val (memory->heads, head);
    }
}

static void
add_new (TontiJournal *journal, TontiSeenMemory *memory)
{
  TontiDb *db = tonti_journal_get_db (journal);
  g_autoptr (TontiStatement) closings = tonti_db_prepare (db, CLOSINGS);
  g_autoptr (TontiStatement) recent = tonti_db_prepare (db, RECENT);
  gint64 end = tonti_db_get_int (db, "SELECT max(seq) FROM event", 0);
  gint64 from = MAX (last_seq (memory), end - TONTI_SEEN_RECENT);

  tonti_statement_bind_int (closings, 1, last_seq (memory));
  tonti_statement_bind_int (closings, 2, from);
  add_rows (closings, memory);
  tonti_statement_bind_int (recent, 1, from);
  add_rows (recent, memory);
}

static void
forget_others (TontiJournal *journal, TontiSeenMemory *memory)
{
  for (guint i = memory->heads->len; i > 0; i--)
    if (!stands_in (journal, &g_array_index (memory->heads, TontiSeenHead, i - 1)))
      g_array_remove_index (memory->heads, i - 1);
}

/* An equal copy elsewhere does not take the place of the book. */
static gboolean
has_moved (TontiJournal *journal, const TontiSeenMemory *memory)
{
  return g_strcmp0 (memory->path, tonti_journal_get_path (journal)) != 0
         && !g_file_test (memory->path, G_FILE_TEST_EXISTS);
}

static gboolean
keep (TontiJournal *journal, const char *name, gboolean accept)
{
  g_auto (TontiSeenMemory) memory = { 0 };
  TontiSeenFinding finding = { .how = TONTI_COMPARED_GROWN };
  gboolean known = tonti_seen_memory_load (name, &memory);

  if (known && !tonti_seen_compare (journal, &memory, &finding))
    return FALSE;
  if (finding.how >= TONTI_COMPARED_OLDER && !accept)
    return FALSE;
  if (finding.how == TONTI_COMPARED_SAME && !has_moved (journal, &memory))
    return TRUE;
  forget_others (journal, &memory);
  add_new (journal, &memory);
  g_free (memory.path);
  memory.path = g_strdup (tonti_journal_get_path (journal));
  return memory.heads->len > 0 && tonti_seen_memory_save (name, &memory);
}

gboolean
tonti_seen_keep (TontiJournal *journal, const char *name, gboolean accept)
{
  int lock = tonti_seen_memory_lock ();
  gboolean kept = lock >= 0 && keep (journal, name, accept);

  tonti_seen_memory_unlock (lock);
  return kept;
}
