// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-state-mark.h"

/* The steps of an open meeting in one line: each a button with its number, its name and how far it
 * is. Left and Right go along it. */

G_BEGIN_DECLS

#define TONTI_TYPE_STEP_BAR (tonti_step_bar_get_type ())
G_DECLARE_FINAL_TYPE (TontiStepBar, tonti_step_bar, TONTI, STEP_BAR, AdwBin)

/* Signal "chosen" (guint step). */
GtkWidget *tonti_step_bar_new (void);
/* TITLE is translated, with its mnemonic. Steps are counted from 0. */
void tonti_step_bar_add (TontiStepBar *self, const char *title);
/* WORD says the state; NULL with TONTI_STATE_NONE. */
void tonti_step_bar_mark (TontiStepBar *self, guint step, TontiState state, const char *word);
/* Shows which step is in sight; no signal. */
void tonti_step_bar_select (TontiStepBar *self, guint step);
guint tonti_step_bar_get_selected (TontiStepBar *self);
guint tonti_step_bar_count (TontiStepBar *self);

G_END_DECLS
