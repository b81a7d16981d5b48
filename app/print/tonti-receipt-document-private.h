// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-document-private.h"
#include "tonti-receipt-report.h"

G_BEGIN_DECLS

/* White between a slip and the line where the paper is cut. */
#define TONTI_SLIP_GAP 9.0

/* A part of a slip under way: the stub or the original. */
typedef struct
{
  const TontiPress *press;
  TontiSheet *sheet;
  const TontiReceipt *receipt;
  double x, y, width, bottom; /* y moves down */
  gboolean is_roomy;
} TontiSlip;

/* Ink that is larger where there is room. */
TontiInk tonti_slip_ink (const TontiSlip *slip, TontiFace face, double compact, double roomy,
                         TontiTone tone);
/* As many purposes as fit above BOTTOM, the rest in one line: the lines always make the total. */
void tonti_slip_put_purposes (TontiSlip *slip, double bottom, gboolean is_stub);
/* The sum in words, the means and what stands afterwards; with DRAW they are drawn at y, else only
 * measured. Returns the height. */
double tonti_slip_put_sentences (TontiSlip *slip, gboolean draw);

/* One receipt, stub and original side by side, between the margins of the page. */
void tonti_receipt_slip_draw (const TontiPress *press, TontiSheet *sheet,
                              const TontiReceipt *receipt, double y, double height);
GBytes *tonti_receipt_document_draw (const TontiPress *press, const TontiReceiptReport *report,
                                     TontiProblems *problems);

G_END_DECLS
