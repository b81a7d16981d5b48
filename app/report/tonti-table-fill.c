// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"
#include "tonti-table-private.h"

#include "tonti-code.h"
#include "tonti-document-store.h"

/* From rows of a statement to rows of a table. */

static void
copy_cell (TontiTable *table, TontiStatement *s, guint column)
{
  if (tonti_statement_is_null (s, (int)column))
    return;
  if (tonti_column_is_text (tonti_table_get_column (table, column)))
    tonti_table_set_text (table, column, tonti_statement_get_text (s, (int)column));
  else
    tonti_table_set_int (table, column, tonti_statement_get_int (s, (int)column));
}

gboolean
tonti_table_fill (TontiTable *table, guint n_plain, TontiStatement *s, TontiBook *book,
                  TontiRowFinish finish, TontiProblems *problems)
{
  TontiStep step;

  g_assert (n_plain <= tonti_table_get_n_columns (table));
  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      tonti_table_add_row (table);
      for (guint c = 0; c < n_plain; c++)
        copy_cell (table, s, c);
      if (finish != NULL)
        finish (book, table, s);
    }
  tonti_statement_reset (s);
  return step == TONTI_STEP_DONE || tonti_db_fail (tonti_report_db (book), problems);
}

void
tonti_table_put_text (TontiTable *table, guint column, const char *text)
{
  if (text != NULL && text[0] != '\0')
    tonti_table_set_text (table, column, text);
}

void
tonti_table_put_int (TontiTable *table, guint column, gint64 value)
{
  if (value != 0)
    tonti_table_set_int (table, column, value);
}

void
tonti_table_take_text (TontiTable *table, guint column, char *text)
{
  tonti_table_put_text (table, column, text);
  g_free (text);
}

char *
tonti_statement_dup_document (TontiStatement *s, int column)
{
  int type;

  if (tonti_statement_is_null (s, column))
    return NULL;
  type = tonti_codes_find (&tonti_document_codes, tonti_statement_get_text (s, column));
  if (type < 0)
    return NULL;
  return tonti_document_label ((TontiDocumentType)type, tonti_statement_get_int (s, column + 1),
                               tonti_statement_get_int (s, column + 2));
}
