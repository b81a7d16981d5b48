// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-sheet.h"

/* What the pages for the safe have in common. Private to app/print. */

G_BEGIN_DECLS

/* Numbered sentences under a heading. SENTENCES: ended by NULL, translated here. */
void tonti_safe_sheet_put_list (TontiSheet *sheet, const char *heading,
                                const char *const *sentences);
/* Lines for two officers and for who keeps the envelope. */
void tonti_safe_sheet_put_signatures (TontiSheet *sheet);

G_END_DECLS
