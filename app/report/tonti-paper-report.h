// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* What every paper says about the book behind it, and the question a paper is made from. The
 * structs of the paper reports (receipt, voucher, minutes, meeting sheet …) are plain: texts are
 * kept by the string chunk of their batch or report, amounts are minor units, days are day numbers.
 * Texts are in the language of the process; the document makers set it to the book's before asking.
 */

G_BEGIN_DECLS

typedef struct
{
  gint64 meeting;      /* 0 = every meeting, and between meetings */
  gint64 member;       /* 0 = everyone */
  gint64 year;         /* of a document number, 0 = every year */
  gint64 number;       /* of a document in its series, 0 = all */
  gint64 pool;         /* of draws; 0 = of any */
  gboolean with_draft; /* lines of the open meeting that are not final yet as well */
  gboolean blank;      /* meeting sheet: nothing but numbers, names and dues */
} TontiPaperQuery;

/* The state of the book when the paper is made. */
typedef struct
{
  gint64 seq;                  /* number of the last event */
  char hash[65];               /* its hash, lower-case hexadecimal */
  char at[TONTI_INSTANT_SIZE]; /* when it was recorded; "" in an empty book */
  TontiDay day;                /* the day of that instant */
  gint64 drafts;               /* lines of the open meeting that are not final */
} TontiPaperHead;

void tonti_paper_head (TontiBook *book, TontiPaperHead *out);
/* What the QR code of a paper carries: "TONTI1:" and base32 of the number and 15 bytes of the hash
 * of event SEQ with a check symbol; newly allocated, NULL when there
 * is no such event. */
char *tonti_paper_qr (TontiBook *book, gint64 seq);

/* One line of a paper: what, and how much. */
typedef struct
{
  const char *text;
  TontiMoney amount;
} TontiPaperLine;

/* A person on a paper: number the group calls, name, and what he is there ("Treasurer"). */
typedef struct
{
  gint64 member; /* 0 = not a member */
  const char *name;
  const char *role; /* translated, "" = none */
} TontiPaperPerson;

/* Notes or coins of one value, as counted first and as counted in the end. */
typedef struct
{
  gint64 value; /* minor units */
  gboolean is_coin;
  gint64 first, final; /* pieces */
} TontiPaperCash;

G_END_DECLS
