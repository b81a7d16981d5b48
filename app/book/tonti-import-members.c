// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-members.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-pool-store.h"
#include "tonti-right.h"

/* Members from a list: plan every row, add members and hands in one transaction, tell of every row
 * what became of it. */

static void
reject_with (TontiImportPlan *plan, const TontiProblems *why)
{
  const TontiProblem *problem = tonti_problems_get (why, 0);
  plan->state = TONTI_IMPORT_REJECTED;
  plan->code = g_strdup (problem->code);
  plan->message = g_strdup (problem->message);
}

/* FALSE only when nothing more can be done: a failure, or the person stopped it. */
static gboolean
store_row (TontiImport *self, TontiImportPlan *plan)
{
  g_autoptr (TontiProblems) why = tonti_problems_new ();
  json_auto_t *answer = NULL;
  if (tonti_book_apply (self->book, plan->request, self->user, &answer, why))
    {
      plan->state = TONTI_IMPORT_STORED;
      plan->member = json_integer_value (json_object_get (answer, "member"));
      return TRUE;
    }
  if (tonti_problems_exit_code (why) < TONTI_PROBLEM_ALTERED)
    {
      reject_with (plan, why);
      return TRUE;
    }
  for (guint i = 0; i < tonti_problems_count (why); i++)
    tonti_problems_copy (self->problems, tonti_problems_get (why, i));
  return FALSE;
}

static gboolean
go_on (TontiImport *self, guint done)
{
  const TontiImportOptions *options = self->options;
  if (!options->progress || options->progress (done, self->plans->len, options->data))
    return TRUE;
  return tonti_problems_fail (self->problems, "interrupted",
                              _ ("The import: it was stopped: nothing was stored; start it again "
                                 "when you like"));
}

static gboolean
store_rows (TontiImport *self)
{
  for (guint i = 0; i < self->plans->len; i++)
    {
      TontiImportPlan *plan = g_ptr_array_index (self->plans, i);
      if (!go_on (self, i) || (plan->state == TONTI_IMPORT_PLANNED && !store_row (self, plan)))
        return FALSE;
    }
  return TRUE;
}

/* The pool that takes the hands: the one asked for, else the only one that is not started. */
static gint64
choose_pool (TontiDb *db, gint64 asked)
{
  g_autoptr (GArray) pools = tonti_pool_list (db);
  gint64 open = 0;
  guint n = 0;
  for (guint i = 0; i < pools->len; i++)
    {
      const TontiPoolRow *pool = &g_array_index (pools, TontiPoolRow, i);
      n += !pool->started;
      open = pool->started ? open : pool->id;
    }
  if (asked > 0)
    return asked;
  return n == 1 ? open : 0;
}

static json_t *
describe_rejected (const TontiImportPlan *plan)
{
  json_t *rejected = json_pack ("{s:i, s:s, s:s}", "row", plan->row, "code", plan->code, "message",
                                plan->message);
  json_t *name = json_object_get (plan->request, "name");
  if (name)
    json_object_set (rejected, "name", name);
  return rejected;
}

static json_t *
describe_member (const TontiImportPlan *plan)
{
  g_autofree char *hands = tonti_import_hands_format (&plan->hands);
  return json_pack ("{s:i, s:I, s:O, s:s}", "row", plan->row, "member", (json_int_t)plan->member,
                    "name", json_object_get (plan->request, "name"), "hands", hands);
}

static void
describe_plans (const TontiImport *self, json_t *answer)
{
  json_t *rejected = json_array (), *ignored = json_array (), *members = json_array ();
  for (guint i = 0; i < self->plans->len; i++)
    {
      const TontiImportPlan *plan = g_ptr_array_index (self->plans, i);
      if (plan->state == TONTI_IMPORT_REJECTED)
        json_array_append_new (rejected, describe_rejected (plan));
      else if (plan->state == TONTI_IMPORT_STORED)
        json_array_append_new (members, describe_member (plan));
      else
        json_array_append_new (ignored,
                               json_pack ("{s:i, s:s}", "row", plan->row, "reason", plan->reason));
    }
  json_object_set_new (answer, "read", json_integer (self->plans->len));
  json_object_set_new (answer, "stored", json_integer ((json_int_t)json_array_size (members)));
  json_object_set_new (answer, "rejected", rejected);
  json_object_set_new (answer, "ignored", ignored);
  json_object_set_new (answer, "members", members);
}

static json_t *
describe (const TontiImport *self)
{
  char delimiter[] = { self->table->delimiter, '\0' };
  json_t *answer = json_object ();
  describe_plans (self, answer);
  json_object_set (answer, "hands", self->hands);
  json_object_set_new (answer, "columns",
                       tonti_import_columns_describe (self->table, &self->columns));
  json_object_set_new (answer, "encoding", json_string (self->table->encoding));
  json_object_set_new (answer, "delimiter", json_string (delimiter));
  json_object_set_new (answer, "dry_run", json_boolean (self->options->dry_run));
  return answer;
}

/* All or nothing; a dry run does all of it and takes it back. */
static gboolean
store (TontiImport *self)
{
  if (!tonti_book_begin (self->book, self->problems))
    return FALSE;
  gboolean ok = store_rows (self) && tonti_import_add_hands (self);
  if (ok && !self->options->dry_run)
    return tonti_book_commit (self->book, self->problems);
  tonti_book_rollback (self->book);
  return ok;
}

static gboolean
choose_columns (TontiImport *self)
{
  if (!self->options->columns)
    return tonti_import_columns_find (self->table, self->options->map, &self->columns,
                                      self->problems);
  self->columns = *self->options->columns;
  return tonti_import_columns_check (&self->columns, self->problems);
}

static json_t *
take_table (TontiBook *book, const TontiImportTable *table, const TontiImportOptions *options,
            const TontiUser *user, TontiProblems *problems)
{
  json_auto_t *hands = json_object ();
  TontiImport self = { .book = book,
                       .db = tonti_journal_get_db (tonti_book_get_journal (book)),
                       .user = user,
                       .options = options,
                       .table = table,
                       .hands = hands,
                       .problems = problems };
  if (!tonti_right_allow (book, "member.add", user, problems) || !choose_columns (&self))
    return NULL;
  self.pool = choose_pool (self.db, options->pool);
  tonti_import_plan (&self);
  g_autoptr (GPtrArray) plans G_GNUC_UNUSED = self.plans;
  return store (&self) ? describe (&self) : NULL;
}

json_t *
tonti_import_members (TontiBook *book, const char *path, const TontiImportOptions *options,
                      const TontiUser *user, TontiProblems *problems)
{
  g_autoptr (TontiImportTable) table = tonti_import_table_read (path, problems);
  return table ? take_table (book, table, options, user, problems) : NULL;
}

json_t *
tonti_import_members_bytes (TontiBook *book, GBytes *bytes, const TontiImportOptions *options,
                            const TontiUser *user, TontiProblems *problems)
{
  g_autoptr (TontiImportTable) table = tonti_import_table_parse (bytes, _ ("The list"), problems);
  return table ? take_table (book, table, options, user, problems) : NULL;
}
