// SPDX-License-Identifier: GPL-3.0-or-later
#include <csv.h>
#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#include "tonti-import-journal.h"

/* The rows of a neutral journal, read in pieces: a file of any size costs the same memory. */

#define PIECE_SIZE (256 * 1024)
/* A longer row is something else, or a quotation mark that never closes. */
#define ROW_MAX_BYTES (64 * 1024)
#define COLUMNS_MAX 64

typedef struct
{
  TontiImportJournal *import;
  GString *cells[TONTI_IMPORT_N_FIELDS];
  int fields[COLUMNS_MAX]; /* column -> field, -1 = of no use */
  guint column;            /* of the next cell */
  gsize row_bytes;
  int row;      /* under way, from 1 */
  int last_end; /* the character that ended the row before */
  gboolean has_header;
  int too_long; /* the first row that is, 0 = none */
} Reader;

static const char *const names[TONTI_IMPORT_N_FIELDS]
    = { "date", "voucher", "kind", "member", "account", "debit", "credit", "memo" };

static void
cell_cb (void *text, size_t size, void *data)
{
  Reader *reader = data;
  guint column = reader->column++;
  reader->row_bytes += size;
  if (reader->row_bytes > ROW_MAX_BYTES || column >= COLUMNS_MAX)
    reader->too_long = reader->too_long ? reader->too_long : reader->row;
  else if (!reader->has_header)
    {
      g_autofree char *name = g_strndup (text, size);
      for (int i = 0; i < TONTI_IMPORT_N_FIELDS; i++)
        if (g_ascii_strcasecmp (name, names[i]) == 0)
          reader->fields[column] = i;
    }
  else if (reader->fields[column] >= 0)
    g_string_append_len (reader->cells[reader->fields[column]], text, (gssize)size);
}

static gboolean
check_header (Reader *reader)
{
  static const int needed[] = { TONTI_IMPORT_DATE, TONTI_IMPORT_VOUCHER, TONTI_IMPORT_ACCOUNT,
                                TONTI_IMPORT_DEBIT, TONTI_IMPORT_CREDIT };
  guint seen = 0;
  for (guint i = 0; i < COLUMNS_MAX; i++)
    for (guint j = 0; j < G_N_ELEMENTS (needed); j++)
      seen |= reader->fields[i] == needed[j] ? 1u << j : 0;
  reader->has_header = TRUE;
  if (seen == (1u << G_N_ELEMENTS (needed)) - 1)
    return TRUE;
  reader->import->stopped = TRUE;
  return tonti_problems_refuse (reader->import->problems, "no-header", NULL,
                                _ ("The file: its first line is not that of a journal: it must be "
                                   "date,voucher,kind,member,account,debit,credit,memo"));
}

static void
row_cb (int end, void *data)
{
  Reader *reader = data;
  gboolean is_pair = end == '\n' && reader->last_end == '\r' && reader->column == 0;
  reader->last_end = end;
  if (is_pair)
    return;
  if (reader->column > 0 && !reader->has_header)
    check_header (reader);
  else if (reader->column > 0 && !reader->too_long && !reader->import->stopped)
    tonti_import_journal_take (reader->import, reader->row, reader->cells);
  for (int i = 0; i < TONTI_IMPORT_N_FIELDS; i++)
    g_string_truncate (reader->cells[i], 0);
  if (!reader->too_long)
    reader->row_bytes = 0;
  reader->column = 0;
  reader->row++;
}

static gboolean
refuse_row (Reader *reader, const char *code, const char *message)
{
  TontiProblems *problems = reader->import->problems;
  tonti_problems_set_row (problems, reader->too_long ? reader->too_long : reader->row);
  tonti_problems_refuse (problems, code, NULL, "%s", message);
  tonti_problems_set_row (problems, 0);
  return FALSE;
}

static gboolean
go_on (Reader *reader, gint64 done, gint64 total)
{
  const TontiImportOptions *options = reader->import->options;
  if (!options->progress || options->progress (done, total, options->data))
    return TRUE;
  return tonti_problems_fail (reader->import->problems, "interrupted",
                              _ ("The import: it was stopped: nothing was stored; start it again "
                                 "when you like"));
}

static gboolean
divide (Reader *reader, struct csv_parser *parser, const char *piece, gsize size)
{
  gsize done = csv_parse (parser, piece, size, cell_cb, row_cb, reader);
  /* A cell that has not ended yet is in the parser's own memory. */
  if (reader->too_long || csv_get_buffer_size (parser) > 4 * ROW_MAX_BYTES)
    return refuse_row (reader, "row-too-long",
                       _ ("The file: this row is longer than 64 KB: look for a quotation mark that "
                          "never closes"));
  return done == size
         || refuse_row (reader, "bad-quote",
                        _ ("The file: a quotation mark stands where none may stand: double it, or "
                           "put the whole cell between quotation marks"));
}

static gboolean
end_file (Reader *reader, struct csv_parser *parser)
{
  if (csv_fini (parser, cell_cb, row_cb, reader) != 0)
    return refuse_row (
        reader, "bad-quote",
        _ ("The file: a quotation mark opens here and never closes: close it, or take "
           "it out"));
  if (!reader->has_header && !reader->import->stopped)
    return check_header (reader);
  return TRUE;
}

static gboolean
read_pieces (Reader *reader, struct csv_parser *parser, int fd, gint64 total)
{
  g_autofree char *piece = g_malloc (PIECE_SIZE);
  gint64 done = 0;
  gssize n = 0;
  while ((n = read (fd, piece, PIECE_SIZE)) > 0 && !reader->import->stopped)
    {
      gsize skip = done == 0 && n >= 3 && memcmp (piece, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
      if (!divide (reader, parser, piece + skip, (gsize)n - skip))
        return FALSE;
      done += n;
      if (!go_on (reader, done, total))
        return FALSE;
    }
  if (n < 0)
    return tonti_problems_fail (reader->import->problems, "cannot-read",
                                _ ("The file: reading it failed (%s): nothing was stored"),
                                g_strerror (errno));
  return end_file (reader, parser);
}

gboolean
tonti_import_journal_read (TontiImportJournal *self, int fd, gint64 size)
{
  struct csv_parser parser;
  Reader reader = { .import = self, .row = 1 };
  g_assert (csv_init (&parser, CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL) == 0);
  csv_set_blk_size (&parser, ROW_MAX_BYTES);
  for (int i = 0; i < TONTI_IMPORT_N_FIELDS; i++)
    reader.cells[i] = g_string_new (NULL);
  for (int i = 0; i < COLUMNS_MAX; i++)
    reader.fields[i] = -1;
  gboolean ok = read_pieces (&reader, &parser, fd, size);
  csv_free (&parser);
  for (int i = 0; i < TONTI_IMPORT_N_FIELDS; i++)
    g_string_free (reader.cells[i], TRUE);
  return ok && !self->stopped;
}

TontiDay
tonti_import_journal_first_day (int fd)
{
  char start[4096] = "";
  TontiDay day = TONTI_DAY_NONE;
  gssize n = pread (fd, start, sizeof start - 1, 0);
  if (n <= 0)
    return day;
  start[n] = '\0';
  const char *line = strpbrk (start, "\r\n");
  line = line ? line + strspn (line, "\r\n") : "";
  g_autofree char *iso = g_strndup (line, TONTI_DAY_ISO_SIZE - 1);
  return tonti_day_parse_iso (iso, &day) ? day : TONTI_DAY_NONE;
}
