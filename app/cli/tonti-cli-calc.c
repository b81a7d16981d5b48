// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-cli-calc.h"
#include "tonti-cli-commands.h"
#include "tonti-code.h"
#include "tonti-split.h"
#include "tonti-words.h"

/* Calculators that need no book. */

const TontiCliOption tonti_cli_calc_options[] = {
  { "currency", "XOF", N_ ("currency of the amounts; XOF when not given") },
  { "total", "AMOUNT", N_ ("split: the sum to divide") },
  { "weights", "W1,W2,…", N_ ("split: whole numbers, one for each part") },
  { "unit", "AMOUNT",
    N_ ("split, auction, time-weighted: every part is a multiple of it; the smallest unit of the "
        "currency "
        "when not given") },
  { "method", "largest-remainder|floor|unit-price", N_ ("split: where odd units go") },
  { "hands", "N | N1,N2,…",
    N_ ("auction: how many; draw: their numbers, in the order of the list") },
  { "contribution", "AMOUNT", N_ ("auction: of a hand at a meeting") },
  { "bid", "AMOUNT", N_ ("auction: the discount that was bid") },
  { "destination", "others|all|unserved|box|next-due|next-pot",
    N_ ("auction: where the discount goes") },
  { "served", "N", N_ ("auction: hands served before this lot; none when not given") },
  { "commission", "AMOUNT|RATE",
    N_ ("auction: of the organiser, taken from the discount; a rate is of the pot") },
  { "seed", "TEXT", N_ ("draw: what was called out, numbers of banknotes for example") },
  { "flows", "A0,A1,…", N_ ("hand-rate: what is received, and with a minus sign what is paid") },
  { "profit", "AMOUNT", N_ ("time-weighted: what is shared") },
  { "base", "AMOUNT", N_ ("time-weighted: a deposit weighs the whole bases in it") },
  { "closing", "YYYY-MM", N_ ("time-weighted: the month in which it is shared") },
  { "deposit", "MEMBER:YYYY-MM:AMOUNT …", N_ ("time-weighted: who deposited what, and when") },
  { "variant", "traditional|1990|septante|british|american", N_ ("words: the spelling") },
  { NULL },
};

static const TontiColumn split_columns[] = {
  { "n", N_ ("No."), TONTI_COLUMN_NUMBER, FALSE },
  { "weight", N_ ("Weight"), TONTI_COLUMN_NUMBER, TRUE },
  { "part", N_ ("Part"), TONTI_COLUMN_MONEY, TRUE },
  { NULL },
};

/* ---- What the calculators share ---- */

gboolean
tonti_cli_calc_amount (TontiCli *cli, const char *name, const TontiCurrency *currency,
                       TontiMoney *out)
{
  const char *text = tonti_cli_option (cli, name);
  return !text || tonti_cli_read_amount (cli, name, text, currency, out);
}

gboolean
tonti_cli_calc_code (TontiCli *cli, const char *name, const TontiCodes *codes, int *out)
{
  const char *code = tonti_cli_option (cli, name);
  if (!code)
    return *out >= 0 || tonti_cli_need_option (cli, name);
  *out = tonti_codes_find (codes, code);
  if (*out >= 0)
    return TRUE;
  g_autofree char *known = tonti_codes_list (codes);
  return tonti_problems_usage (cli->problems, "bad-code", name,
                               _ ("--%s %s: there is no such word: choose one of %s"), name, code,
                               known);
}

char **
tonti_cli_calc_list (const char *text)
{
  char **words = g_strsplit (text, strchr (text, ';') ? ";" : ",", -1);
  for (guint i = 0; words[i]; i++)
    g_strstrip (words[i]);
  return words;
}

int
tonti_cli_calc_answer (TontiCli *cli, TontiReport *report, json_t *answer,
                       const TontiCurrency *currency)
{
  TontiGroup group = { .currency = currency, .lang = (char *)"en" };
  group.style = tonti_style_for (currency, NULL, "fr");
  tonti_cli_print_report (cli, report, answer, &group);
  tonti_report_free (report);
  json_decref (answer);
  return 0;
}

/* ---- split ---- */

typedef struct
{
  const TontiCurrency *currency;
  TontiMoney total, unit;
  TontiSplitMethod method;
  GArray *weights; /* of gint64 */
} Split;

static gboolean
read_weights (TontiCli *cli, GArray *weights)
{
  g_auto (GStrv) texts = tonti_cli_calc_list (tonti_cli_option (cli, "weights"));
  gboolean ok = TRUE;
  for (guint i = 0; texts[i]; i++)
    {
      gint64 weight = 0;
      ok = tonti_cli_read_number (cli, "weights", texts[i], &weight) && ok;
      g_array_append_val (weights, weight);
    }
  return ok;
}

static gboolean
read_split (TontiCli *cli, Split *split)
{
  int method = TONTI_SPLIT_LARGEST_REMAINDER;
  gboolean ok = tonti_cli_need_option (cli, "total");
  ok = tonti_cli_need_option (cli, "weights") && ok;
  split->currency = tonti_cli_currency (cli);
  split->unit = tonti_money (1);
  if (!ok || !split->currency)
    return FALSE;
  ok = tonti_cli_calc_amount (cli, "total", split->currency, &split->total);
  ok = tonti_cli_calc_amount (cli, "unit", split->currency, &split->unit) && ok;
  ok = read_weights (cli, split->weights) && ok;
  ok = tonti_cli_calc_code (cli, "method", &tonti_split_codes, &method) && ok;
  split->method = (TontiSplitMethod)method;
  return ok;
}

static TontiReport *
report_split (const Split *split, const gint64 *parts, gint64 remainder)
{
  TontiReport *report = tonti_report_new ("split", N_ ("A sum divided"));
  TontiTable *table = tonti_table_new ("parts", N_ ("Parts"), split_columns);
  for (guint i = 0; i < split->weights->len; i++)
    {
      tonti_table_add_row (table);
      tonti_table_set_int (table, 0, i + 1);
      tonti_table_set_int (table, 1, g_array_index (split->weights, gint64, i));
      tonti_table_set_int (table, 2, parts[i]);
    }
  tonti_report_add_fact_money (report, "total", N_ ("Sum"), split->total.minor);
  tonti_report_add_fact_money (report, "remainder", N_ ("Remainder"), remainder);
  tonti_report_add_table (report, table);
  return report;
}

static json_t *
describe_split (const gint64 *parts, guint n, gint64 remainder)
{
  json_t *list = json_array ();
  for (guint i = 0; i < n; i++)
    json_array_append_new (list, json_integer (parts[i]));
  return json_pack ("{s:o, s:I}", "parts", list, "remainder", (json_int_t)remainder);
}

static int
calculate_split (TontiCli *cli)
{
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (gint64));
  Split split = { .weights = weights };
  gint64 remainder = 0;
  if (!read_split (cli, &split))
    return TONTI_PROBLEM_USAGE;
  g_autofree gint64 *parts = g_new0 (gint64, weights->len);
  if (!tonti_split (split.total.minor, (gint64 *)weights->data, weights->len, split.unit.minor,
                    split.method, parts, &remainder))
    {
      tonti_problems_refuse (
          cli->problems, "cannot-split", "weights",
          _ ("The sum: it cannot be divided by these weights and this unit: give "
             "at least one weight above zero and a unit of 1 or more"));
      return TONTI_PROBLEM_REFUSAL;
    }
  return tonti_cli_calc_answer (cli, report_split (&split, parts, remainder),
                                describe_split (parts, weights->len, remainder), split.currency);
}

/* ---- words ---- */

static gboolean
read_variant (TontiCli *cli, TontiWordsVariant *variant)
{
  const char *code = tonti_cli_option (cli, "variant");
  if (!code || tonti_words_variant_parse (code, variant))
    return TRUE;
  return tonti_problems_usage (
      cli->problems, "bad-code", "variant",
      _ ("--variant %s: there is no such spelling: choose traditional, 1990, septante, british or "
         "american"),
      code);
}

static void
print_words (TontiCli *cli, const char *text)
{
  json_auto_t *answer = json_pack ("{s:s}", "text", text);
  if (cli->format == TONTI_CLI_JSON)
    tonti_cli_print_json (answer);
  else
    {
      g_autofree char *line
          = g_strdup_printf (cli->format == TONTI_CLI_CSV ? "text\r\n\"%s\"\r\n" : "%s\n", text);
      tonti_cli_print (line);
    }
}

static int
calculate_words (TontiCli *cli)
{
  const char *amount = tonti_cli_word (cli, 1), *lang = tonti_cli_option (cli, "lang");
  const TontiCurrency *currency = tonti_cli_currency (cli);
  TontiWordsVariant variant = TONTI_WORDS_DEFAULT;
  TontiMoney money;
  gboolean ok = tonti_cli_need_option (cli, "lang");
  if (!amount)
    ok = tonti_problems_usage (cli->problems, "missing-word", NULL,
                               _ ("calc words: the amount is missing: write tonti-cli calc words "
                                  "25000 --lang fr"));
  ok = read_variant (cli, &variant) && ok;
  if (!ok || !currency || !tonti_cli_read_amount (cli, "amount", amount, currency, &money))
    return TONTI_PROBLEM_USAGE;
  g_autofree char *text = tonti_words (money, lang, currency, variant);
  if (text)
    print_words (cli, text);
  else
    tonti_problems_refuse (cli->problems, "no-speller", "lang",
                           _ ("%s: amounts cannot be written in words in this language: choose fr, "
                              "en or another language that Tonti can spell"),
                           lang);
  return 0;
}

/* ---- Which one ---- */

static const struct
{
  const char *name;
  int (*run) (TontiCli *cli);
  guint words;
} calculators[] = {
  { "auction", tonti_cli_calc_auction, 1 },
  { "draw", tonti_cli_calc_draw, 1 },
  { "hand-rate", tonti_cli_calc_hand_rate, 1 },
  { "split", calculate_split, 1 },
  { "time-weighted", tonti_cli_calc_time_weighted, G_MAXUINT },
  { "words", calculate_words, 2 },
};

int
tonti_cli_calc (TontiCli *cli)
{
  const char *name = tonti_cli_word (cli, 0);
  for (guint i = 0; i < G_N_ELEMENTS (calculators); i++)
    {
      if (strcmp (name, calculators[i].name) != 0)
        continue;
      if (cli->words->len <= calculators[i].words)
        return calculators[i].run (cli);
      tonti_problems_usage (cli->problems, "too-many-words", NULL,
                            _ ("calc %s: “%s” is one word too many: see “tonti-cli help calc”"),
                            name, tonti_cli_word (cli, calculators[i].words));
      return TONTI_PROBLEM_USAGE;
    }
  tonti_problems_usage (cli->problems, "unknown-calculator", NULL,
                        _ ("calc %s: there is no such calculator: choose one of auction, draw, "
                           "hand-rate, split, time-weighted and words"),
                        name);
  return TONTI_PROBLEM_USAGE;
}
