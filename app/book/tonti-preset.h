// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-code.h"

/* Words of a region: what groups there call a hand, a pot, a meeting.
 * They come from resources/presets/words.json; a group may set its own over them. */

G_BEGIN_DECLS

extern const TontiCodes tonti_preset_codes; /* thies bafoussam kigali general */
extern const TontiCodes tonti_idea_codes;   /* hand pot round order meeting social-fund … */

/* The region's word for an idea in LANG, else the general one, else the English one; borrowed,
 * static. An unknown idea gives itself. PRESET may be NULL or "". */
const char *tonti_preset_word (const char *preset, const char *lang, const char *idea);
/* The preset of a country ("SN" -> "thies"), "general" when it has none. Static. */
const char *tonti_preset_of_country (const char *country);

G_END_DECLS
