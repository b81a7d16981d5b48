// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-import-table.h"

/* Which column of a list of members holds what. Private to the imports. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_IMPORT_NUMBER,
  TONTI_IMPORT_NAME,
  TONTI_IMPORT_FIRST_NAME, /* when the name stands in two columns */
  TONTI_IMPORT_SEX,
  TONTI_IMPORT_PHONE,
  TONTI_IMPORT_JOINED,
  TONTI_IMPORT_HANDS,
  TONTI_IMPORT_ADDRESS,
  TONTI_IMPORT_IDENTITY,
  TONTI_IMPORT_N_COLUMNS,
} TontiImportColumn;

typedef struct
{
  gint columns[TONTI_IMPORT_N_COLUMNS]; /* index of the cell, -1 = there is none */
  int header;                           /* row with the titles of the columns, 0 = none */
} TontiImportColumns;

/* Look for the header among the first rows; MAP ("name=Prénom et nom,phone=4") wins over guesses.
 */
gboolean tonti_import_columns_find (const TontiImportTable *table, const char *map,
                                    TontiImportColumns *out, TontiProblems *problems);
/* {"name":"Prénom et nom","phone":"Téléphone"}; new reference. */
json_t *tonti_import_columns_describe (const TontiImportTable *table,
                                       const TontiImportColumns *columns);
/* Letters and digits of TEXT, folded: how titles and totals are recognised; newly allocated. */
char *tonti_import_fold (const char *text);

G_END_DECLS
