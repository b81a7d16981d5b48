// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-book.h"

/* Figures as plain rows, no layout. A report has facts (one value each) and tables; the command
 * line prints it as text, JSON or CSV, the paper draws it on a sheet. Titles are translated into
 * the language of the process, codes never are. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_COLUMN_TEXT,
  TONTI_COLUMN_NUMBER, /* a count or a number people call: right aligned, no grouping */
  TONTI_COLUMN_MONEY,  /* minor units */
  TONTI_COLUMN_DAY,    /* day number */
  TONTI_COLUMN_CODE,   /* stable code; text for people through the translated label */
} TontiColumnKind;

typedef struct
{
  const char *key;   /* JSON and CSV name, stable */
  const char *title; /* N_(…) */
  TontiColumnKind kind;
  gboolean total; /* of MONEY and NUMBER: added up in the totals row */
} TontiColumn;

typedef struct _TontiTable TontiTable;
typedef struct _TontiReport TontiReport;

/* COLUMNS is static, ended by {NULL}. */
TontiTable *tonti_table_new (const char *key, const char *title, const TontiColumn *columns);
void tonti_table_free (TontiTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiTable, tonti_table_free)
/* Newly allocated. */
TontiTable *tonti_table_copy (const TontiTable *self);
/* A new last row; cells are empty until set. */
void tonti_table_add_row (TontiTable *self);
/* Set a cell of the last row. Text is copied. */
void tonti_table_set_text (TontiTable *self, guint column, const char *text);
void tonti_table_set_int (TontiTable *self, guint column, gint64 value);
/* Another text in a cell that has one. Copied. */
void tonti_table_replace_text (TontiTable *self, guint row, guint column, const char *text);
guint tonti_table_get_n_rows (const TontiTable *self);
guint tonti_table_get_n_columns (const TontiTable *self);
const TontiColumn *tonti_table_get_column (const TontiTable *self, guint column);
const char *tonti_table_get_key (const TontiTable *self);
const char *tonti_table_get_title (const TontiTable *self); /* translated */
gboolean tonti_table_is_empty_cell (const TontiTable *self, guint row, guint column);
const char *tonti_table_get_text (const TontiTable *self, guint row, guint column);
gint64 tonti_table_get_int (const TontiTable *self, guint row, guint column);
/* Sum of a column with total; one beyond what can be kept, in a book that was altered, stays at the
 * bound. */
gint64 tonti_table_get_total (const TontiTable *self, guint column);
gboolean tonti_table_has_totals (const TontiTable *self);
/* The cell as people read it in the book's style and language; newly allocated, "" when empty. */
char *tonti_table_format (const TontiTable *self, guint row, guint column, const TontiGroup *group);

/* NAME is stable: "trial-balance". */
TontiReport *tonti_report_new (const char *name, const char *title);
void tonti_report_free (TontiReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiReport, tonti_report_free)
const char *tonti_report_get_name (const TontiReport *self);
const char *tonti_report_get_title (const TontiReport *self);
void tonti_report_add_fact_text (TontiReport *self, const char *key, const char *title,
                                 const char *text); /* NULL = empty */
void tonti_report_add_fact_code (TontiReport *self, const char *key, const char *title,
                                 const char *code);
void tonti_report_add_fact_money (TontiReport *self, const char *key, const char *title,
                                  gint64 minor);
void tonti_report_add_fact_day (TontiReport *self, const char *key, const char *title,
                                TontiDay day); /* TONTI_DAY_NONE = empty */
void tonti_report_add_fact_number (TontiReport *self, const char *key, const char *title, gint64 n);
guint tonti_report_get_n_facts (const TontiReport *self);
const char *tonti_report_get_fact_key (const TontiReport *self, guint i);
const char *tonti_report_get_fact_title (const TontiReport *self, guint i); /* translated */
/* As people read it; newly allocated. */
char *tonti_report_format_fact (const TontiReport *self, guint i, const TontiGroup *group);
/* Takes the table. The first table's rows are "rows" in JSON, the others stand under their keys. */
void tonti_report_add_table (TontiReport *self, TontiTable *table);
guint tonti_report_get_n_tables (const TontiReport *self);
const TontiTable *tonti_report_get_table (const TontiReport *self, guint i);
const TontiTable *tonti_report_find_table (const TontiReport *self, const char *key);
/* Keys of accounts and of what lines are about ("cash", "hand:3") become their names: for a reader,
 * never for a file that a program reads. */
void tonti_report_name_keys (TontiReport *self, TontiBook *book);
/* {"report":name, facts…, "rows":[{…}], "totals":{…}, other tables…, "<key>_totals":{…}}. Amounts
 * are whole numbers of minor units, days ISO, codes as stored, empty cells null. */
json_t *tonti_report_to_json (const TontiReport *self);
/* The same as one line of text, without making the objects first; newly allocated. */
char *tonti_report_to_json_text (const TontiReport *self);
/* The first table, or without one the facts in a row, as CSV (RFC 4180, CRLF), columns named by
 * their keys: amounts plain with a point, days ISO, codes as stored, texts that a spreadsheet would
 * take for a formula behind an apostrophe; newly allocated. */
char *tonti_report_to_csv (const TontiReport *self, const TontiGroup *group);
/* For a terminal: facts and every table with aligned columns; newly allocated. */
char *tonti_report_to_text (const TontiReport *self, const TontiGroup *group);

/* What is asked. */
typedef struct
{
  TontiDay from, to;   /* TONTI_DAY_NONE = open */
  gint64 member;       /* 0 = all */
  gint64 meeting;      /* 0 = none */
  gint64 pool;         /* 0 = all */
  const char *account; /* NULL = all */
  gboolean with_draft;
  gboolean recompute; /* from the entries, not from the kept balances */
} TontiQuery;

typedef struct
{
  const char *name;
  const char *title;   /* N_(…) */
  const char *options; /* which of the query's options it takes: "from to member" */
  TontiReport *(*make) (TontiBook *book, const TontiQuery *query, TontiProblems *problems);
} TontiReportKind;

/* trial-balance general-ledger journal cash-book member-statement meeting pool-calendar …; ended by
 * {NULL}. */
const TontiReportKind *tonti_report_kinds (void);
/* members meetings accounts events pools hands funds fines officers documents drafts …: rows of
 * "list"; ended by {NULL}. */
const TontiReportKind *tonti_list_kinds (void);
/* NULL with a usage problem naming the known ones. */
TontiReport *tonti_report_make (TontiBook *book, const TontiReportKind *kinds, const char *name,
                                const TontiQuery *query, TontiProblems *problems);

G_END_DECLS
