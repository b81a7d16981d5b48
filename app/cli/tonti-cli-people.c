// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-cli-commands.h"
#include "tonti-login.h"
#include "tonti-print.h"
#include "tonti-recovery-sheet.h"

/* PINs proved, and the recovery code made. */

const TontiCliOption tonti_cli_recovery_options[] = {
  { "o", "FILE.pdf", N_ ("the sheet for the safe, to be written") },
  { NULL },
};

static gboolean
need_user (TontiCli *cli)
{
  if (tonti_cli_option (cli, "as"))
    return TRUE;
  return tonti_problems_usage (cli->problems, "who-is-it", "as",
                               _ ("--as: it was not said who is at the keyboard: add it"));
}

static gboolean
refuse_nothing (TontiCli *cli, TontiBook *book)
{
  if (!tonti_book_has_pin (book, cli->user.author))
    return tonti_problems_refuse (cli->problems, "no-pin", "as",
                                  _ ("--as: this person has no PIN in this book: there is nothing "
                                     "to prove"));
  return tonti_problems_refuse (cli->problems, "pin-needed", "pin-fd",
                                _ ("--pin-fd: no PIN was given: add the option"));
}

int
tonti_cli_login (TontiCli *cli)
{
  g_autoptr (TontiBook) book = need_user (cli) ? tonti_cli_open_to_prove (cli) : NULL;
  if (!book)
    return 0;
  if (!tonti_book_is_logged_in (book, cli->user.author))
    {
      refuse_nothing (cli, book);
      return 0;
    }
  json_auto_t *answer
      = json_pack ("{s:I, s:b}", "member", (json_int_t)cli->user.author, "logged_in", TRUE);
  if (cli->format == TONTI_CLI_JSON)
    tonti_cli_print_json (answer);
  return 0;
}

static gboolean
save_sheet (TontiCli *cli, TontiBook *book, const char *code)
{
  const char *path = tonti_cli_option (cli, "o");
  if (!path)
    return TRUE;
  g_autoptr (GBytes) bytes = tonti_recovery_sheet_make (book, code, cli->user.today, cli->problems);
  return bytes && tonti_print_write (book, path, bytes, cli->problems);
}

/* The code is said even when the sheet could not be written: it is in force. */
static void
tell (TontiCli *cli, json_t *answer, const char *code, gboolean saved)
{
  if (saved && tonti_cli_option (cli, "o"))
    json_object_set_new (answer, "file", json_string (tonti_cli_option (cli, "o")));
  if (cli->format == TONTI_CLI_JSON)
    tonti_cli_print_json (answer);
  else
    {
      g_autofree char *line = g_strdup_printf ("%s\n", code);
      tonti_cli_print (line);
      tonti_login_wipe (line);
    }
}

int
tonti_cli_recovery (TontiCli *cli)
{
  json_auto_t *answer = NULL;
  json_auto_t *request = json_pack ("{s:s}", "do", "recovery.make");
  g_autoptr (TontiBook) book = need_user (cli) ? tonti_cli_open (cli, TRUE) : NULL;
  if (!book || !tonti_book_apply (book, request, &cli->user, &answer, cli->problems))
    return 0;
  const char *code = json_string_value (json_object_get (answer, "code"));
  gboolean saved = save_sheet (cli, book, code);
  tell (cli, answer, code, saved);
  return 0;
}
