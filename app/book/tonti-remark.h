// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* Events that no verb asks for: what the book itself remarks about those who use it. Their keys
 * follow from what they say and from the head before them. */

G_BEGIN_DECLS

/* Post one inside the transaction under way. BODY is taken. */
gboolean tonti_remark_post (TontiBook *book, const char *kind, json_t *body, gint64 author,
                            const TontiUser *user,
                            TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Keep one for the time after the transaction under way, which will be rolled back. BODY is taken.
 * Nothing in a book open for reading. */
void tonti_remark_later (TontiBook *book, const char *kind, json_t *body, const TontiUser *user);
/* What is kept of the tries of MEMBER (0 = the recovery code) changes then. */
typedef gboolean (*TontiRemarkTry) (TontiBook *book, gint64 member, const TontiUser *user,
                                    TontiProblems *problems);
void tonti_remark_try_later (TontiBook *book, TontiRemarkTry what, gint64 member,
                             const TontiUser *user);
/* Post what was kept, in a transaction of its own; what cannot be stored is dropped. */
void tonti_remark_flush (TontiBook *book);

G_END_DECLS
