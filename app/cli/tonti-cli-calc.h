// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-cli.h"
#include "tonti-code.h"
#include "tonti-report.h"

/* Between the calculators: each reads its options, and gives its exit code. */

G_BEGIN_DECLS

int tonti_cli_calc_auction (TontiCli *cli);
int tonti_cli_calc_draw (TontiCli *cli);
int tonti_cli_calc_hand_rate (TontiCli *cli);
int tonti_cli_calc_time_weighted (TontiCli *cli);

/* --name as an amount; when it is not given, *out stays. */
gboolean tonti_cli_calc_amount (TontiCli *cli, const char *name, const TontiCurrency *currency,
                                TontiMoney *out);
/* --name as one of CODES, which must be given unless *out is one already. */
gboolean tonti_cli_calc_code (TontiCli *cli, const char *name, const TontiCodes *codes, int *out);
/* The words of a list, "1,2,3" or, where numbers have decimals, "1,50; 2,50". */
char **tonti_cli_calc_list (const char *text);
/* REPORT and ANSWER are taken. Gives 0. */
int tonti_cli_calc_answer (TontiCli *cli, TontiReport *report, json_t *answer,
                           const TontiCurrency *currency);

G_END_DECLS
