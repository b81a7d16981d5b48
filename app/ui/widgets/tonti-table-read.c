// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-read.h"

guint
tonti_table_read_column (const TontiTable *table, const char *key)
{
  guint column = 0;
  while (!g_str_equal (tonti_table_get_column (table, column)->key, key))
    column++;
  return column;
}

gint64
tonti_table_read_int (const TontiTable *table, guint row, const char *key)
{
  const guint column = tonti_table_read_column (table, key);
  return tonti_table_is_empty_cell (table, row, column) ? 0
                                                        : tonti_table_get_int (table, row, column);
}

const char *
tonti_table_read_text (const TontiTable *table, guint row, const char *key)
{
  const guint column = tonti_table_read_column (table, key);
  return tonti_table_is_empty_cell (table, row, column) ? ""
                                                        : tonti_table_get_text (table, row, column);
}
