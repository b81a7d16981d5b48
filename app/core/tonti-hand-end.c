// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hand-end.h"

#include "tonti-no-float.h"

gboolean
tonti_hand_end (TontiMoney contribution, TontiHandEndSeat *seats, gsize n, gsize at, gint64 charged)
{
  TontiHandEndSeat ended = { seats[at].hand, charged, FALSE, TRUE };
  gsize free = at;
  gboolean found = FALSE;

  g_assert (at < n && seats[at].is_open);
  for (gsize i = 0; i < n; i++)
    found = found || (seats[i].is_open && i != at);
  if (!found)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (seats[i].is_open && i != at)
      seats[i].amount -= contribution.minor;
  for (gsize i = at + 1; i < n; i++)
    if (seats[i].is_open)
      {
        seats[free] = seats[i];
        free = i;
      }
  seats[free] = ended;
  return TRUE;
}

gint64
tonti_hand_end_due (TontiMoney contribution, gint64 lot, gint64 charged)
{
  return CLAMP (lot - charged, 0, contribution.minor);
}
