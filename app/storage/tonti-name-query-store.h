// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"

/* Names of what an entry or a document speaks of, asked for one at a time, so that a statement
 * costs its rows and never the whole register. All newly allocated; NULL when there is none. */

G_BEGIN_DECLS

char *tonti_name_query_pool (TontiDb *db, gint64 pool);
char *tonti_name_query_fund (TontiDb *db, gint64 fund);
/* The label of a charged fine in the catalogue, else its code. */
char *tonti_name_query_fine (TontiDb *db, gint64 fine);
char *tonti_name_query_fine_kind (TontiDb *db, const char *code);
/* The pool of a hand, 0 = unknown. */
gint64 tonti_name_query_hand_pool (TontiDb *db, gint64 hand);

/* Number, name, numerator and denominator of the holders of a hand, in their order. */
TontiStatement *tonti_name_query_holders (TontiDb *db, gint64 hand);
/* Numerator and denominator of every part that a member holds, of one pool (0 = all). */
TontiStatement *tonti_name_query_parts (TontiDb *db, gint64 member, gint64 pool);

G_END_DECLS
