// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-info.h"

#include <glib/gstdio.h>

#include "tonti-count-store.h"
#include "tonti-hash.h"
#include "tonti-draft-store.h"
#include "tonti-journal.h"
#include "tonti-meeting-store.h"

char *
tonti_info_get_head (TontiBook *book, gint64 *seq)
{
  guint8 hash[TONTI_HASH_SIZE];
  gint64 last = tonti_journal_get_head (tonti_book_get_journal (book), hash);
  if (seq)
    *seq = last;
  return tonti_hash_to_hex (hash, sizeof hash);
}

static void
read_seal (TontiDb *db, TontiInfo *info)
{
  g_auto (TontiMeetingRow) row = { 0 };
  info->seal_day = TONTI_DAY_NONE;
  if (!tonti_meeting_get_last_closed (db, &row))
    return;
  info->seal_meeting = row.id;
  info->seal_event = row.closed;
  info->seal_day = row.day;
}

void
tonti_info_read (TontiBook *book, TontiInfo *info)
{
  TontiDb *db = tonti_journal_get_db (tonti_book_get_journal (book));
  GStatBuf status;
  tonti_info_clear (info);
  info->members = tonti_count_members (db);
  info->meetings = tonti_count_closed_meetings (db);
  info->open_meeting = tonti_book_get_open_meeting (book).n;
  info->head = tonti_info_get_head (book, &info->events);
  info->size = g_stat (tonti_book_get_path (book), &status) == 0 ? status.st_size : 0;
  read_seal (db, info);
}

void
tonti_info_clear (TontiInfo *info)
{
  g_free (info->head);
  *info = (TontiInfo){ 0 };
}

void
tonti_info_peek_undo (TontiBook *book, char **undo, char **redo)
{
  gint64 meeting = tonti_book_get_open_meeting (book).n;
  *undo = *redo = NULL;
  if (meeting > 0)
    tonti_draft_peek (tonti_journal_get_db (tonti_book_get_journal (book)), meeting, undo, redo);
}
