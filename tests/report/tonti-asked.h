// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-fixture.h"
#include "tonti-report.h"

/* Asking a practice book for figures, and looking at the answer. */

G_BEGIN_DECLS

/* A query that asks for everything. */
#define ASK_ALL ((TontiQuery){ .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE })

/* The answer as JSON, new reference; fails the test with the problem when it is refused. */
json_t *tonti_asked_report (TontiFixture *f, const char *name, const TontiQuery *query);
json_t *tonti_asked_list (TontiFixture *f, const char *name, const TontiQuery *query);
/* The day of an ISO text. */
TontiDay tonti_asked_day (const char *iso);

/* The first row of the table KEY ("rows") whose field NAME is VALUE (text or number); fails when
 * there is none. Borrowed. */
const json_t *tonti_asked_row (const json_t *json, const char *key, const char *name,
                               const char *value);
/* A number of an object; fails when it is none. */
gint64 tonti_asked_int (const json_t *object, const char *name);
/* Of its totals: "totals" for "rows", else "<key>_totals". */
gint64 tonti_asked_total (const json_t *json, const char *key, const char *name);
const char *tonti_asked_text (const json_t *object, const char *name);

G_END_DECLS
