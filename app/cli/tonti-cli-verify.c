// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-cli-commands.h"

/* Proofs and copies: verify, seal-code, rebuild. */

const TontiCliOption tonti_cli_verify_options[] = {
  { "expect", "CODE",
    N_ ("a code from paper: the twelve digits, or the text of a QR; several with commas") },
  { "chain", NULL, N_ ("the chain of events alone, not the figures made from it") },
  { NULL },
};

const TontiCliOption tonti_cli_seal_code_options[] = {
  { "meeting", "NUMBER", N_ ("which meeting; the last closed one when not given") },
  { NULL },
};

/* For people: what was found. */
static void
print_verdict (const json_t *verdict)
{
  gint64 events = json_integer_value (json_object_get (verdict, "events"));
  const char *head = json_string_value (json_object_get (verdict, "head"));
  const char *seal = json_string_value (json_object_get (verdict, "seal"));
  const char *words = json_string_value (json_object_get (verdict, "words"));
  g_autofree char *line
      = g_strdup_printf (_ ("ok: %" PRId64 " events\nhead: %s\ncontrol code: %s\n"), events,
                         head ? head : "", seal ? seal : "-");
  g_autofree char *text = g_strconcat (line, words, "\n", NULL);
  tonti_cli_print (text);
}

static void
blame (TontiCli *cli, const json_t *verdict)
{
  tonti_problems_altered (cli->problems, "altered", "%s",
                          json_string_value (json_object_get (verdict, "words")));
}

/* In JSON the verdict itself is the answer, good or bad, and nothing else is printed. */
static int
tell (TontiCli *cli, const json_t *verdict)
{
  gboolean good = json_is_true (json_object_get (verdict, "ok"));
  if (cli->format != TONTI_CLI_TABLE)
    tonti_cli_print_json (verdict);
  else if (good)
    print_verdict (verdict);
  if (!good && !cli->json_problems)
    blame (cli, verdict);
  return good ? 0 : TONTI_PROBLEM_ALTERED;
}

/* A book so damaged that it does not open is a verdict too. */
static int
tell_unopened (TontiCli *cli)
{
  const TontiProblem *problem = tonti_problems_get (cli->problems, 0);
  if (!cli->json_problems || tonti_problems_exit_code (cli->problems) != TONTI_PROBLEM_ALTERED)
    return 0;
  json_auto_t *verdict = json_pack ("{s:b, s:s, s:o}", "ok", FALSE, "what", problem->message,
                                    "error", tonti_cli_describe_problem (problem));
  if (problem->row > 0)
    json_object_set_new (verdict, "event", json_integer (problem->row));
  tonti_problems_clear (cli->problems);
  tonti_cli_print_json (verdict);
  return TONTI_PROBLEM_ALTERED;
}

int
tonti_cli_verify (TontiCli *cli)
{
  g_autoptr (TontiBook) book = tonti_cli_open (cli, FALSE);
  if (!book)
    return tell_unopened (cli);
  tonti_cli_catch_interrupt ();
  json_auto_t *verdict
      = tonti_book_verify (book, tonti_cli_flag (cli, "chain"), tonti_cli_option (cli, "expect"),
                           tonti_cli_progress, NULL, cli->problems);
  tonti_cli_end_progress ();
  return verdict ? tell (cli, verdict) : 0;
}

int
tonti_cli_seal_code (TontiCli *cli)
{
  gint64 meeting = 0;
  g_autoptr (TontiBook) book = tonti_cli_open (cli, FALSE);
  if (!book || !tonti_cli_option_number (cli, "meeting", &meeting))
    return 0;
  g_autofree char *code = tonti_book_seal_code (book, (TontiMeetingId){ meeting }, cli->problems);
  if (!code)
    return 0;
  json_auto_t *answer = json_pack ("{s:s}", "code", code);
  g_autofree char *line = g_strdup_printf ("%s\n", code);
  if (cli->format == TONTI_CLI_JSON)
    tonti_cli_print_json (answer);
  else
    tonti_cli_print (line);
  return 0;
}

int
tonti_cli_rebuild (TontiCli *cli)
{
  g_autoptr (TontiBook) book = tonti_cli_open (cli, FALSE);
  const char *new_path = tonti_cli_word (cli, 1);
  tonti_cli_catch_interrupt ();
  if (!book || !tonti_book_rebuild (book, new_path, tonti_cli_progress, NULL, cli->problems))
    return 0;
  json_auto_t *answer = json_pack ("{s:s}", "book", new_path);
  g_autofree char *line = g_strdup_printf ("%s\n", new_path);
  tonti_cli_end_progress ();
  if (cli->format == TONTI_CLI_JSON)
    tonti_cli_print_json (answer);
  else
    tonti_cli_print (line);
  return 0;
}
