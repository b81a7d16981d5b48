// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-book.h"

/* What goes on paper, as PDF. Bytes are a function of the book's head, the document, the selectors
 * and the duplicate mark; printing never writes to the book. Papers are in the language of the
 * book. Not to be called from two threads with the same book. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_PRINT_PAPER_DEFAULT, /* as the document likes: receipts A5, the rest A4 */
  TONTI_PRINT_PAPER_A4,
  TONTI_PRINT_PAPER_A5,
} TontiPrintPaper;

typedef struct
{
  gint64 meeting;    /* 0 = as the document says, see its options */
  gint64 member;     /* 0 = everyone */
  gint64 year;       /* of number; 0 = every year */
  gint64 number;     /* of a document in its series, 0 = all */
  TontiDay from, to; /* TONTI_DAY_NONE = open */
  gboolean blank;
  gboolean with_draft; /* lines of the open meeting that are not final too, marked so */
  gint64 duplicate;    /* printed again: "DUPLICATE n", 0 = no */
  TontiPrintPaper paper;
  gint64 pool;            /* of its calendar; 0 = the first one; of draws: 0 = any */
  const char *passphrase; /* of a protected copy, for its sheet only; NULL = written by hand */
  gint64 per_page;        /* receipts on an A4 page: 1 to 4, 0 = one on A5, three on A4 */
} TontiPrintQuery;

/* A query that asks for nothing in particular. */
void tonti_print_query_init (TontiPrintQuery *query);
/* "a4", "a5"; FALSE for anything else. */
gboolean tonti_print_paper_parse (const char *text, TontiPrintPaper *out) G_GNUC_WARN_UNUSED_RESULT;

typedef struct
{
  const char *name;    /* stable: "receipt" */
  const char *title;   /* N_(…) */
  const char *options; /* which of the query's options it takes: "meeting member blank" */
} TontiDocumentKind;

/* Every document, in the order a group meets them; ended by {NULL}. */
const TontiDocumentKind *tonti_document_kinds (void);

/* The PDF of document NAME; NULL with problems. An unknown name is a usage problem that lists the
 * known ones; so is an option that the document does not take. */
GBytes *tonti_print_document (TontiBook *book, const char *name, const TontiPrintQuery *query,
                              TontiProblems *problems);

/* A paper that was made (BYTES) written to PATH at once and durably, 0600: whole, or the file that
 * was there stays as it is. The book itself is refused as a PATH. FALSE with problems. */
gboolean tonti_print_write (TontiBook *book, const char *path, GBytes *bytes,
                            TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* The PDF written to PATH at once and durably: whole, or not at all. A PATH that ends in "/" is a
 * folder (made when missing) that takes
 * one file for each member with statements and receipts, else one file. *answer (new
 * reference): {"document":name,"files":[path,…]}. FALSE with problems. */
gboolean tonti_print_save (TontiBook *book, const char *name, const TontiPrintQuery *query,
                           const char *path, TontiBookProgress progress, gpointer data,
                           json_t **answer, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
