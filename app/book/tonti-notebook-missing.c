// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-private.h"
#include "tonti-opening.h"

/* What no notebook says, and was not told yet beside it. */

static gboolean
has_column (const TontiNotebook *book, TontiNoted what)
{
  for (guint i = 0; i < book->columns->len; i++)
    if (g_array_index (book->columns, TontiNotebookColumn, i).what == (int)what)
      return TRUE;
  return FALSE;
}

static gboolean
is_counted (const TontiNotebook *book)
{
  TontiAct act = { .db = book->db, .journal = book->journal };

  return tonti_opening_has_place (&act, "cash");
}

json_t *
tonti_notebook_list_missing (const TontiNotebook *book)
{
  const struct
  {
    const char *code;
    gboolean is_told;
  } facts[] = {
    { "hands-served", book->pool.id != 0 && book->pool.started },
    { "cash", is_counted (book) },
    { "loans", json_object_get (book->facts, "loans") || has_column (book, TONTI_NOTED_LOAN) },
    { "savings",
      json_object_get (book->facts, "savings") || has_column (book, TONTI_NOTED_SAVINGS) },
    { "aid", json_object_get (book->facts, "aid") != NULL },
    { "others", json_object_get (book->facts, "others") != NULL },
  };
  json_t *missing = json_array ();

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    if (!facts[i].is_told)
      json_array_append_new (missing, json_string (facts[i].code));
  return missing;
}
