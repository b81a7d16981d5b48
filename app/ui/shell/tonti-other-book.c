// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-other-book.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-exposure.h"
#include "tonti-seen.h"

/* For the line above the pages. */
static char *
tell_in_short (const TontiSeen *seen, gboolean practice)
{
  g_autofree char *what
      = seen->state == TONTI_SEEN_FORKED
            ? g_strdup (_ ("Another copy, which went its own way"))
            : g_strdup_printf (
                g_dngettext (
                    NULL, "An older copy: %" PRId64 " entry that this computer has seen is missing",
                    "An older copy: %" PRId64 " entries that this computer has seen are missing",
                    (gulong)seen->missing),
                seen->missing);
  return practice ? g_steal_pointer (&what) : g_strdup_printf (_ ("%s. It is only read."), what);
}

/* Nothing is wrong with the book itself. */
static TontiOtherBook *
read_warning (TontiBook *book)
{
  char *sentence = tonti_book_get_seen (book)->stranger > 0
                       ? g_strdup (_ ("Another book stood at this place when this computer last "
                                      "looked: if nobody put this one here on purpose, look for "
                                      "the other one"))
                       : tonti_book_tell_exposed (book);
  TontiOtherBook *other = sentence ? g_new0 (TontiOtherBook, 1) : NULL;
  if (!other)
    return NULL;
  other->sentence = sentence;
  other->is_warning = TRUE;
  return other;
}

TontiOtherBook *
tonti_other_book_read (TontiBook *book)
{
  const TontiSeen *seen = tonti_book_get_seen (book);
  if (!tonti_book_is_other_copy (book))
    return read_warning (book);
  TontiOtherBook *other = g_new0 (TontiOtherBook, 1);
  other->sentence = tell_in_short (seen, tonti_book_get_group (book)->practice);
  other->missing = seen->missing;
  other->day = seen->day;
  other->agreed_meeting = seen->agreed_meeting;
  other->is_forked = seen->state == TONTI_SEEN_FORKED;
  if (seen->path && g_strcmp0 (seen->path, tonti_book_get_path (book)) != 0
      && g_file_test (seen->path, G_FILE_TEST_EXISTS))
    other->newer = g_strdup (seen->path);
  return other;
}

void
tonti_other_book_free (TontiOtherBook *self)
{
  g_free (self->newer);
  g_free (self->sentence);
  g_free (self);
}
