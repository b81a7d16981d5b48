// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-field-list.h"
#include "tonti-takeover-forms.h"

/* Between the forms of a take-over. */

G_BEGIN_DECLS

/* The field that asks why something is entered anew; nothing when it is entered first. */
void tonti_takeover_add_reason (TontiFieldList *list, gboolean is_entered);
void tonti_takeover_set_day (TontiForm *form, TontiDay day);
/* REQUEST (taken) alone, or after taking back what stands under NAME (of the verb's field). */
json_t *tonti_takeover_replace (json_t *request, const char *name, const char *key);

G_END_DECLS
