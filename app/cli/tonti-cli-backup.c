// SPDX-License-Identifier: GPL-3.0-or-later
#include <errno.h>
#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "tonti-cli-commands.h"
#include "tonti-copies.h"
#include "tonti-info.h"

/* Second copies: backup, restore, and the copy after each closing of apply. */

#define PASSPHRASE_FD                                                                              \
  {                                                                                                \
    "passphrase-fd", "N", N_ ("file descriptor to read the passphrase of a protected copy from")   \
  }

const TontiCliOption tonti_cli_backup_options[] = { PASSPHRASE_FD, { NULL } };
const TontiCliOption tonti_cli_restore_options[] = { PASSPHRASE_FD, { NULL } };

/* One line, without its end. The buffer is large enough for every passphrase that is taken. */
#define PASSPHRASE_SIZE 4096

static gssize
read_line (int fd, char buffer[PASSPHRASE_SIZE])
{
  gssize size = 0;
  while (size < PASSPHRASE_SIZE - 1)
    {
      gssize n = read (fd, buffer + size, 1);
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0 || buffer[size] == '\n')
        break;
      size += n;
    }
  buffer[size] = '\0';
  return size;
}

gboolean
tonti_cli_read_passphrase (TontiCli *cli, char **out)
{
  char buffer[PASSPHRASE_SIZE];
  gint64 fd = -1;
  *out = NULL;
  if (!tonti_cli_option (cli, "passphrase-fd"))
    return TRUE;
  if (!tonti_cli_option_number (cli, "passphrase-fd", &fd))
    return FALSE;
  if (fd > G_MAXINT || read_line ((int)fd, buffer) < 0)
    return tonti_problems_usage (cli->problems, "bad-fd", "passphrase-fd",
                                 _ ("--passphrase-fd: nothing can be read from it (%s): open it "
                                    "before the call, as in 3<file"),
                                 g_strerror (errno));
  *out = g_strchomp (g_strdup (buffer));
  explicit_bzero (buffer, sizeof buffer);
  return TRUE;
}

void
tonti_cli_forget (char *secret)
{
  if (secret)
    explicit_bzero (secret, strlen (secret));
  g_free (secret);
}

/* What the copy holds is read from the book at the same moment: nothing was written since. */
static json_t *
describe (TontiBook *book, const char *path, gboolean sealed)
{
  gint64 seq = 0;
  g_autofree char *head = tonti_info_get_head (book, &seq);
  return json_pack ("{s:s, s:I, s:s, s:b}", "copy", path, "events", (json_int_t)seq, "head", head,
                    "sealed", sealed);
}

static void
tell (TontiCli *cli, json_t *answer, const char *line)
{
  if (cli->format == TONTI_CLI_TABLE)
    tonti_cli_print (line);
  else
    tonti_cli_print_json (answer);
}

static void
back_up (TontiCli *cli, TontiBook *book, const char *passphrase)
{
  tonti_cli_catch_interrupt ();
  g_autofree char *path = tonti_copies_make (book, tonti_cli_word (cli, 1), passphrase, FALSE,
                                             &cli->user, tonti_cli_progress, NULL, cli->problems);
  tonti_cli_end_progress ();
  if (!path)
    return;
  json_auto_t *answer = describe (book, path, passphrase != NULL);
  g_autofree char *line
      = g_strdup_printf (_ ("%s\ncopied, read back and right: %" PRId64 " events, head %.16s\n"),
                         path, (gint64)json_integer_value (json_object_get (answer, "events")),
                         json_string_value (json_object_get (answer, "head")));
  tell (cli, answer, line);
}

int
tonti_cli_backup (TontiCli *cli)
{
  char *passphrase = NULL;
  g_autoptr (TontiBook) book = tonti_cli_open (cli, FALSE);
  if (book && tonti_cli_read_passphrase (cli, &passphrase))
    back_up (cli, book, passphrase);
  tonti_cli_forget (passphrase);
  return 0;
}

/* What came back, in the words of info. */
static void
tell_restored (TontiCli *cli, const char *path)
{
  g_auto (TontiInfo) info = { 0 };
  g_autoptr (TontiBook) book = tonti_book_open (path, FALSE, cli->problems);
  if (!book)
    return;
  tonti_info_read (book, &info);
  const TontiGroup *group = tonti_book_get_group (book);
  json_auto_t *answer
      = json_pack ("{s:s, s:s, s:s, s:I, s:s, s:I}", "book", tonti_book_get_path (book), "uuid",
                   group->uuid, "name", group->name, "events", (json_int_t)info.events, "head",
                   info.head, "meeting", (json_int_t)info.seal_meeting);
  g_autofree char *day
      = info.seal_meeting > 0 ? tonti_day_format_short (info.seal_day, group->lang) : NULL;
  g_autofree char *line = g_strdup_printf (
      _ ("%s\nrestored and verified: %s, %" PRId64 " events, head %.16s, last closing: %s\n"),
      tonti_book_get_path (book), group->name, info.events, info.head, day ? day : "-");
  tell (cli, answer, line);
}

static void
restore (TontiCli *cli, const char *passphrase)
{
  tonti_cli_catch_interrupt ();
  gboolean done = tonti_copies_restore (tonti_cli_word (cli, 0), tonti_cli_word (cli, 1),
                                        passphrase, tonti_cli_progress, NULL, cli->problems);
  tonti_cli_end_progress ();
  if (done)
    tell_restored (cli, tonti_cli_word (cli, 1));
}

int
tonti_cli_restore (TontiCli *cli)
{
  char *passphrase = NULL;
  if (!tonti_cli_read_passphrase (cli, &passphrase))
    return 0;
  if (!passphrase && tonti_copies_is_protected (tonti_cli_word (cli, 0)))
    tonti_problems_usage (cli->problems, "passphrase-needed", "passphrase-fd",
                          _ ("%s: the copy is protected: give its passphrase by --passphrase-fd"),
                          tonti_cli_word (cli, 0));
  else
    restore (cli, passphrase);
  tonti_cli_forget (passphrase);
  return 0;
}

json_t *
tonti_cli_copy_closing (TontiCli *cli, TontiBook *book, const char *dir, TontiProblems *problems)
{
  g_autofree char *path
      = tonti_copies_make (book, dir, NULL, TRUE, &cli->user, NULL, NULL, problems);
  return path ? describe (book, path, FALSE) : NULL;
}
