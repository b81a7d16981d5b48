// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* Which of several pots a page shows; out of sight while there is one only. */

G_BEGIN_DECLS

#define TONTI_TYPE_POT_CHOICE (tonti_pot_choice_get_type ())
G_DECLARE_FINAL_TYPE (TontiPotChoice, tonti_pot_choice, TONTI, POT_CHOICE, AdwBin)

/* Signal "chosen": by the user. */
void tonti_pot_choice_clear (TontiPotChoice *self);
/* To be shown by the next call of tonti_pot_choice_show. */
void tonti_pot_choice_add (TontiPotChoice *self, gint64 pool, const char *name);
void tonti_pot_choice_show (TontiPotChoice *self, gint64 pool);
/* 0 = none. */
gint64 tonti_pot_choice_get (TontiPotChoice *self);

G_END_DECLS
