// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-choice-row.h"

/* What a group can choose, in words. */

G_BEGIN_DECLS

/* Each ended by {NULL}; labels are marked, not translated. */
extern const TontiChoice tonti_group_priorities[];
extern const TontiChoice tonti_group_rhythms[];
extern const TontiChoice tonti_group_forms[];
extern const TontiChoice tonti_group_regions[];
extern const TontiChoice tonti_group_french_numbers[];
extern const TontiChoice tonti_group_english_numbers[];
/* What the group has its own words for: "hand" is the unit of the pot. */
extern const TontiChoice tonti_group_ideas[];

/* The label of CODE, translated; the code when it is none of them. Borrowed. */
const char *tonti_group_tell (const TontiChoice *choices, const char *code);

G_END_DECLS
