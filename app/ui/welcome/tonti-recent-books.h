// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-day.h"

/* The books opened last on this computer, the newest first. */

G_BEGIN_DECLS

#define TONTI_RECENT_BOOKS_MAX 8

typedef struct
{
  char *path, *name; /* of the file, of the group */
  char *uuid;        /* of the group, NULL = not known */
  TontiDay met;      /* day of the last closed meeting, TONTI_DAY_NONE = none yet */
  gboolean practice;
} TontiRecentBook;

void tonti_recent_book_free (TontiRecentBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiRecentBook, tonti_recent_book_free)

/* TontiRecentBook *; at most TONTI_RECENT_BOOKS_MAX. */
GPtrArray *tonti_recent_books_read (void);
/* Puts BOOK first; what was known of the same file is replaced. */
void tonti_recent_books_add (const TontiRecentBook *book);
/* The list forgets the book; the file stays. */
void tonti_recent_books_forget (const char *path);

G_END_DECLS
