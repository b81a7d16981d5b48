// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Which events belong to a meeting, and what they add up to. */

G_BEGIN_DECLS

typedef struct
{
  gint64 seq;
  const char *kind; /* static */
  gint64 meeting;   /* 0 = between meetings */
  gint64 member;    /* 0 = nobody */
  TontiDay day;
  gint64 reverses, reversed_by; /* 0 = no */
} TontiActRow;

gboolean tonti_act_get (TontiDb *db, gint64 seq, TontiActRow *row);
/* GArray of TontiActRow by number: of a meeting; of a kind. */
GArray *tonti_act_list_meeting (TontiDb *db, gint64 meeting);
GArray *tonti_act_list_kind (TontiDb *db, const char *kind);
/* TRUE if an event of this kind stands, not reversed. */
gboolean tonti_act_has_kind (TontiDb *db, const char *kind);
/* Events outside meetings after event AFTER that moved money; GArray of gint64. */
GArray *tonti_act_list_between (TontiDb *db, gint64 after);
/* Lines of the meeting's events added up; GArray of TontiLedgerTotal (tonti-ledger-store.h) in the
 * order of keys. */
GArray *tonti_act_totals (TontiDb *db, gint64 meeting);

G_END_DECLS
