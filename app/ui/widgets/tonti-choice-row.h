// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* One of a few things: all of them in sight, or a list when there are many. */

G_BEGIN_DECLS

typedef struct
{
  const char *code;  /* what stands in the request */
  const char *label; /* N_(…), or translated and owned by the caller for dynamic choices */
} TontiChoice;

#define TONTI_TYPE_CHOICE_ROW (tonti_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (TontiChoiceRow, tonti_choice_row, TONTI, CHOICE_ROW, GtkWidget)

/* Signal "changed". */
GtkWidget *tonti_choice_row_new (void);
/* Copied; ended by {NULL}. Keeps what is chosen if it is still there. */
void tonti_choice_row_set_choices (TontiChoiceRow *self, const TontiChoice *choices);
/* Borrowed; NULL = nothing is chosen. */
const char *tonti_choice_row_get_code (TontiChoiceRow *self);
void tonti_choice_row_set_code (TontiChoiceRow *self, const char *code);

G_END_DECLS
