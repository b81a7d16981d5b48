// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report.h"

#include <glib/gi18n.h>

#include "tonti-cli-commands.h"

/* list and report: rows and figures in the form that was asked for. */

const TontiCliOption tonti_cli_query_options[] = {
  { "from", "DAY", N_ ("first day") },
  { "to", "DAY", N_ ("last day") },
  { "member", "NUMBER", N_ ("one member") },
  { "meeting", "NUMBER", N_ ("one meeting") },
  { "pool", "NUMBER", N_ ("one pool") },
  { "account", "KEY", N_ ("one account: cash, pot, social …") },
  { "with-draft", NULL, N_ ("with the lines of the open meeting that are not final") },
  { "recompute", NULL, N_ ("add up the entries again instead of taking the kept balances") },
  { NULL },
};

void
tonti_cli_print_report (TontiCli *self, const TontiReport *report, const json_t *answer,
                        const TontiGroup *group)
{
  g_autofree char *text = NULL;
  if (self->format == TONTI_CLI_JSON && answer)
    {
      tonti_cli_print_json (answer);
      return;
    }
  if (self->format == TONTI_CLI_JSON)
    text = tonti_report_to_json_text (report);
  else if (self->format == TONTI_CLI_CSV)
    text = tonti_report_to_csv (report, group);
  else
    text = tonti_report_to_text (report, group);
  tonti_cli_print (text);
  if (self->format == TONTI_CLI_JSON)
    tonti_cli_print ("\n");
}

/* "3" or "pool:3". */
static gboolean
read_pool (TontiCli *cli, gint64 *out)
{
  const char *text = tonti_cli_option (cli, "pool");
  TontiSubject subject;
  if (!text || !tonti_subject_parse (text, &subject) || subject.kind != TONTI_SUBJECT_POOL)
    return tonti_cli_option_number (cli, "pool", out);
  *out = subject.n;
  return TRUE;
}

static gboolean
read_query (TontiCli *cli, TontiQuery *query)
{
  query->from = query->to = TONTI_DAY_NONE;
  query->account = tonti_cli_option (cli, "account");
  query->with_draft = tonti_cli_flag (cli, "with-draft");
  query->recompute = tonti_cli_flag (cli, "recompute");
  gboolean ok = tonti_cli_option_day (cli, "from", &query->from);
  ok = tonti_cli_option_day (cli, "to", &query->to) && ok;
  ok = tonti_cli_option_number (cli, "member", &query->member) && ok;
  ok = tonti_cli_option_number (cli, "meeting", &query->meeting) && ok;
  return read_pool (cli, &query->pool) && ok;
}

static int
make (TontiCli *cli, const TontiReportKind *kinds)
{
  g_autoptr (TontiBook) book = tonti_cli_open (cli, FALSE);
  TontiQuery query = { 0 };
  if (!book || !read_query (cli, &query))
    return 0;
  g_autoptr (TontiReport) report
      = tonti_report_make (book, kinds, tonti_cli_word (cli, 1), &query, cli->problems);
  if (report)
    tonti_cli_print_report (cli, report, NULL, tonti_book_get_group (book));
  return 0;
}

int
tonti_cli_list (TontiCli *cli)
{
  return make (cli, tonti_list_kinds ());
}

int
tonti_cli_report (TontiCli *cli)
{
  return make (cli, tonti_report_kinds ());
}
