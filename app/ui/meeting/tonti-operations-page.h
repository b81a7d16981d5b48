// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* What the open meeting does beside dues and lots: aid, expenses, income, transfers, fines, and the
 * texts of its minutes. */

G_BEGIN_DECLS

#define TONTI_TYPE_OPERATIONS_PAGE (tonti_operations_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiOperationsPage, tonti_operations_page, TONTI, OPERATIONS_PAGE, TontiPage)

G_END_DECLS
