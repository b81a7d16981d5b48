// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-sheet-model.h"

/* What the line below the grid says of the place under the cursor: the amount in figures and words,
 * what is wrong with it, what Return would do. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_SHEET_LINE_PLAIN,
  TONTI_SHEET_LINE_HINT, /* to be looked at, no mistake */
  TONTI_SHEET_LINE_WRONG,
} TontiSheetLineKind;

/* TYPED: what stands in the field, NULL = nobody types. Newly allocated, "" = nothing to say. */
char *tonti_sheet_line_make (const TontiSheetModel *model, const TontiGroup *group, guint row,
                             guint column, const char *typed, TontiSheetLineKind *kind);
/* Why a place with a receipt cannot be typed over; newly allocated. */
char *tonti_sheet_line_locked (const TontiSheetModel *model, guint row);

G_END_DECLS
