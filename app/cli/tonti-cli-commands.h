// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-cli.h"

/* What each tonti-cli-<command>.c gives to the table of commands. */

G_BEGIN_DECLS

extern const TontiCliOption tonti_cli_new_options[];
extern const TontiCliOption tonti_cli_demo_options[];
extern const TontiCliOption tonti_cli_apply_options[];
extern const TontiCliOption tonti_cli_query_options[];
extern const TontiCliOption tonti_cli_print_options[];
extern const TontiCliOption tonti_cli_verify_options[];
extern const TontiCliOption tonti_cli_seal_code_options[];
extern const TontiCliOption tonti_cli_import_options[];
extern const TontiCliOption tonti_cli_calc_options[];

int tonti_cli_new (TontiCli *cli);
int tonti_cli_demo (TontiCli *cli);
int tonti_cli_info (TontiCli *cli);
int tonti_cli_apply (TontiCli *cli);
int tonti_cli_help (TontiCli *cli);
int tonti_cli_list (TontiCli *cli);
int tonti_cli_report (TontiCli *cli);
int tonti_cli_print_document (TontiCli *cli);
int tonti_cli_verify (TontiCli *cli);
int tonti_cli_seal_code (TontiCli *cli);
int tonti_cli_rebuild (TontiCli *cli);
int tonti_cli_import (TontiCli *cli);
int tonti_cli_calc (TontiCli *cli);

G_END_DECLS
