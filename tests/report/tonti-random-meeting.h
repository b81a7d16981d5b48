// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-fixture.h"

/* A meeting of the sample group at which anything may happen, from the seed of the test: odd sums,
 * advances, savings, fines, expenses, transfers, receipts issued early, a lot. */

G_BEGIN_DECLS

void tonti_random_meeting_play (TontiFixture *f, int n, gboolean close);

G_END_DECLS
