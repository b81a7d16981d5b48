// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draft-private.h"

#include <string.h>

#include "tonti-db-private.h"

#include "tonti-no-float.h"

/* The cells, and writing them as gestures. */

void
tonti_draft_free (TontiDraft *draft)
{
  if (draft == NULL)
    return;
  g_free (draft->cell);
  json_decref (draft->value);
  g_free (draft);
}

static void
free_draft (gpointer data)
{
  tonti_draft_free (data);
}

/* "due:2" before "due:10": runs of digits compare as numbers. */
static int
compare_cells (const char *a, const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
        {
          guint64 x = g_ascii_strtoull (a, (char **)&a, 10);
          guint64 y = g_ascii_strtoull (b, (char **)&b, 10);

          if (x != y)
            return x < y ? -1 : 1;
          continue;
        }
      if (*a != *b)
        return (guchar)*a < (guchar)*b ? -1 : 1;
      a++;
      b++;
    }
  return (*a != '\0') - (*b != '\0');
}

static int
compare_drafts (gconstpointer a, gconstpointer b)
{
  return compare_cells ((*(TontiDraft *const *)a)->cell, (*(TontiDraft *const *)b)->cell);
}

static json_t *
load (const char *text)
{
  return json_loads (text, JSON_DECODE_ANY, NULL);
}

GPtrArray *
tonti_draft_list (TontiDb *db, gint64 meeting, const char *prefix)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (db, "SELECT cell, value FROM draft WHERE meeting = ?1 AND cell >= ?2"
                              " AND substr(cell, 1, length(?2)) = ?2");
  GPtrArray *list = g_ptr_array_new_with_free_func (free_draft);

  tonti_statement_bind_int (s, 1, meeting);
  tonti_statement_bind_text (s, 2, prefix);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      json_t *value = load (tonti_statement_get_text (s, 1));
      TontiDraft *draft;

      if (value == NULL)
        continue;
      draft = g_new0 (TontiDraft, 1);
      draft->cell = g_strdup (tonti_statement_get_text (s, 0));
      draft->value = value;
      g_ptr_array_add (list, draft);
    }
  g_ptr_array_sort (list, compare_drafts);
  return list;
}

static char *
read_text (TontiDb *db, gint64 meeting, const char *cell)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (db, "SELECT value FROM draft WHERE meeting = ?1 AND cell = ?2");

  tonti_statement_bind_int (s, 1, meeting);
  tonti_statement_bind_text (s, 2, cell);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? g_strdup (tonti_statement_get_text (s, 0))
                                                    : NULL;
}

json_t *
tonti_draft_get (TontiDb *db, gint64 meeting, const char *cell)
{
  g_autofree char *text = read_text (db, meeting, cell);

  return text != NULL ? load (text) : NULL;
}

gboolean
tonti_draft_put (TontiDb *db, gint64 meeting, const char *cell, const char *value)
{
  TontiStatement *s
      = value != NULL ? tonti_db_prepare (db, "INSERT OR REPLACE INTO draft(meeting, cell, value)"
                                              " VALUES(?1, ?2, ?3)")
                      : tonti_db_prepare (db, "DELETE FROM draft WHERE meeting = ?1 AND cell = ?2");

  tonti_statement_bind_int (s, 1, meeting);
  tonti_statement_bind_text (s, 2, cell);
  if (value != NULL)
    tonti_statement_bind_text (s, 3, value);
  return tonti_statement_run (s);
}

/* The amount in a value, 0 when there is none. */
static gint64
amount_in (const char *text)
{
  json_t *value = text != NULL ? load (text) : NULL;
  gint64 amount = json_integer_value (json_object_get (value, "amount"));

  json_decref (value);
  return amount;
}

/* What the steps of one gesture have in common. */
typedef struct
{
  TontiDb *db;
  gint64 meeting, author, group;
  const guint8 *key;
  const char *at, *label;
} Gesture;

static gint64
next_step (TontiDb *db)
{
  return tonti_db_get_int (db, "SELECT coalesce(max(id), 0) + 1 FROM step", 1);
}

static gboolean
add_step (Gesture *g, const char *cell, const char *before, const char *after, TontiStepState state)
{
  TontiStatement *s = tonti_db_prepare (
      g->db, "INSERT INTO step(id, grp, key, meeting, cell, before, after, undone, amends, at,"
             " author, label) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
  gint64 id = next_step (g->db);
  gboolean amends = amount_in (before) != 0 && amount_in (before) != amount_in (after);

  if (g->group == 0)
    g->group = id;
  tonti_statement_bind_int (s, 1, id);
  tonti_statement_bind_int (s, 2, g->group);
  if (g->key != NULL && g->group == id)
    tonti_statement_bind_blob (s, 3, g->key, TONTI_KEY_SIZE);
  tonti_statement_bind_int (s, 4, g->meeting);
  tonti_statement_bind_text (s, 5, cell);
  tonti_statement_bind_text (s, 6, before);
  tonti_statement_bind_text (s, 7, after);
  tonti_statement_bind_int (s, 8, state);
  tonti_statement_bind_int (s, 9, amends);
  tonti_statement_bind_text (s, 10, g->at);
  tonti_statement_bind_int (s, 11, g->author);
  tonti_statement_bind_text (s, 12, g->label);
  return tonti_statement_run (s);
}

static gboolean
change_cell (Gesture *g, const TontiDraftChange *change)
{
  g_autofree char *before = read_text (g->db, g->meeting, change->cell);
  g_autofree char *after
      = change->after != NULL
            ? json_dumps (change->after, JSON_COMPACT | JSON_SORT_KEYS | JSON_ENCODE_ANY)
            : NULL;

  if (g_strcmp0 (before, after) == 0)
    return TRUE;
  return tonti_draft_put (g->db, g->meeting, change->cell, after)
         && add_step (g, change->cell, before, after, TONTI_STEP_STANDS);
}

/* A gesture that changed nothing still leaves its key, so that it is known when it comes again. */
static gboolean
keep_key (Gesture *g, const char *cell)
{
  if (g->key == NULL || g->group != 0)
    return TRUE;
  return add_step (g, cell, NULL, NULL, TONTI_STEP_SETTLED);
}

static gboolean
forget_redo (TontiDb *db, gint64 meeting)
{
  TontiStatement *s
      = tonti_db_prepare (db, "UPDATE step SET undone = 2 WHERE meeting = ?1 AND undone = 1");

  tonti_statement_bind_int (s, 1, meeting);
  return tonti_statement_run (s);
}

/* The key by which a commit that failed is looked up. */
static void
bear_witness (TontiDb *db, const guint8 *key)
{
  db->has_witness = key != NULL;
  if (key != NULL)
    memcpy (db->witness, key, TONTI_KEY_SIZE);
}

gboolean
tonti_draft_write (TontiDb *db, gint64 meeting, const TontiDraftChange *changes, gsize n,
                   const guint8 *key, const char *at, gint64 author, const char *label,
                   TontiProblems *problems)
{
  Gesture g
      = { .db = db, .meeting = meeting, .author = author, .key = key, .at = at, .label = label };
  gboolean done;

  if (key != NULL && tonti_draft_has_key (db, key))
    return TRUE;
  done = forget_redo (db, meeting);
  for (gsize i = 0; done && i < n; i++)
    done = change_cell (&g, &changes[i]);
  done = done && keep_key (&g, n > 0 ? changes[0].cell : "");
  if (!done)
    return tonti_db_fail (db, problems);
  bear_witness (db, key);
  return TRUE;
}

gboolean
tonti_draft_note_key (TontiDb *db, gint64 meeting, const guint8 key[TONTI_KEY_SIZE], const char *at,
                      gint64 author, const char *label, TontiProblems *problems)
{
  Gesture g
      = { .db = db, .meeting = meeting, .author = author, .key = key, .at = at, .label = label };

  if (!keep_key (&g, ""))
    return tonti_db_fail (db, problems);
  bear_witness (db, key);
  return TRUE;
}

gboolean
tonti_draft_has_key (TontiDb *db, const guint8 key[TONTI_KEY_SIZE])
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, "SELECT 1 FROM step WHERE key = ?1");

  tonti_statement_bind_blob (s, 1, key, TONTI_KEY_SIZE);
  return tonti_statement_step (s) == TONTI_STEP_ROW;
}
