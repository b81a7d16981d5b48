// SPDX-License-Identifier: GPL-3.0-or-later
#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "tonti-cli-commands.h"
#include "tonti-login.h"
#include "tonti-user.h"

/* PINs come from a file descriptor or from a terminal that shows nothing, never from the command
 * line, which every program of the computer can read. */

#define PIN_SIZE 256

/* One line, byte after byte: what follows is another's. FALSE: nothing came, or too much. */
static gboolean
read_line (int fd, char pin[PIN_SIZE])
{
  gsize n = 0;
  char c = 0;
  gssize got = 0;
  while (n < PIN_SIZE - 1 && ((got = read (fd, &c, 1)) > 0 || (got < 0 && errno == EINTR)))
    {
      if (got > 0 && c == '\n')
        break;
      if (got > 0 && c != '\r')
        pin[n++] = c;
    }
  pin[n] = '\0';
  return n > 0 && n < PIN_SIZE - 1;
}

static gboolean
read_from_fd (TontiCli *self, const char *option, char pin[PIN_SIZE])
{
  gint64 fd = -1;
  if (!tonti_cli_option_number (self, option, &fd))
    return FALSE;
  if (fd >= 0 && fd <= G_MAXINT && read_line ((int)fd, pin))
    return TRUE;
  return tonti_problems_usage (self->problems, "no-pin-given", option,
                               _ ("--%s: no PIN could be read from there: open the descriptor and "
                                  "write one line"),
                               option);
}

/* Ctrl+C is an empty line meanwhile, so that the terminal is never left silent. */
static gboolean
ask_at_terminal (const char *name, char pin[PIN_SIZE])
{
  struct termios shown, silent;
  if (tcgetattr (STDIN_FILENO, &shown) != 0)
    return FALSE;
  silent = shown;
  silent.c_lflag &= ~(tcflag_t)(ECHO | ISIG);
  fprintf (stderr, _ ("PIN of %s: "), name);
  fflush (stderr);
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &silent);
  gboolean got = read_line (STDIN_FILENO, pin);
  tcsetattr (STDIN_FILENO, TCSAFLUSH, &shown);
  fputc ('\n', stderr);
  return got && !strchr (pin, '\003');
}

static gboolean
can_ask (const TontiCli *self)
{
  const char *file = tonti_cli_word (self, 1);
  return isatty (STDIN_FILENO) && isatty (STDERR_FILENO) && g_strcmp0 (file, "-") != 0;
}

/* FALSE: none was given, and none is asked for: the verb will say that it is needed. */
static gboolean
get_pin (TontiCli *self, TontiBook *book, const char *option, gint64 member, char pin[PIN_SIZE])
{
  if (tonti_cli_option (self, option))
    return read_from_fd (self, option, pin);
  if (!tonti_book_has_pin (book, member) || !can_ask (self))
    return FALSE;
  g_autofree char *name = tonti_user_dup_name (book, member);
  return ask_at_terminal (name, pin);
}

static gboolean
settle (TontiCli *self, TontiBook *book, const char *option, const char *who, gint64 member)
{
  char pin[PIN_SIZE] = "";
  gboolean ok = TRUE;
  if (member == 0 && tonti_cli_option (self, option))
    return tonti_problems_usage (self->problems, "who-is-it", option,
                                 _ ("--%s: whose PIN it is was not said: add --%s"), option, who);
  if (member > 0 && get_pin (self, book, option, member, pin))
    ok = tonti_book_login (book, member, pin, &self->user, self->problems);
  tonti_login_wipe (pin);
  return ok && tonti_problems_count (self->problems) == 0;
}

/* A book without PINs is told so even when it is only read: somebody believes that it has one. */
static gboolean
refuse_without (TontiCli *self, TontiBook *book)
{
  const char *const names[] = { "pin-fd", "second-pin-fd" };
  gboolean ok = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (names) && tonti_book_count_pins (book) == 0; i++)
    if (tonti_cli_option (self, names[i]))
      ok = tonti_problems_refuse (self->problems, "no-pin", names[i],
                                  _ ("--%s: this book has no PINs: leave the option out"),
                                  names[i]);
  return ok;
}

gboolean
tonti_cli_settle_pins (TontiCli *self, TontiBook *book, gboolean writable)
{
  if (!refuse_without (self, book) || !writable)
    return tonti_problems_count (self->problems) == 0;
  gboolean ok = settle (self, book, "pin-fd", "as", self->user.author);
  return settle (self, book, "second-pin-fd", "second", self->user.second) && ok;
}
