// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-import-table.h"
#include "tonti-import.h"

/* Which column of a list of members holds what. Private to the imports. */

G_BEGIN_DECLS

/* Look for the header among the first rows; MAP ("name=Prénom et nom,phone=4") wins over guesses.
 */
gboolean tonti_import_columns_find (const TontiImportTable *table, const char *map,
                                    TontiImportColumns *out, TontiProblems *problems);
/* Columns of those titles, without the map: also when none was found. */
void tonti_import_columns_guess (const TontiImportTable *table, TontiImportColumns *out);
/* FALSE with a refusal when no column holds a name. */
gboolean tonti_import_columns_check (const TontiImportColumns *columns, TontiProblems *problems);
/* {"name":"Prénom et nom","phone":"Téléphone"}; new reference. */
json_t *tonti_import_columns_describe (const TontiImportTable *table,
                                       const TontiImportColumns *columns);
/* Letters and digits of TEXT, folded: how titles and totals are recognised; newly allocated. */
char *tonti_import_fold (const char *text);

G_END_DECLS
