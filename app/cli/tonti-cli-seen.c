// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-cli.h"
#include "tonti-seen.h"
#include "tonti-text.h"

/* A book that is not the one this computer knows is told whenever it is opened. */

void
tonti_cli_tell_seen (TontiCli *self, TontiBook *book, gboolean writable)
{
  gboolean refused = writable && !tonti_book_get_group (book)->practice;
  g_autofree char *words = tonti_book_tell_seen (book);
  g_autofree char *safe = words ? tonti_text_for_terminal (words) : NULL;
  if (!words || refused || strcmp (self->command->name, "verify") == 0)
    return;
  g_printerr ("tonti-cli: %s\n", safe);
}
