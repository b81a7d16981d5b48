// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* Whether what was typed is on the disk: "Saved 14:32", being written, or why it is not. There is
 * no Save button: this is what people look for instead. */

G_BEGIN_DECLS

#define TONTI_TYPE_SAVED_MARK (tonti_saved_mark_get_type ())
G_DECLARE_FINAL_TYPE (TontiSavedMark, tonti_saved_mark, TONTI, SAVED_MARK, AdwBin)

/* NULL = no book. */
void tonti_saved_mark_set_session (TontiSavedMark *self, TontiSession *session);

G_END_DECLS
