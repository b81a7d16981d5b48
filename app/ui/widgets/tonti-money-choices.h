// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-form.h"

/* How money comes and goes, and where it lies, as forms ask for it. */

G_BEGIN_DECLS

extern const TontiChoice tonti_means_choices[]; /* "cash", "bank", "mobile money" */
extern const TontiChoice tonti_place_choices[]; /* "The cash box", "The bank", "Mobile money" */

G_END_DECLS
