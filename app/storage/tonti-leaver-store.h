// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Who left a hand while its round ran: what was paid for it and goes back, or what was still to be
 * paid. What holds was decided when the hand was left, whatever the rules say since. */

G_BEGIN_DECLS

typedef struct
{
  gint64 seq; /* hand-over/1, hand-end/1 or hand-leave/1 */
  gint64 member, hand, pool;
  TontiDay day;
  const char *way;    /* "over" "end" "served", static */
  const char *refund; /* "replacement" "end" "now", "" = was served; static */
  const char *owes;   /* "scheduled" "now", "" = was not served; static */
  gint64 paid, penalty, back;
  gint64 rest; /* still to be paid on that day, of a hand that was served */
} TontiLeaverRow;

/* GArray of TontiLeaverRow in the order of events; member, hand 0 = all. */
GArray *tonti_leaver_list (TontiDb *db, gint64 member, gint64 hand);

/* hand-leave/1: {"pool","hand","owes","leavers":[{member, rest}]}. */
gboolean tonti_leaver_project_leave (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* "leavers":[{member, paid, penalty, back}] and "refund" of hand-over/1 and hand-end/1, if any. */
gboolean tonti_leaver_project_refund (TontiDb *db, const TontiEvent *event, const char *way,
                                      TontiProblems *problems);

G_END_DECLS
