// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-import-order.h"

/* The first rows of a list, with a choice over each column of what it holds. */

G_BEGIN_DECLS

#define TONTI_TYPE_IMPORT_GRID (tonti_import_grid_get_type ())
G_DECLARE_FINAL_TYPE (TontiImportGrid, tonti_import_grid, TONTI, IMPORT_GRID, AdwBin)

/* Signal "changed": another thing was chosen for a column; it stands in ORDER already. */
/* ORDER is kept and written to: it must outlive the grid's use. */
void tonti_import_grid_show (TontiImportGrid *self, TontiImportOrder *order, TontiDay today);
/* The words of what a column holds; translated, static. */
const char *tonti_import_grid_get_title (TontiImportColumn column);

G_END_DECLS
