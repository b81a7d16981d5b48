// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* Who may borrow from an auction box, and who may answer for it; refusals name FIELD. */

G_BEGIN_DECLS

/* Refuses who has left the group. */
gboolean tonti_box_check_there (TontiAct *act, gint64 member, const char *field);
/* Refuses who is in arrears with dues or a loan, where the by-laws bar them. What was
 * typed at the open meeting counts; what is due at it is no arrears yet. */
gboolean tonti_box_check_arrears (TontiAct *act, gint64 member, const char *field);
/* Nobody answers for himself; 0 = nobody is needed. */
gboolean tonti_box_check_guarantor (TontiAct *act, gint64 guarantor, gint64 borrower, gint64 *most);

G_END_DECLS
