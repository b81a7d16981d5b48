// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Shares of a hand: numerator of denominator, never a decimal. */

G_BEGIN_DECLS

typedef struct
{
  gint64 numerator, denominator;
} TontiFraction;

/* TRUE if the N fractions, each above 0, add up to exactly one. FALSE also when a term is not above
 * zero or the sum cannot be formed in 64 bits. */
gboolean tonti_fractions_make_one (const TontiFraction *fractions, gsize n);

G_END_DECLS
