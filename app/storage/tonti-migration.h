// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"

/* The numbered migrations of resources/sql, and the proof that a file has exactly the schema they
 * make. Private to app/storage and its tests. */

G_BEGIN_DECLS

/* "TONT", in the header of every book. */
#define TONTI_APPLICATION_ID 0x544F4E54

/* For tests: one more migration after the last, so that every book there is becomes an older one;
 * NULL = none. */
void tonti_migration_set_extra (const char *sql);
/* The version this program writes: the number of the last migration. */
int tonti_migration_version (void);
/* Run the migrations after FROM (0 = an empty file), inside the caller's transaction. */
gboolean tonti_migration_run (TontiDb *db, int from,
                              TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE if the schema is, to the byte, the one of VERSION. */
gboolean tonti_migration_check (TontiDb *db, int version);
/* The fingerprint of a scratch database that the migrations made; newly allocated. */
char *tonti_migration_compute (void);
/* SHA-256 over the schema, 64 hexadecimal digits; newly allocated. */
char *tonti_migration_fingerprint (TontiDb *db);

G_END_DECLS
