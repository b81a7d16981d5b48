// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

#include <adwaita.h>

/* One text of the minutes of the open meeting: written freely or put together from ready sentences.
 * It is stored when one leaves it. */

G_BEGIN_DECLS

#define TONTI_TYPE_MINUTES_BOX (tonti_minutes_box_get_type ())
G_DECLARE_FINAL_TYPE (TontiMinutesBox, tonti_minutes_box, TONTI, MINUTES_BOX, AdwBin)

/* SECTION: "agenda", "decisions", "other". */
GtkWidget *tonti_minutes_box_new (const char *section);
const char *tonti_minutes_box_get_section (TontiMinutesBox *self);
/* NULL: what was typed and not stored is forgotten. */
void tonti_minutes_box_set_session (TontiMinutesBox *self, TontiSession *session);
/* What the book holds; leaves alone what is being typed. */
void tonti_minutes_box_show (TontiMinutesBox *self, const char *text);

G_END_DECLS
