// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* How the book differs from the one this computer saw last. */

G_BEGIN_DECLS

typedef struct
{
  char *newer;           /* path of that book, NULL = it is not there any more */
  char *sentence;        /* what differs, in one line */
  gint64 missing;        /* entries that were seen and are not in this book */
  gint64 agreed_meeting; /* up to its closing both are the same, 0 = not known */
  TontiDay day;          /* of the last entry seen */
  gboolean is_forked;    /* other entries stand where some were seen */
  gboolean is_warning;   /* it is told only: nothing is to be decided */
} TontiOtherBook;

/* NULL = it is the one, and only its owner may write it. In the book's thread. */
TontiOtherBook *tonti_other_book_read (TontiBook *book);
void tonti_other_book_free (TontiOtherBook *self);

G_END_DECLS
