// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-book.h"

/* One run of tonti-cli: what was asked, who asks, and what is wrong with it. A command is a row of
 * the table in tonti-cli-commands.c with its words, its options and its function. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_CLI_TABLE,
  TONTI_CLI_JSON,
  TONTI_CLI_CSV,
} TontiCliFormat;

typedef struct
{
  const char *name;     /* "from" of --from; "o" of -o */
  const char *argument; /* "DAY" as help shows it, NULL = a flag */
  const char *help;     /* N_(…) */
} TontiCliOption;

typedef struct _TontiCli TontiCli;

typedef struct
{
  const char *name;
  const char *usage;             /* words after the name: "BOOK NAME" */
  const char *summary;           /* N_(…) */
  const TontiCliOption *options; /* ended by {NULL}; besides the common ones */
  guint least, most;             /* words after the name */
  int (*run) (TontiCli *cli);    /* exit code; problems of CLI raise it */
} TontiCliCommand;

struct _TontiCli
{
  const TontiCliCommand *command;
  GPtrArray *words;    /* of char *, after the command's name */
  GHashTable *options; /* name -> value, "" for a flag */
  TontiCliFormat format;
  TontiProblems *problems;
  TontiUser user;         /* time from the clock; author and second once the book is open */
  gboolean json_problems; /* --format json was asked: problems are an object among the results */
};

/* The table of commands, ended by {NULL}. */
extern const TontiCliCommand tonti_cli_commands[];
extern const TontiCliOption tonti_cli_common_options[];
/* NULL with a usage problem that names the nearest one. */
const TontiCliCommand *tonti_cli_find_command (const char *name, TontiProblems *problems);
/* The candidate most like NAME, NULL when none is near. CANDIDATES ended by NULL. */
const char *tonti_cli_nearest (const char *name, const char *const *candidates);
/* "usage: tonti-cli new BOOK …", newly allocated. */
char *tonti_cli_usage (const TontiCliCommand *command);

/* Read the command line. TERMINAL: the results go to one. FALSE: problems say everything that is
 * wrong with it. */
gboolean tonti_cli_parse (TontiCli *self, int argc, char **argv, gboolean terminal);
/* Value of a common option before anything is parsed, NULL when it is not there. */
const char *tonti_cli_scan (int argc, char **argv, const char *name);
/* Value of an option; NULL when it was not given. */
const char *tonti_cli_option (const TontiCli *self, const char *name);
gboolean tonti_cli_flag (const TontiCli *self, const char *name);
/* The N-th word after the command, NULL when there are fewer. */
const char *tonti_cli_word (const TontiCli *self, guint n);
/* A whole number from 0 on; WHAT names it in the usage problem. */
gboolean tonti_cli_read_number (TontiCli *self, const char *what, const char *text, gint64 *out);
/* Typed values; absent: untouched and TRUE. FALSE adds a usage problem. */
gboolean tonti_cli_option_number (TontiCli *self, const char *name, gint64 *out);
gboolean tonti_cli_option_day (TontiCli *self, const char *name, TontiDay *out);
/* An option that must be there: FALSE adds a usage problem. */
gboolean tonti_cli_need_option (TontiCli *self, const char *name);
/* An amount as people type it, above or equal to zero. */
gboolean tonti_cli_read_amount (TontiCli *self, const char *what, const char *text,
                                const TontiCurrency *currency, TontiMoney *out);
/* --currency, XOF when not given; NULL with a problem when unknown. */
const TontiCurrency *tonti_cli_currency (TontiCli *self);

/* Open the book of the first word, settle --clock, --today, --as, --second and, when it is to be
 * written to, the PINs. An auditor's book is open for reading whatever is asked. */
TontiBook *tonti_cli_open (TontiCli *self, gboolean writable);
/* One line on standard error about an older or other copy, unless a refusal or a verdict says it.
 */
void tonti_cli_tell_seen (TontiCli *self, TontiBook *book, gboolean writable);
/* The same for the proof of a PIN: an auditor's wrong ones are counted in the book too. */
TontiBook *tonti_cli_open_to_prove (TontiCli *self);
/* --clock and --today, when PRACTICE allows them. */
gboolean tonti_cli_settle_clock (TontiCli *self, gboolean practice);
/* --as and --second, once a book is open. */
gboolean tonti_cli_settle_user (TontiCli *self, TontiBook *book);
/* --pin-fd and --second-pin-fd; a PIN that is needed and not given is asked for at a terminal. A
 * book open for reading asks for none. */
gboolean tonti_cli_settle_pins (TontiCli *self, TontiBook *book, gboolean writable);

/* Results, on standard output. Text is written as it is; JSON compact on one line. FALSE once
 * standard output has failed: the problem is added at the end by tonti_cli_finish. */
gboolean tonti_cli_print (const char *text);
gboolean tonti_cli_print_json (const json_t *json);
/* A report in the form asked for. In JSON, ANSWER stands for it when it is given. */
struct _TontiReport;
void tonti_cli_print_report (TontiCli *self, const struct _TontiReport *report,
                             const json_t *answer, const TontiGroup *group);
/* Everything written so far is on its way. */
gboolean tonti_cli_flush (void);
/* {"code":…,"message":…,"row":…} of a problem; new reference. */
json_t *tonti_cli_describe_problem (const TontiProblem *problem);
/* Tell the problems, look whether the results could be written, and give the exit code. */
int tonti_cli_finish (TontiCli *self, int exit_code);

/* Progress on standard error, when it is a terminal; FALSE once the person has pressed Ctrl+C. */
gboolean tonti_cli_progress (gint64 done, gint64 total, gpointer data);
/* Ctrl+C asks the work to stop from now on, instead of ending the program. */
void tonti_cli_catch_interrupt (void);
/* Leave the line of the progress. */
void tonti_cli_end_progress (void);

G_END_DECLS
