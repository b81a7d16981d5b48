// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* A question asked in a strip above the grid, not in a window: a sentence, what answers it, and a
 * way to leave it. Digits press its buttons, Escape leaves. */

G_BEGIN_DECLS

#define TONTI_TYPE_SHEET_BAR (tonti_sheet_bar_get_type ())
G_DECLARE_DERIVABLE_TYPE (TontiSheetBar, tonti_sheet_bar, TONTI, SHEET_BAR, AdwBin)

struct _TontiSheetBarClass
{
  AdwBinClass parent_class;
};

/* Signals: "chosen" (guint), the number of a button from 0; "closed". */
GtkWidget *tonti_sheet_bar_new (const char *question);
void tonti_sheet_bar_set_question (TontiSheetBar *self, const char *question);
void tonti_sheet_bar_append (TontiSheetBar *self, GtkWidget *child);
/* Under the sentence and its answers. */
void tonti_sheet_bar_append_below (TontiSheetBar *self, GtkWidget *child);
/* A button with its digit in front when there are several. */
void tonti_sheet_bar_add_choice (TontiSheetBar *self, const char *text, gboolean has_digit);
void tonti_sheet_bar_close (TontiSheetBar *self);

G_END_DECLS
