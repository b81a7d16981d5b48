// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-cli-calc.h"
#include "tonti-hand-rate.h"

/* calc hand-rate: the rate per period of what a hand pays and receives. */

#define MINUS "\u2212"

static gboolean
add_flow (TontiCli *cli, GArray *flows, const char *text, const TontiCurrency *currency)
{
  gboolean is_paid = *text == '-' || g_str_has_prefix (text, MINUS);
  const char *plain = *text == '-' || *text == '+' ? text + 1
                      : is_paid                    ? text + strlen (MINUS)
                                                   : text;
  TontiMoney flow;
  if (!tonti_cli_read_amount (cli, "flows", plain, currency, &flow))
    return FALSE;
  if (is_paid)
    flow.minor = -flow.minor;
  g_array_append_val (flows, flow.minor);
  return TRUE;
}

static gboolean
read_flows (TontiCli *cli, GArray *flows, const TontiCurrency *currency)
{
  g_auto (GStrv) texts = tonti_cli_calc_list (tonti_cli_option (cli, "flows"));
  gboolean ok = TRUE;
  for (guint i = 0; texts[i]; i++)
    ok = add_flow (cli, flows, texts[i], currency) && ok;
  if (flows->len <= TONTI_HAND_RATE_FLOWS)
    return ok;
  return tonti_problems_usage (cli->problems, "too-many-flows", "flows",
                               _ ("--flows: %u are too many: give at most %d"), flows->len,
                               TONTI_HAND_RATE_FLOWS);
}

static char *
format_rate (const GArray *rates, guint i)
{
  return tonti_hand_rate_format (g_array_index (rates, gint64, i));
}

/* Several rates can be right; the one nearest to zero is told, then all. */
static json_t *
describe_rates (const GArray *rates)
{
  g_autofree char *first = format_rate (rates, 0);
  json_t *answer = json_pack ("{s:s}", "rate", first), *all = json_array ();
  for (guint i = 0; i < rates->len; i++)
    {
      g_autofree char *rate = format_rate (rates, i);
      json_array_append_new (all, json_string (rate));
    }
  if (rates->len > 1)
    json_object_set (answer, "rates", all);
  json_decref (all);
  return answer;
}

static TontiReport *
report_rates (const GArray *rates)
{
  TontiReport *report = tonti_report_new ("hand-rate", N_ ("The rate of a hand"));
  for (guint i = 0; i < rates->len; i++)
    {
      g_autofree char *rate = format_rate (rates, i);
      tonti_report_add_fact_text (report, i == 0 ? "rate" : "other_rate",
                                  i == 0 ? N_ ("Rate per period") : N_ ("Another rate that fits"),
                                  rate);
    }
  return report;
}

int
tonti_cli_calc_hand_rate (TontiCli *cli)
{
  g_autoptr (GArray) flows = g_array_new (FALSE, FALSE, sizeof (gint64));
  const TontiCurrency *currency = tonti_cli_currency (cli);
  gboolean ok = tonti_cli_need_option (cli, "flows");
  if (!ok || !currency || !read_flows (cli, flows, currency))
    return TONTI_PROBLEM_USAGE;
  g_autoptr (GArray) rates = tonti_hand_rate_find ((gint64 *)(gpointer)flows->data, flows->len);
  if (rates->len > 0)
    return tonti_cli_calc_answer (cli, report_rates (rates), describe_rates (rates), currency);
  tonti_problems_refuse (cli->problems, "no-rate", "flows",
                         _ ("The flows: no rate balances them: give what is paid with a minus "
                            "sign and what is received without, in the order of the meetings"));
  return TONTI_PROBLEM_REFUSAL;
}
