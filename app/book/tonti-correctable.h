// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* What was built on an entry since, so that it cannot be taken back any more. */

G_BEGIN_DECLS

/* Refuses a lot after a late hand gave its part to who was served; money of a hand that ended or
 * was taken over since with what was paid for it; the cancelling of a fine by a ruling; and a
 * formal demand after which a bailiff was asked. */
gboolean tonti_correctable_check (TontiAct *act, const TontiEvent *event);

G_END_DECLS
