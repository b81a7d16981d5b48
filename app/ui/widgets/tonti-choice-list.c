// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-choice-list.h"

static void
clear_choice (gpointer data)
{
  TontiChoice *choice = data;
  g_free ((char *)choice->code);
  g_free ((char *)choice->label);
}

GArray *
tonti_choice_list_new (void)
{
  GArray *choices = g_array_new (TRUE, TRUE, sizeof (TontiChoice));
  g_array_set_clear_func (choices, clear_choice);
  return choices;
}

void
tonti_choice_list_add (GArray *choices, char *code, char *label)
{
  const TontiChoice choice = { code, label };
  g_array_append_val (choices, choice);
}

gboolean
tonti_choice_list_has (const GArray *choices, const char *code)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_str_equal (g_array_index (choices, TontiChoice, i).code, code))
      return TRUE;
  return FALSE;
}

void
tonti_choice_list_put (const GArray *choices, TontiForm *form, const char *name)
{
  tonti_form_set_choices (form, name, (const TontiChoice *)(gpointer)choices->data);
}

void
tonti_choice_list_propose (const GArray *choices, TontiForm *form, const char *name)
{
  tonti_choice_list_put (choices, form, name);
  if (choices->len > 0)
    tonti_form_set_value (form, name, json_string (g_array_index (choices, TontiChoice, 0).code));
}
