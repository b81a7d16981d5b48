// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"

/* Members as a list shows them. */

G_BEGIN_DECLS

#define TONTI_ROSTER_WORDS 3

/* Columns: number, name, day of leaving, late dues (of closed meetings and carried over), fines not
 * paid. WORDS are folded parts of the name, all of them wanted; NUMBER (0 = none) is the exact one;
 * DIGITS ("" = none) stand in the telephone. Nothing asked: everybody. The number first, those who
 * left last. */
TontiStatement *tonti_roster_query (TontiDb *db, const char *const words[TONTI_ROSTER_WORDS],
                                    gint64 number, const char *digits);

G_END_DECLS
