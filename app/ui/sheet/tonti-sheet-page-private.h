// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-receive-bar.h"
#include "tonti-sheet-bar.h"
#include "tonti-sheet-grid.h"
#include "tonti-sheet-line.h"
#include "tonti-sheet-page.h"

/* Parts of the page of the sheet. Private to tonti-sheet-page*.c. */

G_BEGIN_DECLS

struct _TontiSheetPage
{
  TontiPage parent_instance;
  TontiSheetModel *model;
  GCancellable *cancellable; /* of this session's readings */
  gboolean is_reading, is_again;
  guint64 asked; /* last ticket when the reading under way was asked for */
  char *notice;  /* said in the line until the cursor moves; NULL = none */
  gboolean notice_is_wrong;
  gboolean wants_focus;

  /* template */
  GtkStack *stack;
  TontiSheetGrid *grid;
  AdwBin *bar; /* of the one bar that is open */
  GtkEntry *number;
  GtkButton *everyone_here, *everyone_paid, *receive, *receipt, *count;
  GtkLabel *line, *summary, *page_label;
  GtkImage *line_icon;
  GtkWidget *pages;
  GtkButton *page_back, *page_on;
};

/* Says TEXT in the line until the cursor moves. */
void tonti_sheet_page_say (TontiSheetPage *self, const char *text, gboolean is_wrong);
void tonti_sheet_page_show_line (TontiSheetPage *self);
gint64 tonti_sheet_page_member (TontiSheetPage *self);

/* What is typed goes to the book. */
gboolean tonti_sheet_page_entered_cb (TontiSheetGrid *grid, guint row, guint column,
                                      const char *text, TontiSheetPage *self);
void tonti_sheet_page_presence_cb (TontiSheetGrid *grid, guint row, int presence,
                                   TontiSheetPage *self);
/* REQUEST is taken. */
void tonti_sheet_page_apply (TontiSheetPage *self, json_t *request);
void tonti_sheet_page_apply_late (TontiSheetPage *self);
void tonti_sheet_page_add_writing (TontiSheetPage *self);

/* The clipboard. */
void tonti_sheet_page_copy (TontiSheetPage *self);
void tonti_sheet_page_paste (TontiSheetPage *self);
void tonti_sheet_page_paste_text (TontiSheetPage *self, const char *text);

/* The bar above the grid. */
void tonti_sheet_page_ask_fine (TontiSheetPage *self);
void tonti_sheet_page_ask_proxy (TontiSheetPage *self);
void tonti_sheet_page_ask_receive (TontiSheetPage *self);
void tonti_sheet_page_offer_print (TontiSheetPage *self, gint64 member, const char *document);
void tonti_sheet_page_close_bar (TontiSheetPage *self);
gboolean tonti_sheet_page_drop_offer (TontiSheetPage *self);

G_END_DECLS
