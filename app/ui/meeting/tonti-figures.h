// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* A calm column of figures: words on the left, amounts on the right, one under the other. */

G_BEGIN_DECLS

#define TONTI_TYPE_FIGURES (tonti_figures_get_type ())
G_DECLARE_FINAL_TYPE (TontiFigures, tonti_figures, TONTI, FIGURES, AdwBin)

GtkWidget *tonti_figures_new (void);
void tonti_figures_clear (TontiFigures *self);
void tonti_figures_add (TontiFigures *self, const char *text, const char *amount);
/* What the lines above come to: a line of its own, heavier. */
void tonti_figures_add_sum (TontiFigures *self, const char *text, const char *amount);

G_END_DECLS
