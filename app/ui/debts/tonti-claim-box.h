// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <adwaita.h>

/* Who has owed the group for longer than the by-laws wait: a line for each, which opens the form of
 * the next step; the button shows the letter of formal demand. It reads for itself, and stays away
 * when there is nothing to claim. */

G_BEGIN_DECLS

#define TONTI_TYPE_CLAIM_BOX (tonti_claim_box_get_type ())
G_DECLARE_FINAL_TYPE (TontiClaimBox, tonti_claim_box, TONTI, CLAIM_BOX, AdwBin)

/* SESSION NULL: nothing is shown any more. */
void tonti_claim_box_show (TontiClaimBox *self, TontiSession *session);

G_END_DECLS
