// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-paper-report.h"

/* Receipts as they are printed: everything that an auditor looks for on one. */

G_BEGIN_DECLS

typedef struct
{
  gint64 seq;        /* event that issued it; 0 = a line of the open meeting, not final */
  const char *label; /* "R-2025-0012"; "" when not final */
  TontiDay day;      /* of the operation */
  TontiDay entered;  /* of the entry: the day of "at" */
  gint64 meeting;    /* 0 = between meetings */
  gint64 member;
  const char *name;
  GArray *lines; /* TontiPaperLine: one purpose each, "Contribution, meeting 3, hand 12";
                    an advance that is used is negative. Sum = total */
  TontiMoney total;
  const char *means;      /* translated: "cash", "bank", "mobile money" */
  gboolean is_goods;      /* nothing of it is money: total is its worth */
  const char *reference;  /* of the bank or the mobile money, "" = none */
  const char *payer;      /* another member who handed it over, "" = none */
  TontiMoney payer_part;  /* how much of it */
  gint64 guarantee;       /* for which she answers, 0 = of her own accord */
  const char *paper;      /* number in the paper receipt book, "" = none */
  GArray *balances;       /* TontiPaperLine: what stands for the member after this event, account by
                             account: "Paid into the pot", "Advance kept", "Fines due" … */
  TontiMoney remaining;   /* money due and not paid up to this meeting, after this event */
  const char *goods_left; /* "5 kg of rice" that are still to come then, "" or NULL = none */
  const char *treasurer;  /* name of who received, "" = not said */
  const char *qr;         /* as tonti_paper_qr; "" when not final */
  gint64 cancelled;       /* seq of the event that cancelled it, 0 = valid */
  const char *cancelled_by; /* label of the PV rectificatif, "" = none */
} TontiReceipt;

typedef struct
{
  GArray *receipts; /* TontiReceipt, by year and number; those not final last, by member */
  GStringChunk *texts;
} TontiReceiptReport;

/* The receipts that QUERY names (meeting, member, year and number, with_draft). A number that does
 * not exist is a refusal; a meeting without receipts is an empty list. NULL = refused or failed. */
TontiReceiptReport *tonti_receipt_report_make (TontiBook *book, const TontiPaperQuery *query,
                                               TontiProblems *problems);
void tonti_receipt_report_free (TontiReceiptReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiReceiptReport, tonti_receipt_report_free)

G_END_DECLS
