// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-cli-commands.h"

/* A new book. The fields are those of the verb book.new; Tonti's own rules check them. */

const TontiCliOption tonti_cli_new_options[] = {
  { "name", "NAME", N_ ("name of the group") },
  { "kind", "rotating|savings|cooperative|mutual|mixed", N_ ("what the group does") },
  { "currency", "XOF", N_ ("currency of the book, for ever") },
  { "country", "SN", N_ ("country, two letters") },
  { "form", "informal|association|gie|scoops|coop-ca|mutual", N_ ("legal form") },
  { "chart", "simple|SYSCEBNL|SYSCOHADA", N_ ("chart of accounts") },
  { "practice", NULL, N_ ("a book to practise with: marked as such for ever") },
  { "rhythm", "week|2-weeks|4-weeks|month|day", N_ ("how often the group meets") },
  { "place", "PLACE", N_ ("where the group meets") },
  { "preset", "thies|bafoussam|kigali|general", N_ ("words of the region") },
  { "unit", "AMOUNT", N_ ("smallest coin the group uses") },
  { "key", "HEX", N_ ("idempotency key of the first event, 32 hexadecimal digits") },
  { NULL },
};

static const char *const text_fields[] = { "name", "kind",   "currency", "country", "form", "chart",
                                           "lang", "rhythm", "place",    "preset",  "unit", "key" };

static json_t *
read_fields (TontiCli *cli)
{
  json_t *fields = json_object ();
  for (guint i = 0; i < G_N_ELEMENTS (text_fields); i++)
    if (tonti_cli_option (cli, text_fields[i]))
      json_object_set_new (fields, text_fields[i],
                           json_string (tonti_cli_option (cli, text_fields[i])));
  json_object_set_new (fields, "practice", json_boolean (tonti_cli_flag (cli, "practice")));
  return fields;
}

static void
print_created (TontiCli *cli, TontiBook *book)
{
  const TontiGroup *group = tonti_book_get_group (book);
  json_auto_t *answer
      = json_pack ("{s:s, s:s, s:s, s:s, s:s, s:b}", "book", tonti_book_get_path (book), "uuid",
                   group->uuid, "name", group->name, "kind", group->kind, "currency",
                   group->currency->code, "practice", group->practice);
  if (cli->format == TONTI_CLI_JSON)
    tonti_cli_print_json (answer);
  else
    {
      g_autofree char *line = g_strdup_printf ("%s\n", tonti_book_get_path (book));
      tonti_cli_print (line);
    }
}

int
tonti_cli_new (TontiCli *cli)
{
  gboolean ok = tonti_cli_need_option (cli, "name");
  ok = tonti_cli_need_option (cli, "kind") && ok;
  ok = tonti_cli_settle_clock (cli, tonti_cli_flag (cli, "practice")) && ok;
  if (tonti_cli_option (cli, "as") || tonti_cli_option (cli, "second"))
    ok = tonti_problems_usage (cli->problems, "unknown-member", "as",
                               _ ("--as: a new book has no members yet: leave it out"));
  if (!ok)
    return 0;
  json_auto_t *fields = read_fields (cli);
  g_autoptr (TontiBook) book
      = tonti_book_create (tonti_cli_word (cli, 0), fields, &cli->user, cli->problems);
  if (book)
    print_created (cli, book);
  return 0;
}
