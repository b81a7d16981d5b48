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

char *
tonti_book_tell_seen (TontiBook *book)
{
  g_autofree char *what = tonti_book_describe_seen (book);
  g_autofree char *how = NULL;

  if (what == NULL)
    return NULL;
  how = tell_way_out (book, tonti_book_get_seen (book));
  return g_strdup_printf ("%s: %s: %s", tonti_book_get_path (book), what, how);
}

/* What the quick check found, without the name of the file: a paper is of the group, not of a
 * place on a disk. */
static const char *
find_altered (TontiBook *book)
{
  const char *doubt = tonti_journal_get_doubt (tonti_book_get_journal (book));
  g_autofree char *name = g_strconcat (tonti_book_get_path (book), ": ", NULL);

  return doubt != NULL && g_str_has_prefix (doubt, name) ? doubt + strlen (name) : doubt;
}

char *
tonti_book_tell_doubt (TontiBook *book, const char **mark)
{
  const char *altered = find_altered (book);
  g_autofree char *other = tonti_book_describe_seen (book);

  *mark = NULL;
  if (altered != NULL)
    {
      *mark = _ ("ALTERED");
      return g_strdup_printf (_ ("Printed from a book that was altered: %s"), altered);
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
