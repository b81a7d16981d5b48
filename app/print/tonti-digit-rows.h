// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-sheet.h"

G_BEGIN_DECLS

/* DIGITS in rows of CALLED, one under the other, so that each new digit stands under the first of
 * the two that it is the sum of; the first row, which was called out, is bold. Rows that are wider
 * than the page are broken all at the same places. */
void tonti_digit_rows_put (TontiSheet *sheet, const char *digits, gsize called);

G_END_DECLS
