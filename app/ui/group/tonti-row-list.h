// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* A titled list of a few rows that say something and may open a form; with a button beside the
 * title. Rows are set anew in place, so that the focus stays where it was. */

G_BEGIN_DECLS

#define TONTI_TYPE_ROW_LIST (tonti_row_list_get_type ())
G_DECLARE_FINAL_TYPE (TontiRowList, tonti_row_list, TONTI, ROW_LIST, AdwBin)

/* Signals: "opened" (guint row), "pressed": the button. */
GtkWidget *tonti_row_list_new (void);
/* Translated. DESCRIPTION may be NULL; BUTTON (with mnemonic) NULL = none. */
void tonti_row_list_set_title (TontiRowList *self, const char *title, const char *description,
                               const char *button);
/* Row N, which is the next one or stands there. OPENS: it opens a form. */
void tonti_row_list_set_row (TontiRowList *self, guint n, const char *title, const char *text,
                             gboolean opens);
/* There are N rows. */
void tonti_row_list_set_length (TontiRowList *self, guint n);

G_END_DECLS
