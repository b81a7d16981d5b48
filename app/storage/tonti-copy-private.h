// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-copy.h"

/* The files of a copy that is being made. Private to app/storage. */

G_BEGIN_DECLS

/* The real folder behind PATH; NULL with a problem unless it is one. */
char *tonti_copy_resolve_folder (const char *path, TontiProblems *problems);
/* A failure of the system at the folder or file PATH, in words. Returns FALSE. */
gboolean tonti_copy_fail (TontiProblems *problems, const char *path, int error);
/* An empty file for us alone (0600) that was not there. */
gboolean tonti_copy_create (const char *path, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Everything on the disk, and out of memory, so that what is read next comes from the disk. */
gboolean tonti_copy_settle (const char *path, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Size and SHA-256 of a file. */
gboolean tonti_copy_measure (const char *path, TontiCopyMark *mark,
                             TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Give FROM the name STEM EXTENSION, or "STEM (2) EXTENSION" …, durably; the name, newly allocated.
 * NULL with a problem: no such file is there. */
char *tonti_copy_publish (const char *from, const char *folder, const char *stem,
                          const char *extension, const TontiCopyMark *mark,
                          TontiProblems *problems);
/* Protect the file FROM into the empty file TO, or the way back. */
gboolean tonti_copy_seal_file (const char *from, const char *to, const char *passphrase,
                               TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
gboolean tonti_copy_unseal_file (const char *from, const char *to, const char *passphrase,
                                 TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
