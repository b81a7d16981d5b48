// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* Notes and coins of a request. */

G_BEGIN_DECLS

/* Fields "notes" and "coins" ({"10000":5}, values in minor units), checked against the currency:
 * [{"value","kind":"note|coin","n"}], larger first, none of zero pieces; *sum what they are worth.
 * New reference, NULL = refused. */
json_t *tonti_pieces_read (TontiAct *act, TontiMoney *sum);
/* Field "counters": two different members. */
gboolean tonti_pieces_check_counters (TontiAct *act);

G_END_DECLS
