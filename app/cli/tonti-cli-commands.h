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
extern const TontiCliOption tonti_cli_backup_options[];
extern const TontiCliOption tonti_cli_restore_options[];
extern const TontiCliOption tonti_cli_import_options[];
extern const TontiCliOption tonti_cli_notebook_options[];
extern const TontiCliOption tonti_cli_calc_options[];
extern const TontiCliOption tonti_cli_recovery_options[];

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
int tonti_cli_backup (TontiCli *cli);
int tonti_cli_restore (TontiCli *cli);
int tonti_cli_import (TontiCli *cli);
int tonti_cli_notebook (TontiCli *cli);
int tonti_cli_calc (TontiCli *cli);
int tonti_cli_login (TontiCli *cli);
int tonti_cli_recovery (TontiCli *cli);

/* The line that --passphrase-fd gives, newly allocated; NULL when the option is not there. FALSE
 * adds a usage problem. Give it to tonti_cli_forget. */
gboolean tonti_cli_read_passphrase (TontiCli *cli, char **out);
/* Free a secret, its bytes wiped first; NULL is fine. */
void tonti_cli_forget (char *secret);
/* After a closing: an automatic copy into DIR. {"copy":…,"events":…,"head":…}, new reference; NULL
 * with problems. */
json_t *tonti_cli_copy_closing (TontiCli *cli, TontiBook *book, const char *dir,
                                TontiProblems *problems);

G_END_DECLS
