// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "tonti-cli-commands.h"
#include "tonti-document-language.h"
#include "tonti-process.h"

/* Makes the clock and the language, reads the command line, and hands over to the command. */

/* A full disk, a file that may not grow and a closed pipe are answers of write, not deaths. */
static void
ignore_signals (void)
{
  signal (SIGXFSZ, SIG_IGN);
  signal (SIGPIPE, SIG_IGN);
}

/* How long the computer is running, and a number of its own for this start of it. */
static void
read_start (TontiUser *user)
{
  struct timespec since;
  g_autofree char *id = NULL;
  if (clock_gettime (CLOCK_BOOTTIME, &since) == 0)
    user->uptime_s = since.tv_sec;
  if (g_file_get_contents ("/proc/sys/kernel/random/boot_id", &id, NULL, NULL) && strlen (id) > 13)
    user->boot = g_ascii_strtoull (id, NULL, 16) << 16 | g_ascii_strtoull (id + 9, NULL, 16);
}

/* The only place where the machine's clock is read. */
static void
read_clock (TontiUser *user)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  user->now_unix_s = g_get_real_time () / G_USEC_PER_SEC;
  user->today = tonti_instant_day (user->now_unix_s);
  if (!tonti_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                           g_date_time_get_day_of_month (now), &user->today))
    user->today = tonti_instant_day (user->now_unix_s);
  read_start (user);
}

static int
run (TontiCli *cli, int argc, char **argv)
{
  if (!tonti_cli_parse (cli, argc, argv, isatty (STDOUT_FILENO)))
    return TONTI_PROBLEM_USAGE;
  if (tonti_cli_flag (cli, "version"))
    {
      tonti_cli_print ("tonti-cli " TONTI_VERSION "\n");
      return 0;
    }
  if (tonti_cli_flag (cli, "help"))
    return tonti_cli_help (cli);
  return cli->command->run (cli);
}

int
main (int argc, char **argv)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GHashTable) options = g_hash_table_new (g_str_hash, g_str_equal);
  TontiCli cli = { .words = words, .options = options, .problems = problems };
  tonti_document_language_start (tonti_cli_scan (argc, argv, "lang"));
  tonti_process_hide ();
  ignore_signals ();
  read_clock (&cli.user);
  int exit_code = run (&cli, argc, argv);
  return tonti_cli_finish (&cli, exit_code);
}
