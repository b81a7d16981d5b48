// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-defer.h"

#include "tonti-no-float.h"

static void
exchange (gint64 *hands, TontiSpacing *seats, const guint *turns, gsize i, gsize j)
{
  gint64 hand = hands[i];

  hands[i] = hands[j];
  hands[j] = hand;
  if (seats != NULL)
    tonti_spacing_exchange (seats, turns[i], turns[j]);
}

static void
mend (gint64 *hands, gsize n, gsize from, TontiSpacing *seats, const guint *turns)
{
  for (gsize i = from; i + 1 < n; i++)
    for (gsize j = i + 1; j + 1 < n && tonti_spacing_breaks (seats, turns[i], NULL); j++)
      {
        exchange (hands, seats, turns, i, j);
        if (!tonti_spacing_breaks (seats, turns[i], NULL)
            && !tonti_spacing_breaks (seats, turns[j], NULL))
          break;
        exchange (hands, seats, turns, i, j);
      }
}

void
tonti_defer (gint64 *hands, gsize n, gsize at, TontiSpacing *seats, const guint *turns)
{
  g_assert (at < n);
  for (gsize i = at; i + 1 < n; i++)
    exchange (hands, seats, turns, i, i + 1);
  if (seats != NULL)
    mend (hands, n, at, seats, turns);
}
