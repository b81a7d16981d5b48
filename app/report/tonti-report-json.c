// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-private.h"

/* JSON is written straight into one string, because a report of ten thousand rows must not cost
 * ten thousand objects; tonti_report_to_json reads the same text back, so there is one form only.
 */

void
tonti_json_append_int (GString *out, gint64 value)
{
  char digits[20];
  guint64 rest = value < 0 ? -(guint64)value : (guint64)value;
  gsize n = sizeof digits;

  if (value < 0)
    g_string_append_c (out, '-');
  do
    {
      digits[--n] = (char)('0' + rest % 10);
      rest /= 10;
    }
  while (rest > 0);
  g_string_append_len (out, digits + n, (gssize)(sizeof digits - n));
}

static void
append_text (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      {
        g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
      }
    else if ((guchar)*p < 0x20 || *p == 0x7f)
      g_string_append_printf (out, "\\u%04x", (guint)*p);
    else
      g_string_append_c (out, *p);
  g_string_append_c (out, '"');
}

static void
append_day (GString *out, gint64 number)
{
  char iso[TONTI_DAY_ISO_SIZE];
  const TontiDay day = { (gint32)number };

  g_string_append_c (out, '"');
  g_string_append (out, tonti_day_to_iso (day, iso));
  g_string_append_c (out, '"');
}

static void
append_value (GString *out, TontiColumnKind kind, gint64 value)
{
  if (kind == TONTI_COLUMN_DAY)
    append_day (out, value);
  else
    tonti_json_append_int (out, value);
}

static void
append_key (GString *out, const char *key, gboolean first)
{
  if (!first)
    g_string_append_c (out, ',');
  append_text (out, key);
  g_string_append_c (out, ':');
}

static void
append_cell (GString *out, const TontiTable *table, guint row, guint column)
{
  const TontiColumn *kind = tonti_table_get_column (table, column);

  append_key (out, kind->key, column == 0);
  if (tonti_table_is_empty_cell (table, row, column))
    g_string_append (out, "null");
  else if (tonti_column_is_text (kind))
    append_text (out, tonti_table_get_text (table, row, column));
  else
    append_value (out, kind->kind, tonti_table_get_int (table, row, column));
}

static void
append_rows (GString *out, const TontiTable *table)
{
  const guint n_rows = tonti_table_get_n_rows (table);
  const guint n_columns = tonti_table_get_n_columns (table);

  g_string_append_c (out, '[');
  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append (out, row == 0 ? "{" : ",{");
      for (guint column = 0; column < n_columns; column++)
        append_cell (out, table, row, column);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
append_totals (GString *out, const TontiTable *table)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  for (guint c = 0; c < tonti_table_get_n_columns (table); c++)
    if (tonti_table_get_column (table, c)->total)
      {
        append_key (out, tonti_table_get_column (table, c)->key, first);
        tonti_json_append_int (out, tonti_table_get_total (table, c));
        first = FALSE;
      }
  g_string_append_c (out, '}');
}

static void
append_table (GString *out, const TontiTable *table, gboolean is_first)
{
  g_autofree char *totals = g_strdup_printf ("%s_totals", tonti_table_get_key (table));

  append_key (out, is_first ? "rows" : tonti_table_get_key (table), FALSE);
  append_rows (out, table);
  if (!tonti_table_has_totals (table))
    return;
  append_key (out, is_first ? "totals" : totals, FALSE);
  append_totals (out, table);
}

static void
append_fact (GString *out, const TontiFact *fact)
{
  const gboolean is_text = fact->kind == TONTI_COLUMN_TEXT || fact->kind == TONTI_COLUMN_CODE;

  append_key (out, fact->key, FALSE);
  if (is_text && fact->text == NULL)
    g_string_append (out, "null");
  else if (is_text)
    append_text (out, fact->text);
  else
    append_value (out, fact->kind, fact->value);
}

char *
tonti_report_to_json_text (const TontiReport *self)
{
  GString *out = g_string_sized_new (4096);

  g_string_append_c (out, '{');
  append_key (out, "report", TRUE);
  append_text (out, tonti_report_get_name (self));
  for (guint i = 0; i < tonti_report_get_n_facts (self); i++)
    append_fact (out, tonti_report_get_fact (self, i));
  for (guint i = 0; i < tonti_report_get_n_tables (self); i++)
    append_table (out, tonti_report_get_table (self, i), i == 0);
  g_string_append_c (out, '}');
  return g_string_free (out, FALSE);
}

json_t *
tonti_report_to_json (const TontiReport *self)
{
  g_autofree char *text = tonti_report_to_json_text (self);
  json_t *json = json_loads (text, JSON_REJECT_DUPLICATES, NULL);

  g_assert (json != NULL);
  return json;
}
