// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-field.h"

#include "tonti-day.h"

/* Where a day is typed: "21", "21/11", "211125", ISO, or Ctrl+; for today; the day in words with
 * its weekday below. */

G_BEGIN_DECLS

#define TONTI_TYPE_DAY_ENTRY (tonti_day_entry_get_type ())
G_DECLARE_FINAL_TYPE (TontiDayEntry, tonti_day_entry, TONTI, DAY_ENTRY, TontiField)

/* It implements GtkEditable. Signals: "changed", "activate", see tonti-field.h. */
GtkWidget *tonti_day_entry_new (void);
void tonti_day_entry_set_today (TontiDayEntry *self, TontiDay today);
/* FALSE: nothing, or not a day. */
gboolean tonti_day_entry_read (TontiDayEntry *self, TontiDay *out);
/* What is wrong with what is typed; newly allocated, NULL = nothing. */
char *tonti_day_entry_explain (TontiDayEntry *self);
void tonti_day_entry_set_day (TontiDayEntry *self, TontiDay day);

G_END_DECLS
