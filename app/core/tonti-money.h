// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* An amount of money: a signed count of the book's minor unit (1 F CFA, 1 cent). A struct, so that
 * two amounts cannot be added without the check. Scale and currency belong to the book. */

G_BEGIN_DECLS

typedef struct
{
  gint64 minor;
} TontiMoney;

/* No amount in a book is above this, either way. */
#define TONTI_MONEY_LIMIT G_GINT64_CONSTANT (1000000000000000)
#define TONTI_MONEY_ZERO ((TontiMoney){ 0 })

static inline TontiMoney
tonti_money (gint64 minor)
{
  return (TontiMoney){ minor };
}

typedef enum
{
  TONTI_ROUNDING_HALF_UP, /* away from zero; the default everywhere */
  TONTI_ROUNDING_HALF_EVEN,
  TONTI_ROUNDING_UP,   /* away from zero */
  TONTI_ROUNDING_DOWN, /* towards zero */
} TontiRounding;

/* TRUE if |amount| is within the limit. */
gboolean tonti_money_is_valid (TontiMoney a);
/* Checked arithmetic: FALSE, with *out untouched, when the result leaves the limit. */
gboolean tonti_money_add (TontiMoney a, TontiMoney b, TontiMoney *out) G_GNUC_WARN_UNUSED_RESULT;
gboolean tonti_money_subtract (TontiMoney a, TontiMoney b,
                               TontiMoney *out) G_GNUC_WARN_UNUSED_RESULT;
gboolean tonti_money_multiply (TontiMoney a, gint64 factor,
                               TontiMoney *out) G_GNUC_WARN_UNUSED_RESULT;
/* a * numerator / denominator, rounded to a multiple of UNIT minor units (unit >= 1); the product
 * is formed in 128 bits. denominator > 0. */
gboolean tonti_money_scale (TontiMoney a, gint64 numerator, gint64 denominator, gint64 unit,
                            TontiRounding rounding, TontiMoney *out) G_GNUC_WARN_UNUSED_RESULT;
/* -1, 0, 1. */
int tonti_money_compare (TontiMoney a, TontiMoney b);
TontiMoney tonti_money_min (TontiMoney a, TontiMoney b);

/* Rates are integers in parts per million: 2 % = 20000. */
typedef struct
{
  gint64 ppm;
} TontiRate;

/* "2%", "2.5%", "2,5 %" -> ppm; no rate between 0 and 1000 % is FALSE, *out untouched. */
gboolean tonti_rate_parse (const char *text, TontiRate *out) G_GNUC_WARN_UNUSED_RESULT;
/* "2 %" or "2,5 %" (U+00A0 before the sign), the decimal mark given; newly allocated. */
char *tonti_rate_format (TontiRate rate, const char *decimal_mark);

G_END_DECLS
