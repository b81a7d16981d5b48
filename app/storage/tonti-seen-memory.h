// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-event.h"

/* What this computer remembers of a book: numbers and hashes of events that stood in it, in a small
 * file of the state folder, for its owner alone. */

G_BEGIN_DECLS

/* So many of the last entries are remembered one by one; of those before, the closings. */
#define TONTI_SEEN_RECENT 128

typedef struct
{
  gint64 seq;
  gint64 meeting; /* the meeting that this event closed, 0 = it closed none */
  TontiDay day;   /* of the operation */
  guint8 hash[TONTI_HASH_SIZE];
} TontiSeenHead;

typedef struct
{
  char *path;       /* of the book when its last head was seen */
  GArray *heads;    /* TontiSeenHead by number, each once; the last is the last one seen */
  gboolean damaged; /* there is a memory, and it cannot be read */
} TontiSeenMemory;

void tonti_seen_memory_clear (TontiSeenMemory *memory);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiSeenMemory, tonti_seen_memory_clear)

/* FALSE, with *memory empty, when nothing is known under this NAME (letters, digits and hyphens).
 */
gboolean tonti_seen_memory_load (const char *name, TontiSeenMemory *memory);
/* For who holds the lock. Written beside and put in place at one stroke, durably; the oldest heads
 * are left out when there are very many. FALSE when it could not be kept: what was there is still
 * there. */
gboolean tonti_seen_memory_save (const char *name, const TontiSeenMemory *memory);
/* From loading to saving nobody else must write: a descriptor to give back, -1 when another one
 * writes all the time or there is no state folder. */
int tonti_seen_memory_lock (void);
void tonti_seen_memory_unlock (int lock);

/* Another real book than BUT (name of a memory) that was last seen at PATH: its last head into
 * *last. FALSE when none is known. */
gboolean tonti_seen_memory_find_place (const char *path, const char *but, TontiSeenHead *last);

/* The last head, NULL in an empty memory. */
const TontiSeenHead *tonti_seen_memory_last (const TontiSeenMemory *memory);

G_END_DECLS
