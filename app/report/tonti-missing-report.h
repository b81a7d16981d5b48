// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report-private.h"

/* What counts found missing and is still charged to members: one count a row, with the drafts of
 * the open meeting. Columns: member, name, of (claim, claim:2), what, meeting, day, amount, left,
 * goods (the quantity that is left; empty of cash), money (1 = money pays for it). */

G_BEGIN_DECLS

TontiReport *tonti_missing_report (TontiBook *book, const TontiQuery *query,
                                   TontiProblems *problems);

G_END_DECLS
