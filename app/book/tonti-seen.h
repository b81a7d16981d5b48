// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* Is this the book that this computer knows? Every computer remembers the last event it saw of each
 * book (real books by their UUID, practice books by UUID and path) and compares it when the book is
 * opened. A real book that is older, or went its own way, can be looked at; it is written to only
 * after two officers have accepted it (verb "book.accept"). A practice book is told, not refused.
 */

G_BEGIN_DECLS

typedef enum
{
  TONTI_SEEN_NEW,    /* this computer has not seen the book yet: only paper can tell */
  TONTI_SEEN_SAME,   /* it ends where it ended when it was last seen */
  TONTI_SEEN_GROWN,  /* all that was seen is there, and more */
  TONTI_SEEN_OLDER,  /* it ends before the last event seen */
  TONTI_SEEN_FORKED, /* other events stand where some were seen */
} TontiSeenState;

typedef struct
{
  TontiSeenState state;
  gint64 seq;     /* the last event this computer saw, 0 = none */
  gint64 missing; /* OLDER, FORKED: how many of the events seen are not in this book */
  char *path;     /* of the book then, NULL = not known */
  TontiDay day;   /* of event seq */
  gint64 agreed;  /* OLDER, FORKED: the last event seen that is in this book, 0 = none is known */
  gint64 agreed_meeting; /* the meeting that it closed, 0 = none */
  gint64 differs;        /* FORKED: the first event seen that another stands for */
  gboolean damaged;      /* NEW: something was remembered, and it cannot be read */
  gint64 stranger; /* another real book was last seen at this place, up to this entry, 0 = none */
  TontiDay stranger_day; /* of that entry */
} TontiSeen;

/* As found when the book was opened, or since accepted; borrowed. */
const TontiSeen *tonti_book_get_seen (TontiBook *book);
/* TRUE for OLDER and FORKED. */
gboolean tonti_book_is_other_copy (TontiBook *book);
/* One sentence about an older or forked book, or about one that stands where another one stood,
 * "what: why: what to do"; NULL for the others. Newly allocated. */
char *tonti_book_tell_seen (TontiBook *book);
/* Its middle alone: "it is an older copy: it lacks 14 entries …". */
char *tonti_book_describe_seen (TontiBook *book);
/* What stands against trusting a paper made from this book, as far as opening it told: it was
 * altered, or is an older or other copy; newly allocated, NULL = nothing. *mark (static): the same
 * in one or two words. */
char *tonti_book_tell_doubt (TontiBook *book, const char **mark);
/* FALSE with problem "older-copy" or "other-copy" when this book must not be written to. */
gboolean tonti_book_check_seen (TontiBook *book, TontiProblems *problems);
/* Remember the head of the book; does nothing for OLDER and FORKED. FALSE when nothing was kept: a
 * state folder that cannot be written to never stops work. */
gboolean tonti_book_keep_seen (TontiBook *book);

G_END_DECLS
