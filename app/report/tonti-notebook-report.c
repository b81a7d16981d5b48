// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-report.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"

/* A notebook that was read: its doubts first, then what it adds up to. The keys of the columns are
 * those of the answer. */

static const TontiColumn doubts[] = {
  NUMBER ("row", N_ ("Line")),
  TEXT ("kind", N_ ("Doubt")),
  TEXT ("message", N_ ("Question")),
  END,
};

static const TontiColumn meetings[] = {
  NUMBER ("n", N_ ("No")),
  DAY ("day", N_ ("Day")),
  SUM ("contributions", N_ ("Contributions")),
  SUM ("expected", N_ ("Expected")),
  SUM ("fund", N_ ("Fund")),
  SUM ("fines", N_ ("Fines")),
  SUM ("repayments", N_ ("Repayments")),
  NUMBER ("absent", N_ ("Absent")),
  END,
};

static const TontiColumn members[] = {
  NUMBER ("row", N_ ("Line")),
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  SUM ("paid", N_ ("Paid in")),
  SUM ("due", N_ ("Due")),
  SUM ("short", N_ ("Missing")),
  SUM ("fund", N_ ("Fund")),
  SUM ("fines", N_ ("Fines")),
  SUM ("repaid", N_ ("Repaid")),
  NUMBER ("absent", N_ ("Absent")),
  END,
};

static const struct
{
  const char *code, *text; /* N_(…) */
} words[] = {
  { "unreadable", N_ ("cannot be read") },
  { "unknown-member", N_ ("not in the book") },
  { "other-name", N_ ("another name") },
  { "not-listed", N_ ("not in the notebook") },
  { "unknown-column", N_ ("unknown column") },
  { "absence-without-fine", N_ ("absence without a fine") },
  { "fund-missing", N_ ("nothing for the fund") },
  { "paid-before-joining", N_ ("paid before joining") },
  { "contribution-short", N_ ("contributions missing") },
  { "contribution-over", N_ ("too much paid") },
  { "repayment-without-loan", N_ ("repayment without a loan") },
  { "pot-short", N_ ("pot incomplete") },
  { "same-month", N_ ("two meetings in a month") },
  { "hands-served", N_ ("which hands were served, and when") },
  { "cash", N_ ("the cash of today, counted by note and coin") },
  { "loans", N_ ("the list of loans") },
  { "savings", N_ ("the savings of each member") },
  { "aid", N_ ("the help that was given") },
};

static const char *
tell (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return _ (words[i].text);
  return code;
}

static void
set_cell (TontiTable *table, guint column, const TontiColumn *kind, const json_t *value)
{
  TontiDay day;

  if (json_is_integer (value))
    tonti_table_set_int (table, column, json_integer_value (value));
  else if (kind->kind == TONTI_COLUMN_DAY && tonti_day_parse_iso (json_string_value (value), &day))
    tonti_table_set_int (table, column, day.number);
  else if (json_is_string (value))
    tonti_table_set_text (table, column,
                          g_str_equal (kind->key, "kind") ? tell (json_string_value (value))
                                                          : json_string_value (value));
}

static void
add_table (TontiReport *report, const json_t *answer, const char *key, const char *title,
           const TontiColumn *columns)
{
  TontiTable *table = tonti_table_new (key, title, columns);
  const json_t *row;
  size_t i;

  json_array_foreach (json_object_get (answer, key), i, row)
    {
      tonti_table_add_row (table);
      for (guint c = 0; columns[c].key != NULL; c++)
        set_cell (table, c, &columns[c], json_object_get (row, columns[c].key));
    }
  tonti_report_add_table (report, table);
}

static void
add_missing (TontiReport *report, const json_t *answer)
{
  g_autoptr (GString) told = g_string_new (NULL);
  const json_t *code;
  size_t i;

  json_array_foreach (json_object_get (answer, "missing"), i, code)
    g_string_append_printf (told, "%s%s", i > 0 ? " · " : "", tell (json_string_value (code)));
  tonti_report_add_fact_text (report, "missing", N_ ("What a notebook does not tell"), told->str);
}

TontiReport *
tonti_notebook_report (const json_t *answer)
{
  TontiReport *report = tonti_report_new ("notebook", N_ ("The old notebook"));

  tonti_report_add_fact_number (report, "year", N_ ("Year"),
                                json_integer_value (json_object_get (answer, "year")));
  tonti_report_add_fact_number (report, "count", N_ ("Doubts"),
                                (gint64)json_array_size (json_object_get (answer, "doubts")));
  add_missing (report, answer);
  add_table (report, answer, "doubts", N_ ("Doubts"), doubts);
  add_table (report, answer, "meetings", N_ ("Meetings"), meetings);
  add_table (report, answer, "members", N_ ("Members"), members);
  return report;
}
