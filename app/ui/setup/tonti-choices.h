// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* One of a few big buttons with pictures: arrow keys choose, Return goes on. */

G_BEGIN_DECLS

#define TONTI_TYPE_CHOICES (tonti_choices_get_type ())
G_DECLARE_FINAL_TYPE (TontiChoices, tonti_choices, TONTI, CHOICES, AdwBin)

/* Signals: "changed" another one is chosen; "accepted" Return or a double click on the chosen one.
 */
TontiChoices *tonti_choices_new (const char *label);
/* PICTURE is a symbolic icon of ours or a resource path of a coloured picture, NULL = none. TITLE
 * and TEXT are translated; TEXT may be NULL. */
void tonti_choices_add (TontiChoices *self, const char *picture, const char *title,
                        const char *text);
/* In the order of adding; -1 = none. */
int tonti_choices_get (TontiChoices *self);
void tonti_choices_set (TontiChoices *self, int choice);
/* How many stand beside each other at most. */
void tonti_choices_set_columns (TontiChoices *self, guint columns);

G_END_DECLS
