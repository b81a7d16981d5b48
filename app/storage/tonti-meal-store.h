// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Who hosts a meeting, once it is settled: by the rule when the meeting is opened, by decision
 * before or after; and what the host was paid of the money of the meal. */

G_BEGIN_DECLS

typedef struct
{
  gint64 meeting, member;
  const char *how; /* "served" "list" "named" "swap", static; "" = nobody yet */
  char *reason;    /* of a decision; "" */
  gint64 seq;      /* host/1 */
  gint64 gross;    /* of the money of the meal: paid so far, minor units */
  gint64 net;      /* of it handed over */
} TontiMealRow;

void tonti_meal_row_clear (TontiMealRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiMealRow, tonti_meal_row_clear)

/* FALSE, with *row empty, when nobody is settled. */
gboolean tonti_meal_get (TontiDb *db, gint64 meeting, TontiMealRow *row);

/* FACTS of meal-pay/1: SIGN 1 = it is paid, -1 = taken back. */
gboolean tonti_meal_add_paid (TontiDb *db, const json_t *facts, gint64 sign,
                              TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* host/1: {"hosts":[{"meeting","member"}],"how","reason"?,"consent"?} */
gboolean tonti_meal_project_host (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
