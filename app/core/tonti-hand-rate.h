// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* The internal rate of what a hand pays and receives: the rate per period at which the flows,
 * brought to one moment, add up to nothing. Shown to members, never judged. */

G_BEGIN_DECLS

/* No longer list of flows. */
#define TONTI_HAND_RATE_FLOWS 4000

/* Every rate above -100 % a period of these flows (one a period, minor units within the limit of an
 * amount; what is paid below zero), in parts per million rounded half up; GArray of gint64, the one
 * nearest to zero first. A hand that pays, receives and pays again can have two. Empty when there
 * is none: nothing is paid, or nothing received, or no rate balances them. Two rates between 1 / (1
 * + rate) of a 4096th can be missed. */
GArray *tonti_hand_rate_find (const gint64 *flows, gsize n);
/* What a rate of PPM a period comes to in a year of PERIODS (1 … 366), interest on interest, in
 * parts per million rounded half up. FALSE when it is not above -100 %, or beyond ten thousand
 * times a year. */
gboolean tonti_hand_rate_year (gint64 ppm, gint64 periods, gint64 *year);
/* "0.012345", newly allocated. */
char *tonti_hand_rate_format (gint64 ppm);

G_END_DECLS
