// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-card-fee.h"

#include "tonti-no-float.h"

gint64
tonti_card_fee (const TontiCardTerms *terms, gint64 ticked, gint64 paid)
{
  gint64 staked = terms->stake * ticked;
  TontiMoney fee = tonti_money (terms->stake * terms->kept);

  if (terms->ppm > 0
      && !tonti_money_scale (tonti_money (staked), terms->ppm, 1000000, 1, TONTI_ROUNDING_HALF_UP,
                             &fee))
    g_assert_not_reached ();
  return MIN (fee.minor, staked - paid);
}

gint64
tonti_card_rest (const TontiCardTerms *terms, gint64 ticked, gint64 paid)
{
  return terms->stake * ticked - paid - tonti_card_fee (terms, ticked, paid);
}
