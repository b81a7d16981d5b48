// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-sheet-grid.h"

/* Parts of the grid. Private to tonti-sheet-grid*.c. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_SHEET_MOVING,
  TONTI_SHEET_TYPING,   /* over what stood there: arrows leave */
  TONTI_SHEET_CHANGING, /* F2: arrows move in the text */
} TontiSheetMode;

struct _TontiSheetGrid
{
  GtkWidget parent_instance;
  TontiSheetModel *model; /* borrowed, NULL = none */
  guint row, column;      /* the cursor */
  guint page;
  TontiSheetMode mode;
  gboolean is_taking; /* the field is being left on purpose */

  /* while the grid is made anew */
  gint64 held_member; /* 0 = nothing is held */
  char *held_key;     /* of the column, "" = presences */
  char *held_text;    /* NULL = nobody types */
  TontiSheetMode held_mode;
  gboolean held_focus;

  /* owned by the tree */
  GtkWidget *head, *totals; /* NULL = no columns yet */
  GtkScrolledWindow *scroller;
  TontiSheetBody *body;
  GtkWidget *bar;
  GtkAdjustment *across; /* owned */
  guint settling;        /* source: the height changed, the cursor is brought back into sight */
};

/* The row of the cursor into sight. */
void tonti_sheet_grid_scroll_down (TontiSheetGrid *self);

/* After a hold: back to the same place, and to what was typed there. */
void tonti_sheet_grid_find_held (TontiSheetGrid *self);
void tonti_sheet_grid_resume (TontiSheetGrid *self);

/* TRUE if there is something to stand on. */
gboolean tonti_sheet_grid_has_rows (TontiSheetGrid *self);
guint tonti_sheet_grid_first_row (TontiSheetGrid *self);
guint tonti_sheet_grid_page_of (TontiSheetGrid *self, guint row);
guint tonti_sheet_grid_first_of (TontiSheetGrid *self, guint page);
void tonti_sheet_grid_emit_moved (TontiSheetGrid *self);
void tonti_sheet_grid_ask (TontiSheetGrid *self, TontiSheetAsk ask);
void tonti_sheet_grid_say_presence (TontiSheetGrid *self, TontiPresence presence);

/* What columns need for their texts; kept in the model's columns. */
void tonti_sheet_grid_measure_columns (TontiSheetGrid *self);

/* The cursor. BY rows or columns; FALSE when there is nothing there. */
gboolean tonti_sheet_grid_step_row (TontiSheetGrid *self, int by);
gboolean tonti_sheet_grid_step_column (TontiSheetGrid *self, int by);
/* To the next place, row after row. */
gboolean tonti_sheet_grid_step_place (TontiSheetGrid *self, int by);
guint tonti_sheet_grid_edge_column (TontiSheetGrid *self, gboolean is_last);
/* So many rows are in sight. */
guint tonti_sheet_grid_sight (TontiSheetGrid *self);
/* Shows the cursor where it is, without moving the focus; scrolls to it. */
void tonti_sheet_grid_show_cursor (TontiSheetGrid *self, gboolean is_shown);

/* The field. */
void tonti_sheet_grid_add_editor (TontiSheetGrid *self);
void tonti_sheet_grid_begin (TontiSheetGrid *self, TontiSheetMode mode, const char *text);
/* Gives what is typed away; FALSE: it was not taken and stays. TRUE when nobody types. */
gboolean tonti_sheet_grid_take (TontiSheetGrid *self);
void tonti_sheet_grid_cancel (TontiSheetGrid *self);
/* As if TEXT had been typed at the cursor. */
gboolean tonti_sheet_grid_enter (TontiSheetGrid *self, const char *text);

gboolean tonti_sheet_grid_ask_fine (TontiSheetGrid *self);
gboolean tonti_sheet_grid_ask_proxy (TontiSheetGrid *self);
gboolean tonti_sheet_grid_press_letter (TontiSheetGrid *self, gunichar letter);
void tonti_sheet_grid_add_keys (TontiSheetGrid *self);
void tonti_sheet_grid_add_pointer (TontiSheetGrid *self);

G_END_DECLS
