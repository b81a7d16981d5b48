// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-throttle.h"

/* How long to wait after wrong PINs. */

gint64
tonti_throttle_delay (gint64 failures)
{
  gint64 delay = TONTI_THROTTLE_FIRST_S;
  if (failures < TONTI_THROTTLE_FREE)
    return 0;
  for (gint64 i = TONTI_THROTTLE_FREE; i < failures && delay < TONTI_THROTTLE_MOST_S; i++)
    delay *= 2;
  return MIN (delay, TONTI_THROTTLE_MOST_S);
}

static gboolean
is_same_start (const TontiThrottleRow *row, const TontiUser *user)
{
  return user->boot != 0 && (gint64)user->boot == row->boot && user->uptime_s >= row->uptime;
}

static gint64
elapsed (const TontiThrottleRow *row, const TontiUser *user)
{
  if (is_same_start (row, user))
    return user->uptime_s - row->uptime;
  return user->now_unix_s - row->at;
}

gint64
tonti_throttle_left (const TontiThrottleRow *row, const TontiUser *user)
{
  gint64 delay = tonti_throttle_delay (row->failures);
  gint64 gone = MAX (elapsed (row, user), 0);
  return delay > gone ? delay - gone : 0;
}

static void
set_now (TontiThrottleRow *row, const TontiUser *user)
{
  row->at = user->now_unix_s;
  row->uptime = user->uptime_s;
  row->boot = (gint64)user->boot;
}

void
tonti_throttle_add (TontiThrottleRow *row, const TontiUser *user)
{
  row->failures++;
  set_now (row, user);
}

gboolean
tonti_throttle_mend (TontiThrottleRow *row, const TontiUser *user)
{
  if (row->failures == 0 || elapsed (row, user) >= 0)
    return FALSE;
  set_now (row, user);
  return TRUE;
}
