// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The first page of a book: next meeting, cash, what is to be done, last meetings. */

G_BEGIN_DECLS

#define TONTI_TYPE_HOME_PAGE (tonti_home_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiHomePage, tonti_home_page, TONTI, HOME_PAGE, TontiPage)

G_END_DECLS
