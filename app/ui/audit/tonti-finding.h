// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

/* What a check found wrong with a book, told to the people of the group: which entry, in their own
 * words, or else which part of the book. */

G_BEGIN_DECLS

typedef struct
{
  gint64 event;   /* number of the entry that is not as it was written, 0 = not an entry */
  char *title;    /* one sentence: what is wrong */
  char *about;    /* what was recorded, as far as the book still says it; "" = it does not */
  char *intact;   /* what was read again and is right; "" = nothing is known */
  char *detail;   /* the check's own words, for the auditor */
  char *obstacle; /* why nothing is written any more, in one line */
} TontiFinding;

/* In any thread. BOOK is the one that was verified; NULL: it does not open, and VERDICT is NULL
 * too. PROBLEMS say why there is no verdict. */
TontiFinding *tonti_finding_make (TontiBook *book, const json_t *verdict,
                                  const TontiProblems *problems);
void tonti_finding_free (TontiFinding *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiFinding, tonti_finding_free)

/* A session carries what was found in its book, for the pages that tell it. FINDING is taken. */
void tonti_finding_keep (TontiSession *session, TontiFinding *finding);
/* Borrowed; NULL = nothing was found. */
const TontiFinding *tonti_finding_get (TontiSession *session);

/* The part of the book that a table of its file is, for people ("the list of dues"); NULL = none
 * that people know. Translated, static. */
const char *tonti_finding_part (const char *table);

G_END_DECLS
