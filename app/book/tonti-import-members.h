// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-import-columns.h"
#include "tonti-import-hands.h"
#include "tonti-import.h"
#include "tonti-journal.h"

/* A list of members under way. Private to the import of members. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_IMPORT_PLANNED,
  TONTI_IMPORT_STORED,
  TONTI_IMPORT_ALREADY, /* this row of this file was stored before */
  TONTI_IMPORT_REJECTED,
  TONTI_IMPORT_IGNORED,
} TontiImportState;

typedef struct
{
  int row;
  TontiImportState state;
  const char *reason;   /* of IGNORED: "title" "header" "blank" "total" "left-out", of ALREADY
                         * "already", static */
  char *code, *message; /* of REJECTED */
  json_t *request;      /* of PLANNED and STORED */
  char *fold;           /* of the name */
  TontiImportHands hands;
  gint64 member;     /* his number, once known */
  guint attempt;     /* how often the row was stored before and taken back */
  gboolean renumber; /* he gets the next free number */
} TontiImportPlan;

typedef struct
{
  TontiBook *book;
  TontiDb *db;
  const TontiUser *user;
  const TontiImportOptions *options;
  const TontiImportTable *table;
  TontiImportColumns columns;
  GPtrArray *plans; /* of TontiImportPlan, one a row */
  gint64 pool;      /* hands go into it, 0 = none */
  json_t *hands;    /* what became of the hands */
  TontiProblems *problems;
} TontiImport;

/* The key of a row: 8 bytes of the file's hash, then WHAT and the row. */
void tonti_import_make_key (const guint8 *file_hash, guint32 what, guint32 row,
                            guint8 out[TONTI_KEY_SIZE]);
/* The same as the text of a request's "key", another one for every ATTEMPT; newly allocated. */
char *tonti_import_format_key (const guint8 *file_hash, guint32 what, guint32 row, guint attempt);
/* A plan for every row of the table. */
void tonti_import_plan (TontiImport *self);
/* Add the hands of stored members to the pool, inside the transaction. */
gboolean tonti_import_add_hands (TontiImport *self);

G_END_DECLS
