// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-problem.h"

/* Names and places of book files: looked at by lstat and statfs only. Opening the file of an open
 * book, even once, would drop the locks of SQLite. Private to app/storage. */

G_BEGIN_DECLS

/* The canonical absolute name of an existing file that may be a book: a regular file with one name,
 * not a link. WRITABLE: on a disk of this computer. Newly allocated, NULL with a problem. */
char *tonti_file_resolve (const char *path, gboolean writable, TontiProblems *problems);
/* The canonical absolute name of a file that does not exist yet, in a folder that does. */
char *tonti_file_resolve_new (const char *path, TontiProblems *problems);
/* ".NAME.WHAT-1a2b3c4d", beside the file, so that it can be renamed to it. Newly allocated. */
char *tonti_file_passing_name (const char *path, const char *what);
/* Make an empty file for us alone (0600) that was not there. */
gboolean tonti_file_make (const char *path, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Give the file another name that is not taken, durably. */
gboolean tonti_file_publish (const char *from, const char *to,
                             TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Put a file in the place of another, durably, at one stroke. */
gboolean tonti_file_replace (const char *from, const char *to,
                             TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Two files of one folder get each other's names, durably, at one stroke. Not *DONE: the file
 * system does not know how, and nothing was changed; that is no problem. */
gboolean tonti_file_exchange (const char *one, const char *two, gboolean *done,
                              TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Copy a file that no one has open to a name that is not taken, durably. */
gboolean tonti_file_copy (const char *from, const char *to,
                          TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Remove a file and its journal, when they are there. */
void tonti_file_remove (const char *path);
/* Bytes of the file, -1 when it is not there. */
gint64 tonti_file_size (const char *path);

G_END_DECLS
