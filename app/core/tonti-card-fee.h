// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-money.h"

/* What a collector keeps of a card of daily stakes: so many boxes of it (one of 31 as the custom
 * is), or a rate of what was staked. The client gets the rest, early or at the end. */

G_BEGIN_DECLS

typedef struct
{
  gint64 stake; /* a box, minor units */
  gint64 kept;  /* boxes kept, when PPM is 0 */
  gint64 ppm;   /* rate of what was staked, parts per million */
} TontiCardTerms;

/* For TICKED boxes of which PAID is handed over already: the fee when the card ends now, rounded
 * half up, and never more than what is still held. */
gint64 tonti_card_fee (const TontiCardTerms *terms, gint64 ticked, gint64 paid);
/* What the client gets if it ends now: staked - paid - fee. */
gint64 tonti_card_rest (const TontiCardTerms *terms, gint64 ticked, gint64 paid);

G_END_DECLS
