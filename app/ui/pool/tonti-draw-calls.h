// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* What is called out for a draw: who, and the number of a banknote or dice; a line for each, and
 * below whether that is enough. Return goes to the next field; in an empty last line it is done. */

G_BEGIN_DECLS

#define TONTI_TYPE_DRAW_CALLS (tonti_draw_calls_get_type ())
G_DECLARE_FINAL_TYPE (TontiDrawCalls, tonti_draw_calls, TONTI, DRAW_CALLS, AdwBin)

/* Signals: "changed"; "done": Return in an empty last line. */
void tonti_draw_calls_set_session (TontiDrawCalls *self, TontiSession *session);
/* [{"member":3,"text":"A 371 826"}] of the lines that are not empty, as draw.hold takes them; new
 * reference. */
json_t *tonti_draw_calls_get (TontiDrawCalls *self);
/* As they stood before; borrowed, NULL = nothing yet. */
void tonti_draw_calls_put (TontiDrawCalls *self, const json_t *calls);
/* How many figures and letters of them count. */
guint tonti_draw_calls_count (TontiDrawCalls *self);
gboolean tonti_draw_calls_is_enough (TontiDrawCalls *self);
/* FALSE: somebody was written who is not found; the focus goes there. */
gboolean tonti_draw_calls_check (TontiDrawCalls *self);

G_END_DECLS
