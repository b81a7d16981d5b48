// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-home-report.h"

/* What a group does before its first meeting, ticked as it is done. */

G_BEGIN_DECLS

#define TONTI_TYPE_FIRST_STEPS (tonti_first_steps_get_type ())
G_DECLARE_FINAL_TYPE (TontiFirstSteps, tonti_first_steps, TONTI, FIRST_STEPS, AdwBin)

/* FALSE: the group has met, or is ready to meet; nothing is shown. */
gboolean tonti_first_steps_show (TontiFirstSteps *self, const TontiHome *home);

G_END_DECLS
