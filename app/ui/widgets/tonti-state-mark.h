// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* A state: colour and icon and word, never one alone. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_STATE_NONE, /* nothing shown */
  TONTI_STATE_GOOD, /* paid, equal, checked */
  TONTI_STATE_PART, /* in part */
  TONTI_STATE_MISSING,
  TONTI_STATE_WARNING, /* late, short */
  TONTI_STATE_CLOSED,  /* clôturée */
  TONTI_STATE_OPEN,
  TONTI_STATE_BUSY, /* being saved, being checked */
} TontiState;

#define TONTI_TYPE_STATE_MARK (tonti_state_mark_get_type ())
G_DECLARE_FINAL_TYPE (TontiStateMark, tonti_state_mark, TONTI, STATE_MARK, AdwBin)

GtkWidget *tonti_state_mark_new (void);
/* WORD is translated; shown beside the icon unless is_small, then it is tooltip and accessible
 * name. */
void tonti_state_mark_set (TontiStateMark *self, TontiState state, const char *word,
                           gboolean is_small);
/* The same with an icon of its own ("tonti-late-symbolic", see resources/icons/README.md) in the
 * colour of STATE. */
void tonti_state_mark_set_icon (TontiStateMark *self, const char *icon, TontiState state,
                                const char *word, gboolean is_small);
/* For who draws a state without this widget; NULL = none. Static. */
const char *tonti_state_icon (TontiState state);
const char *tonti_state_colour (TontiState state); /* style class */

G_END_DECLS
