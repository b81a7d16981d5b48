// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

/* A table that is shown again after something changed: what of it is as before. */

G_BEGIN_DECLS

/* The same columns; A may be NULL. */
gboolean tonti_table_is_same_kind (const TontiTable *a, const TontiTable *b);
/* The row of TABLE that begins as ROW of BEFORE does, the nearest below first; -1 = none. */
int tonti_table_find_again (const TontiTable *before, int row, const TontiTable *table);

G_END_DECLS
