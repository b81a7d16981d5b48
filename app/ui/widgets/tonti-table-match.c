// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-match.h"

static gboolean
is_same_column (const TontiColumn *a, const TontiColumn *b)
{
  return a->kind == b->kind && g_str_equal (a->key, b->key) && g_str_equal (a->title, b->title);
}

gboolean
tonti_table_is_same_kind (const TontiTable *a, const TontiTable *b)
{
  guint n = a ? tonti_table_get_n_columns (a) : 0;
  if (!a || n != tonti_table_get_n_columns (b))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!is_same_column (tonti_table_get_column (a, i), tonti_table_get_column (b, i)))
      return FALSE;
  return TRUE;
}

static gboolean
begins_alike (const TontiTable *a, guint row, const TontiTable *b, guint other)
{
  TontiColumnKind kind = tonti_table_get_column (a, 0)->kind;
  if (tonti_table_is_empty_cell (a, row, 0) || tonti_table_is_empty_cell (b, other, 0))
    return FALSE;
  if (kind == TONTI_COLUMN_TEXT || kind == TONTI_COLUMN_CODE)
    return g_str_equal (tonti_table_get_text (a, row, 0), tonti_table_get_text (b, other, 0));
  return tonti_table_get_int (a, row, 0) == tonti_table_get_int (b, other, 0);
}

int
tonti_table_find_again (const TontiTable *before, int row, const TontiTable *table)
{
  guint n = tonti_table_get_n_rows (table);
  if (row < 0 || (guint)row >= tonti_table_get_n_rows (before))
    return -1;
  for (guint i = 0; i < n; i++)
    {
      guint at = (i + (guint)row) % n;
      if (begins_alike (before, (guint)row, table, at))
        return (int)at;
    }
  return -1;
}
