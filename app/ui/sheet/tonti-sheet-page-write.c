// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* What was typed goes to the book; typing goes on meanwhile. */

static void
fail (TontiSheetPage *self, guint64 ticket, const TontiProblems *problems)
{
  g_autofree char *text = tonti_page_join_problems (problems);
  guint row, column;
  if (tonti_sheet_model_fail (self->model, ticket, text, &row, &column))
    tonti_sheet_grid_refresh_place (self->grid, row, column);
  tonti_sheet_page_say (self, text, TRUE);
}

/* What is stored comes back with the next reading. */
static void
applied_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer ticket)
{
  TontiSheetPage *self = TONTI_SHEET_PAGE (owner);
  if (!answer && self->model->report)
    fail (self, GPOINTER_TO_SIZE (ticket), problems);
}

static void
send (TontiSheetPage *self, json_t *request, guint64 ticket)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  if (session)
    tonti_session_apply (session, request, G_OBJECT (self), applied_cb,
                         GSIZE_TO_POINTER ((gsize)ticket));
  else
    json_decref (request);
}

void
tonti_sheet_page_apply (TontiSheetPage *self, json_t *request)
{
  send (self, request, tonti_sheet_model_begin_other (self->model));
}

static json_t *
make_due (const TontiGridRow *member, const TontiGridColumn *column, TontiMoney amount)
{
  return json_pack ("{s:s, s:I, s:s, s:I}", "do", "due.set", "member", (json_int_t)member->member,
                    "of", column->key, "amount", (json_int_t)amount.minor);
}

static gboolean
is_same (TontiSheetPage *self, guint row, guint column, TontiMoney amount)
{
  const TontiSheetMark *mark = tonti_sheet_model_mark (self->model, row, column);
  const TontiGridCell *cell = tonti_sheet_model_cell (self->model, row, column);
  if (mark && mark->is_refused)
    return FALSE;
  return amount.minor == (mark ? mark->amount.minor : cell->typed.minor);
}

static void
store (TontiSheetPage *self, guint row, guint column, const TontiAmount *read, const char *text)
{
  const TontiGridRow *member = tonti_sheet_model_row (self->model, row);
  const TontiGridColumn *money = tonti_sheet_model_column (self->model, column);
  const TontiMoney amount = read->result == TONTI_AMOUNT_OK ? read->amount : tonti_money (0);
  if (is_same (self, row, column, amount))
    return;
  guint64 ticket = tonti_sheet_model_begin (self->model, row, column, amount, text,
                                            read->is_formula ? text : NULL);
  tonti_sheet_grid_refresh_place (self->grid, row, column);
  send (self, make_due (member, money, amount), ticket);
}

/* A text that is no amount stays in the field. */
gboolean
tonti_sheet_page_entered_cb (TontiSheetGrid *grid, guint row, guint column, const char *text,
                             TontiSheetPage *self)
{
  const TontiAmount read = tonti_sheet_model_read (self->model, column, text);
  g_autofree char *locked = NULL;
  if (tonti_sheet_model_is_locked (self->model, row, column))
    {
      locked = tonti_sheet_line_locked (self->model, row);
      tonti_sheet_page_say (self, locked, TRUE);
      return TRUE;
    }
  if (read.result != TONTI_AMOUNT_OK && read.result != TONTI_AMOUNT_EMPTY)
    {
      tonti_sheet_page_show_line (self);
      gtk_widget_error_bell (GTK_WIDGET (grid));
      return FALSE;
    }
  store (self, row, column, &read, text);
  return TRUE;
}

static json_t *
make_presence (gint64 member, TontiPresence presence)
{
  return json_pack ("{s:s, s:I, s:s}", "do", "presence.set", "member", (json_int_t)member,
                    "presence", tonti_codes_get (&tonti_presence_codes, (int)presence));
}

void
tonti_sheet_page_presence_cb (TontiSheetGrid *grid, guint row, int presence, TontiSheetPage *self)
{
  const gint64 member = tonti_sheet_model_row (self->model, row)->member;
  guint64 ticket;
  if ((int)tonti_sheet_model_presence (self->model, row) == presence)
    return;
  ticket = tonti_sheet_model_begin_presence (self->model, row, (TontiPresence)presence);
  tonti_sheet_grid_refresh_place (grid, row, TONTI_SHEET_PRESENCE);
  send (self, make_presence (member, (TontiPresence)presence), ticket);
}

/* The fine of the catalogue for being late; NULL = there is none. */
static const TontiGridFine *
find_late (const TontiGridReport *report)
{
  for (guint i = 0; i < report->fines->len; i++)
    {
      const TontiGridFine *fine = &g_array_index (report->fines, TontiGridFine, i);
      if (strstr (fine->code, "late") || strstr (fine->code, "retard"))
        return fine;
    }
  return NULL;
}

/* Late, and its fine, in one transaction. */
void
tonti_sheet_page_apply_late (TontiSheetPage *self)
{
  const TontiGridFine *fine = find_late (self->model->report);
  const gint64 member = tonti_sheet_page_member (self);
  guint row, column;
  tonti_sheet_grid_get_cursor (self->grid, &row, &column);
  if (!fine || fine->amount.minor == 0)
    {
      tonti_sheet_page_presence_cb (self->grid, row, TONTI_PRESENCE_LATE, self);
      return;
    }
  json_t *requests = json_array ();
  guint64 ticket = tonti_sheet_model_begin_presence (self->model, row, TONTI_PRESENCE_LATE);
  json_array_append_new (requests, make_presence (member, TONTI_PRESENCE_LATE));
  json_array_append_new (requests, json_pack ("{s:s, s:I, s:s}", "do", "fine.charge", "member",
                                              (json_int_t)member, "kind", fine->code));
  tonti_sheet_grid_refresh_place (self->grid, row, TONTI_SHEET_PRESENCE);
  send (self, requests, ticket);
}

static void
everyone_here_cb (GtkButton *button, TontiSheetPage *self)
{
  tonti_sheet_page_apply (self, json_pack ("{s:s, s:b, s:s}", "do", "presence.set", "all", TRUE,
                                           "presence", "present"));
  tonti_sheet_grid_grab (self->grid);
}

/* Members who are not there and sent nobody have not paid; NULL = nobody is missing. */
static json_t *
list_there (TontiSheetPage *self)
{
  json_t *members = json_array ();
  const guint count = tonti_sheet_model_count (self->model);
  for (guint r = 0; r < count; r++)
    {
      const TontiPresence presence = tonti_sheet_model_presence (self->model, r);
      if (presence != TONTI_PRESENCE_ABSENT && presence != TONTI_PRESENCE_EXCUSED)
        json_array_append_new (members,
                               json_integer (tonti_sheet_model_row (self->model, r)->member));
    }
  if (json_array_size (members) < count)
    return members;
  json_decref (members);
  return NULL;
}

static void
say_left_out (TontiSheetPage *self, guint n)
{
  g_autofree char *text = g_strdup_printf (
      g_dngettext (NULL, "%u absent member was left out", "%u absent members were left out", n), n);
  tonti_sheet_page_say (self, text, FALSE);
}

static void
everyone_paid_cb (GtkButton *button, TontiSheetPage *self)
{
  json_t *members = list_there (self);
  json_t *request = members ? json_pack ("{s:s, s:o}", "do", "due.fill", "members", members)
                            : json_pack ("{s:s, s:b}", "do", "due.fill", "all", TRUE);
  tonti_sheet_grid_grab (self->grid);
  if (members)
    say_left_out (self, tonti_sheet_model_count (self->model) - (guint)json_array_size (members));
  tonti_sheet_page_apply (self, request);
}

static void
issued_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiSheetPage *self = TONTI_SHEET_PAGE (owner);
  const json_t *receipt = json_array_get (json_object_get (answer, "receipts"), 0);
  g_autofree char *text = answer ? NULL : tonti_page_join_problems (problems);
  if (!self->model->report)
    return;
  if (answer)
    tonti_sheet_page_offer_print (self, json_integer_value (json_object_get (receipt, "member")),
                                  json_string_value (json_object_get (receipt, "document")));
  else
    tonti_sheet_page_say (self, text, TRUE);
}

static void
receipt_cb (GtkButton *button, TontiSheetPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const gint64 member = tonti_sheet_page_member (self);
  tonti_sheet_grid_grab (self->grid);
  if (member == 0)
    return;
  tonti_sheet_model_begin_other (self->model);
  tonti_session_apply (
      session, json_pack ("{s:s, s:I}", "do", "receipt.issue", "member", (json_int_t)member),
      G_OBJECT (self), issued_cb, NULL);
}

void
tonti_sheet_page_add_writing (TontiSheetPage *self)
{
  g_signal_connect_object (self->everyone_here, "clicked", G_CALLBACK (everyone_here_cb), self, 0);
  g_signal_connect_object (self->everyone_paid, "clicked", G_CALLBACK (everyone_paid_cb), self, 0);
  g_signal_connect_object (self->receipt, "clicked", G_CALLBACK (receipt_cb), self, 0);
}
