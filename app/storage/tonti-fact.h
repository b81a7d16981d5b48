// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Facts of an event's body, as projections read them. A body was checked when it was posted; a fact
 * that is missing all the same binds NULL, and the table's own rules refuse it. */

G_BEGIN_DECLS

/* Borrowed; "" when absent. */
const char *tonti_fact_text (const json_t *facts, const char *key);
/* 0 when absent. A "hand:12", "pool:1" or "fund:1" is read as its number. */
gint64 tonti_fact_int (const json_t *facts, const char *key);
/* TONTI_DAY_NONE when absent. */
TontiDay tonti_fact_day (const json_t *facts, const char *key);

/* Bind a fact; NULL when it is absent or of another type. A day is bound as its number. */
void tonti_fact_bind_text (TontiStatement *s, int index, const json_t *facts, const char *key);
void tonti_fact_bind_int (TontiStatement *s, int index, const json_t *facts, const char *key);
void tonti_fact_bind_day (TontiStatement *s, int index, const json_t *facts, const char *key);

/* Column as a day; NULL reads as TONTI_DAY_NONE. */
TontiDay tonti_statement_get_day (TontiStatement *s, int column);

/* Run a projection's statement; a failure becomes a problem. */
gboolean tonti_fact_store (TontiDb *db, TontiStatement *s,
                           TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
