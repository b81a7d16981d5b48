// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-cli-calc.h"
#include "tonti-time-share.h"

/* calc time-weighted: a profit shared by what was deposited and for how many months. */

typedef struct
{
  const TontiCurrency *currency;
  TontiMoney profit, base, unit;
  gint32 closing;
  GArray *deposits; /* TontiTimedDeposit */
} Time;

static const TontiColumn columns[] = {
  { "member", N_ ("No."), TONTI_COLUMN_NUMBER, FALSE },
  { "weight", N_ ("Weight"), TONTI_COLUMN_NUMBER, TRUE },
  { "profit", N_ ("Part"), TONTI_COLUMN_MONEY, TRUE },
  { NULL },
};

static gboolean
refuse_month (TontiCli *cli, const char *option, const char *text)
{
  return tonti_problems_usage (cli->problems, "bad-month", option,
                               _ ("--%s %s: it is not a month: write it like 2025-12"), option,
                               text);
}

/* "3:2025-01:60000" */
static gboolean
read_deposit (TontiCli *cli, Time *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, ":", 3);
  TontiTimedDeposit deposit;

  if (g_strv_length (words) != 3)
    return tonti_problems_usage (cli->problems, "bad-deposit", "deposit",
                                 _ ("--deposit %s: it is not a deposit: write it like "
                                    "3:2025-01:60000, member, month and amount"),
                                 text);
  if (!tonti_month_parse (words[1], &deposit.month))
    return refuse_month (cli, "deposit", words[1]);
  if (!tonti_cli_read_number (cli, "deposit", words[0], &deposit.who)
      || !tonti_cli_read_amount (cli, "deposit", words[2], self->currency, &deposit.amount))
    return FALSE;
  g_array_append_val (self->deposits, deposit);
  return TRUE;
}

static gboolean
read_list (TontiCli *cli, Time *self, const char *text)
{
  g_auto (GStrv) texts = tonti_cli_calc_list (text);
  gboolean ok = TRUE;

  for (guint i = 0; texts[i] != NULL; i++)
    ok = read_deposit (cli, self, texts[i]) && ok;
  return ok;
}

/* Those after the option, and every further word. */
static gboolean
read_deposits (TontiCli *cli, Time *self)
{
  gboolean ok = read_list (cli, self, tonti_cli_option (cli, "deposit"));

  for (guint i = 1; tonti_cli_word (cli, i) != NULL; i++)
    ok = read_list (cli, self, tonti_cli_word (cli, i)) && ok;
  return ok;
}

static gboolean
read_time (TontiCli *cli, Time *self)
{
  static const char *const needed[] = { "profit", "base", "closing", "deposit" };
  gboolean ok = (self->currency = tonti_cli_currency (cli)) != NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (needed); i++)
    ok = tonti_cli_need_option (cli, needed[i]) && ok;
  if (!ok)
    return FALSE;
  self->unit = tonti_money (1);
  ok = tonti_cli_calc_amount (cli, "profit", self->currency, &self->profit);
  ok = tonti_cli_calc_amount (cli, "base", self->currency, &self->base) && ok;
  ok = tonti_cli_calc_amount (cli, "unit", self->currency, &self->unit) && ok;
  if (!tonti_month_parse (tonti_cli_option (cli, "closing"), &self->closing))
    ok = refuse_month (cli, "closing", tonti_cli_option (cli, "closing"));
  return read_deposits (cli, self) && ok;
}

static TontiReport *
report_shares (const Time *self, const GArray *shares, TontiMoney rest)
{
  TontiReport *report = tonti_report_new ("time-weighted", N_ ("A profit shared by time"));
  TontiTable *table = tonti_table_new ("shares", N_ ("Parts"), columns);

  for (guint i = 0; i < shares->len; i++)
    {
      const TontiTimeShare *share = &g_array_index (shares, TontiTimeShare, i);

      tonti_table_add_row (table);
      tonti_table_set_int (table, 0, share->who);
      tonti_table_set_int (table, 1, share->weight);
      tonti_table_set_int (table, 2, share->part.minor);
    }
  tonti_report_add_fact_money (report, "profit", N_ ("Profit"), self->profit.minor);
  tonti_report_add_fact_money (report, "remainder", N_ ("Remainder"), rest.minor);
  tonti_report_add_table (report, table);
  return report;
}

static json_t *
describe_shares (const GArray *shares, TontiMoney rest)
{
  json_t *weights = json_object (), *profits = json_object ();

  for (guint i = 0; i < shares->len; i++)
    {
      const TontiTimeShare *share = &g_array_index (shares, TontiTimeShare, i);
      g_autofree char *who = g_strdup_printf ("%" PRId64, share->who);

      json_object_set_new (weights, who, json_integer (share->weight));
      json_object_set_new (profits, who, json_integer (share->part.minor));
    }
  return json_pack ("{s:o, s:o, s:I}", "weights", weights, "profits", profits, "remainder",
                    (json_int_t)rest.minor);
}

int
tonti_cli_calc_time_weighted (TontiCli *cli)
{
  g_autoptr (GArray) deposits = g_array_new (FALSE, FALSE, sizeof (TontiTimedDeposit));
  g_autoptr (GArray) shares = NULL;
  Time self = { .deposits = deposits };
  TontiMoney rest;

  if (!read_time (cli, &self))
    return TONTI_PROBLEM_USAGE;
  shares = tonti_time_share ((const TontiTimedDeposit *)(gpointer)deposits->data, deposits->len,
                             self.base.minor, self.closing, self.profit, self.unit.minor, &rest);
  if (shares != NULL)
    return tonti_cli_calc_answer (cli, report_shares (&self, shares, rest),
                                  describe_shares (shares, rest), self.currency);
  tonti_problems_refuse (cli->problems, "cannot-share", "deposit",
                         _ ("The deposits: they weigh nothing at the closing, or one comes after "
                            "it: give deposits of at least one base, before the month of the "
                            "closing"));
  return TONTI_PROBLEM_REFUSAL;
}
