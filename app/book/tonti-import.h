// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* Files of others, read into a book by its own verbs: everything in one transaction, every row
 * accounted for, the same file twice adds nothing. */

G_BEGIN_DECLS

/* What a column of a list of members holds. */
typedef enum
{
  TONTI_IMPORT_NUMBER,
  TONTI_IMPORT_NAME,
  TONTI_IMPORT_FIRST_NAME, /* when the name stands in two columns */
  TONTI_IMPORT_SEX,
  TONTI_IMPORT_PHONE,
  TONTI_IMPORT_JOINED,
  TONTI_IMPORT_HANDS,
  TONTI_IMPORT_ADDRESS,
  TONTI_IMPORT_IDENTITY,
  TONTI_IMPORT_N_COLUMNS,
} TontiImportColumn;

typedef struct
{
  gint columns[TONTI_IMPORT_N_COLUMNS]; /* index of the cell, -1 = there is none */
  int header;                           /* row with the titles of the columns, 0 = none */
} TontiImportColumns;

/* What a person said of a row of members. */
typedef enum
{
  TONTI_IMPORT_ASK,   /* nothing */
  TONTI_IMPORT_TAKE,  /* a name that is there already is another person */
  TONTI_IMPORT_LEAVE, /* the row is left out */
} TontiImportChoice;

typedef TontiImportChoice (*TontiImportDecide) (int row, gpointer data);

typedef struct
{
  const char *map; /* "name=Prénom et nom,phone=4": columns that cannot be guessed; NULL = guess */
  gint64 pool;     /* members: hands go into this pool; 0 = the only one that is not started */
  gboolean dry_run;   /* do everything, then take it back */
  gboolean same_name; /* members: a name that is there already is another person */
  gboolean
      renumber; /* members: a number that another member has is replaced by the next free one */
  const TontiImportColumns *columns; /* members: instead of map and guess; NULL = those */
  TontiImportDecide decide;          /* members: asked of every row; NULL = nobody said anything */
  gpointer decide_data;
  gboolean skip_bad; /* journal: leave out vouchers that are wrong, instead of refusing the file */
  TontiBookProgress progress; /* may be NULL; FALSE stops with nothing stored */
  gpointer data;
} TontiImportOptions;

/* Members from a CSV file as people keep it: any of the usual encodings and delimiters, titles,
 * blank lines and totals. {"read":n,"stored":n,"rejected":[{"row","code","message","name"}],
 * "ignored":[{"row","reason"}],"members":[{"row","member","name","hands"}],"hands":{…},…} with
 * read = stored + rejected + ignored. NULL = the file could not be read as a table of members. */
json_t *tonti_import_members (TontiBook *book, const char *path, const TontiImportOptions *options,
                              const TontiUser *user, TontiProblems *problems);
/* The same from what was read or pasted: BYTES of a file, or cells of a spreadsheet with tabs. */
json_t *tonti_import_members_bytes (TontiBook *book, GBytes *bytes,
                                    const TontiImportOptions *options, const TontiUser *user,
                                    TontiProblems *problems);
/* What BYTES look like, before anything is asked of a book: {"encoding","delimiter","total" (rows
 * with something in them after the titles),"header" (its row, 0 = none),"titles":[…],
 * "columns":[TontiImportColumn or null for each column of the file],"rows":[[cells],…]} with the
 * first MAX rows after the titles. NULL = no table. */
json_t *tonti_import_members_preview (GBytes *bytes, guint max, TontiProblems *problems);

/* Vouchers from the neutral journal date,voucher,kind,member,account,debit,credit,memo; members
 * from FILE.members.csv beside FILE.csv. {"members":n,"vouchers":n,"entries":n,"skipped":[…],…}.
 * NULL = nothing was stored; every voucher that is wrong is a problem with its row. */
json_t *tonti_import_journal (TontiBook *book, const char *path, const TontiImportOptions *options,
                              const TontiUser *user, TontiProblems *problems);

G_END_DECLS
