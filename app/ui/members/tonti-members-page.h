// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The members: a list that is searched, and beside it the page of the one that is chosen. Routes:
 * "members", "members/12", "members/new" (a new member), "members/import" (a list of members). */

G_BEGIN_DECLS

#define TONTI_TYPE_MEMBERS_PAGE (tonti_members_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiMembersPage, tonti_members_page, TONTI, MEMBERS_PAGE, TontiPage)

G_END_DECLS
