// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-minutes-report.h"

/* What was entered in the open meeting beside dues and lots: other money, fines, texts of the
 * minutes; and what one needs to enter more. */

G_BEGIN_DECLS

typedef struct
{
  const char *cell;   /* of the draft, "" = final: it is corrected, not taken away */
  const char *kind;   /* of its event to be: "flow" "transfer" "owed" "fine" "fine-cancel" */
  const char *text;   /* what and who */
  gint64 member;      /* 0 = nobody */
  TontiMoney in, out; /* of money, wherever it is; both 0: none moves */
  TontiMoney amount;
  gboolean lacks_piece; /* money out without its supporting document */
} TontiOperation;

typedef struct
{
  const char *section; /* code: agenda decisions other … */
  const char *text;
} TontiOperationText;

/* Something to choose from. */
typedef struct
{
  const char *code, *label; /* fund:1, rent, late … */
  TontiMoney amount;        /* what the fund holds; the fine */
} TontiOperationChoice;

typedef struct
{
  gint64 meeting;                             /* the open one, 0 = none */
  GArray *operations;                         /* TontiOperation */
  GArray *texts;                              /* TontiOperationText */
  GArray *funds, *fines, *expenses, *incomes; /* TontiOperationChoice */
  GStringChunk *chunk;
} TontiOperationReport;

TontiOperationReport *tonti_operation_report_make (TontiBook *book, TontiProblems *problems);
void tonti_operation_report_free (TontiOperationReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiOperationReport, tonti_operation_report_free)

G_END_DECLS
