// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db-private.h"

/* Balances added up in memory and written once: for imports, rebuilding and verifying. Private to
 * app/storage. */

G_BEGIN_DECLS

typedef struct _TontiBulk TontiBulk;

/* Until freed, tonti_ledger_project adds to it instead of writing balances. */
TontiBulk *tonti_bulk_new (TontiDb *db);
void tonti_bulk_free (TontiBulk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiBulk, tonti_bulk_free)

/* Number of an account or subject, made when it is new; 0 = failed, the database knows why. */
gint64 tonti_bulk_account (TontiBulk *self, const char *key);
gint64 tonti_bulk_subject (TontiBulk *self, const char *key);
/* FALSE: the sum is beyond what can be kept. */
gboolean tonti_bulk_add (TontiBulk *self, gint64 account, gint64 member, gint64 subject,
                         gint64 amount) G_GNUC_WARN_UNUSED_RESULT;
/* Write what was added up since the last call. */
gboolean tonti_bulk_flush (TontiBulk *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
