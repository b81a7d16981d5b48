// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* What keeps an entry about a box or a card from being corrected. */

G_BEGIN_DECLS

/* Refuses for a loan of which something came back, and for a card on which something was staked. */
gboolean tonti_box_check_followed (TontiAct *act, const TontiEvent *event);
/* Refuses, once EVENT is taken back, when money that it brought into a box was lent or shared
 * since.
 */
gboolean tonti_box_check_used (TontiAct *act, const TontiEvent *event);

G_END_DECLS
