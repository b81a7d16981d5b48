// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-copies.h"
#include "tonti-copy.h"

/* What this computer remembers of the copies it made of one group's book: one key file a group in
 * the state folder, 0600, replaced at one stroke. Private to app/book. */

G_BEGIN_DECLS

typedef struct
{
  TontiCopyRow row; /* exists is not kept */
  TontiDay day;     /* when it was made, where the person was */
  TontiCopyMark mark;
} TontiCopyEntry;

typedef struct _TontiCopyRegister TontiCopyRegister;

/* The register of the group of this UUID; an empty one when there is none, or none that can be
 * read. */
TontiCopyRegister *tonti_copy_register_open (const char *uuid);
void tonti_copy_register_free (TontiCopyRegister *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiCopyRegister, tonti_copy_register_free)

/* Be the only one who makes and removes copies of this group, until the register is freed; FALSE
 * when another program is. */
gboolean tonti_copy_register_lock (TontiCopyRegister *self);
/* Its folder: "$XDG_STATE_HOME/tonti/copies", made for its owner alone; borrowed. */
const char *tonti_copy_register_get_folder (TontiCopyRegister *self);
/* Entries, oldest first; borrowed. */
GPtrArray *tonti_copy_register_get_entries (TontiCopyRegister *self);
/* Add an entry (taken) at the end, or take one out; kept by save. */
void tonti_copy_register_add (TontiCopyRegister *self, TontiCopyEntry *entry);
void tonti_copy_register_remove (TontiCopyRegister *self, TontiCopyEntry *entry);
/* Files that are being made: should the program end in the middle, the next one removes them. */
void tonti_copy_register_set_passing (TontiCopyRegister *self, const char *const *paths);
char **tonti_copy_register_get_passing (TontiCopyRegister *self); /* newly allocated */
/* FALSE with a problem: the file could not be written and is as it was. */
gboolean tonti_copy_register_save (TontiCopyRegister *self,
                                   TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
void tonti_copy_entry_free (TontiCopyEntry *entry);

G_END_DECLS
