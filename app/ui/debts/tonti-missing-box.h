// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"
#include "tonti-session.h"

#include <adwaita.h>

/* What counts found missing and is charged to members: a line for each, which opens the form to pay
 * it, to bring the goods, or to let it off. Away when nothing is missing. */

G_BEGIN_DECLS

#define TONTI_TYPE_MISSING_BOX (tonti_missing_box_get_type ())
G_DECLARE_FINAL_TYPE (TontiMissingBox, tonti_missing_box, TONTI, MISSING_BOX, AdwBin)

/* REPORT: list "missing", borrowed until the next call; NULL = nothing is shown any more. */
void tonti_missing_box_show (TontiMissingBox *self, TontiSession *session,
                             const TontiReport *report);

G_END_DECLS
