// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* Holders who join after meetings of the round of their hands. Nobody is charged in silence: the
 * group says whether they owe those meetings. */

G_BEGIN_DECLS

/* "owe": their hands owe from the first meeting of the round on. "excuse": nothing is due of them
 * for the meetings before they joined, and the lots of those meetings are short. */
extern const TontiCodes tonti_late_codes;

/* Field late_holders of the act; refuses when it is absent and somebody of these HANDS (gint64)
 * joins after one of the first COUNT of these MEETINGS (gint64), naming everybody. */
gboolean tonti_late_check (TontiAct *act, const char *pool, const GArray *hands,
                           const GArray *meetings, guint count);

G_END_DECLS
