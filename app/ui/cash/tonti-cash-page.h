// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* Where the money lies, the cash book of each place, and what is paid or received between two
 * meetings. */

G_BEGIN_DECLS

#define TONTI_TYPE_CASH_PAGE (tonti_cash_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiCashPage, tonti_cash_page, TONTI, CASH_PAGE, TontiPage)

G_END_DECLS
