// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* Events that no verb asks for: what the book itself remarks about those who use it. */

G_BEGIN_DECLS

/* Post one inside the transaction under way, with a key of its own. BODY is taken. */
gboolean tonti_remark_post (TontiBook *book, const char *kind, json_t *body, gint64 author,
                            const TontiUser *user,
                            TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
