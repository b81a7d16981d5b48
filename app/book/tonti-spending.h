// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

G_BEGIN_DECLS

/* What was paid out since the last closing, drafts of the open meeting included, for which no two
 * officers stand; minor units. EXCEPT: number of a draft that is replaced, 0 = none. */
gint64 tonti_spending_alone (TontiAct *act, gint64 except);

G_END_DECLS
