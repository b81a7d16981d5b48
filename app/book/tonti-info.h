// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* A book in a few words, without adding anything up. */

G_BEGIN_DECLS

typedef struct
{
  gint64 members;      /* who have not left */
  gint64 meetings;     /* closed ones */
  gint64 open_meeting; /* 0 = none */
  gint64 events;       /* number of the last event */
  char *head;          /* its hash, 64 hexadecimal digits */
  gint64 seal_meeting; /* last closed meeting, 0 = none */
  gint64 seal_event;   /* the event that closed it */
  TontiDay seal_day;
  gint64 size; /* of the file, bytes */
} TontiInfo;

void tonti_info_read (TontiBook *book, TontiInfo *info);
void tonti_info_clear (TontiInfo *info);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiInfo, tonti_info_clear)

/* The hash of the last event, 64 hexadecimal digits, newly allocated; *seq (may be NULL) its
 * number. */
char *tonti_info_get_head (TontiBook *book, gint64 *seq);
/* What undo and redo would take back or do again in the open meeting: labels of the gestures, newly
 * allocated, NULL when there is none. */
void tonti_info_peek_undo (TontiBook *book, char **undo, char **redo);

G_END_DECLS
