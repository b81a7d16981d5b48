// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-guard.h"

#include "tonti-guard-store.h"
#include "tonti-journal.h"

/* How the group guards its book. */

void
tonti_guard_read (TontiBook *book, TontiGuard *guard)
{
  TontiGuardRow row;
  tonti_guard_get (tonti_journal_get_db (tonti_book_get_journal (book)), &row);
  *guard = (TontiGuard){ row.keys_to_open, row.idle_minutes };
}
