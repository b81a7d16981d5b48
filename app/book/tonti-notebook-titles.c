// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-text.h"

/* The days of the meetings, and what stands in each column. */

const TontiImportRow *
tonti_notebook_row (const TontiNotebook *self, guint i)
{
  return g_ptr_array_index (self->table->rows, i);
}

/* "04/01 cotis.": day and month, and where the words begin. */
static gboolean
read_day (const char *text, int *mday, int *month, const char **rest)
{
  char *end = NULL;

  *mday = (int)g_ascii_strtoull (text, &end, 10);
  if (end == text || (*end != '/' && *end != '.' && *end != '-') || !g_ascii_isdigit (end[1]))
    return FALSE;
  *month = (int)g_ascii_strtoull (end + 1, &end, 10);
  if (*end == '/' || *end == '.' || *end == '-')
    g_ascii_strtoull (end + 1, &end, 10);
  *rest = end;
  return *mday >= 1 && *mday <= 31 && *month >= 1 && *month <= 12;
}

static guint
count_days (const TontiImportRow *row)
{
  guint count = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *rest;
      int mday, month;

      if (read_day (tonti_import_row_cell (row, (gint)i), &mday, &month, &rest))
        count++;
    }
  return count;
}

static const struct
{
  const char *begins;
  TontiNoted what;
} words[] = {
  { "cotis", TONTI_NOTED_CONTRIBUTION },
  { "natt", TONTI_NOTED_CONTRIBUTION },
  { "tontine", TONTI_NOTED_CONTRIBUTION },
  { "main", TONTI_NOTED_CONTRIBUTION },
  { "contrib", TONTI_NOTED_CONTRIBUTION },
  { "solid", TONTI_NOTED_FUND },
  { "secours", TONTI_NOTED_FUND },
  { "social", TONTI_NOTED_FUND },
  { "caisse", TONTI_NOTED_FUND },
  { "fund", TONTI_NOTED_FUND },
  { "amende", TONTI_NOTED_FINE },
  { "fine", TONTI_NOTED_FINE },
  { "rembours", TONTI_NOTED_REPAYMENT },
  { "repay", TONTI_NOTED_REPAYMENT },
  { "epargne", TONTI_NOTED_SAVINGS },
  { "saving", TONTI_NOTED_SAVINGS },
  { "pret", TONTI_NOTED_LOAN },
  { "loan", TONTI_NOTED_LOAN },
  { "lot", TONTI_NOTED_LOT },
  { "gain", TONTI_NOTED_LOT },
};

static int
find_word (const char *title)
{
  g_autofree char *fold = tonti_text_fold (title);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (g_strchug (fold), words[i].begins))
      return (int)words[i].what;
  return -1;
}

/* Years go on when months begin anew. */
static gboolean
add_meeting (TontiNotebook *self, int mday, int month)
{
  TontiNotebookMeeting meeting = { .day = TONTI_DAY_NONE };
  int year = self->year;

  if (self->meetings->len > 0)
    {
      int last_month, last_mday;

      tonti_day_to_ymd (
          g_array_index (self->meetings, TontiNotebookMeeting, self->meetings->len - 1).day, &year,
          &last_month, &last_mday);
      year += month < last_month;
    }
  if (!tonti_day_from_ymd (year, month, mday, &meeting.day))
    return FALSE;
  g_array_append_val (self->meetings, meeting);
  return TRUE;
}

static void
add_column (TontiNotebook *self, gint cell, const char *title)
{
  TontiNotebookColumn column = { cell, self->meetings->len - 1, find_word (title) };
  g_autofree char *where = g_strdup_printf ("c%d", cell + 1);

  if (column.what < 0 && *title != '\0')
    {
      json_t *doubt = tonti_notebook_doubt_at (
          self, "unknown-column", where, NULL,
          &g_array_index (self->meetings, TontiNotebookMeeting, column.meeting),
          g_strdup_printf (_ ("column “%s”: it is not known what stands in it: what is it?"),
                           title));

      json_object_set_new (doubt, "text", json_string (title));
      column.what = tonti_notebook_noted (tonti_notebook_told_code (doubt));
    }
  g_array_append_val (self->columns, column);
}

/* Columns under a day that does not exist are asked about, and left out until it is said which day
 * it was. */
static gboolean
ask_day (TontiNotebook *self, gint cell, const char *text)
{
  g_autofree char *where = g_strdup_printf ("c%d", cell + 1);
  TontiNotebookMeeting meeting = { .day = TONTI_DAY_NONE };
  json_t *doubt = tonti_notebook_doubt_at (
      self, "unknown-day", where, NULL, NULL,
      g_strdup_printf (_ ("column “%s”: there is no such day: which meeting was it?"), text));
  const char *day = json_string_value (json_object_get (tonti_notebook_told (doubt), "day"));

  json_object_set_new (doubt, "text", json_string (text));
  if (day == NULL || !tonti_day_parse_iso (day, &meeting.day))
    return FALSE;
  g_array_append_val (self->meetings, meeting);
  return TRUE;
}

static void
read_columns (TontiNotebook *self)
{
  const TontiImportRow *row = tonti_notebook_row (self, self->header);
  gboolean is_open = FALSE;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const char *text = tonti_import_row_cell (row, (gint)i), *rest = text;
      int mday, month;

      if (read_day (text, &mday, &month, &rest))
        {
          is_open = add_meeting (self, mday, month) || ask_day (self, (gint)i, text);
        }
      if (is_open)
        add_column (self, (gint)i, rest);
    }
}

/* A year in the lines above: "CAHIER 2025". */
static void
read_year (TontiNotebook *self, TontiDay today)
{
  int month, mday;

  tonti_day_to_ymd (today, &self->year, &month, &mday);
  for (guint i = 0; i < self->header; i++)
    for (guint c = 0; c < tonti_notebook_row (self, i)->cells->len; c++)
      {
        g_auto (GStrv) parts = g_strsplit_set (
            tonti_import_row_cell (tonti_notebook_row (self, i), (gint)c), " -/.,;:", -1);

        for (guint k = 0; parts[k] != NULL; k++)
          if (strlen (parts[k]) == 4
              && (g_str_has_prefix (parts[k], "20") || g_str_has_prefix (parts[k], "19")))
            self->year = (int)g_ascii_strtoll (parts[k], NULL, 10);
      }
}

gboolean
tonti_notebook_read_titles (TontiNotebook *self, const char *path, TontiDay today,
                            TontiProblems *problems)
{
  for (self->header = 0; self->header < self->table->rows->len; self->header++)
    {
      if (count_days (tonti_notebook_row (self, self->header)) < 2)
        continue;
      read_year (self, today);
      read_columns (self);
      return TRUE;
    }
  return tonti_problems_refuse (problems, "no-meetings", NULL,
                                _ ("%s: no line says the days of the meetings: put them above the "
                                   "columns, like “04/01 cotis.”"),
                                path);
}
