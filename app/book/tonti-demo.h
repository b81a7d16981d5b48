// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* A practice book with its meetings, made by the ordinary verbs. Equal wishes make equal books, to
 * the last byte of the journal. */

G_BEGIN_DECLS

typedef struct
{
  const char *kind; /* "rotating" */
  const char *lang; /* of its documents */
  gint64 members;   /* 6 to 200 */
  gint64 meetings;  /* held and closed; 0 = a group that has not met yet */
  gint64 seed;
  const char *order; /* in which hands are served, a code of tonti_order_codes; NULL = fixed */
  TontiBookProgress progress; /* may be NULL; FALSE stops, and no book is left */
  gpointer data;
} TontiDemo;

/* NULL with problems, and no file. */
TontiBook *tonti_demo_make (const char *path, const TontiDemo *wish, TontiProblems *problems);

G_END_DECLS
