// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

const char *
tonti_report_turn_state (const char *order, gboolean settled, const char *state)
{
  if (settled)
    return state;
  if (g_str_equal (order, "auction"))
    return "to-auction";
  return g_str_equal (order, "choice") ? "to-choose" : "to-draw";
}
