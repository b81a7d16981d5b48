// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-gesture.h"

/* Columns of the collection sheet: pool:1, fund:1, fines, loans, claim, savings, advance;
 * box-loan:3; claim:2 = goods that are missing. */

G_BEGIN_DECLS

/* Refuses a column that is not in the book, or a pool in which the member holds no hand. */
gboolean tonti_columns_check (TontiAct *act, gint64 member,
                              const char *column) G_GNUC_WARN_UNUSED_RESULT;
/* Refuses “fines” for a member who has no open fine, “loans” where nothing was lent, “claim” where
 * nothing is missing that money pays for. */
gboolean tonti_columns_check_fines (TontiAct *act, gint64 member,
                                    const char *column) G_GNUC_WARN_UNUSED_RESULT;
/* Check {"pool:1":5000,…}: columns of the member and amounts above 0; a new object with plain
 * amounts, NULL = refused. */
json_t *tonti_columns_read (TontiAct *act, gint64 member, const json_t *items);
/* Lay SUM over what the member owes in COMPOSE, by the group's priority: {"pool:1":5000,…}, new
 * reference; *rest is what is left. */
json_t *tonti_columns_split (const TontiCompose *compose, gint64 member, gint64 sum, gint64 *rest);

G_END_DECLS
