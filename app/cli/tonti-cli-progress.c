// SPDX-License-Identifier: GPL-3.0-or-later
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "tonti-cli.h"

/* Long work: how far it is, and how it is stopped with nothing half done. */

static volatile sig_atomic_t interrupted;
static int shown_percent = -1;

static void
interrupt_cb (int number)
{
  interrupted = 1;
}

void
tonti_cli_catch_interrupt (void)
{
  struct sigaction action = { .sa_handler = interrupt_cb };
  sigaction (SIGINT, &action, NULL);
  sigaction (SIGTERM, &action, NULL);
}

gboolean
tonti_cli_progress (gint64 done, gint64 total, gpointer data)
{
  int percent = total > 0 ? (int)(done * 100 / total) : 0;
  if (percent != shown_percent && isatty (STDERR_FILENO))
    {
      shown_percent = percent;
      fprintf (stderr, "\r%3d %%", percent);
    }
  return !interrupted;
}

void
tonti_cli_end_progress (void)
{
  if (shown_percent >= 0)
    fputs ("\r      \r", stderr);
  shown_percent = -1;
}
