// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-cli-commands.h"
#include "tonti-print.h"

/* Papers as PDF. */

const TontiCliOption tonti_cli_print_options[] = {
  { "o", "FILE.pdf|DIR/", N_ ("the file to write, or a folder for one file each") },
  { "meeting", "NUMBER", N_ ("of one meeting") },
  { "member", "NUMBER", N_ ("of one member") },
  { "number", "NUMBER", N_ ("the number of a receipt or voucher") },
  { "year", "YEAR", N_ ("the year of --number") },
  { "from", "DAY", N_ ("first day") },
  { "to", "DAY", N_ ("last day") },
  { "blank", NULL, N_ ("to be filled in by hand") },
  { "with-draft", NULL, N_ ("with the lines of the open meeting that are not final, marked so") },
  { "duplicate", "[N]", N_ ("marked as duplicate, or as duplicate N with --duplicate=N") },
  { "paper", "a4|a5", N_ ("size of the paper") },
  { "pool", "NUMBER", N_ ("of one pot") },
  { "per-page", "NUMBER", N_ ("receipts on a page: 1 to 4") },
  { "passphrase-fd", "N", N_ ("file descriptor to read the passphrase of the sheet from") },
  { NULL },
};

static gboolean
read_paper (TontiCli *cli, TontiPrintPaper *paper)
{
  const char *text = tonti_cli_option (cli, "paper");
  if (!text || tonti_print_paper_parse (text, paper))
    return TRUE;
  return tonti_problems_usage (cli->problems, "bad-code", "paper",
                               _ ("--paper %s: there is no such paper: choose a4 or a5"), text);
}

static gboolean
read_duplicate (TontiCli *cli, gint64 *duplicate)
{
  const char *text = tonti_cli_option (cli, "duplicate");
  if (!text || *text)
    return tonti_cli_option_number (cli, "duplicate", duplicate);
  *duplicate = 1;
  return TRUE;
}

static gboolean
read_query (TontiCli *cli, TontiPrintQuery *query)
{
  tonti_print_query_init (query);
  query->blank = tonti_cli_flag (cli, "blank");
  query->with_draft = tonti_cli_flag (cli, "with-draft");
  gboolean ok = tonti_cli_need_option (cli, "o");
  ok = tonti_cli_option_number (cli, "meeting", &query->meeting) && ok;
  ok = tonti_cli_option_number (cli, "member", &query->member) && ok;
  ok = tonti_cli_option_number (cli, "number", &query->number) && ok;
  ok = tonti_cli_option_number (cli, "year", &query->year) && ok;
  ok = tonti_cli_option_number (cli, "pool", &query->pool) && ok;
  ok = tonti_cli_option_number (cli, "per-page", &query->per_page) && ok;
  ok = tonti_cli_option_day (cli, "from", &query->from) && ok;
  ok = tonti_cli_option_day (cli, "to", &query->to) && ok;
  ok = read_duplicate (cli, &query->duplicate) && ok;
  return read_paper (cli, &query->paper) && ok;
}

static void
print_answer (TontiCli *cli, const json_t *answer)
{
  size_t i;
  json_t *file;
  if (cli->format != TONTI_CLI_TABLE)
    {
      tonti_cli_print_json (answer);
      return;
    }
  json_array_foreach (json_object_get (answer, "files"), i, file)
    {
      g_autofree char *line = g_strdup_printf ("%s\n", json_string_value (file));
      tonti_cli_print (line);
    }
}

int
tonti_cli_print_document (TontiCli *cli)
{
  TontiPrintQuery query;
  char *passphrase = NULL;
  json_auto_t *answer = NULL;
  g_autoptr (TontiBook) book = tonti_cli_open (cli, FALSE);
  if (!book || !read_query (cli, &query) || !tonti_cli_read_passphrase (cli, &passphrase))
    return 0;
  query.passphrase = passphrase;
  tonti_cli_catch_interrupt ();
  gboolean saved
      = tonti_print_save (book, tonti_cli_word (cli, 1), &query, tonti_cli_option (cli, "o"),
                          tonti_cli_progress, NULL, &answer, cli->problems);
  tonti_cli_end_progress ();
  tonti_cli_forget (passphrase);
  if (saved)
    print_answer (cli, answer);
  return 0;
}
