// SPDX-License-Identifier: GPL-3.0-or-later
#include <errno.h>
#include <glib/gi18n.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "tonti-cli-commands.h"
#include "tonti-info.h"
#include "tonti-login.h"

/* Verbs from a file, one JSON object a line, one answer a line. */

const TontiCliOption tonti_cli_apply_options[] = {
  { "atomic", NULL, N_ ("all lines in one transaction, or none") },
  { "copies", "DIR", N_ ("a verified copy of the book into this folder after each closing") },
  { "ack-fd", "N", N_ ("file descriptor for “key seq head” after each commit") },
  { NULL },
};

/* A body is at most 8 MB; a longer line is no verb. */
#define LINE_MAX_BYTES (16 * 1024 * 1024)

typedef struct
{
  TontiCli *cli;
  TontiBook *book;
  FILE *file;
  GString *line;
  int number;         /* of the line, from 1 */
  int worst;          /* exit code so far */
  int ack_fd;         /* -1 = none */
  GString *acks;      /* of a transaction under way */
  GPtrArray *answers; /* json_t, of a transaction under way */
  const char *copies; /* folder, NULL = none */
  gboolean closed;    /* a meeting, since the last copy */
} Apply;

/* FALSE at the end of the file; a line that is too long is cut and fails to parse as too long. */
static gboolean
read_line (Apply *apply)
{
  int c = EOF;
  g_string_truncate (apply->line, 0);
  while ((c = getc_unlocked (apply->file)) != EOF && c != '\n')
    if (apply->line->len <= LINE_MAX_BYTES)
      g_string_append_c (apply->line, (char)c);
  apply->number++;
  return c != EOF || apply->line->len > 0;
}

static gboolean
is_blank (const GString *line)
{
  return strspn (line->str, " \t\r") == line->len;
}

static json_t *
parse_line (Apply *apply, TontiProblems *problems)
{
  json_error_t error;
  const char *text = apply->line->str;
  if (apply->line->len > LINE_MAX_BYTES)
    tonti_problems_refuse (problems, "line-too-long", NULL,
                           _ ("The line: it is longer than 16 MB: divide it into smaller verbs"));
  else if (!g_utf8_validate (text, (gssize)apply->line->len, NULL))
    tonti_problems_refuse (problems, "not-utf8", NULL,
                           _ ("The line: it is not UTF-8 text: save the file as UTF-8"));
  else
    {
      json_t *request = json_loadb (text, apply->line->len, JSON_REJECT_DUPLICATES, &error);
      if (json_is_object (request))
        return request;
      json_decref (request);
      tonti_problems_refuse (problems, "bad-json", NULL,
                             _ ("The line: it is no JSON object (%s): write it like "
                                "{\"do\":\"member.add\",\"name\":\"Awa Diop\"}"),
                             request ? _ ("another kind of value") : error.text);
    }
  return NULL;
}

/* A request without a key gets one, so that the acknowledgement can name it. */
static void
give_key (json_t *request)
{
  if (json_object_get (request, "key"))
    return;
  g_autofree char *uuid = g_uuid_string_random ();
  g_auto (GStrv) parts = g_strsplit (uuid, "-", -1);
  g_autofree char *key = g_strjoinv (NULL, parts);
  json_object_set_new (request, "key", json_string (key));
}

static void
note_ack (Apply *apply, const json_t *request, const json_t *answer)
{
  g_autofree char *head = tonti_info_get_head (apply->book, NULL);
  const char *key = json_string_value (json_object_get (request, "key"));
  g_string_append_printf (apply->acks, "%s %" PRId64 " %s\n", key,
                          (gint64)json_integer_value (json_object_get (answer, "seq")), head);
}

/* What was promised is written at once; who listens no longer ends the work. */
static gboolean
send_acks (Apply *apply)
{
  gsize sent = 0;
  while (apply->ack_fd >= 0 && sent < apply->acks->len)
    {
      gssize n = write (apply->ack_fd, apply->acks->str + sent, apply->acks->len - sent);
      if (n < 0 && errno != EINTR)
        return tonti_problems_fail (apply->cli->problems, "ack-failed",
                                    _ ("--ack-fd: the acknowledgement could not be written (%s): "
                                       "what was said to be saved is saved; look with list events"),
                                    g_strerror (errno));
      sent += n > 0 ? (gsize)n : 0;
    }
  g_string_truncate (apply->acks, 0);
  return TRUE;
}

static json_t *
number_answer (int line, const json_t *answer)
{
  json_t *numbered = json_pack ("{s:i}", "line", line);
  json_object_update (numbered, (json_t *)answer);
  return numbered;
}

static json_t *
describe_refusal (int line, const TontiProblems *problems)
{
  guint n = tonti_problems_count (problems);
  json_t *answer = json_pack ("{s:i, s:o}", "line", line, "error",
                              tonti_cli_describe_problem (tonti_problems_get (problems, 0)));
  json_auto_t *all = json_array ();
  for (guint i = 0; n > 1 && i < n; i++)
    json_array_append_new (all, tonti_cli_describe_problem (tonti_problems_get (problems, i)));
  if (n > 1)
    json_object_set (answer, "errors", all);
  return answer;
}

/* People see the refusals on standard error as well, scripts only among the answers. */
static void
tell_refusal (Apply *apply, const TontiProblems *problems)
{
  json_auto_t *answer = describe_refusal (apply->number, problems);
  tonti_cli_print_json (answer);
  apply->worst = MAX (apply->worst, tonti_problems_exit_code (problems));
  for (guint i = 0; !apply->cli->json_problems && i < tonti_problems_count (problems); i++)
    {
      TontiProblem problem = *tonti_problems_get (problems, i);
      problem.row = apply->number;
      tonti_problems_copy (apply->cli->problems, &problem);
    }
}

static void
note_closing (Apply *apply, const json_t *request, const json_t *answer)
{
  if (g_strcmp0 (json_string_value (json_object_get (request, "do")), "meeting.close") == 0
      && !json_is_true (json_object_get (answer, "repeated")))
    apply->closed = TRUE;
}

/* What was closed is saved, copy or no copy; that there is none must be known. */
static void
copy_closing (Apply *apply)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  if (!apply->closed || !apply->copies)
    return;
  apply->closed = FALSE;
  json_auto_t *copy = tonti_cli_copy_closing (apply->cli, apply->book, apply->copies, problems);
  if (!copy)
    {
      tell_refusal (apply, problems);
      return;
    }
  json_object_set_new (copy, "line", json_integer (apply->number));
  tonti_cli_print_json (copy);
}

static gboolean
apply_line (Apply *apply, TontiProblems *problems)
{
  json_auto_t *answer = NULL;
  json_auto_t *request = parse_line (apply, problems);
  if (!request)
    return FALSE;
  give_key (request);
  gboolean done = tonti_book_apply (apply->book, request, &apply->cli->user, &answer, problems);
  tonti_login_wipe_request (request);
  tonti_login_wipe (apply->line->str);
  if (!done)
    return FALSE;
  note_ack (apply, request, answer);
  note_closing (apply, request, answer);
  g_ptr_array_add (apply->answers, number_answer (apply->number, answer));
  return TRUE;
}

/* After a commit: the answers held back, then the acknowledgements. */
static gboolean
release_answers (Apply *apply)
{
  for (guint i = 0; i < apply->answers->len; i++)
    tonti_cli_print_json (g_ptr_array_index (apply->answers, i));
  g_ptr_array_set_size (apply->answers, 0);
  gboolean sent = send_acks (apply);
  return tonti_cli_flush () && sent;
}

static void
apply_each (Apply *apply)
{
  gboolean going = TRUE;
  while (going && read_line (apply))
    {
      g_autoptr (TontiProblems) problems = tonti_problems_new ();
      if (is_blank (apply->line))
        continue;
      if (!apply_line (apply, problems))
        tell_refusal (apply, problems);
      going
          = release_answers (apply) && tonti_problems_exit_code (problems) < TONTI_PROBLEM_ALTERED;
      copy_closing (apply);
    }
}

static void
take_back (Apply *apply)
{
  for (guint i = 0; i < apply->answers->len; i++)
    {
      const json_t *line = json_object_get (g_ptr_array_index (apply->answers, i), "line");
      json_auto_t *answer = json_pack ("{s:O, s:b}", "line", line, "undone", TRUE);
      tonti_cli_print_json (answer);
    }
  g_ptr_array_set_size (apply->answers, 0);
}

static void
apply_together (Apply *apply)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  gboolean ok = tonti_book_begin (apply->book, problems);
  gboolean begun = ok;
  while (ok && read_line (apply))
    ok = is_blank (apply->line) || apply_line (apply, problems);
  if (begun && !ok)
    tonti_book_rollback (apply->book);
  if (begun && ok)
    ok = tonti_book_commit (apply->book, problems);
  if (ok)
    {
      release_answers (apply);
      copy_closing (apply);
    }
  else
    {
      take_back (apply);
      tell_refusal (apply, problems);
    }
}

static FILE *
open_file (TontiCli *cli)
{
  const char *path = tonti_cli_word (cli, 1);
  FILE *file = strcmp (path, "-") == 0 ? stdin : fopen (path, "re");
  if (!file)
    tonti_problems_fail (cli->problems, "cannot-read",
                         _ ("%s: it cannot be read (%s): check the name and the permissions"), path,
                         g_strerror (errno));
  return file;
}

static gboolean
read_ack_fd (TontiCli *cli, int *fd)
{
  gint64 number = -1;
  if (!tonti_cli_option_number (cli, "ack-fd", &number))
    return FALSE;
  *fd = number >= 0 && number <= G_MAXINT ? (int)number : -1;
  return TRUE;
}

static void
check_read (Apply *apply)
{
  if (ferror (apply->file))
    tonti_problems_fail (
        apply->cli->problems, "cannot-read",
        _ ("%s: reading it failed after line %d: what was answered is saved; go on "
           "from the next line"),
        tonti_cli_word (apply->cli, 1), apply->number);
  if (apply->file != stdin)
    fclose (apply->file);
}

int
tonti_cli_apply (TontiCli *cli)
{
  g_autoptr (GString) line = g_string_new (NULL), acks = g_string_new (NULL);
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify)json_decref);
  Apply apply = { .cli = cli, .line = line, .acks = acks, .answers = answers, .ack_fd = -1 };
  if (!read_ack_fd (cli, &apply.ack_fd))
    return 0;
  apply.copies = tonti_cli_option (cli, "copies");
  g_autoptr (TontiBook) book = tonti_cli_open (cli, TRUE);
  apply.book = book;
  apply.file = book ? open_file (cli) : NULL;
  if (!apply.file)
    return 0;
  if (tonti_cli_flag (cli, "atomic"))
    apply_together (&apply);
  else
    apply_each (&apply);
  check_read (&apply);
  return apply.worst;
}
