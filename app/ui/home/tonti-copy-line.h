// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* How old the last copy outside this computer is, with the way to a new one; and that the copy
 * after the last closing failed, until one succeeds. */

G_BEGIN_DECLS

#define TONTI_TYPE_COPY_LINE (tonti_copy_line_get_type ())
G_DECLARE_FINAL_TYPE (TontiCopyLine, tonti_copy_line, TONTI, COPY_LINE, AdwBin)

/* NULL forgets. */
void tonti_copy_line_set_session (TontiCopyLine *self, TontiSession *session);

G_END_DECLS
