// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-id.h"

/* Whether what a request names is in the book. */

G_BEGIN_DECLS

gboolean tonti_subject_exists (TontiDb *db, TontiSubject subject);
G_END_DECLS
