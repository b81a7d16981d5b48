// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-due-tally.h"

#include <string.h>

#include "tonti-no-float.h"

#define PAGE_ROWS 4000

static const char FIRST[] = "SELECT member, subject, meeting, amount, paid FROM due"
                            " ORDER BY member, subject, meeting LIMIT ?1";
static const char NEXT[]
    = "SELECT member, subject, meeting, amount, paid FROM due"
      " WHERE (member, subject, meeting) > (?2, ?3, ?4) ORDER BY member, subject, meeting LIMIT ?1";

typedef struct
{
  gint64 member, meeting;
  const char *subject; /* the same address for the same text */
  gint64 amount, paid;
} Due;

struct _TontiDueTally
{
  TontiDb *fresh;
  GHashTable *dues;     /* set of Due */
  GHashTable *subjects; /* set of texts */
  GHashTable *members;  /* set of gint64: known to exist */
  Due **sorted;         /* NULL while dues are added */
};

static guint
hash_due (gconstpointer data)
{
  const Due *due = data;
  guint64 h = (guint64)due->member * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  h = (h ^ (guint64)due->meeting) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  h = (h ^ (guint64)(gsize)due->subject) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return (guint)(h >> 32);
}

static gboolean
equal_dues (gconstpointer a, gconstpointer b)
{
  const Due *x = a, *y = b;

  return x->member == y->member && x->meeting == y->meeting && x->subject == y->subject;
}

TontiDueTally *
tonti_due_tally_new (TontiDb *fresh)
{
  TontiDueTally *self = g_new0 (TontiDueTally, 1);

  g_assert (fresh->dues == NULL);
  self->fresh = fresh;
  self->dues = g_hash_table_new_full (hash_due, equal_dues, g_free, NULL);
  self->subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->members = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  fresh->dues = self;
  return self;
}

void
tonti_due_tally_free (TontiDueTally *self)
{
  if (self == NULL)
    return;
  self->fresh->dues = NULL;
  g_free (self->sorted);
  g_hash_table_unref (self->dues);
  g_hash_table_unref (self->subjects);
  g_hash_table_unref (self->members);
  g_free (self);
}

/* As the table's foreign key asks. */
static gboolean
is_member (TontiDueTally *self, gint64 member)
{
  g_autoptr (TontiStatement) s = NULL;

  if (g_hash_table_contains (self->members, &member))
    return TRUE;
  s = tonti_db_prepare (self->fresh, "SELECT 1 FROM member WHERE id = ?1");
  tonti_statement_bind_int (s, 1, member);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return tonti_db_note (self->fresh, SQLITE_CONSTRAINT_FOREIGNKEY);
  g_hash_table_add (self->members, g_memdup2 (&member, sizeof member));
  return TRUE;
}

static const char *
find_subject (TontiDueTally *self, const char *subject)
{
  gpointer found = NULL;

  if (!g_hash_table_lookup_extended (self->subjects, subject, &found, NULL))
    g_hash_table_add (self->subjects, found = g_strdup (subject));
  return found;
}

gboolean
tonti_due_tally_add (TontiDueTally *self, gint64 member, const char *subject, gint64 meeting,
                     gint64 amount, gint64 paid)
{
  Due key = { .member = member, .meeting = meeting, .subject = find_subject (self, subject) };
  Due *due = g_hash_table_lookup (self->dues, &key);

  g_clear_pointer (&self->sorted, g_free);
  if (!is_member (self, member))
    return FALSE;
  if (due == NULL)
    g_hash_table_add (self->dues, due = g_memdup2 (&key, sizeof key));
  if (__builtin_add_overflow (due->amount, amount, &due->amount)
      || __builtin_add_overflow (due->paid, paid, &due->paid))
    return tonti_db_note (self->fresh, SQLITE_TOOBIG);
  return TRUE;
}

/* The order of the table's key. */
static int
compare_dues (const void *a, const void *b)
{
  const Due *x = *(Due *const *)a, *y = *(Due *const *)b;
  int subjects;

  if (x->member != y->member)
    return x->member < y->member ? -1 : 1;
  subjects = strcmp (x->subject, y->subject);
  if (subjects != 0)
    return subjects;
  return x->meeting < y->meeting ? -1 : x->meeting > y->meeting;
}

static void
sort (TontiDueTally *self)
{
  guint n = 0;

  if (self->sorted != NULL)
    return;
  self->sorted = (Due **)g_hash_table_get_keys_as_array (self->dues, &n);
  if (n > 0)
    qsort (self->sorted, n, sizeof *self->sorted, compare_dues);
}

static TontiStatement *
open_page (TontiCompare *c, Due *const *sorted)
{
  TontiStatement *s = tonti_db_prepare (c->book, c->position > 0 ? NEXT : FIRST);

  tonti_statement_bind_int (s, 1, PAGE_ROWS);
  if (c->position > 0)
    {
      const Due *last = sorted[c->position - 1];

      tonti_statement_bind_int (s, 2, last->member);
      tonti_statement_bind_text (s, 3, last->subject);
      tonti_statement_bind_int (s, 4, last->meeting);
    }
  return s;
}

static gboolean
is_int (TontiStatement *s, int column, gint64 value)
{
  return tonti_statement_get_type (s, column) == SQLITE_INTEGER
         && tonti_statement_get_int (s, column) == value;
}

static gboolean
is_due (TontiStatement *s, const Due *due)
{
  gsize size = 0;
  const char *subject = tonti_statement_get_bytes (s, 1, &size);

  return is_int (s, 0, due->member) && is_int (s, 2, due->meeting) && is_int (s, 3, due->amount)
         && is_int (s, 4, due->paid) && tonti_statement_get_type (s, 1) == SQLITE_TEXT
         && size == strlen (due->subject) && memcmp (subject, due->subject, size) == 0;
}

static gboolean
compare_page (TontiCompare *c)
{
  TontiDueTally *self = c->data;
  gint64 n = g_hash_table_size (self->dues);
  g_autoptr (TontiStatement) s = NULL;
  TontiStep step;
  int rows = 0;

  sort (self);
  s = open_page (c, self->sorted);
  for (; (step = tonti_statement_step (s)) == TONTI_STEP_ROW; rows++, c->position++)
    if (c->position >= n || !is_due (s, self->sorted[c->position]))
      return c->differs = TRUE;
  if (step == TONTI_STEP_ERROR)
    return FALSE;
  c->done = rows < PAGE_ROWS;
  c->differs = c->done && c->position < n;
  return TRUE;
}

void
tonti_due_tally_compare (TontiDueTally *self, TontiDb *book, TontiCompare *out)
{
  *out = (TontiCompare){
    .book = book, .table = "due", .failed = book, .data = self, .page = compare_page
  };
}
