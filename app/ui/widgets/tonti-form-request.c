// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-form-request.h"

#include <string.h>

#include "tonti-amount-entry.h"
#include "tonti-officers-row.h"

static gboolean
is_asked (TontiFormRow *row)
{
  return gtk_widget_get_visible (GTK_WIDGET (row));
}

TontiFormRow *
tonti_form_request_find_row (const GPtrArray *rows, const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (tonti_form_row_get_field (rows->pdata[i])->name, name) == 0)
      return rows->pdata[i];
  return NULL;
}

/* A formula that was counted is kept in the note, unless somebody writes one. */
static void
keep_formula (TontiFormRow *row, json_t *request)
{
  GtkWidget *control = tonti_form_row_get_control (row);
  const char *formula;
  if (!TONTI_IS_AMOUNT_ENTRY (control) || json_object_get (request, "note"))
    return;
  formula = tonti_amount_entry_get_formula (TONTI_AMOUNT_ENTRY (control));
  if (formula)
    json_object_set_new (request, "note", json_string (formula));
}

TontiFormRow *
tonti_form_request_collect (const GPtrArray *rows, json_t *request)
{
  TontiFormRow *first = NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      TontiFormRow *row = rows->pdata[i];
      g_autofree char *wrong = NULL;
      json_t *value = is_asked (row) ? tonti_form_row_read (row, &wrong) : NULL;
      tonti_form_row_set_problem (row, wrong);
      if (wrong && !first)
        first = row;
      if (value)
        json_object_set_new (request, tonti_form_row_get_field (row)->name, value);
    }
  for (guint i = 0; i < rows->len && !first; i++)
    if (is_asked (rows->pdata[i]))
      keep_formula (rows->pdata[i], request);
  return first;
}

TontiFormRow *
tonti_form_request_take_pins (const GPtrArray *rows, TontiPins *pins)
{
  TontiFormRow *first = NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *control = tonti_form_row_get_control (rows->pdata[i]);
      if (!is_asked (rows->pdata[i]) || !TONTI_IS_OFFICERS_ROW (control))
        continue;
      g_autoptr (TontiPins) own = tonti_officers_row_get_pins (TONTI_OFFICERS_ROW (control));
      if (!own && !first)
        first = rows->pdata[i];
      tonti_pins_move (pins, own);
    }
  return first;
}

/* Beside the PIN itself. */
static TontiFormRow *
blame_pin (const GPtrArray *rows, const TontiProblem *problem)
{
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *control = tonti_form_row_get_control (rows->pdata[i]);
      if (TONTI_IS_OFFICERS_ROW (control)
          && tonti_officers_row_blame (TONTI_OFFICERS_ROW (control), problem))
        return rows->pdata[i];
    }
  return NULL;
}

/* The row of "discharge.witness" is that of "discharge". */
static TontiFormRow *
find_blamed (const GPtrArray *rows, const TontiProblem *problem)
{
  g_autofree char *name = g_strdup (problem->field ? problem->field : "");
  TontiFormRow *row;
  name[strcspn (name, ".[/")] = '\0';
  row = *name ? tonti_form_request_find_row (rows, name) : NULL;
  if (!row && g_str_equal (problem->code, "two-officers"))
    row = tonti_form_request_find_row (rows, "officers");
  return row && is_asked (row) ? row : NULL;
}

TontiFormRow *
tonti_form_request_blame (const GPtrArray *rows, const TontiProblems *problems, GString *others)
{
  g_autoptr (GHashTable) blamed = g_hash_table_new (NULL, NULL);
  TontiFormRow *first = NULL;
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    {
      const TontiProblem *problem = tonti_problems_get (problems, i);
      TontiFormRow *pin = blame_pin (rows, problem), *row = pin ? pin : find_blamed (rows, problem);
      /* beside one field, the first thing that is wrong is enough to put it right */
      if (row && !pin && g_hash_table_add (blamed, row))
        tonti_form_row_set_problem (row, problem->message);
      else if (!row)
        g_string_append_printf (others, "%s%s", others->len > 0 ? "\n" : "", problem->message);
      if (row && !first)
        first = row;
    }
  return first;
}
