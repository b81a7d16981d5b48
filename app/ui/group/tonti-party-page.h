// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* Money held for third parties: the funds, for how many persons each member pays, and what was
 * handed over. Route: "party". */

G_BEGIN_DECLS

#define TONTI_TYPE_PARTY_PAGE (tonti_party_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiPartyPage, tonti_party_page, TONTI, PARTY_PAGE, TontiPage)

G_END_DECLS
