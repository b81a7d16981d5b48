// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-finding.h"

#include <adwaita.h>

/* Says whether the whole book was checked: being checked, in order, or altered and from where on.
 * The check runs in a thread, with an opening of its own. */

G_BEGIN_DECLS

#define TONTI_TYPE_CHECK_BADGE (tonti_check_badge_get_type ())
G_DECLARE_FINAL_TYPE (TontiCheckBadge, tonti_check_badge, TONTI, CHECK_BADGE, AdwBin)

/* Signal "altered" (TontiFinding *finding): the book is not as it was written; the finding is taken
 * by the one handler. */
/* Check the book at PATH from the beginning; NULL stops a check and empties the badge. */
void tonti_check_badge_set_path (TontiCheckBadge *self, const char *path);

G_END_DECLS
