// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* Files of others, read into a book by its own verbs: everything in one transaction, every row
 * accounted for, the same file twice adds nothing. */

G_BEGIN_DECLS

typedef struct
{
  const char *map; /* "name=Prénom et nom,phone=4": columns that cannot be guessed; NULL = guess */
  gint64 pool;     /* members: hands go into this pool; 0 = the only one that is not started */
  gboolean dry_run;   /* do everything, then take it back */
  gboolean same_name; /* members: a name that is there already is another person */
  gboolean skip_bad;  /* journal: leave out vouchers that are wrong, instead of refusing the file */
  TontiBookProgress progress; /* may be NULL; FALSE stops with nothing stored */
  gpointer data;
} TontiImportOptions;

/* Members from a CSV file as people keep it: any of the usual encodings and delimiters, titles,
 * blank lines and totals. {"read":n,"stored":n,"rejected":[{"row","code","message"}],
 * "ignored":[{"row","reason"}],"members":[{"row","member","name","hands"}],"hands":{…},…} with
 * read = stored + rejected + ignored. NULL = the file could not be read as a table of members. */
json_t *tonti_import_members (TontiBook *book, const char *path, const TontiImportOptions *options,
                              const TontiUser *user, TontiProblems *problems);

/* Vouchers from the neutral journal date,voucher,kind,member,account,debit,credit,memo; members
 * from FILE.members.csv beside FILE.csv. {"members":n,"vouchers":n,"entries":n,"skipped":[…],…}.
 * NULL = nothing was stored; every voucher that is wrong is a problem with its row. */
json_t *tonti_import_journal (TontiBook *book, const char *path, const TontiImportOptions *options,
                              const TontiUser *user, TontiProblems *problems);

G_END_DECLS
