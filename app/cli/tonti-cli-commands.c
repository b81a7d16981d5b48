// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-cli-commands.h"

#include <glib/gi18n.h>
#include <string.h>

/* What can be asked, one row each. */

const TontiCliOption tonti_cli_common_options[] = {
  { "as", "USER", N_ ("who is at the keyboard: member number, name or role") },
  { "second", "USER", N_ ("the second officer of an act that needs two") },
  { "pin-fd", "N", N_ ("file descriptor to read the PIN of --as from") },
  { "second-pin-fd", "N", N_ ("file descriptor to read the PIN of --second from") },
  { "lang", "LANG", N_ ("language of messages: fr, en …") },
  { "format", "table|json|csv", N_ ("form of the results: table on a terminal, else json") },
  { "clock", "INSTANT", N_ ("practice books only: the time, YYYY-MM-DDTHH:MM:SSZ") },
  { "today", "DAY", N_ ("practice books only: the day") },
  { "help", NULL, N_ ("show what a command takes") },
  { "version", NULL, N_ ("show the version") },
  { NULL },
};

const TontiCliCommand tonti_cli_commands[] = {
  { "new", "BOOK", N_ ("make a new book"), tonti_cli_new_options, 1, 1, tonti_cli_new },
  { "demo", "BOOK", N_ ("make a practice book with a year of meetings"), tonti_cli_demo_options, 1,
    1, tonti_cli_demo },
  { "info", "BOOK", N_ ("what a book is: name, members, meetings, head, last closing, size"), NULL,
    1, 1, tonti_cli_info },
  { "apply", "BOOK FILE|-", N_ ("carry out verbs given as JSON Lines"), tonti_cli_apply_options, 2,
    2, tonti_cli_apply },
  { "help", "[COMMAND | verbs | VERB.NAME]", N_ ("what can be asked, and how"), NULL, 0, 1,
    tonti_cli_help },
  { "list", "BOOK NAME", N_ ("rows: members, meetings, pools, hands, funds, events …"),
    tonti_cli_query_options, 2, 2, tonti_cli_list },
  { "report", "BOOK NAME", N_ ("figures: trial-balance, journal, cash-book, member-statement …"),
    tonti_cli_query_options, 2, 2, tonti_cli_report },
  { "print", "BOOK DOCUMENT", N_ ("a paper as PDF: receipts, minutes, member-statement …"),
    tonti_cli_print_options, 2, 2, tonti_cli_print_document },
  { "verify", "BOOK", N_ ("check the whole book"), tonti_cli_verify_options, 1, 1,
    tonti_cli_verify },
  { "seal-code", "BOOK", N_ ("the code of a closed meeting, as printed on paper"),
    tonti_cli_seal_code_options, 1, 1, tonti_cli_seal_code },
  { "rebuild", "BOOK NEWBOOK", N_ ("a new file with the same journal and its figures made anew"),
    NULL, 2, 2, tonti_cli_rebuild },
  { "backup", "BOOK DIR", N_ ("a verified copy in a folder, plain or protected by a passphrase"),
    tonti_cli_backup_options, 2, 2, tonti_cli_backup },
  { "restore", "FILE NEWBOOK", N_ ("a new book from a copy"), tonti_cli_restore_options, 2, 2,
    tonti_cli_restore },
  { "import", "BOOK members|journal FILE", N_ ("members or vouchers from a CSV file"),
    tonti_cli_import_options, 3, 3, tonti_cli_import },
  { "notebook", "BOOK [FILE]",
    N_ ("what the notebook kept before says, its doubts and their answers"),
    tonti_cli_notebook_options, 1, 2, tonti_cli_notebook },
  { "login", "BOOK", N_ ("prove the PIN of --as, and do nothing else"), NULL, 1, 1,
    tonti_cli_login },
  { "recovery", "BOOK", N_ ("make the recovery code of the group, for the sheet in the safe"),
    tonti_cli_recovery_options, 1, 1, tonti_cli_recovery },
  { "calc", "auction|draw|hand-rate|split|time-weighted|words …",
    N_ ("calculators that need no book"), tonti_cli_calc_options, 1, G_MAXUINT, tonti_cli_calc },
  { NULL },
};

const TontiCliCommand *
tonti_cli_find_command (const char *name, TontiProblems *problems)
{
  const char *names[G_N_ELEMENTS (tonti_cli_commands)] = { NULL };
  for (guint i = 0; tonti_cli_commands[i].name; i++)
    {
      names[i] = tonti_cli_commands[i].name;
      if (strcmp (name, names[i]) == 0)
        return &tonti_cli_commands[i];
    }
  const char *near = tonti_cli_nearest (name, names);
  if (near)
    tonti_problems_usage (problems, "unknown-command", NULL,
                          _ ("%s: there is no such command: did you mean “%s”?"), name, near);
  else
    tonti_problems_usage (problems, "unknown-command", NULL,
                          _ ("%s: there is no such command: see “tonti-cli help”"), name);
  return NULL;
}

char *
tonti_cli_usage (const TontiCliCommand *command)
{
  GString *usage = g_string_new (NULL);
  g_string_append_printf (usage, "tonti-cli %s %s", command->name, command->usage);
  for (const TontiCliOption *option = command->options; option && option->name; option++)
    g_string_append_printf (usage, option->argument ? " [%s%s %s]" : " [%s%s]",
                            option->name[1] ? "--" : "-", option->name, option->argument);
  return g_string_free (usage, FALSE);
}
