// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-journal.h"
#include "tonti-seen.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

/* An older or other book in words, with the ways out. */

static char *
tell_day (TontiBook *book, TontiDay day)
{
  const char *lang = tonti_book_get_group (book)->lang;

  return tonti_day_format_short (day, lang != NULL ? lang : "");
}

/* What it lacks: "it lacks 14 entries that this computer has seen, the last on 12/06/2025". */
static char *
tell_older (TontiBook *book, const TontiSeen *seen)
{
  g_autofree char *day = tell_day (book, seen->day);

  return g_strdup_printf (
      ngettext ("it is an older copy: it lacks %" PRId64 " entry that this computer has seen, the "
                "last on %s",
                "it is an older copy: it lacks %" PRId64 " entries that this computer has seen, "
                "the last on %s",
                (gulong)seen->missing),
      seen->missing, day);
}

static char *
tell_forked (const TontiSeen *seen)
{
  if (seen->agreed + 1 == seen->differs)
    return g_strdup_printf (_ ("from entry %" PRId64 " on it is not what this computer has seen: "
                               "it was written anew, or is another copy that went its own way"),
                            seen->differs);
  if (seen->agreed == 0)
    return g_strdup_printf (_ ("it was written anew, or went its own way: of its entries up to "
                               "number %" PRId64 ", none is known to be as this computer has seen "
                               "them"),
                            seen->differs);
  if (seen->agreed_meeting > 0)
    return g_strdup_printf (_ ("it was written anew, or is another copy that went its own way, "
                               "between the closing of meeting %" PRId64 " (entry %" PRId64
                               ") and entry %" PRId64),
                            seen->agreed_meeting, seen->agreed, seen->differs);
  return g_strdup_printf (_ ("it was written anew, or is another copy that went its own way, "
                             "between entry %" PRId64 " and entry %" PRId64),
                          seen->agreed, seen->differs);
}

/* Where the right book is to be found, as far as it is known. */
static char *
tell_way_out (TontiBook *book, const TontiSeen *seen)
{
  if (seen->path == NULL || g_str_equal (seen->path, tonti_book_get_path (book)))
    return g_strdup (_ ("take the newer book or its last copy, only look at this one, or let two "
                        "officers accept it (book.accept)"));
  return g_strdup_printf (_ ("take the book last seen at %s, only look at this one, or let two "
                             "officers accept it (book.accept)"),
                          seen->path);
}

char *
tonti_book_describe_seen (TontiBook *book)
{
  const TontiSeen *seen = tonti_book_get_seen (book);

  if (!tonti_book_is_other_copy (book))
    return NULL;
  return seen->state == TONTI_SEEN_OLDER ? tell_older (book, seen) : tell_forked (seen);
}

/* Another group's book, or one made anew under the old name. */
static char *
tell_stranger (TontiBook *book)
{
  const TontiSeen *seen = tonti_book_get_seen (book);
  g_autofree char *day = NULL;

  if (seen->stranger == 0)
    return NULL;
  day = tell_day (book, seen->stranger_day);
  return g_strdup_printf (_ ("%s: another book stood here when this computer last looked, with "
                             "%" PRId64 " entries up to %s: if nobody put this one in its place on "
                             "purpose, take the last copy of the other one, and compare the code "
                             "on paper"),
                          tonti_book_get_path (book), seen->stranger, day);
}

char *
tonti_book_tell_seen (TontiBook *book)
{
  g_autofree char *what = tonti_book_describe_seen (book);
  g_autofree char *how = NULL;

  if (what == NULL)
    return tell_stranger (book);
  how = tell_way_out (book, tonti_book_get_seen (book));
  return g_strdup_printf ("%s: %s: %s", tonti_book_get_path (book), what, how);
}

/* In the language of the paper; what the check found was told in that of the window. */
char *
tonti_book_tell_doubt (TontiBook *book, const char **mark)
{
  g_autofree char *other = tonti_book_describe_seen (book);

  *mark = NULL;
  if (tonti_journal_get_doubt (tonti_book_get_journal (book)) != NULL)
    {
      *mark = _ ("ALTERED");
      return g_strdup (_ ("Printed from a book that was changed outside Tonti: this paper proves "
                          "nothing; ask for one from the last verified copy"));
    }
  if (other == NULL)
    return NULL;
  *mark = _ ("OTHER COPY");
  return g_strdup_printf (_ ("Printed from a book that this computer does not know as the right "
                             "one: %s"),
                          other);
}

gboolean
tonti_book_check_seen (TontiBook *book, TontiProblems *problems)
{
  g_autofree char *text = NULL;

  if (!tonti_book_is_other_copy (book) || tonti_book_get_group (book)->practice)
    return TRUE;
  text = tonti_book_tell_seen (book);
  return tonti_problems_altered (
      problems, tonti_book_get_seen (book)->state == TONTI_SEEN_OLDER ? "older-copy" : "other-copy",
      "%s", text);
}
