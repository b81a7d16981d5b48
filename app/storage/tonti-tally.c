// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-tally.h"

#include <string.h>

#include "tonti-bulk.h"
#include "tonti-event-private.h"
#include "tonti-ledger-private.h"

#include "tonti-no-float.h"

#define PAGE_ROWS 4000

static const char ACTS[] = "SELECT seq, kind, meeting, member, day, reverses FROM act"
                           " WHERE seq >= ?1 AND seq < ?2 ORDER BY seq";
static const char ENTRIES[] = "SELECT id, account, day, member, subject, amount FROM entry"
                              " WHERE id >= ?1 AND id < ?2 ORDER BY id";
static const char REVERSED[]
    = "SELECT seq, reversed_by FROM act WHERE seq >= ?1 AND seq < ?2 AND reversed_by IS NOT NULL";
/* Rows of no event: before the first, after the last. */
static const char STRAY_ACT[]
    = "SELECT min(seq) FROM act WHERE seq < 1 UNION ALL"
      " SELECT min(seq) FROM act WHERE seq > (SELECT max(seq) FROM event)";
static const char STRAY_ENTRY[]
    = "SELECT min(id) >> 20 FROM entry WHERE id < 1 << 20 UNION ALL SELECT min(id) >> 20 FROM entry"
      " WHERE id >= (SELECT max(seq) + 1 FROM event) << 20";

/* The rows of one table, in order. */
typedef struct
{
  TontiStatement *s;
  TontiStep step;
  gboolean differs;
  gint64 seq; /* of the first difference */
} Rows;

struct _TontiTally
{
  TontiDb *book, *fresh;
  Rows acts, entries;
  GHashTable *reversed; /* gint64: event -> the one that reverses it */
  guint met;            /* of them, in the book, since the comparing of act began */
};

TontiTally *
tonti_tally_new (TontiDb *book, TontiDb *fresh)
{
  TontiTally *self = g_new0 (TontiTally, 1);

  self->book = book;
  self->fresh = fresh;
  self->reversed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return self;
}

void
tonti_tally_free (TontiTally *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->reversed);
  g_free (self);
}

static void
open_rows (Rows *rows, TontiDb *book, const char *sql, gint64 from, gint64 before)
{
  rows->s = tonti_db_prepare (book, sql);
  tonti_statement_bind_int (rows->s, 1, from);
  tonti_statement_bind_int (rows->s, 2, before);
  rows->step = tonti_statement_step (rows->s);
}

void
tonti_tally_begin (TontiTally *self, gint64 first, gint64 last)
{
  open_rows (&self->acts, self->book, ACTS, first, last + 1);
  open_rows (&self->entries, self->book, ENTRIES, first << TONTI_LINE_BITS,
             (last + 1) << TONTI_LINE_BITS);
}

static gint64
seq_of (const TontiTally *self, const Rows *rows)
{
  gint64 id = tonti_statement_get_int (rows->s, 0);

  return rows == &self->entries ? id >> TONTI_LINE_BITS : id;
}

/* A row missing on one side leaves the next row there: the earlier event is the one. */
static void
note (const TontiTally *self, Rows *rows, gint64 expected)
{
  if (rows->step == TONTI_STEP_ERROR || rows->differs)
    return;
  rows->differs = TRUE;
  rows->seq = expected;
  if (rows->step == TONTI_STEP_ROW)
    rows->seq = MIN (expected, seq_of (self, rows));
}

static gboolean
is_int (TontiStatement *s, int column, gint64 value)
{
  return tonti_statement_get_type (s, column) == SQLITE_INTEGER
         && tonti_statement_get_int (s, column) == value;
}

/* 0 stands as NULL. */
static gboolean
is_some (TontiStatement *s, int column, gint64 value)
{
  return value != 0 ? is_int (s, column, value) : tonti_statement_is_null (s, column);
}

static gboolean
is_text (TontiStatement *s, int column, const char *text)
{
  gsize size = 0;
  const char *found = tonti_statement_get_bytes (s, column, &size);

  return tonti_statement_get_type (s, column) == SQLITE_TEXT && size == strlen (text)
         && memcmp (found, text, size) == 0;
}

static void
check_act (TontiTally *self, const TontiEvent *event)
{
  Rows *rows = &self->acts;
  TontiStatement *s = rows->s;

  if (rows->differs)
    return;
  if (rows->step == TONTI_STEP_ROW && is_int (s, 0, event->seq) && is_text (s, 1, event->kind)
      && is_some (s, 2, event->meeting) && is_some (s, 3, event->member)
      && is_int (s, 4, event->day.number) && is_some (s, 5, event->reverses))
    rows->step = tonti_statement_step (s);
  else
    note (self, rows, event->seq);
}

static void
check_entry (TontiTally *self, const TontiEvent *event, guint i, gint64 account, gint64 subject)
{
  const TontiLine *line = &g_array_index (event->lines, TontiLine, i);
  Rows *rows = &self->entries;
  TontiStatement *s = rows->s;

  if (rows->differs)
    return;
  if (rows->step == TONTI_STEP_ROW && is_int (s, 0, event->seq << TONTI_LINE_BITS | (i + 1))
      && is_int (s, 1, account) && is_int (s, 2, event->day.number) && is_some (s, 3, line->member)
      && is_some (s, 4, subject) && is_int (s, 5, line->amount))
    rows->step = tonti_statement_step (s);
  else
    note (self, rows, event->seq);
}

static gboolean
add_line (TontiTally *self, const TontiEvent *event, guint i)
{
  const TontiLine *line = &g_array_index (event->lines, TontiLine, i);
  TontiBulk *bulk = self->fresh->bulk;
  gint64 account = tonti_bulk_account (bulk, line->account);
  gint64 subject = line->of != NULL ? tonti_bulk_subject (bulk, line->of) : 0;

  if (account == 0 || (line->of != NULL && subject == 0))
    return FALSE;
  check_entry (self, event, i, account, subject);
  return tonti_bulk_add (bulk, account, line->member, subject, line->amount)
         || tonti_db_note (self->fresh, SQLITE_TOOBIG);
}

static gboolean
mark_reversed (TontiTally *self, const TontiEvent *event, TontiProblems *problems)
{
  if (event->reverses == 0)
    return TRUE;
  if (event->reverses < event->seq
      && g_hash_table_lookup (self->reversed, &event->reverses) == NULL)
    {
      g_hash_table_insert (self->reversed, g_memdup2 (&event->reverses, sizeof (gint64)),
                           g_memdup2 (&event->seq, sizeof (gint64)));
      return TRUE;
    }
  return tonti_ledger_refuse_reversal (event->reverses, problems);
}

gboolean
tonti_tally_add (TontiTally *self, const TontiEvent *event, TontiProblems *problems)
{
  check_act (self, event);
  for (guint i = 0; i < event->lines->len; i++)
    if (!add_line (self, event, i))
      return tonti_db_fail (self->fresh, problems);
  return mark_reversed (self, event, problems);
}

static gboolean
close_rows (TontiTally *self, Rows *rows)
{
  if (rows->step == TONTI_STEP_ROW)
    note (self, rows, G_MAXINT64);
  tonti_statement_reset (rows->s);
  return rows->step != TONTI_STEP_ERROR;
}

gboolean
tonti_tally_end (TontiTally *self)
{
  gboolean acts = close_rows (self, &self->acts);

  return close_rows (self, &self->entries) && acts;
}

gboolean
tonti_tally_has (const char *table)
{
  return g_str_equal (table, "act") || g_str_equal (table, "entry");
}

static gboolean
differ (TontiCompare *c, gint64 seq)
{
  c->differs = TRUE;
  c->seq = seq;
  return TRUE;
}

/* The first comparing of a table ends with it when something was remembered. */
static gboolean
check_strays (TontiCompare *c, const Rows *rows, const char *sql)
{
  g_autoptr (TontiStatement) s = NULL;
  TontiStep step;

  if (rows->differs)
    return differ (c, rows->seq);
  s = tonti_db_prepare (c->book, sql);
  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    if (!tonti_statement_is_null (s, 0))
      return differ (c, tonti_statement_get_int (s, 0));
  return step == TONTI_STEP_DONE;
}

static gboolean
compare_entries (TontiCompare *c)
{
  TontiTally *self = c->data;

  c->done = TRUE;
  return check_strays (c, &self->entries, STRAY_ENTRY);
}

/* The next acts that were reversed: all of the book, and all of them. */
static gboolean
compare_reversed (TontiCompare *c)
{
  TontiTally *self = c->data;
  g_autoptr (TontiStatement) s = tonti_db_prepare (c->book, REVERSED);
  TontiStep step;

  tonti_statement_bind_int (s, 1, c->position);
  tonti_statement_bind_int (s, 2, c->position + PAGE_ROWS);
  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      gint64 seq = tonti_statement_get_int (s, 0);
      const gint64 *by = g_hash_table_lookup (self->reversed, &seq);

      if (by == NULL || !is_int (s, 1, *by))
        return differ (c, seq);
      self->met++;
    }
  c->position += PAGE_ROWS;
  return step == TONTI_STEP_DONE;
}

/* The book has fewer: the first that it does not have. */
static gint64
find_missing (TontiTally *self)
{
  TontiStatement *s = tonti_db_prepare (self->book, "SELECT reversed_by FROM act WHERE seq = ?1");
  GHashTableIter iter;
  gpointer seq;
  gint64 first = G_MAXINT64;

  g_hash_table_iter_init (&iter, self->reversed);
  while (g_hash_table_iter_next (&iter, &seq, NULL))
    {
      tonti_statement_bind_int (s, 1, *(gint64 *)seq);
      if (tonti_statement_step (s) == TONTI_STEP_ROW && tonti_statement_is_null (s, 0))
        first = MIN (first, *(gint64 *)seq);
      tonti_statement_reset (s);
    }
  return first < G_MAXINT64 ? first : 0;
}

static gboolean
compare_acts (TontiCompare *c)
{
  TontiTally *self = c->data;

  if (c->position == 0)
    {
      self->met = 0;
      if (!check_strays (c, &self->acts, STRAY_ACT))
        return FALSE;
    }
  if (c->differs)
    return TRUE;
  if (!compare_reversed (c))
    return FALSE;
  c->done = c->position > tonti_db_get_int (c->book, "SELECT coalesce(max(seq), 0) FROM act", 0);
  if (c->done && !c->differs && self->met < g_hash_table_size (self->reversed))
    return differ (c, find_missing (self));
  return TRUE;
}

void
tonti_tally_compare (TontiTally *self, const char *table, TontiCompare *out)
{
  *out = (TontiCompare){ .book = self->book,
                         .table = table,
                         .failed = self->book,
                         .data = self,
                         .page = g_str_equal (table, "act") ? compare_acts : compare_entries };
}
