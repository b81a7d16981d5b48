// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

/* The verbs told to people, for rooms that see the book but not what its verbs are made of. */

/* Every verb, in the order of names: [{"name","summary","two_officers","fields":[…],…}]; new
 * reference. The fields that every verb takes stand in tonti_verb_help_common. */
json_t *tonti_verb_help_all (void);
/* One verb; NULL when there is none of this name. New reference. */
json_t *tonti_verb_help (const char *name);
/* [{"name","type","help"}] of do, key, at, day, officers and note; new reference. */
json_t *tonti_verb_help_common (void);
