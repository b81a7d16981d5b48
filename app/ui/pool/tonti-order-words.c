// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-order-words.h"

#include <glib/gi18n.h>

static gboolean
is_order (const TontiRoundReport *round, const char *order)
{
  return g_str_equal (round->order, order);
}

gboolean
tonti_order_words_is_to_draw (const TontiRoundReport *round)
{
  return is_order (round, "drawn") && round->drawn == 0 && !round->is_started;
}

const char *
tonti_order_words_short (const TontiRoundReport *round)
{
  if (is_order (round, "drawn"))
    return _ ("list drawn by lot");
  if (is_order (round, "draw-each"))
    return _ ("drawn by lot at each meeting");
  if (is_order (round, "choice"))
    return _ ("chosen at each meeting");
  if (is_order (round, "auction"))
    return _ ("sold by auction at each meeting");
  return _ ("in the order of the list");
}

/* Who takes no part. */
static const char *
tell_left_out (const TontiRoundReport *round)
{
  if (round->needs_present && round->needs_paid_up)
    return _ ("Who is absent or late with dues takes no part.");
  if (round->needs_present)
    return _ ("Who is absent takes no part.");
  if (round->needs_paid_up)
    return _ ("Who is late with dues takes no part.");
  return _ ("Every hand takes part.");
}

char *
tonti_order_words_rule (const TontiRoundReport *round)
{
  if (is_order (round, "draw-each"))
    return g_strdup_printf ("%s %s", _ ("The hands are drawn by lot at each meeting."),
                            tell_left_out (round));
  if (is_order (round, "choice"))
    return g_strdup_printf ("%s %s", _ ("The hands are chosen at each meeting."),
                            tell_left_out (round));
  if (is_order (round, "auction"))
    return g_strdup_printf ("%s %s", _ ("The lots are sold by auction at each meeting."),
                            tell_left_out (round));
  if (tonti_order_words_is_to_draw (round))
    return g_strdup (_ ("The list is still to be drawn by lot, before the pot starts."));
  if (is_order (round, "drawn"))
    return g_strdup (_ ("The list was drawn by lot. The first in the list is served first."));
  return g_strdup (_ ("The first in the list is served first."));
}
