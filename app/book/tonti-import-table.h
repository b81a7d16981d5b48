// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

#include "tonti-problem.h"

/* A CSV file as rows of texts. Private to the imports. */

G_BEGIN_DECLS

#define TONTI_IMPORT_HASH_SIZE 32

typedef struct
{
  int row;          /* as a spreadsheet counts, from 1; blank ones too */
  GPtrArray *cells; /* of char *, trimmed, UTF-8 */
} TontiImportRow;

typedef struct
{
  GPtrArray *rows;                     /* of TontiImportRow */
  const char *encoding;                /* "UTF-8" "UTF-16" "Windows-1252", static */
  char delimiter;                      /* ; , or TAB */
  guint8 hash[TONTI_IMPORT_HASH_SIZE]; /* SHA-256 of the file's bytes */
} TontiImportTable;

/* NULL with a refusal (not a table, a quote never closed, too large) or a failure (unreadable). */
TontiImportTable *tonti_import_table_read (const char *path, TontiProblems *problems);
/* The same of bytes already read; NAME is what sentences call them. */
TontiImportTable *tonti_import_table_parse (GBytes *bytes, const char *name,
                                            TontiProblems *problems);
void tonti_import_table_free (TontiImportTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiImportTable, tonti_import_table_free)

/* "" beyond the last cell. */
const char *tonti_import_row_cell (const TontiImportRow *row, gint column);
gboolean tonti_import_row_is_blank (const TontiImportRow *row);

/* The bytes of a file as UTF-8 with "\n" line ends, newly allocated; *encoding static. NULL with a
 * refusal that names the row. */
char *tonti_import_text_decode (const guint8 *bytes, gsize size, const char **encoding,
                                TontiProblems *problems);

G_END_DECLS
