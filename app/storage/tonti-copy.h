// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-journal.h"

/* Copies of a book, plain or protected: written beside their place, read back wholly, and only then
 * given their name. */

G_BEGIN_DECLS

#define TONTI_COPY_PLAIN ".tonti-copy"
#define TONTI_COPY_SEALED ".tonti-locked"

/* Where and how a copy is made. */
typedef struct
{
  const char *folder;     /* of the copy; it must exist */
  const char *stem;       /* name of the copy without its extension; see tonti_copy_stem */
  const char *work;       /* folder on this computer for what must not lie on a stick */
  const char *passing;    /* name of the unfinished files, which nobody else uses */
  const char *passphrase; /* NULL = plain */
  TontiProgress progress; /* may be NULL */
  gpointer data;
} TontiCopyHow;

/* What a copy is, as found when it was read back. */
typedef struct
{
  gint64 seq; /* of its last event */
  guint8 head[TONTI_HASH_SIZE];
  gint64 size;                 /* of the file, bytes */
  guint8 sum[TONTI_HASH_SIZE]; /* SHA-256 of the file */
} TontiCopyMark;

/* "Group 2025-03-01 n123 1a2b3c4d": a name that every file system takes; newly allocated. */
char *tonti_copy_stem (const char *group, TontiDay day, gint64 seq,
                       const guint8 head[TONTI_HASH_SIZE]);
/* A verified copy of the open book JOURNAL, not in a transaction. Its path, newly allocated; NULL
 * with a problem, and nothing is left of it. Never over an existing file. */
char *tonti_copy_make (TontiJournal *journal, const TontiCopyHow *how, TontiCopyMark *mark,
                       TontiProblems *problems);
/* A new book at NEW_PATH, which must not exist, from the copy at PATH. */
gboolean tonti_copy_restore (const char *path, const char *new_path, const char *passphrase,
                             TontiProgress progress, gpointer data, TontiCopyMark *mark,
                             TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE if the file at PATH is, to the byte, the copy that was made. */
gboolean tonti_copy_is_intact (const char *path, const TontiCopyMark *mark);
/* TRUE if PATH ends as the name of a copy does. */
gboolean tonti_copy_is_named (const char *path);
/* A copy is not written in, and a protected one not opened: FALSE with a refusal "copy" that says
 * how to restore it. */
gboolean tonti_copy_allow (const char *path, TontiOpenMode mode,
                           TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE if FOLDER is on another disk than the file BOOK; memory is no disk. */
gboolean tonti_copy_is_outside (const char *folder, const char *book);

G_END_DECLS
