// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-paper-report.h"

/* What papers say of auction boxes: contracts of loans, and the share-out. */

G_BEGIN_DECLS

typedef struct
{
  gint64 member;
  const char *name;
  TontiMoney price;
} TontiContractBid;

typedef struct
{
  gint64 loan, seq;
  const char *pool;    /* its name */
  const char *voucher; /* "B-2025-0003" */
  TontiDay day, due;
  gint64 meeting; /* 0 = between meetings */
  gint64 member;
  const char *name;
  gint64 guarantor; /* 0 = none */
  const char *guarantor_name;
  TontiMoney answers; /* for how much the guarantor answers, 0 = for everything */
  TontiMoney principal, price, handed;
  TontiMoney back;  /* owed on the day it is due: principal, and the price unless paid before */
  const char *pays; /* "kept" "now" "term" */
  gint64 rate;      /* ppm for a month or meeting, 0 = the price was bid or decided */
  gint64 year;      /* the same in a year, interest on interest */
  gint64 month; /* what it costs a month as agreed, ppm in hundredths of a percent; 0 = nothing */
  const char *steps; /* ladder of the charge */
  GArray *bids;      /* TontiContractBid, in the order in which they were called out */
  TontiPaperPerson officers[2];
  const char *place; /* of the group */
  const char *discharge, *witness;
  const char *qr;
  gboolean cancelled;
} TontiContract;

typedef struct
{
  GArray *contracts; /* TontiContract by number */
  GStringChunk *texts;
} TontiContractReport;

/* Of loan QUERY->number, member or pool; 0 = all. */
TontiContractReport *tonti_contract_report_make (TontiBook *book, const TontiPaperQuery *query);
void tonti_contract_report_free (TontiContractReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiContractReport, tonti_contract_report_free)

typedef struct
{
  gint64 member;
  const char *name;
  const char *hand; /* "hand 3", "" = by time */
  gint64 weight;
  TontiMoney amount;
  const char *voucher; /* "B-2025-0007" when it was handed over, "" = not yet */
} TontiSharePart;

typedef struct
{
  gint64 seq;
  const char *pool;
  TontiDay day;
  gboolean by_time;
  TontiMoney total, lent, shared, rest, base;
  const char *reason; /* "" = at the end of the round */
  GArray *parts;      /* TontiSharePart */
  TontiPaperPerson officers[2];
  const char *qr;
  GStringChunk *texts;
} TontiShareReport;

/* The last share-out of the box of QUERY->pool (0 = of any pool); NULL with a refusal when there is
 * none. */
TontiShareReport *tonti_share_report_make (TontiBook *book, const TontiPaperQuery *query,
                                           TontiProblems *problems);
void tonti_share_report_free (TontiShareReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiShareReport, tonti_share_report_free)

G_END_DECLS
