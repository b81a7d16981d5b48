// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-cli-commands.h"
#include "tonti-notebook-report.h"
#include "tonti-notebook.h"

/* What the notebook kept before says, and what is doubtful in it; nothing is stored. */

const TontiCliOption tonti_cli_notebook_options[] = {
  { "pool", "NUMBER", N_ ("the pot whose contributions stand in it; the first one") },
  { NULL },
};

int
tonti_cli_notebook (TontiCli *cli)
{
  gint64 pool = 0;
  if (!tonti_cli_option_number (cli, "pool", &pool))
    return 0;
  g_autoptr (TontiBook) book = tonti_cli_open (cli, FALSE);
  if (!book)
    return 0;
  json_auto_t *answer
      = tonti_notebook_read (book, tonti_cli_word (cli, 1), pool, cli->user.today, cli->problems);
  if (!answer)
    return 0;
  g_autoptr (TontiReport) report = tonti_notebook_report (answer);
  tonti_cli_print_report (cli, report, answer, tonti_book_get_group (book));
  return 0;
}
