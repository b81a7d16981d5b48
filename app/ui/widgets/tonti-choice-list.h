// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-form.h"

/* Choices that are made while the program runs: a growing list of code and label for a field of a
 * form. */

G_BEGIN_DECLS

/* GArray of TontiChoice, ended by {NULL}, that owns its texts. */
GArray *tonti_choice_list_new (void);
/* CODE and LABEL are taken. */
void tonti_choice_list_add (GArray *choices, char *code, char *label);
gboolean tonti_choice_list_has (const GArray *choices, const char *code);
/* The field NAME offers them; CHOICES stays the caller's. */
void tonti_choice_list_put (const GArray *choices, TontiForm *form, const char *name);
/* The same, and the first one is proposed. */
void tonti_choice_list_propose (const GArray *choices, TontiForm *form, const char *name);

G_END_DECLS
