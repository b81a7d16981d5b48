// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-copy.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

/* One cell is one cell: no tab and no line break in it, and no text that a spreadsheet would take
 * for a formula. */
static void
append_text (GString *out, const char *text)
{
  g_autofree char *clean = g_strdelimit (g_strdup (text), "\t\r\n", ' ');
  if (*clean && strchr ("=+-@", *clean))
    g_string_append_c (out, '\'');
  g_string_append (out, clean);
}

static void
append_money (GString *out, gint64 minor, const TontiGroup *group)
{
  gint64 scale = tonti_currency_scale (group->currency);
  guint64 size = minor < 0 ? (guint64)-minor : (guint64)minor;
  g_string_append_printf (out, "%s%" PRIu64, minor < 0 ? "-" : "", size / (guint64)scale);
  if (scale > 1)
    g_string_append_printf (out, "%s%0*" PRIu64, group->style.decimal, group->currency->digits,
                            size % (guint64)scale);
}

static void
append_cell (GString *out, const TontiTable *table, guint row, guint column,
             const TontiGroup *group)
{
  char iso[TONTI_DAY_ISO_SIZE];
  g_autofree char *label = NULL;
  gint64 value;
  if (tonti_table_is_empty_cell (table, row, column))
    return;
  switch (tonti_table_get_column (table, column)->kind)
    {
    case TONTI_COLUMN_TEXT:
      append_text (out, tonti_table_get_text (table, row, column));
      break;
    case TONTI_COLUMN_CODE:
      label = tonti_table_format (table, row, column, group);
      append_text (out, label);
      break;
    case TONTI_COLUMN_NUMBER:
      g_string_append_printf (out, "%" PRId64, tonti_table_get_int (table, row, column));
      break;
    case TONTI_COLUMN_MONEY:
      append_money (out, tonti_table_get_int (table, row, column), group);
      break;
    case TONTI_COLUMN_DAY:
      value = tonti_table_get_int (table, row, column);
      g_string_append (out, tonti_day_to_iso ((TontiDay){ (gint32)value }, iso));
      break;
    }
}

static void
append_titles (GString *out, const TontiTable *table, const gboolean *is_shown)
{
  const char *between = "";
  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    {
      if (!is_shown[i])
        continue;
      g_string_append (out, between);
      append_text (out, _ (tonti_table_get_column (table, i)->title));
      between = "\t";
    }
  g_string_append_c (out, '\n');
}

char *
tonti_table_copy_text (const TontiTable *table, const GtkBitset *rows, const gboolean *is_shown,
                       const TontiGroup *group)
{
  GString *out = g_string_new (NULL);
  GtkBitsetIter iter;
  guint row;
  if (!gtk_bitset_iter_init_first (&iter, rows, &row))
    return g_string_free (out, FALSE);
  append_titles (out, table, is_shown);
  do
    {
      const char *between = "";
      for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
        {
          if (!is_shown[i])
            continue;
          g_string_append (out, between);
          append_cell (out, table, row, i, group);
          between = "\t";
        }
      g_string_append_c (out, '\n');
    }
  while (gtk_bitset_iter_next (&iter, &row));
  return g_string_free (out, FALSE);
}
