// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-cli.h"

/* Values of options and words: numbers, days and amounts as people type them. */

gboolean
tonti_cli_need_option (TontiCli *self, const char *name)
{
  if (tonti_cli_option (self, name))
    return TRUE;
  return tonti_problems_usage (self->problems, "missing-option", name,
                               _ ("%s%s: it is missing: see “tonti-cli help %s”"),
                               name[1] == '\0' ? "-" : "--", name, self->command->name);
}

gboolean
tonti_cli_read_number (TontiCli *self, const char *what, const char *text, gint64 *out)
{
  char *end = NULL;
  gint64 n = g_ascii_isdigit (text[0]) ? g_ascii_strtoll (text, &end, 10) : -1;
  if (n < 0 || *end != '\0' || n > TONTI_MONEY_LIMIT)
    return tonti_problems_usage (self->problems, "bad-number", what,
                                 _ ("%s “%s”: it is not a whole number: write it in figures"), what,
                                 text);
  *out = n;
  return TRUE;
}

gboolean
tonti_cli_option_number (TontiCli *self, const char *name, gint64 *out)
{
  const char *text = tonti_cli_option (self, name);
  return !text || tonti_cli_read_number (self, name, text, out);
}

gboolean
tonti_cli_option_day (TontiCli *self, const char *name, TontiDay *out)
{
  const char *text = tonti_cli_option (self, name);
  if (!text || tonti_day_parse_typed (text, self->user.today, out))
    return TRUE;
  return tonti_problems_usage (self->problems, "bad-day", name,
                               _ ("--%s “%s”: there is no such day between 1900 and 2199: write it "
                                  "like 2025-01-31"),
                               name, text);
}

const TontiCurrency *
tonti_cli_currency (TontiCli *self)
{
  const char *code = tonti_cli_option (self, "currency");
  const TontiCurrency *currency = tonti_currency_find (code ? code : "XOF");
  if (currency)
    return currency;
  gsize count;
  const TontiCurrency *table = tonti_currency_table (&count);
  g_autoptr (GString) known = g_string_new (NULL);
  for (gsize i = 0; i < count; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? " " : "", table[i].code);
  tonti_problems_usage (self->problems, "unknown-currency", "currency",
                        _ ("--currency %s: there is no such currency: choose one of %s"), code,
                        known->str);
  return NULL;
}

gboolean
tonti_cli_read_amount (TontiCli *self, const char *what, const char *text,
                       const TontiCurrency *currency, TontiMoney *out)
{
  TontiAmount amount = tonti_amount_parse (text, currency);
  if (amount.result == TONTI_AMOUNT_OK && amount.amount.minor >= 0)
    {
      *out = amount.amount;
      return TRUE;
    }
  if (amount.result == TONTI_AMOUNT_OK)
    return tonti_problems_usage (self->problems, "bad-amount", what,
                                 _ ("%s “%s”: it is below zero: write what it is without the sign"),
                                 what, text);
  TontiStyle style = tonti_style_for (currency, NULL, "en");
  g_autofree char *why = tonti_amount_explain (&amount, text, &style);
  return tonti_problems_usage (self->problems, "bad-amount", what, "%s", why);
}
