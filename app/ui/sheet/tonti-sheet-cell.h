// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* One place of the sheet: a text with an icon, drawn by itself, because there are hundreds of them
 * and each may change at any key. */

G_BEGIN_DECLS

/* What a place shows. */
typedef struct
{
  char *text;
  const char *icon; /* name, static; NULL = none */
  const char *look; /* style class: "expected" "typed" "locked" "refused" "other" …, static */
  char *name;       /* for screen readers */
} TontiSheetFace;

void tonti_sheet_face_clear (TontiSheetFace *face);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiSheetFace, tonti_sheet_face_clear)

#define TONTI_TYPE_SHEET_CELL (tonti_sheet_cell_get_type ())
G_DECLARE_FINAL_TYPE (TontiSheetCell, tonti_sheet_cell, TONTI, SHEET_CELL, GtkWidget)

/* XALIGN as of labels. HAS_ICON keeps a place for one. */
GtkWidget *tonti_sheet_cell_new (GtkAccessibleRole role, gboolean is_right, gboolean has_icon);
/* Over two lines when it must. */
void tonti_sheet_cell_set_wrapped (TontiSheetCell *self, gboolean is_wrapped);
/* Costs nothing when it shows the same already. */
void tonti_sheet_cell_show (TontiSheetCell *self, const TontiSheetFace *face);
const char *tonti_sheet_cell_get_text (TontiSheetCell *self);
const char *tonti_sheet_cell_get_look (TontiSheetCell *self);
const char *tonti_sheet_cell_get_icon (TontiSheetCell *self);
const char *tonti_sheet_cell_get_name (TontiSheetCell *self);
/* How wide TEXT would be in this place, with its edges and icon. */
int tonti_sheet_cell_measure_text (TontiSheetCell *self, const char *text);
/* Where it stands in the sheet; the cell only keeps it. */
void tonti_sheet_cell_set_place (TontiSheetCell *self, guint row, guint column);
void tonti_sheet_cell_get_place (TontiSheetCell *self, guint *row, guint *column);

G_END_DECLS
