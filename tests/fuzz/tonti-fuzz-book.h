// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-fuzz.h"

/* The practice book that inputs are thrown at: made once a process, in a folder of its own that
 * goes with the process. TMPDIR says where: a disk in memory is ten times as fast. */

G_BEGIN_DECLS

typedef struct
{
  char *folder, *path;
  guint8 *sound; /* the whole file as it was made */
  gsize size;
  TontiUser user; /* the treasurer, the chair beside her; the day of the second meeting */
} TontiFuzzBook;

/* Six members. MEETINGS closed: 0, or 1 and then the second is open with everybody's dues typed, an
 * auction held and aid granted. */
TontiFuzzBook *tonti_fuzz_book_get (gint64 meetings);
/* The book, open for writing for as long as the process lives; borrowed. */
TontiBook *tonti_fuzz_book_open (TontiFuzzBook *self);
/* Put a file of these bytes in the place of the book; nothing else stays in the folder. */
void tonti_fuzz_book_put (TontiFuzzBook *self, const guint8 *data, gsize size);
/* TRUE if the file is of these very bytes. */
gboolean tonti_fuzz_book_is (TontiFuzzBook *self, const guint8 *data, gsize size);
/* Every sentence of PROBLEMS can be shown. */
void tonti_fuzz_check_problems (const TontiProblems *problems);

/* The journal of the file is changed as READER says, and every hash made anew: what somebody can
 * do who has the file and the time. */
void tonti_fuzz_forge (const char *path, TontiFuzzReader *reader);

G_END_DECLS
