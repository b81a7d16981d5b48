// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Tables of codes and what people read. */

typedef struct
{
  const char *code;
  const char *label; /* N_(…) */
} Label;

/* What CODE is called in LABELS, which end by a row without code; CODE itself when it is not there.
 */
const char *tonti_label_look (const Label *labels, const char *code);
/* Codes of pots, hands and debts; CODE itself when no table is for COLUMN. */
const char *tonti_label_of_pool_code (const char *column, const char *code);
