// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-problem.h"

/* A file protected with a passphrase, exactly as README.md of this room says: Argon2id makes the
 * key, XChaCha20-Poly1305 in chunks says about each byte that it is the one that was written, and
 * that the last one is the last. */

G_BEGIN_DECLS

#define TONTI_VAULT_CHUNK 65536

/* The rule: five different words, or twenty characters. FALSE with a refusal "weak-passphrase". */
gboolean tonti_vault_check_passphrase (const char *passphrase, TontiProblems *problems);
/* TRUE if the file at PATH begins as a protected one does. Not for the file of an open book. */
gboolean tonti_vault_is (const char *path);

/* Read IN to its end and write it to OUT, protected. NAME stands in the sentences. */
gboolean tonti_vault_seal (int in, int out, const char *name, const char *passphrase,
                           TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* The way back. FALSE: what was written to OUT so far is to be thrown away ("wrong-passphrase",
 * "altered", "newer", "io" …). */
gboolean tonti_vault_unseal (int in, int out, const char *name, const char *passphrase,
                             TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* For tests: what Argon2id costs from now on (memory in KiB), 0 = the usual. */
void tonti_vault_set_cost (guint32 passes, guint32 memory);

G_END_DECLS
