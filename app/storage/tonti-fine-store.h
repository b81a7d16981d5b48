// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Fines: what was charged, what was paid of it, what was cancelled with a reason. */

G_BEGIN_DECLS

typedef struct
{
  gint64 id; /* fine:1 */
  gint64 member;
  char *kind; /* code of the catalogue */
  TontiDay day;
  gint64 meeting; /* 0 = between meetings */
  gint64 amount, paid;
  gboolean cancelled;
  char *reason;
  gint64 seq;  /* event that charged it */
  gint64 late; /* fine/1 or fine-spare/1 that decided what is added to it, 0 = not yet */
} TontiFineRow;

void tonti_fine_row_clear (TontiFineRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiFineRow, tonti_fine_row_clear)
/* Still to be paid, 0 when cancelled. */
gint64 tonti_fine_row_open (const TontiFineRow *row);

/* FALSE, with *row empty, when there is none. */
gboolean tonti_fine_get (TontiDb *db, gint64 fine, TontiFineRow *row);
/* GArrays of TontiFineRow in the order of numbers; member 0 = all, meeting -1 = all. */
GArray *tonti_fine_list (TontiDb *db, gint64 member, gint64 meeting);
/* Those that are not fully paid nor cancelled, and not contested at present. */
GArray *tonti_fine_list_open (TontiDb *db, gint64 member);
/* The number after the highest one ever given. */
gint64 tonti_fine_next (TontiDb *db);

/* Add to what was paid (less than 0: take back). */
gboolean tonti_fine_pay (TontiDb *db, gint64 fine, gint64 amount,
                         TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
gboolean tonti_fine_set_cancelled (TontiDb *db, gint64 fine, gboolean cancelled,
                                   TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

gboolean tonti_fine_project_fine (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* fine-spare/1, and fine/1 that is added to another one: {"for":"fine:3"}. */
gboolean tonti_fine_project_spare (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_fine_project_cancel (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
