// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* How the group guards its book. */

G_BEGIN_DECLS

typedef struct
{
  gint64 keys_to_open; /* key-holders who open a meeting together, 0 = not asked */
  gint64 idle_minutes; /* the window locks itself after so long without a key pressed */
} TontiGuard;

/* What the group decided, else what holds for everybody. */
void tonti_guard_read (TontiBook *book, TontiGuard *guard);

G_END_DECLS
