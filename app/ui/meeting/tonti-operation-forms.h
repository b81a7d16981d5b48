// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-operation-report.h"
#include "tonti-page.h"

/* Forms of money beside dues and lots, and of fines. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_OPERATION_AID,
  TONTI_OPERATION_EXPENSE,
  TONTI_OPERATION_INCOME,
  TONTI_OPERATION_TRANSFER,
  TONTI_OPERATION_FINE,
} TontiOperationKind;

void tonti_operation_forms_add (TontiPage *parent, TontiOperationKind kind,
                                const TontiOperationReport *report);

G_END_DECLS
