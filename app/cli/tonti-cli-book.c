// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-cli.h"
#include "tonti-user.h"

/* Opening the book a command works on, and settling who asks and when. */

gboolean
tonti_cli_settle_clock (TontiCli *self, gboolean practice)
{
  const char *clock = tonti_cli_option (self, "clock");
  const char *today = tonti_cli_option (self, "today");
  if ((clock || today) && !practice)
    return tonti_problems_refuse (self->problems, "clock-refused", clock ? "clock" : "today",
                                  _ ("--%s: the time can be set in practice books only: leave it "
                                     "out, or make a practice book with --practice"),
                                  clock ? "clock" : "today");
  if (clock && !tonti_instant_parse (clock, &self->user.now_unix_s))
    return tonti_problems_usage (self->problems, "bad-instant", "clock",
                                 _ ("--clock “%s”: not a moment: write it like "
                                    "2025-01-04T16:00:00Z"),
                                 clock);
  if (clock)
    {
      self->user.today = tonti_instant_day (self->user.now_unix_s);
      self->user.uptime_s = 0;
      self->user.boot = 0;
    }
  return tonti_cli_option_day (self, "today", &self->user.today);
}

static gboolean
find_user (TontiCli *self, TontiBook *book, const char *option, gint64 *member)
{
  const char *text = tonti_cli_option (self, option);
  if (text)
    *member = tonti_user_find (book, text, self->user.today, self->problems);
  return !text || *member > 0;
}

gboolean
tonti_cli_settle_user (TontiCli *self, TontiBook *book)
{
  gboolean ok = find_user (self, book, "as", &self->user.author);
  return find_user (self, book, "second", &self->user.second) && ok;
}

static TontiBook *
open_book (TontiCli *self, gboolean writable)
{
  g_autoptr (TontiBook) book = tonti_book_open (tonti_cli_word (self, 0), writable, self->problems);
  if (!book)
    return NULL;
  tonti_cli_tell_seen (self, book, writable);
  gboolean ok = tonti_cli_settle_clock (self, tonti_book_get_group (book)->practice);
  ok = tonti_cli_settle_user (self, book) && ok;
  return ok ? g_steal_pointer (&book) : NULL;
}

/* Whoever said who he is, is looked up before anything could be written: the auditor reads. */
static gboolean
is_auditor (TontiCli *self)
{
  if (!tonti_cli_option (self, "as"))
    return FALSE;
  g_autoptr (TontiBook) book = open_book (self, FALSE);
  return book && tonti_user_only_reads (book, self->user.author, self->user.today);
}

TontiBook *
tonti_cli_open_to_prove (TontiCli *self)
{
  g_autoptr (TontiBook) book = open_book (self, TRUE);
  return book && tonti_cli_settle_pins (self, book, TRUE) ? g_steal_pointer (&book) : NULL;
}

TontiBook *
tonti_cli_open (TontiCli *self, gboolean writable)
{
  writable = writable && !is_auditor (self) && tonti_problems_count (self->problems) == 0;
  if (tonti_problems_count (self->problems) > 0)
    return NULL;
  g_autoptr (TontiBook) book = open_book (self, writable);
  if (!book || !tonti_cli_settle_pins (self, book, writable))
    return NULL;
  return g_steal_pointer (&book);
}
