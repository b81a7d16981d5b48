// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-sheet-page-private.h"

/* A column, or several, of a spreadsheet goes into the grid from the cursor on: all of it, or
 * nothing. */

typedef struct
{
  TontiSheetPage *page;
  json_t *requests;
  GString *problems;
  guint row, column; /* where the cursor stood */
} Paste;

static void
complain (Paste *paste, guint row, const char *why)
{
  const TontiSheetModel *model = paste->page->model;
  const char *name
      = row < tonti_sheet_model_count (model) ? tonti_sheet_model_row (model, row)->name : "";
  if (paste->problems->len > 0)
    g_string_append_c (paste->problems, '\n');
  g_string_append_printf (paste->problems, _ ("Line %u, %s: %s"), row - paste->row + 1, name, why);
}

static void
add_amount (Paste *paste, guint row, guint column, const char *text)
{
  const TontiSheetModel *model = paste->page->model;
  const TontiGridColumn *money = tonti_sheet_model_column (model, column);
  const TontiAmount read = tonti_sheet_model_read (model, column, text);
  g_autofree char *why = NULL;
  if (read.result == TONTI_AMOUNT_EMPTY)
    return;
  if (read.result != TONTI_AMOUNT_OK)
    why = tonti_sheet_model_explain (model, column, &read, text);
  else if (tonti_sheet_model_is_locked (model, row, column))
    why = g_strdup (_ ("a receipt has been given"));
  if (why)
    {
      complain (paste, row, why);
      return;
    }
  json_array_append_new (paste->requests,
                         json_pack ("{s:s, s:I, s:s, s:I}", "do", "due.set", "member",
                                    (json_int_t)tonti_sheet_model_row (model, row)->member, "of",
                                    money->key, "amount", (json_int_t)read.amount.minor));
}

static void
add_field (Paste *paste, guint row, guint column, const char *text)
{
  const TontiSheetModel *model = paste->page->model;
  if (row >= tonti_sheet_model_count (model))
    {
      if (*text)
        complain (paste, row, _ ("there is no member below"));
    }
  else if (column >= tonti_sheet_columns_count (model->columns)
           || !tonti_sheet_model_column (model, column)
           || !tonti_sheet_model_is_place (model, column))
    complain (paste, row, _ ("no amount can be typed there"));
  else
    add_amount (paste, row, column, text);
}

static void
add_lines (Paste *paste, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint r = 0; lines[r]; r++)
    {
      g_auto (GStrv) fields = g_strsplit (g_strchomp (lines[r]), "\t", -1);
      for (guint c = 0; fields[c] && (fields[c][0] || fields[c + 1]); c++)
        add_field (paste, paste->row + r, paste->column + c, g_strstrip (fields[c]));
    }
}

static void
pasted_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiSheetPage *self = TONTI_SHEET_PAGE (owner);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; !answer && i < tonti_problems_count (problems); i++)
    {
      const TontiProblem *problem = tonti_problems_get (problems, i);
      g_string_append_printf (text, _ ("Line %d: %s"), problem->row, problem->message);
    }
  if (!answer)
    tonti_sheet_page_say (self, text->str, TRUE);
}

static void
send (Paste *paste)
{
  TontiSheetPage *self = paste->page;
  const guint n = (guint)json_array_size (paste->requests);
  g_autofree char *text
      = g_strdup_printf (g_dngettext (NULL, "%u amount pasted", "%u amounts pasted", n), n);
  if (n == 0)
    return;
  tonti_sheet_page_say (self, text, FALSE);
  tonti_sheet_model_begin_other (self->model);
  tonti_session_apply (tonti_page_get_session (TONTI_PAGE (self)),
                       g_steal_pointer (&paste->requests), G_OBJECT (self), pasted_cb, NULL);
}

void
tonti_sheet_page_paste_text (TontiSheetPage *self, const char *text)
{
  Paste paste = { .page = self, .requests = json_array (), .problems = g_string_new (NULL) };
  tonti_sheet_grid_get_cursor (self->grid, &paste.row, &paste.column);
  add_lines (&paste, text);
  if (paste.problems->len > 0)
    tonti_sheet_page_say (self, paste.problems->str, TRUE);
  else
    send (&paste);
  g_clear_pointer (&paste.requests, json_decref);
  g_string_free (paste.problems, TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (TontiSheetPage) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  if (text && self->model->report)
    tonti_sheet_page_paste_text (self, text);
}

void
tonti_sheet_page_paste (TontiSheetPage *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, read_cb,
                                 g_object_ref (self));
}

void
tonti_sheet_page_copy (TontiSheetPage *self)
{
  guint row, column;
  tonti_sheet_grid_get_cursor (self->grid, &row, &column);
  TontiSheetCell *cell = tonti_sheet_grid_get_cell (self->grid, row, column);
  const char *text = cell ? tonti_sheet_cell_get_text (cell) : NULL;
  if (text)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}
