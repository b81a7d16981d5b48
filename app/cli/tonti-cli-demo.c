// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-cli-commands.h"
#include "tonti-demo.h"
#include "tonti-info.h"

/* A practice book with a year of meetings. */

const TontiCliOption tonti_cli_demo_options[] = {
  { "kind", "rotating", N_ ("what the group does") },
  { "members", "NUMBER", N_ ("how many members; 30 when not given") },
  { "meetings", "NUMBER", N_ ("how many meetings are held; 12 when not given") },
  { "order", "fixed|drawn|draw-each|choice|auction",
    N_ ("how it is settled who is served; fixed when not "
        "given") },
  { "seed", "NUMBER", N_ ("equal seeds make equal books; 1 when not given") },
  { NULL },
};

static gboolean
read_wish (TontiCli *cli, TontiDemo *wish)
{
  const char *kind = tonti_cli_option (cli, "kind");
  const char *lang = tonti_cli_option (cli, "lang");
  *wish = (TontiDemo){ .kind = kind ? kind : "rotating",
                       .lang = lang ? lang : "fr",
                       .members = 30,
                       .meetings = 12,
                       .seed = 1,
                       .order = tonti_cli_option (cli, "order"),
                       .progress = tonti_cli_progress };
  gboolean ok = tonti_cli_option_number (cli, "members", &wish->members);
  ok = tonti_cli_option_number (cli, "meetings", &wish->meetings) && ok;
  return tonti_cli_option_number (cli, "seed", &wish->seed) && ok;
}

int
tonti_cli_demo (TontiCli *cli)
{
  TontiDemo wish;
  if (!read_wish (cli, &wish))
    return 0;
  tonti_cli_catch_interrupt ();
  g_autoptr (TontiBook) book = tonti_demo_make (tonti_cli_word (cli, 0), &wish, cli->problems);
  tonti_cli_end_progress ();
  if (!book)
    return 0;
  gint64 events = 0;
  g_autofree char *head = tonti_info_get_head (book, &events);
  json_auto_t *answer = json_pack ("{s:s, s:I, s:s}", "book", tonti_book_get_path (book), "events",
                                   (json_int_t)events, "head", head);
  g_autofree char *line = g_strdup_printf ("%s\n", tonti_book_get_path (book));
  if (cli->format == TONTI_CLI_TABLE)
    tonti_cli_print (line);
  else
    tonti_cli_print_json (answer);
  return 0;
}
