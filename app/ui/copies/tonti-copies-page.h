// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* Safety copies: how old the last one elsewhere is, one for the stick, a protected one, those that
 * this computer made, and back from one. Route: "copies". */

G_BEGIN_DECLS

#define TONTI_TYPE_COPIES_PAGE (tonti_copies_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiCopiesPage, tonti_copies_page, TONTI, COPIES_PAGE, TontiPage)

/* A copy into FOLDER: what the button does once a place was chosen. PASSPHRASE NULL = plain. */
void tonti_copies_page_save (TontiCopiesPage *self, const char *folder, const char *passphrase);
/* Nothing is under way, and the list is that of now. */
gboolean tonti_copies_page_is_settled (TontiCopiesPage *self);

G_END_DECLS
