// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-grid-private.h"

#include <glib/gi18n.h>

/* Letters and digits pressed in the grid while nobody types: presences, or the beginning of an
 * amount. */

gboolean
tonti_sheet_grid_ask_fine (TontiSheetGrid *self)
{
  if (tonti_sheet_grid_take (self))
    tonti_sheet_grid_ask (self, TONTI_SHEET_ASK_FINE);
  return TRUE;
}

gboolean
tonti_sheet_grid_ask_proxy (TontiSheetGrid *self)
{
  if (tonti_sheet_grid_take (self))
    tonti_sheet_grid_ask (self, TONTI_SHEET_ASK_PROXY);
  return TRUE;
}

static gboolean
turn_presence (TontiSheetGrid *self)
{
  static const TontiPresence next[] = {
    [TONTI_PRESENCE_UNKNOWN] = TONTI_PRESENCE_PRESENT,
    [TONTI_PRESENCE_PRESENT] = TONTI_PRESENCE_LATE,
    [TONTI_PRESENCE_LATE] = TONTI_PRESENCE_EXCUSED,
    [TONTI_PRESENCE_EXCUSED] = TONTI_PRESENCE_ABSENT,
    [TONTI_PRESENCE_ABSENT] = TONTI_PRESENCE_PRESENT,
    [TONTI_PRESENCE_REPRESENTED] = TONTI_PRESENCE_PRESENT,
  };
  tonti_sheet_grid_say_presence (self, next[tonti_sheet_model_presence (self->model, self->row)]);
  return TRUE;
}

/* The letters of present, late, excused, absent and represented, and the key for a fine. */
static gboolean
press_letter (TontiSheetGrid *self, gunichar letter)
{
  static const TontiPresence presences[] = { TONTI_PRESENCE_PRESENT, TONTI_PRESENCE_LATE,
                                             TONTI_PRESENCE_EXCUSED, TONTI_PRESENCE_ABSENT };
  /* Translators: the keys for present, late, excused, absent, represented, in this order */
  const char *letters = C_ ("keys of presence", "pleam");
  /* Control and its like are no letters, but would be found at the end of the text. */
  const char *at = letter ? g_utf8_strchr (letters, -1, g_unichar_tolower (letter)) : NULL;
  const glong n = at ? g_utf8_pointer_to_offset (letters, at) : -1;
  if (letter == ' ')
    return turn_presence (self);
  if (letter == '+')
    return tonti_sheet_grid_ask_fine (self);
  if (n == G_N_ELEMENTS (presences))
    return tonti_sheet_grid_ask_proxy (self);
  if (n < 0 || n > (glong)G_N_ELEMENTS (presences))
    return FALSE;
  if (presences[n] == TONTI_PRESENCE_LATE && g_unichar_isupper (letter))
    tonti_sheet_grid_ask (self, TONTI_SHEET_ASK_LATE);
  else
    tonti_sheet_grid_say_presence (self, presences[n]);
  tonti_sheet_grid_step_row (self, 1);
  return TRUE;
}

/* What can begin an amount; "+" alone is the fine. */
static gboolean
press_sign (TontiSheetGrid *self, gunichar sign)
{
  char text[7] = { 0 };
  if (sign == '+')
    return tonti_sheet_grid_ask_fine (self);
  if (sign <= ' ' || !g_unichar_isprint (sign))
    return FALSE;
  g_unichar_to_utf8 (sign, text);
  if (tonti_sheet_model_is_locked (self->model, self->row, self->column))
    tonti_sheet_grid_enter (self, text);
  else
    tonti_sheet_grid_begin (self, TONTI_SHEET_TYPING, text);
  return TRUE;
}

gboolean
tonti_sheet_grid_press_letter (TontiSheetGrid *self, gunichar letter)
{
  return self->column == TONTI_SHEET_PRESENCE ? press_letter (self, letter)
                                              : press_sign (self, letter);
}
