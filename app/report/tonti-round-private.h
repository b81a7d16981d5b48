// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-round-report.h"

/* Parts of the report of a round. */

G_BEGIN_DECLS

/* What is kept from its lots, and the funds that there are. */
void tonti_round_add_kept (TontiRoundReport *self, TontiDb *db);

/* What a hand brings, when it is goods. */
void tonti_round_add_goods (TontiRoundReport *self, TontiBook *book);

G_END_DECLS
