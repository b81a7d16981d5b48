// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "tonti-cli-commands.h"
#include "tonti-import.h"
#include "tonti-text.h"

/* Members or vouchers from a file; every row is accounted for. */

const TontiCliOption tonti_cli_import_options[] = {
  { "map", "NAME=COLUMN,…",
    N_ ("members: which column holds what, by title or number: number name "
        "first sex phone joined hands address identity") },
  { "dry-run", NULL, N_ ("say what would be done, and store nothing") },
  { "pool", "NUMBER", N_ ("members: the pool that takes the hands") },
  { "same-name", NULL, N_ ("members: a name that is there already is another person") },
  { "skip-bad", NULL, N_ ("journal: leave out the vouchers that are wrong") },
  { NULL },
};

static gint64
count_of (const json_t *answer, const char *name)
{
  const json_t *value = json_object_get (answer, name);
  return json_is_array (value) ? (gint64)json_array_size (value) : json_integer_value (value);
}

static void
print_line (const char *line)
{
  g_autofree char *safe = tonti_text_for_terminal (line);
  tonti_cli_print (safe);
  tonti_cli_print ("\n");
}

/* Why a row of a list was left out. */
static const char *
tell_reason (const char *code)
{
  static const struct
  {
    const char *code, *text;
  } reasons[] = {
    { "title", N_ ("a title of the list") },
    { "header", N_ ("the titles of the columns") },
    { "blank", N_ ("an empty row") },
    { "total", N_ ("a row of totals") },
    { "already", N_ ("the member is in the book already") },
  };
  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_strcmp0 (reasons[i].code, code) == 0)
      return _ (reasons[i].text);
  return code;
}

static void
print_reasons (const json_t *list, const char *what)
{
  size_t i;
  json_t *item;
  json_array_foreach ((json_t *)list, i, item)
    {
      const json_t *message = json_object_get (item, "message");
      g_autofree char *line = g_strdup_printf (
          _ ("line %d: %s: %s"), (int)json_integer_value (json_object_get (item, "row")), what,
          message ? json_string_value (message)
                  : tell_reason (json_string_value (json_object_get (item, "reason"))));
      print_line (line);
    }
}

static void
print_members (const json_t *answer)
{
  const json_t *hands = json_object_get (answer, "hands");
  g_autofree char *summary = g_strdup_printf (
      _ ("%" PRId64 " rows read: %" PRId64 " stored, %" PRId64 " rejected, %" PRId64 " ignored"),
      count_of (answer, "read"), count_of (answer, "stored"), count_of (answer, "rejected"),
      count_of (answer, "ignored"));
  print_reasons (json_object_get (answer, "rejected"), _ ("rejected"));
  print_reasons (json_object_get (answer, "ignored"), _ ("ignored"));
  print_reasons (json_object_get (hands, "rejected"), _ ("hand rejected"));
  print_line (summary);
  g_autofree char *noted = g_strdup_printf (
      _ ("hands: %" PRId64 " whole and %" PRId64 " parts in the list, "
         "%" PRId64 " added to the pool"),
      count_of (hands, "whole"), count_of (hands, "parts"), count_of (hands, "added"));
  print_line (noted);
}

static void
print_journal (const json_t *answer)
{
  g_autofree char *summary = g_strdup_printf (
      _ ("%" PRId64 " rows read: %" PRId64 " vouchers and %" PRId64 " members stored, %" PRId64
         " vouchers rejected, %" PRId64 " there already"),
      count_of (answer, "read"), count_of (answer, "vouchers"), count_of (answer, "members"),
      count_of (answer, "rejected"), count_of (answer, "already"));
  print_reasons (json_object_get (answer, "skipped"), _ ("rejected"));
  print_line (summary);
}

/* Hands that no pool takes: on standard error, whoever reads the answer. */
static void
warn_of_hands (const json_t *answer)
{
  const char *note
      = json_string_value (json_object_get (json_object_get (answer, "hands"), "note"));
  g_autofree char *safe = note ? tonti_text_for_terminal (note) : NULL;
  if (safe)
    fprintf (stderr, "tonti-cli: %s\n", safe);
}

static void
print_answer (TontiCli *cli, const json_t *answer, gboolean members)
{
  tonti_cli_end_progress ();
  if (cli->format != TONTI_CLI_TABLE)
    tonti_cli_print_json (answer);
  else if (members)
    print_members (answer);
  else
    print_journal (answer);
  warn_of_hands (answer);
  if (cli->format == TONTI_CLI_TABLE && json_is_true (json_object_get (answer, "dry_run")))
    print_line (_ ("nothing was stored: this was a dry run"));
}

/* Nothing stored, and not because it was all there already: that is a refusal. */
static int
judge (const json_t *answer)
{
  return count_of (answer, "stored") == 0 && count_of (answer, "vouchers") == 0
                 && count_of (answer, "rejected") > 0 && count_of (answer, "already") == 0
             ? TONTI_PROBLEM_REFUSAL
             : 0;
}

static gboolean
read_options (TontiCli *cli, TontiImportOptions *options)
{
  *options = (TontiImportOptions){ .map = tonti_cli_option (cli, "map"),
                                   .dry_run = tonti_cli_flag (cli, "dry-run"),
                                   .same_name = tonti_cli_flag (cli, "same-name"),
                                   .skip_bad = tonti_cli_flag (cli, "skip-bad"),
                                   .progress = tonti_cli_progress };
  return tonti_cli_option_number (cli, "pool", &options->pool);
}

int
tonti_cli_import (TontiCli *cli)
{
  const char *what = tonti_cli_word (cli, 1), *path = tonti_cli_word (cli, 2);
  gboolean members = strcmp (what, "members") == 0;
  TontiImportOptions options;
  json_auto_t *answer = NULL;
  if (!members && strcmp (what, "journal") != 0)
    return tonti_problems_usage (
        cli->problems, "unknown-import", NULL,
        _ ("import %s: that cannot be imported: choose members or journal"), what);
  if (!read_options (cli, &options))
    return 0;
  g_autoptr (TontiBook) book = tonti_cli_open (cli, TRUE);
  if (!book)
    return 0;
  tonti_cli_catch_interrupt ();
  answer = members ? tonti_import_members (book, path, &options, &cli->user, cli->problems)
                   : tonti_import_journal (book, path, &options, &cli->user, cli->problems);
  if (!answer)
    return 0;
  print_answer (cli, answer, members);
  return judge (answer);
}
