// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* What the group is: its name, officers, funds, fines and words, each with the form of its verb. */

G_BEGIN_DECLS

#define TONTI_TYPE_GROUP_PAGE (tonti_group_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiGroupPage, tonti_group_page, TONTI, GROUP_PAGE, TontiPage)

G_END_DECLS
