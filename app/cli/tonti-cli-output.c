// SPDX-License-Identifier: GPL-3.0-or-later
#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "tonti-cli.h"
#include "tonti-text.h"

/* Results go to standard output, problems to standard error; with --format json a problem is an
 * object among the results. A result that could not be written is a failure, never silence. */

static int write_errno; /* of the first write that failed, 0 = none */

static gboolean
check_stream (gboolean good)
{
  if (!good && write_errno == 0)
    write_errno = errno ? errno : EIO;
  return write_errno == 0;
}

gboolean
tonti_cli_print (const char *text)
{
  errno = 0;
  return check_stream (fputs (text, stdout) != EOF);
}

gboolean
tonti_cli_print_json (const json_t *json)
{
  g_autofree char *text = json_dumps (json, JSON_COMPACT | JSON_ENCODE_ANY);
  return tonti_cli_print (text) && tonti_cli_print ("\n");
}

gboolean
tonti_cli_flush (void)
{
  errno = 0;
  return check_stream (fflush (stdout) == 0);
}

json_t *
tonti_cli_describe_problem (const TontiProblem *problem)
{
  json_t *object = json_pack ("{s:s, s:s}", "code", problem->code, "message", problem->message);
  json_object_set_new (object, "row",
                       problem->row > 0 ? json_integer (problem->row) : json_null ());
  if (problem->field)
    json_object_set_new (object, "field", json_string (problem->field));
  return object;
}

static void
print_problem_object (const TontiProblems *problems)
{
  guint n = tonti_problems_count (problems);
  json_auto_t *answer = json_object (), *all = json_array ();
  for (guint i = 0; i < n; i++)
    json_array_append_new (all, tonti_cli_describe_problem (tonti_problems_get (problems, i)));
  json_object_set (answer, "error", json_array_get (all, 0));
  if (n > 1)
    json_object_set (answer, "errors", all);
  tonti_cli_print_json (answer);
}

static void
print_problem_line (const TontiProblem *problem)
{
  g_autofree char *message = tonti_text_for_terminal (problem->message);
  fputs ("tonti-cli: ", stderr);
  if (problem->row > 0)
    fprintf (stderr, _ ("line %d: "), problem->row);
  fprintf (stderr, "%s\n", message);
}

static void
print_problems (TontiCli *self)
{
  guint n = tonti_problems_count (self->problems);
  if (n > 0 && self->json_problems)
    print_problem_object (self->problems);
  for (guint i = 0; i < n && !self->json_problems; i++)
    print_problem_line (tonti_problems_get (self->problems, i));
}

int
tonti_cli_finish (TontiCli *self, int exit_code)
{
  tonti_cli_end_progress ();
  print_problems (self);
  exit_code = MAX (exit_code, tonti_problems_exit_code (self->problems));
  if (tonti_cli_flush ())
    return exit_code;
  /* Whoever closed the pipe has read enough: that needs no words. */
  if (write_errno != EPIPE)
    fprintf (stderr,
             _ ("tonti-cli: the results: they could not be written (%s): make room, or write "
                "them somewhere else\n"),
             g_strerror (write_errno));
  return TONTI_PROBLEM_FAILURE;
}
