// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-event.h"

/* One voucher of a neutral journal. Private to the imports. */

G_BEGIN_DECLS

typedef struct
{
  int row;        /* of its first line */
  gboolean wrong; /* a problem was told already */
  TontiDay day;
  gint64 member;                 /* of its first line, 0 = nobody */
  GString *typed, *typed_day;    /* its number and day as the file has them */
  GString *number, *kind, *memo; /* canonical */
  GArray *lines;                 /* of TontiLine, accounts borrowed */
} TontiImportVoucher;

void tonti_import_voucher_init (TontiImportVoucher *self);
void tonti_import_voucher_clear (TontiImportVoucher *self);
/* Forget the lines and texts, keep the memory. */
void tonti_import_voucher_reset (TontiImportVoucher *self);

/* The body of its event voucher/1 into OUT: exactly what tonti_event_dump makes of the same JSON,
 * without making the JSON. */
void tonti_import_voucher_write (const TontiImportVoucher *self, GString *out);

G_END_DECLS
