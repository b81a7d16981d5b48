// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal-fixture.h"

/* A folder with the place of a book in it, and the problems that the book may have. A test that
 * needs more has one as its first member. */

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;  /* of the book */
  char *bytes; /* the book as it was kept, NULL = it was not */
  gsize size;
  TontiProblems *problems;
} StorageWorld;

/* No book is there yet. */
void storage_world_set_up (StorageWorld *w, gconstpointer data);
/* The book of fixture_group, closed and kept. */
void storage_world_set_up_group (StorageWorld *w, gconstpointer data);
void storage_world_tear_down (StorageWorld *w, gconstpointer data);
/* The folder is empty again, and nothing is known against the book. */
void storage_world_start_anew (StorageWorld *w);
/* Remember the bytes of the file, and write them over it again. */
void storage_world_keep (StorageWorld *w);
void storage_world_restore (StorageWorld *w);
/* What is verified so deep of the book, opened for reading; the test ends when it cannot be. */
gboolean storage_world_verify (StorageWorld *w, TontiVerifyDepth depth, TontiVerdict *verdict);
/* The book is whole and has so many events, -1 = any number. */
void storage_world_assert_whole (StorageWorld *w, gint64 events);

G_END_DECLS
