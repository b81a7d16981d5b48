// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-round-report.h"
#include "tonti-session.h"

/* What a request would make of a pot: it is carried out, looked at and taken back again. */

G_BEGIN_DECLS

/* REQUEST is taken. DONE gets a TontiRoundReport, or NULL with the problems that the request would
 * meet. CANCELLABLE may be NULL. */
void tonti_pool_trial_ask (TontiSession *session, gint64 pool, json_t *request,
                           GCancellable *cancellable, TontiSessionDone done, GObject *owner);

G_END_DECLS
