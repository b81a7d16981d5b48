// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-formula.h"

/* One number as people write it, "1.234,50" or "25 000": digits, and marks between them. For
 * tonti-formula.c only. */

G_BEGIN_DECLS

typedef struct
{
  gint64 digits; /* all of them as one number */
  int decimals;  /* how many of them stand after the mark */
  gboolean is_twofold;
  TontiAmountResult result;
} TontiFigure;

/* The length of a space that may stand between thousands at AT, or 0: no tab, no line break. */
gsize tonti_figure_space (const char *at);
/* Read the number at *AT and step over it; a k or m that follows frees its decimals. */
TontiFigure tonti_figure_read (const char **at, const TontiFormulaRules *rules);
/* 1000 for k, 1000000 for m at *AT (spaces before it too), stepped over; 1 otherwise. */
gint64 tonti_figure_suffix (const char **at);

G_END_DECLS
