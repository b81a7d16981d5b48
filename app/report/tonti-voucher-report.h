// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-paper-report.h"

/* Money that leaves the box, with who authorised it and who signed for it (bon de sortie). */

G_BEGIN_DECLS

typedef enum
{
  TONTI_VOUCHER_LOT,      /* a lot: gross, deductions, net */
  TONTI_VOUCHER_OWED,     /* what was still owed of a short lot */
  TONTI_VOUCHER_DIVIDEND, /* what discounts of auctions brought to a member */
  TONTI_VOUCHER_AID,      /* of a fund, to a member */
  TONTI_VOUCHER_PARTY,    /* handed over to a third party, whose money it was */
  TONTI_VOUCHER_EXPENSE,  /* to anybody */
  TONTI_VOUCHER_LOAN,     /* from an auction box */
  TONTI_VOUCHER_BOX,      /* a part of an auction box that was shared */
  TONTI_VOUCHER_CARD,     /* a card of daily stakes, or a part of it */
  TONTI_VOUCHER_MEAL,     /* the money of a meal, to the host: gross, deductions, net */
} TontiVoucherKind;

typedef struct
{
  gint64 seq;        /* 0 = a line of the open meeting, not final */
  const char *label; /* "B-2025-0003"; "" when not final */
  TontiVoucherKind kind;
  TontiDay day; /* of the operation */
  TontiDay entered;
  gint64 meeting;   /* 0 = between meetings */
  gint64 member;    /* beneficiary, 0 = somebody else */
  const char *name; /* of the beneficiary or payee, "" = not said */
  const char *what; /* "Lot 12 of the pot Monthly, hand 7 (1/2)", "Chairs for the wake" */
  TontiMoney gross;
  GArray *deductions;    /* TontiPaperLine, positive amounts: "2 % to the social fund", "Arrears,
                            meeting 3" */
  TontiMoney owed;       /* part of the lot that stays owed to the beneficiary */
  TontiMoney net;        /* paid out: gross - deductions - owed */
  const char *goods;     /* "45 kg of rice": handed over besides, among the deductions; "" = none */
  const char *handed;    /* "45 kg of rice and 3 000 F": what the beneficiary takes along */
  const char *repays;    /* what of it she lets be handed to other members, "" = nothing; for her
                            own paper, never for the minutes */
  const char *short_pot; /* whole sentence when the pot was short, "" = it was whole */
  const char *means;
  const char *reference;
  const char *piece;              /* number of the supporting document, "" = none */
  TontiPaperPerson authorised[2]; /* name NULL = nobody */
  const char *discharge;          /* how signed: code signature thumbprint none, "" = not said */
  const char *witness;            /* of a thumbprint, "" = none */
  const char *qr;
  gint64 cancelled;
  const char *cancelled_by;
} TontiVoucher;

typedef struct
{
  GArray *vouchers; /* TontiVoucher, by year and number; those not final last */
  GStringChunk *texts;
} TontiVoucherReport;

/* As tonti_receipt_report_make. */
TontiVoucherReport *tonti_voucher_report_make (TontiBook *book, const TontiPaperQuery *query,
                                               TontiProblems *problems);
void tonti_voucher_report_free (TontiVoucherReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiVoucherReport, tonti_voucher_report_free)

G_END_DECLS
