// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* hand.join with how "take-over" or "heir": somebody steps in for one holder of a hand that runs,
 * with its place in the calendar.
 *
 * A hand still to be served that is taken over: what the leaver paid for it is owed back to him,
 * less a penalty, and the newcomer owes every meeting from the first one on. A hand that was
 * served, and any hand that goes to an heir: what was due, paid, received and is still owed passes
 * to the new holder as it stands. Either way the hand itself has paid and received what it had
 * before. */

G_BEGIN_DECLS

gboolean tonti_join_over (TontiAct *act);

G_END_DECLS
