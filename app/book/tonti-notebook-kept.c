// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-kept.h"

#include <string.h>

#include "tonti-draft-store.h"
#include "tonti-hash.h"
#include "tonti-journal.h"
#include "tonti-notebook-private.h"

/* A notebook as a draft of the book, outside any meeting: the rows as they were read, and a cell
 * for each answer and each fact. */

static void
free_row (gpointer data)
{
  TontiImportRow *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

TontiImportTable *
tonti_notebook_kept_table (const json_t *rows)
{
  TontiImportTable *table = g_new0 (TontiImportTable, 1);
  json_t *cells, *cell;
  size_t r, c;

  table->rows = g_ptr_array_new_with_free_func (free_row);
  table->encoding = "UTF-8";
  json_array_foreach ((json_t *)rows, r, cells)
    {
      TontiImportRow *row = g_new0 (TontiImportRow, 1);

      row->row = (int)r + 1;
      row->cells = g_ptr_array_new_with_free_func (g_free);
      json_array_foreach (cells, c, cell)
        g_ptr_array_add (row->cells, g_strdup (json_string_value (cell)));
      g_ptr_array_add (table->rows, row);
    }
  return table;
}

/* {id:value} of the cells that begin with PREFIX. */
static json_t *
read_cells (TontiDb *db, const char *prefix)
{
  g_autoptr (GPtrArray) drafts = tonti_draft_list (db, TONTI_NOTEBOOK_MEETING, prefix);
  json_t *cells = json_object ();

  for (guint i = 0; i < drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (drafts, i);

      json_object_set (cells, draft->cell + strlen (prefix), draft->value);
    }
  return cells;
}

json_t *
tonti_notebook_kept_read (TontiBook *book, const json_t *kept, TontiProblems *problems)
{
  TontiDb *db = tonti_journal_get_db (tonti_book_get_journal (book));
  json_auto_t *answers = read_cells (db, TONTI_NOTEBOOK_ANSWER);
  json_auto_t *facts = read_cells (db, TONTI_NOTEBOOK_FACT);
  const char *day = json_string_value (json_object_get (kept, "today"));
  TontiNotebookSource source
      = { .table = tonti_notebook_kept_table (json_object_get (kept, "rows")),
          .name = json_string_value (json_object_get (kept, "name")),
          .pool = json_integer_value (json_object_get (kept, "pool")),
          .answers = answers,
          .facts = facts };
  TontiDay today = TONTI_DAY_NONE;
  json_t *answer;

  if (!tonti_day_parse_iso (day != NULL ? day : "", &today)
      && !tonti_day_from_ymd (2000, 1, 1, &today))
    g_assert_not_reached ();
  answer = tonti_notebook_read_table (book, &source, today, problems);
  if (answer == NULL)
    return NULL;
  json_object_set (answer, "name", json_object_get (kept, "name"));
  json_object_set (answer, "encoding", json_object_get (kept, "encoding"));
  json_object_set (answer, "facts", facts);
  return answer;
}

gboolean
tonti_notebook_is_kept (TontiBook *book)
{
  TontiDb *db = tonti_journal_get_db (tonti_book_get_journal (book));
  json_auto_t *kept = tonti_draft_get (db, TONTI_NOTEBOOK_MEETING, TONTI_NOTEBOOK_CELL);

  return kept != NULL;
}

json_t *
tonti_notebook_read_kept (TontiBook *book, TontiProblems *problems)
{
  TontiDb *db = tonti_journal_get_db (tonti_book_get_journal (book));
  json_auto_t *kept = tonti_draft_get (db, TONTI_NOTEBOOK_MEETING, TONTI_NOTEBOOK_CELL);

  return kept != NULL ? tonti_notebook_kept_read (book, kept, problems) : NULL;
}

/* ---- The request that keeps it ---- */

static json_t *
list_cells (const TontiImportRow *row)
{
  json_t *cells = json_array ();

  for (guint c = 0; c < row->cells->len; c++)
    json_array_append_new (cells, json_string (tonti_import_row_cell (row, (gint)c)));
  return cells;
}

json_t *
tonti_notebook_request (GBytes *bytes, const char *name, gint64 pool, TontiDay today,
                        TontiProblems *problems)
{
  g_autoptr (TontiImportTable) table = tonti_import_table_parse (bytes, name, problems);
  g_autofree char *hash
      = table != NULL ? tonti_hash_to_hex (table->hash, sizeof table->hash) : NULL;
  json_t *rows, *request;

  if (table == NULL)
    return NULL;
  rows = json_array ();
  for (guint i = 0; i < table->rows->len; i++)
    {
      const TontiImportRow *row = g_ptr_array_index (table->rows, i);

      while (json_array_size (rows) + 1 < (size_t)row->row)
        json_array_append_new (rows, json_array ());
      json_array_append_new (rows, list_cells (row));
    }
  request = json_pack ("{s:s, s:s, s:s, s:s, s:o}", "do", "notebook.keep", "name", name, "encoding",
                       table->encoding, "hash", hash, "rows", rows);
  if (pool != 0)
    json_object_set_new (request, "pool",
                         json_sprintf ("pool:%" JSON_INTEGER_FORMAT, (json_int_t)pool));
  return request;
}
