// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-import-order.h"

/* What would become of a list: how many members would be added, every problem with its row, and
 * what is asked: namesakes, numbers that are taken. */

G_BEGIN_DECLS

#define TONTI_TYPE_IMPORT_CHECK (tonti_import_check_get_type ())
G_DECLARE_FINAL_TYPE (TontiImportCheck, tonti_import_check, TONTI, IMPORT_CHECK, AdwBin)

/* Signal "changed": something was answered; it stands in ORDER already, and is to be checked again.
 */
/* ANSWER of a dry run; ORDER is kept and written to. */
void tonti_import_check_show (TontiImportCheck *self, TontiImportOrder *order,
                              const json_t *answer);

G_END_DECLS
