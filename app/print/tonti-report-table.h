// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-document-private.h"

/* A table of a report as it is drawn: columns for machines and columns without any value are left
 * out, keys of accounts, hands and pools become names, sums are carried. */

G_BEGIN_DECLS

/* REPORT is the report's name. NULL when there is no row. */
TontiSheetTable *tonti_report_table_new (const TontiPress *press, const char *report,
                                         const TontiTable *table);
/* Facts of the report in three columns. */
void tonti_report_put_facts (const TontiPress *press, TontiSheet *sheet, const TontiReport *report,
                             const char *const *hidden);

G_END_DECLS
