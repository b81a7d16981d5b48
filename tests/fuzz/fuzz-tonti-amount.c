// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib.h>

#include "tonti-amount.h"
#include "tonti-fuzz.h"

/* Whatever is typed as an amount: it is read, asked about or refused, and what was read is read
 * again from the way it is printed. */

static void
check_style (const char *text, const TontiStyle *style)
{
  TontiAmount amount = tonti_amount_parse (text, style->currency);
  if (amount.result != TONTI_AMOUNT_OK)
    {
      g_autofree char *why = tonti_amount_explain (&amount, text, style);
      g_assert_true (g_utf8_validate (why, -1, NULL));
      return;
    }
  g_autofree char *printed = tonti_style_format (style, amount.amount);
  TontiAmount again = tonti_amount_parse (printed, style->currency);
  if (again.result == TONTI_AMOUNT_OK)
    g_assert_cmpint (again.amount.minor, ==, amount.amount.minor);
  else
    g_assert_cmpint (again.result, ==, TONTI_AMOUNT_AMBIGUOUS);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, MIN (size, 200));
  TontiStyle francs = tonti_style_for (tonti_currency_find ("XOF"), "SN", "fr");
  TontiStyle shillings = tonti_style_for (tonti_currency_find ("KES"), "KE", "en");
  check_style (text, &francs);
  check_style (text, &shillings);
  return 0;
}
