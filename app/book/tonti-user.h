// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

G_BEGIN_DECLS

/* The member a person means by TEXT: a member number, a role code held by one officer on TODAY
 * ("treasurer"), or a name that one member has. 0 with a refusal when it is nobody or several. */
gint64 tonti_user_find (TontiBook *book, const char *text, TontiDay today, TontiProblems *problems);
/* Newly allocated; NULL when there is no such member. */
char *tonti_user_dup_name (TontiBook *book, gint64 member);
/* MEMBER holds the auditor's office on TODAY, and so writes nothing. */
gboolean tonti_user_only_reads (TontiBook *book, gint64 member, TontiDay today);
G_END_DECLS
