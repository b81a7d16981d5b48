// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-sheet-cell.h"
#include "tonti-sheet-model.h"

/* How the places of the sheet look and what screen readers say of them. */

G_BEGIN_DECLS

/* FACE is empty before; cleared by the caller. */
void tonti_sheet_face_make (const TontiSheetModel *model, guint row, guint column,
                            TontiSheetFace *face);
void tonti_sheet_face_make_head (const TontiSheetModel *model, guint column, TontiSheetFace *face);
void tonti_sheet_face_make_total (const TontiSheetModel *model, guint column, TontiSheetFace *face);
/* "Present", translated. */
const char *tonti_sheet_presence_word (TontiPresence presence);
const char *tonti_sheet_state_word (TontiGridState state);

G_END_DECLS
