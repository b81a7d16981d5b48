// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Currencies a book can be kept in, and how each writes its amounts. Twenty-nine of Africa and the
 * world; figures from CLDR 42 and the notes and coins in use. XOF and XAF are never the same. */

G_BEGIN_DECLS

typedef struct
{
  const char *code;   /* ISO 4217: "XOF" */
  int digits;         /* minor digits: 0, 2 */
  const char *symbol; /* as members write it: "F CFA" (U+202F inside), "Frw", "KSh" */
  gint64 cash_unit; /* smallest coin in daily use, in minor units: 5 for XOF; the group's default */
  const gint64 *notes; /* minor units, falling, ended by 0 */
  const gint64 *coins; /* minor units, falling, ended by 0; 500 F CFA is both */
} TontiCurrency;

/* NULL when unknown (or asked for NULL); codes are in capitals. Static. */
const TontiCurrency *tonti_currency_find (const char *code);
/* All of them, in alphabetical order of code. */
const TontiCurrency *tonti_currency_table (gsize *count);
/* 10 to the power of digits. */
gint64 tonti_currency_scale (const TontiCurrency *currency);
/* The currency of a country (ISO 3166 "SN" -> "XOF"), or NULL. */
const TontiCurrency *tonti_currency_of_country (const char *country);

G_END_DECLS
