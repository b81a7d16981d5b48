// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-import-voucher.h"
#include "tonti-import.h"
#include "tonti-journal.h"

/* The import of a neutral journal under way. Private to the import of journals. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_IMPORT_DATE,
  TONTI_IMPORT_VOUCHER,
  TONTI_IMPORT_KIND,
  TONTI_IMPORT_MEMBER,
  TONTI_IMPORT_ACCOUNT,
  TONTI_IMPORT_DEBIT,
  TONTI_IMPORT_CREDIT,
  TONTI_IMPORT_MEMO,
  TONTI_IMPORT_N_FIELDS,
} TontiImportField;

/* Problems beyond this many are counted, not listed. */
#define TONTI_IMPORT_PROBLEMS_MAX 1000

typedef struct
{
  TontiBook *book;
  TontiJournal *journal;
  const TontiGroup *group;
  const TontiImportOptions *options;
  TontiProblems *problems;
  TontiProblems *wrong; /* of vouchers; told in the end, or listed as skipped */
  gint64 wrong_vouchers;
  gint64 more_wrong; /* beyond the maximum */
  guint8 hash[32];   /* of the file */
  char at[21];
  gint64 author;
  TontiDay closed; /* nothing on or before this day */

  GString *last_code; /* the member of the line before */
  gint64 last_member;
  GHashTable *members;  /* code -> gint64 * */
  GHashTable *accounts; /* set of account keys that are in order */
  gboolean has_places;  /* one of them is a place of money */
  GHashTable *places;   /* account key of a place of money -> gint64 *: what the file adds */

  TontiImportVoucher voucher; /* under way */
  TontiEvent event;           /* used again for every voucher */
  GString *body;

  gint64 read; /* rows with something in them, without the header */
  gint64 vouchers, entries, already, added_members;
  gboolean look_for_key; /* whether this file was imported before is not known yet */
  gboolean is_repeated;  /* it was */
  gboolean stopped;      /* a failure: read no more */
} TontiImportJournal;

/* Members from FILE.members.csv beside PATH, where there is such a file; on DAY. */
gboolean tonti_import_journal_members (TontiImportJournal *self, const char *path, TontiDay day);
/* One row of the journal; CELLS holds a text for every field. */
void tonti_import_journal_take (TontiImportJournal *self, int row,
                                GString *const cells[TONTI_IMPORT_N_FIELDS]);
/* The voucher under way is complete: post it. */
void tonti_import_journal_finish (TontiImportJournal *self);
/* A problem of the voucher under way. */
void tonti_import_journal_blame (TontiImportJournal *self, int row, const char *code,
                                 const char *format, ...) G_GNUC_PRINTF (4, 5);
/* Read FD to its end, calling take for every row. FALSE with problems when it is no journal. */
gboolean tonti_import_journal_read (TontiImportJournal *self, int fd, gint64 size);
/* The day of the first row, TONTI_DAY_NONE when there is none. */
TontiDay tonti_import_journal_first_day (int fd);

G_END_DECLS
