// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db-private.h"

/* The side tables whose rows can be erased: what stands there beside the hashes that the journal
 * holds of it. Private to app/storage. */

G_BEGIN_DECLS

/* The first table with a row that is not the one that was written, that nobody wrote, or that is
 * missing although its hash stands: "detail", "credential", NULL = none. *seq: the event that wrote
 * it, 0 = not known. FALSE: DB knows why it could not be read. */
gboolean tonti_side_check (TontiDb *db, const char **table, gint64 *seq) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
