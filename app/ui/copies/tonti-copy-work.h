// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-copies.h"

#include <gio/gio.h>

/* Making, reading back and restoring copies in a thread of its own, with an opening of the book of
 * its own: whoever writes meanwhile is not kept waiting. */

G_BEGIN_DECLS

/* RESULT: the path of the copy or of the restored book, NULL with PROBLEMS. A reading back gives
 * the path of what was read. */
typedef void (*TontiCopyWorkDone) (GObject *owner, GCancellable *cancellable, const char *result,
                                   const TontiProblems *problems);

/* What to make. Everything is copied. */
typedef struct
{
  const char *book;       /* path */
  const char *folder;     /* NULL = that of the automatic copies, beside the book */
  const char *passphrase; /* NULL = plain */
  gboolean automatic;
  TontiUser user;
} TontiCopyWish;

/* CANCELLABLE is that of a TontiProgress, or a fresh one; DONE is called if OWNER still lives. */
void tonti_copy_work_make (const TontiCopyWish *wish, GCancellable *cancellable, GObject *owner,
                           TontiCopyWorkDone done);
/* NEW_BOOK must not exist. PASSPHRASE may be NULL. */
void tonti_copy_work_restore (const char *copy, const char *new_book, const char *passphrase,
                              GCancellable *cancellable, GObject *owner, TontiCopyWorkDone done);
/* Read a plain copy wholly again: every entry and every figure. */
void tonti_copy_work_check (const char *copy, GCancellable *cancellable, GObject *owner,
                            TontiCopyWorkDone done);

G_END_DECLS
