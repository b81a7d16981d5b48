// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* hand.join with how "new": a hand more in a round that runs, as if it had been there from the
 * start (core/tonti-late-hand.h). It owes the contribution of every meeting held; what grows the
 * lots of hands already served is owed to them from now on, and paid with “owed.pay”. */

G_BEGIN_DECLS

gboolean tonti_join_new (TontiAct *act);

G_END_DECLS
