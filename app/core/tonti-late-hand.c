// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-late-hand.h"

#include "tonti-no-float.h"

/* Every hand receives what it pays over the round. */
static gboolean
are_equal (gint64 lot, const gint64 *amounts, gsize hands)
{
  for (gsize i = 0; i < hands; i++)
    if (amounts[i] != lot)
      return FALSE;
  return TRUE;
}

TontiLateHandResult
tonti_late_hand_compute (TontiMoney contribution, gint64 lots, const gint64 *amounts, gsize hands,
                         TontiLateHand *out)
{
  gint64 n = (gint64)hands, meetings = (n + lots - 1) / lots;
  TontiMoney lot, longer;

  g_assert (hands > 0 && lots > 0 && contribution.minor > 0);
  if (!tonti_money_multiply (contribution, meetings, &lot)
      || !tonti_money_multiply (contribution, meetings + 1, &longer))
    return TONTI_LATE_HAND_TOO_BIG;
  if (!are_equal (lot.minor, amounts, hands))
    return TONTI_LATE_HAND_SIZES;
  if (lots > 1 && n % lots == 0)
    return TONTI_LATE_HAND_NO_ROOM;
  out->is_longer = lots == 1;
  out->lot = out->is_longer ? longer.minor : lot.minor;
  out->more = out->is_longer ? contribution.minor : 0;
  return TONTI_LATE_HAND_OK;
}
