// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-private.h"

#include <inttypes.h>

#include <string.h>

#include "tonti-text.h"

/* Amounts are never texts here, so a negative amount stays a number. */
static void
append_text (GString *out, const char *text)
{
  const gboolean quoted = strpbrk (text, "\",;\t\r\n") != NULL || text[0] == ' ';

  if (quoted)
    g_string_append_c (out, '"');
  if (tonti_text_needs_guard (text))
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  if (quoted)
    g_string_append_c (out, '"');
}

static void
append_money (GString *out, gint64 value, const TontiCurrency *currency)
{
  const gint64 scale = tonti_currency_scale (currency);

  if (value < 0)
    g_string_append_c (out, '-');
  tonti_json_append_int (out, ABS (value / scale));
  if (currency->digits > 0)
    g_string_append_printf (out, ".%0*" PRId64, currency->digits, ABS (value % scale));
}

static void
append_day (GString *out, gint64 number)
{
  char iso[TONTI_DAY_ISO_SIZE];
  const TontiDay day = { (gint32)number };

  g_string_append (out, tonti_day_to_iso (day, iso));
}

static void
append_value (GString *out, TontiColumnKind kind, gint64 value, const TontiGroup *group)
{
  if (kind == TONTI_COLUMN_MONEY)
    append_money (out, value, group->currency);
  else if (kind == TONTI_COLUMN_DAY)
    append_day (out, value);
  else
    tonti_json_append_int (out, value);
}

static void
append_row (GString *out, const TontiTable *table, guint row, const TontiGroup *group)
{
  for (guint c = 0; c < tonti_table_get_n_columns (table); c++)
    {
      const TontiColumn *column = tonti_table_get_column (table, c);

      if (c > 0)
        g_string_append_c (out, ',');
      if (tonti_table_is_empty_cell (table, row, c))
        continue;
      if (tonti_column_is_text (column))
        append_text (out, tonti_table_get_text (table, row, c));
      else
        append_value (out, column->kind, tonti_table_get_int (table, row, c), group);
    }
  g_string_append (out, "\r\n");
}

static void
append_head (GString *out, const TontiTable *table)
{
  for (guint c = 0; c < tonti_table_get_n_columns (table); c++)
    {
      if (c > 0)
        g_string_append_c (out, ',');
      append_text (out, tonti_table_get_column (table, c)->key);
    }
  g_string_append (out, "\r\n");
}

/* Of a report without tables: names, then values. */
static void
append_facts (GString *out, const TontiReport *self, const TontiGroup *group)
{
  const guint n = tonti_report_get_n_facts (self);

  for (guint i = 0; i < n; i++)
    {
      append_text (out, tonti_report_get_fact_key (self, i));
      g_string_append (out, i + 1 < n ? "," : "\r\n");
    }
  for (guint i = 0; i < n; i++)
    {
      const TontiFact *fact = tonti_report_get_fact (self, i);

      if (fact->kind != TONTI_COLUMN_TEXT && fact->kind != TONTI_COLUMN_CODE)
        append_value (out, fact->kind, fact->value, group);
      else if (fact->text != NULL)
        append_text (out, fact->text);
      g_string_append (out, i + 1 < n ? "," : "\r\n");
    }
}

char *
tonti_report_to_csv (const TontiReport *self, const TontiGroup *group)
{
  GString *out = g_string_sized_new (4096);

  if (tonti_report_get_n_tables (self) > 0)
    {
      const TontiTable *table = tonti_report_get_table (self, 0);

      append_head (out, table);
      for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
        append_row (out, table, row, group);
    }
  else
    append_facts (out, self, group);
  return g_string_free (out, FALSE);
}
