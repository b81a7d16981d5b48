// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* The bids of an auction, as they are called. They come in rounds: within a round every hand bids
 * once at most, without regard to the others; from one round to the next one bids more. Who calls
 * out freely makes a round of every bid. At the limit nobody can bid more: others may bid the same,
 * and the lot decides between them. */

G_BEGIN_DECLS

typedef struct
{
  gint64 round; /* 1, 2, 3 … */
  gint64 hand;
  gint64 amount; /* the discount offered, minor units */
} TontiBid;

typedef struct
{
  gint64 floor; /* no bid below: the reserve, and what the commission takes */
  gint64 most;  /* none above: the limit of the by-laws, or the pot */
  gint64 unit;  /* bids come in multiples of it, >= 1 */
} TontiBidLimits;

typedef enum
{
  TONTI_BIDS_OK,
  TONTI_BIDS_ROUND,      /* rounds go 1, 2, 3 …, none back and none left out */
  TONTI_BIDS_TWICE,      /* a hand bids twice in a round */
  TONTI_BIDS_UNDER,      /* below the floor */
  TONTI_BIDS_OVER,       /* above the limit */
  TONTI_BIDS_ODD,        /* not a multiple of the unit */
  TONTI_BIDS_NOT_HIGHER, /* not more than the highest bid of the rounds before */
} TontiBidsResult;

/* Of the bid BIDS[I] after those before it. */
TontiBidsResult tonti_bids_check (const TontiBid *bids, gsize i, const TontiBidLimits *limits);
/* The highest of the rounds before bid I, 0 = none. */
gint64 tonti_bids_highest_before (const TontiBid *bids, gsize i);

/* Who bids for how much: each hand once, with its highest bid, the highest first; of equal ones who
 * called it first. GArray of TontiBid. */
GArray *tonti_bids_rank (const TontiBid *bids, gsize n);
/* How many of RANKED share the first place, 0 = there is no bid. */
gsize tonti_bids_count_first (const GArray *ranked);

G_END_DECLS
