// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

/* The practice book of this computer: a group that has met for a year, in which nothing is real. */

G_BEGIN_DECLS

/* Path of the one made before, newly allocated; NULL = there is none, or it is gone. */
char *tonti_practice_find (void);

/* SESSION is given; NULL with PROBLEMS when no book was made. */
typedef void (*TontiPracticeMade) (GObject *owner, TontiSession *session,
                                   const TontiProblems *problems);
/* Make a new one, under a name that is free, in a thread; LANG is the language of its papers.
 * PROGRESS is called there with CANCELLABLE and stops it. OWNER lives until it is over. */
void tonti_practice_make (GObject *owner, const char *lang, TontiBookProgress progress,
                          GCancellable *cancellable, TontiPracticeMade made);

G_END_DECLS
