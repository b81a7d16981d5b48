// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fact.h"

#include "tonti-no-float.h"

const char *
tonti_fact_text (const json_t *facts, const char *key)
{
  const char *text = json_string_value (json_object_get (facts, key));

  return text != NULL ? text : "";
}

/* FALSE when VALUE is neither a whole number, a flag nor the text of a subject. */
static gboolean
read_int (const json_t *value, gint64 *out)
{
  TontiSubject subject;

  if (json_is_integer (value))
    *out = json_integer_value (value);
  else if (json_is_boolean (value))
    *out = json_is_true (value);
  else if (json_is_string (value) && tonti_subject_parse (json_string_value (value), &subject))
    *out = subject.n;
  else
    return FALSE;
  return TRUE;
}

gint64
tonti_fact_int (const json_t *facts, const char *key)
{
  gint64 value = 0;

  return read_int (json_object_get (facts, key), &value) ? value : 0;
}

TontiDay
tonti_fact_day (const json_t *facts, const char *key)
{
  TontiDay day;

  return tonti_day_parse_iso (tonti_fact_text (facts, key), &day) ? day : TONTI_DAY_NONE;
}

void
tonti_fact_bind_text (TontiStatement *s, int index, const json_t *facts, const char *key)
{
  tonti_statement_bind_text (s, index, json_string_value (json_object_get (facts, key)));
}

void
tonti_fact_bind_int (TontiStatement *s, int index, const json_t *facts, const char *key)
{
  gint64 value;

  if (read_int (json_object_get (facts, key), &value))
    tonti_statement_bind_int (s, index, value);
  else
    tonti_statement_bind_null (s, index);
}

void
tonti_fact_bind_day (TontiStatement *s, int index, const json_t *facts, const char *key)
{
  TontiDay day = tonti_fact_day (facts, key);

  if (tonti_day_is_valid (day))
    tonti_statement_bind_int (s, index, day.number);
  else
    tonti_statement_bind_null (s, index);
}

TontiDay
tonti_statement_get_day (TontiStatement *s, int column)
{
  if (tonti_statement_is_null (s, column))
    return TONTI_DAY_NONE;
  return (TontiDay){ (gint32)tonti_statement_get_int (s, column) };
}

gboolean
tonti_fact_store (TontiDb *db, TontiStatement *s, TontiProblems *problems)
{
  return tonti_statement_run (s) || tonti_db_fail (db, problems);
}
