// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "tonti-book.h"

/* The members, or those that match what is searched: what the list in the window shows. */

G_BEGIN_DECLS

typedef struct
{
  gint64 member;
  char *name;
  char *hands;     /* "1", "2 1/2"; NULL = none */
  TontiMoney owed; /* late dues and fines */
  TontiDay left;   /* TONTI_DAY_NONE = in the group */
} TontiRosterRow;

typedef struct
{
  GArray *rows; /* TontiRosterRow; those who left last */
  gint64 owing; /* how many of them owe something */
  gint64 ever;  /* members of the group, whatever was searched */
} TontiRoster;

/* SEARCH: parts of the name without accents, a number, or three digits or more of a telephone; ""
 * = everybody. NULL with problems, or when it was cancelled. */
TontiRoster *tonti_roster_read (TontiBook *book, const char *search, GCancellable *cancellable,
                                TontiProblems *problems);
void tonti_roster_free (TontiRoster *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiRoster, tonti_roster_free)
/* "2 1/2 hands" of HANDS of a row; translated, newly allocated. */
char *tonti_roster_tell_hands (const char *hands);

G_END_DECLS
