// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-table.h"

#include <csv.h>
#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-hash.h"
#include "tonti-text.h"

/* Reading a CSV file whole. libcsv divides it; what it cannot know (encoding, delimiter) is found
 * out first. */

/* A list of members larger than this is something else. */
#define FILE_MAX_BYTES (32 * 1024 * 1024)
#define ROW_MAX_BYTES (1024 * 1024)
#define ROW_MAX_CELLS 1000

typedef struct
{
  TontiImportTable *table;
  GPtrArray *cells; /* of the row under way */
  gsize row_bytes;
  int row;
  int too_long; /* the first row that is, 0 = none */
} Reader;

static void
free_row (gpointer data)
{
  TontiImportRow *row = data;
  g_ptr_array_unref (row->cells);
  g_free (row);
}

void
tonti_import_table_free (TontiImportTable *self)
{
  if (self)
    g_ptr_array_unref (self->rows);
  g_free (self);
}

/* An apostrophe that our own export put before what a spreadsheet takes for a formula. */
static char *
take_cell (const char *text, gsize size)
{
  g_autofree char *cell = g_strndup (text, size);
  return g_strstrip (g_strdup (tonti_text_skip_guard (cell)));
}

static void
cell_cb (void *text, size_t size, void *data)
{
  Reader *reader = data;
  reader->row_bytes += size;
  if (!reader->too_long
      && (reader->row_bytes > ROW_MAX_BYTES || reader->cells->len == ROW_MAX_CELLS))
    reader->too_long = reader->row;
  if (!reader->too_long)
    g_ptr_array_add (reader->cells, take_cell (text, size));
}

static void
row_cb (int end, void *data)
{
  Reader *reader = data;
  TontiImportRow *row = g_new0 (TontiImportRow, 1);
  row->row = reader->row++;
  row->cells = g_steal_pointer (&reader->cells);
  reader->cells = g_ptr_array_new_with_free_func (g_free);
  reader->row_bytes = reader->too_long ? reader->row_bytes : 0;
  g_ptr_array_add (reader->table->rows, row);
}

/* The delimiter that stands most often outside quotes in the first lines. */
static char
guess_delimiter (const char *text)
{
  static const char candidates[] = { ';', ',', '\t' };
  gsize counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean quoted = FALSE;
  gsize best = 0;
  int lines = 0;
  for (; *text && lines < 50; text++)
    {
      quoted = quoted != (*text == '"');
      lines += *text == '\n';
      for (gsize i = 0; !quoted && i < G_N_ELEMENTS (candidates); i++)
        counts[i] += *text == candidates[i];
    }
  for (gsize i = 0; i < G_N_ELEMENTS (candidates); i++)
    best = counts[i] > counts[best] ? i : best;
  return candidates[best];
}

static gboolean
refuse_row (TontiProblems *problems, int row, const char *code, const char *message)
{
  tonti_problems_set_row (problems, row);
  tonti_problems_refuse (problems, code, NULL, "%s", message);
  tonti_problems_set_row (problems, 0);
  return FALSE;
}

static gboolean
divide (Reader *reader, struct csv_parser *parser, const char *text, TontiProblems *problems)
{
  gsize size = strlen (text), done = 0;
  csv_set_delim (parser, (unsigned char)reader->table->delimiter);
  /* By itself its memory grows by 128 bytes: a cell of megabytes would take minutes. */
  csv_set_blk_size (parser, ROW_MAX_BYTES);
  done = csv_parse (parser, text, size, cell_cb, row_cb, reader);
  if (done == size && csv_fini (parser, cell_cb, row_cb, reader) == 0)
    {
      if (!reader->too_long)
        return TRUE;
      return refuse_row (
          problems, reader->too_long, "row-too-long",
          _ ("The file: this row is longer than 1 MB or has more than 1000 cells: check that "
             "it is a list of members, saved as CSV"));
    }
  return refuse_row (
      problems, reader->row, "bad-quote",
      done == size ? _ ("The file: a quotation mark opens here and never closes: close it, or "
                        "take it out")
                   : _ ("The file: a quotation mark stands where none may stand: double it, "
                        "or put the whole cell between quotation marks"));
}

static gboolean
divide_text (TontiImportTable *table, const char *text, TontiProblems *problems)
{
  struct csv_parser parser;
  Reader reader = { .table = table, .row = 1 };
  if (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) != 0)
    return tonti_problems_fail (
        problems, "no-memory", _ ("The file: there is no memory to read it: close other programs"));
  reader.cells = g_ptr_array_new_with_free_func (g_free);
  gboolean ok = divide (&reader, &parser, text, problems);
  g_ptr_array_unref (reader.cells);
  csv_free (&parser);
  return ok;
}

static gboolean
load (const char *path, GBytes **out, TontiProblems *problems)
{
  GStatBuf status;
  char *contents = NULL;
  gsize size = 0;
  g_autoptr (GError) error = NULL;
  if (g_stat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_size > FILE_MAX_BYTES)
    return tonti_problems_refuse (problems, "file-too-large", NULL,
                                  _ ("%s: it is larger than 32 MB: a list of members is not; check "
                                     "the name"),
                                  path);
  if (!g_file_get_contents (path, &contents, &size, &error))
    return tonti_problems_fail (
        problems, "cannot-read",
        _ ("%s: it cannot be read (%s): check the name and the permissions"), path, error->message);
  *out = g_bytes_new_take (contents, size);
  return TRUE;
}

TontiImportTable *
tonti_import_table_parse (GBytes *bytes, const char *name, TontiProblems *problems)
{
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autoptr (TontiImportTable) self = g_new0 (TontiImportTable, 1);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  tonti_hash_bytes (data, size, self->hash);
  if (size == 0)
    {
      tonti_problems_refuse (problems, "empty-file", NULL,
                             _ ("%s: it is empty: save the list again"), name);
      return NULL;
    }
  g_autofree char *text = tonti_import_text_decode (data, size, &self->encoding, problems);
  if (!text)
    return NULL;
  self->delimiter = guess_delimiter (text);
  return divide_text (self, text, problems) ? g_steal_pointer (&self) : NULL;
}

TontiImportTable *
tonti_import_table_read (const char *path, TontiProblems *problems)
{
  g_autoptr (GBytes) bytes = NULL;
  return load (path, &bytes, problems) ? tonti_import_table_parse (bytes, path, problems) : NULL;
}

const char *
tonti_import_row_cell (const TontiImportRow *row, gint column)
{
  if (column < 0 || (guint)column >= row->cells->len)
    return "";
  return g_ptr_array_index (row->cells, (guint)column);
}

gboolean
tonti_import_row_is_blank (const TontiImportRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (*(const char *)g_ptr_array_index (row->cells, i))
      return FALSE;
  return TRUE;
}
