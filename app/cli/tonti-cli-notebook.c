// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-cli-commands.h"
#include "tonti-notebook-report.h"
#include "tonti-notebook.h"

/* The notebook kept before: what it says and what is doubtful in it. With --keep or --answers it is
 * kept in the book, for its doubts to be answered; with --preview nothing is stored. */

const TontiCliOption tonti_cli_notebook_options[] = {
  { "answers", "FILE", N_ ("answers to its doubts, and what it does not tell, as JSON") },
  { "keep", NULL, N_ ("keep the notebook in the book, to answer its doubts") },
  { "pool", "NUMBER", N_ ("the pot whose contributions stand in it; the first one") },
  { "preview", NULL, N_ ("say what the answers would make of it, and store nothing") },
  { NULL },
};

static json_t *
read_answers (TontiCli *cli, const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  json_error_t trouble;
  gsize size;
  if (!g_file_get_contents (path, &text, &size, &error))
    {
      tonti_problems_fail (cli->problems, "unreadable-file", _ ("%s: it cannot be read: %s"), path,
                           error->message);
      return NULL;
    }
  json_t *answers = json_loadb (text, size, JSON_REJECT_DUPLICATES, &trouble);
  if (json_is_object (answers))
    return answers;
  json_decref (answers);
  tonti_problems_usage (cli->problems, "bad-answers", NULL,
                        _ ("%s: it is no JSON object: write {\"answers\":[…],\"by\":…,"
                           "\"reason\":…}"),
                        path);
  return NULL;
}

/* The fields of ANSWERS that NAMES tells, as a request; NULL = there are none of them. */
static json_t *
pick (const json_t *answers, const char *verb, const char *const *names)
{
  json_t *request = json_pack ("{s:s}", "do", verb);
  for (gsize i = 0; names[i]; i++)
    if (json_object_get (answers, names[i]))
      json_object_set (request, names[i], json_object_get (answers, names[i]));
  if (json_object_size (request) > 1)
    return request;
  json_decref (request);
  return NULL;
}

static gboolean
apply (TontiCli *cli, TontiBook *book, json_t *request)
{
  json_auto_t *owned = request, *answer = NULL;
  return !request || tonti_book_apply (book, owned, &cli->user, &answer, cli->problems);
}

/* FALSE with a problem: it could not be read. NULL path: the one that is kept already. */
static gboolean
keep (TontiCli *cli, TontiBook *book, const char *path, gint64 pool)
{
  g_autofree char *text = NULL, *name = path ? g_path_get_basename (path) : NULL;
  g_autoptr (GError) error = NULL;
  gsize size;
  if (!path)
    return TRUE;
  if (!g_file_get_contents (path, &text, &size, &error))
    return tonti_problems_fail (cli->problems, "unreadable-file", _ ("%s: it cannot be read: %s"),
                                path, error->message);
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&text), size);
  json_t *request = tonti_notebook_request (bytes, name, pool, cli->user.today, cli->problems);
  return request && apply (cli, book, request);
}

static gboolean
answer (TontiCli *cli, TontiBook *book, const json_t *answers)
{
  static const char *const told[] = { "loans", "savings", "aid", "others", NULL };
  static const char *const said[] = { "answers", "by", "reason", NULL };
  return apply (cli, book, pick (answers, "notebook.tell", told))
         && (!json_object_get (answers, "answers")
             || apply (cli, book, pick (answers, "notebook.answer", said)));
}

static json_t *
bring_in (TontiCli *cli, TontiBook *book, const char *path, gint64 pool)
{
  const char *file = tonti_cli_option (cli, "answers");
  json_auto_t *answers = file ? read_answers (cli, file) : NULL;
  json_t *state = NULL;
  if ((file && !answers) || !tonti_book_begin (book, cli->problems))
    return NULL;
  if (keep (cli, book, path, pool) && (!answers || answer (cli, book, answers)))
    state = tonti_notebook_read_kept (book, cli->problems);
  if (!state || tonti_cli_flag (cli, "preview"))
    tonti_book_rollback (book);
  else if (!tonti_book_commit (book, cli->problems))
    json_decref (g_steal_pointer (&state));
  return state;
}

static json_t *
read_kept (TontiCli *cli, TontiBook *book)
{
  json_t *state = tonti_notebook_read_kept (book, cli->problems);
  if (!state && tonti_problems_count (cli->problems) == 0)
    tonti_problems_refuse (cli->problems, "no-notebook", NULL,
                           _ ("notebook: none is kept in this book: name its file"));
  return state;
}

int
tonti_cli_notebook (TontiCli *cli)
{
  const char *path = cli->words->len > 1 ? tonti_cli_word (cli, 1) : NULL;
  gboolean writes = tonti_cli_option (cli, "answers") || tonti_cli_flag (cli, "keep");
  gint64 pool = 0;
  if (!tonti_cli_option_number (cli, "pool", &pool))
    return 0;
  g_autoptr (TontiBook) book = tonti_cli_open (cli, writes);
  if (!book)
    return 0;
  json_auto_t *state = writes ? bring_in (cli, book, path, pool)
                       : path
                           ? tonti_notebook_read (book, path, pool, cli->user.today, cli->problems)
                           : read_kept (cli, book);
  if (!state)
    return 0;
  g_autoptr (TontiReport) report = tonti_notebook_report (book, state);
  tonti_cli_print_report (cli, report, state, tonti_book_get_group (book));
  return 0;
}
