// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-order.h"

#include <glib/gi18n.h>

#include "tonti-progress.h"

#define PREVIEW_ROWS 20

TontiImportOrder *
tonti_import_order_new (void)
{
  TontiImportOrder *self = g_new0 (TontiImportOrder, 1);
  self->choices = g_hash_table_new (NULL, NULL);
  return self;
}

void
tonti_import_order_free (TontiImportOrder *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->preview, json_decref);
  g_hash_table_unref (self->choices);
  g_free (self);
}

static void
take_guess (TontiImportOrder *self)
{
  size_t i;
  json_t *column;
  for (int c = 0; c < TONTI_IMPORT_N_COLUMNS; c++)
    self->columns.columns[c] = -1;
  json_array_foreach (json_object_get (self->preview, "columns"), i, column)
    if (json_is_integer (column))
      self->columns.columns[json_integer_value (column)] = (gint)i;
  self->columns.header = (int)json_integer_value (json_object_get (self->preview, "header"));
}

gboolean
tonti_import_order_read (TontiImportOrder *self, GBytes *bytes, TontiProblems *problems)
{
  json_t *preview = tonti_import_members_preview (bytes, PREVIEW_ROWS, problems);
  if (!preview)
    return FALSE;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->preview, json_decref);
  g_hash_table_remove_all (self->choices);
  self->renumber = FALSE;
  self->bytes = g_bytes_ref (bytes);
  self->preview = preview;
  take_guess (self);
  return TRUE;
}

void
tonti_import_order_choose (TontiImportOrder *self, int row, TontiImportChoice choice)
{
  g_hash_table_insert (self->choices, GINT_TO_POINTER (row), GINT_TO_POINTER (choice));
}

TontiImportChoice
tonti_import_order_get_choice (const TontiImportOrder *self, int row)
{
  return (TontiImportChoice)GPOINTER_TO_INT (
      g_hash_table_lookup (self->choices, GINT_TO_POINTER (row)));
}

/* Of a job: belongs to the book's thread until it comes back. */
typedef struct
{
  TontiImportOrder *order;
  gboolean dry;
  TontiUser user;
  GCancellable *go_on;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;
  tonti_import_order_free (work->order);
  g_object_unref (work->go_on);
  g_free (work);
}

static TontiImportChoice
decide (int row, gpointer data)
{
  return tonti_import_order_get_choice (data, row);
}

static gpointer
import (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Work *work = data;
  const TontiImportOptions options = { .columns = &work->order->columns,
                                       .renumber = work->order->renumber,
                                       .dry_run = work->dry,
                                       .decide = decide,
                                       .decide_data = work->order,
                                       .progress = tonti_progress_step,
                                       .data = work->go_on };
  json_t *answer
      = tonti_import_members_bytes (book, work->order->bytes, &options, &work->user, problems);
  if (answer || !g_cancellable_is_cancelled (work->go_on))
    return answer;
  /* Who stopped it wanted so: no trouble of the disk to be shown until the next saving. */
  tonti_problems_clear (problems);
  tonti_problems_refuse (problems, "stopped", NULL, _ ("It was stopped: nothing was stored."));
  return NULL;
}

static TontiImportOrder *
copy (const TontiImportOrder *self)
{
  TontiImportOrder *order = tonti_import_order_new ();
  GHashTableIter iter;
  gpointer row, choice;
  order->bytes = g_bytes_ref (self->bytes);
  order->columns = self->columns;
  order->renumber = self->renumber;
  g_hash_table_iter_init (&iter, self->choices);
  while (g_hash_table_iter_next (&iter, &row, &choice))
    g_hash_table_insert (order->choices, row, choice);
  return order;
}

static void
free_answer (gpointer answer)
{
  json_decref (answer);
}

void
tonti_import_order_run (const TontiImportOrder *self, gboolean dry, TontiSession *session,
                        GCancellable *go_on, GObject *owner, TontiSessionDone done)
{
  Work *work = g_new0 (Work, 1);
  *work = (Work){ copy (self), dry, tonti_session_get_user (session), g_object_ref (go_on) };
  TontiSessionJob job = {
    .read = import, .data = work, .free_data = free_work, .free_result = free_answer, .done = done
  };
  if (dry)
    tonti_session_read (session, &job, owner);
  else
    tonti_session_write (session, &job, TONTI_TOPIC_ALL, owner);
}
