// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* Who owes what: to the group, with penalties; among members; and who answers for whom. A line
 * leads to what can be done about it. */

G_BEGIN_DECLS

#define TONTI_TYPE_DEBTS_PAGE (tonti_debts_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiDebtsPage, tonti_debts_page, TONTI, DEBTS_PAGE, TontiPage)

G_END_DECLS
