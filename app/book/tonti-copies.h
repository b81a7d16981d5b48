// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* Second copies of a book: made, read back wholly, remembered on this computer, restored under
 * another name. A copy is either there, whole and verified, or it is not there. */

G_BEGIN_DECLS

/* A verified copy of BOOK in folder DIR, which must exist: "Group 2025-03-01 n123 1a2b3c4d" and the
 * extension of copies; its path, newly allocated, NULL with a problem and nothing left behind.
 * Never over an existing file. PASSPHRASE: NULL for a plain copy, else what the copy is protected
 * with (see tonti_copies_check_passphrase). AUTOMATIC: made without being asked; such copies are
 * removed again when there are many, see tonti_copies_get_folder. The book may be open for reading
 * or writing, not in a transaction; what is typed in the open meeting goes along. PROGRESS may be
 * NULL; it stops the work by returning FALSE. */
char *tonti_copies_make (TontiBook *book, const char *dir, const char *passphrase,
                         gboolean automatic, const TontiUser *user, TontiBookProgress progress,
                         gpointer data, TontiProblems *problems);
/* The folder for automatic copies, beside the book: "name copies"; made (for its owner alone) when
 * it is not there. Newly allocated, NULL with a problem. There the last ten and one a month stay.
 */
char *tonti_copies_get_folder (TontiBook *book, TontiProblems *problems);

/* Make NEW_BOOK, which must not exist, from the file COPY; the copy is verified wholly first, and
 * the new book has the same events and the same head. PASSPHRASE is needed for a protected copy,
 * and not looked at for a plain one. FALSE: problems ("wrong-passphrase", "exists", "altered" …)
 * and no file. */
gboolean tonti_copies_restore (const char *copy, const char *new_book, const char *passphrase,
                               TontiBookProgress progress, gpointer data,
                               TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE if the file is a protected copy, by its first bytes: then a passphrase is asked for. */
gboolean tonti_copies_is_protected (const char *copy);
/* TRUE if the file has the name of a copy, plain or protected: it is restored, not opened. */
gboolean tonti_copies_is_copy (const char *path);
/* The rule: five words, or twenty characters. FALSE with a refusal "weak-passphrase". */
gboolean tonti_copies_check_passphrase (const char *passphrase, TontiProblems *problems);

/* What this computer remembers of a copy that it made. */
typedef struct
{
  char *path;
  gint64 at_unix_s; /* when it was made and verified */
  gint64 seq;       /* number of its last event */
  char head8[9];    /* first eight digits of its head */
  gint64 meeting;   /* last meeting closed in it, 0 = none */
  gboolean outside; /* on another disk than the book */
  gboolean sealed;  /* protected with a passphrase */
  gboolean automatic;
  gboolean exists; /* a file of this name and size is there now */
} TontiCopyRow;

/* The copies of this group that this computer remembers, newest first: TontiCopyRow, each cleared
 * with the array (g_array_unref). */
GArray *tonti_copies_list (const TontiGroup *group);
/* The newest copy on another disk that this computer made; FALSE = none. Clear *out with
 * tonti_copy_row_clear. */
gboolean tonti_copies_find_outside (const TontiGroup *group, TontiCopyRow *out);
void tonti_copy_row_clear (TontiCopyRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiCopyRow, tonti_copy_row_clear)

G_END_DECLS
