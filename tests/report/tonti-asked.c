// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-asked.h"

static json_t *
ask (TontiFixture *f, const TontiReportKind *kinds, const char *name, const TontiQuery *query)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiReport) report = tonti_report_make (f->book, kinds, name, query, problems);

  if (report == NULL)
    g_error ("%s: %s", name, tonti_problems_get (problems, 0)->message);
  return tonti_report_to_json (report);
}

json_t *
tonti_asked_report (TontiFixture *f, const char *name, const TontiQuery *query)
{
  return ask (f, tonti_report_kinds (), name, query);
}

json_t *
tonti_asked_list (TontiFixture *f, const char *name, const TontiQuery *query)
{
  return ask (f, tonti_list_kinds (), name, query);
}

TontiDay
tonti_asked_day (const char *iso)
{
  TontiDay day;

  g_assert_true (tonti_day_parse_iso (iso, &day));
  return day;
}

static gboolean
is_value (const json_t *field, const char *value)
{
  g_autofree char *number = NULL;

  if (json_is_string (field))
    return g_str_equal (json_string_value (field), value);
  if (!json_is_integer (field))
    return FALSE;
  number = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64)json_integer_value (field));
  return g_str_equal (number, value);
}

const json_t *
tonti_asked_row (const json_t *json, const char *key, const char *name, const char *value)
{
  gsize i;
  json_t *row;

  json_array_foreach (json_object_get (json, key), i, row)
    if (is_value (json_object_get (row, name), value))
      return row;
  g_error ("%s: no row with %s = %s", key, name, value);
}

gint64
tonti_asked_int (const json_t *object, const char *name)
{
  const json_t *value = json_object_get (object, name);

  if (!json_is_integer (value))
    g_error ("%s is no number", name);
  return json_integer_value (value);
}

gint64
tonti_asked_total (const json_t *json, const char *key, const char *name)
{
  g_autofree char *totals
      = g_str_equal (key, "rows") ? g_strdup ("totals") : g_strdup_printf ("%s_totals", key);

  return tonti_asked_int (json_object_get (json, totals), name);
}

const char *
tonti_asked_text (const json_t *object, const char *name)
{
  return json_string_value (json_object_get (object, name));
}
