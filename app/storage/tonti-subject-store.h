// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-id.h"

/* Whether what a request names is in the book. */

G_BEGIN_DECLS

gboolean tonti_subject_exists (TontiDb *db, TontiSubject subject);
gboolean tonti_subject_member_exists (TontiDb *db, gint64 member);
/* The member whose folded name is FOLD, 0 = none; *several when more than one has it. */
gint64 tonti_subject_member_named (TontiDb *db, const char *fold, gboolean *several);

G_END_DECLS
