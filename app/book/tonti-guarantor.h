// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-surety.h"

/* Who can be a guarantor: a member of the group who holds no part of the hand (or did not borrow
 * the loan), owes nothing from before, and answers for no more hands and loans and no more money
 * than the rules allow. */

G_BEGIN_DECLS

/* What is entered at the open meeting counts as paid; of the day of the act. */
void tonti_guarantor_load (TontiAct *act, TontiCompose *compose);
/* Refuses the member of ROW for its hand or loan; a guarantee that is not there yet has id 0. */
gboolean tonti_guarantor_check (TontiAct *act, const TontiCompose *compose,
                                const TontiGuaranteeRow *row);
/* The part of it that looks at MEMBER alone, before a loan is made: arrears, how many, how much;
 * *most as for tonti_guarantor_limit. */
gboolean tonti_guarantor_check_member (TontiAct *act, gint64 member, gint64 *most);
/* Post guarantee/1 for ROW: its hand or loan, kind, member and most, and field “what”; the answer
 * has its number. */
gboolean tonti_guarantor_post (TontiAct *act, const TontiGuaranteeRow *row);
/* *most: for how much at most, 0 = everything; never beyond rule guarantor-most with what she
 * answers for already, SELF left out: what the rule leaves when 0 was given. */
gboolean tonti_guarantor_limit (TontiAct *act, const TontiCompose *compose, gint64 member,
                                gint64 self, gint64 *most);
/* The same for a guarantee that is there, on the day she accepts. */
gboolean tonti_guarantor_check_again (TontiAct *act, const TontiGuaranteeRow *row);

/* That of field "guarantee", not ended; else refused. */
gboolean tonti_guarantor_find (TontiAct *act, TontiGuaranteeRow *row);
/* The beginning of the body of an event about it; the act takes the day of the meeting. */
json_t *tonti_guarantor_body (TontiAct *act, const TontiGuaranteeRow *row);

G_END_DECLS
