// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-import-table.h"
#include "tonti-journal.h"
#include "tonti-notebook.h"
#include "tonti-pool-store.h"

/* A notebook while it is read. Private to its reader. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_NOTED_CONTRIBUTION,
  TONTI_NOTED_FUND,
  TONTI_NOTED_FINE,
  TONTI_NOTED_REPAYMENT,
  TONTI_NOTED_SAVINGS,
  TONTI_NOTED_LOAN,
  TONTI_NOTED_LOT,
  TONTI_NOTED_N,
} TontiNoted;

typedef struct
{
  gint cell;
  guint meeting; /* index */
  int what;      /* TontiNoted, -1 = nobody knows */
} TontiNotebookColumn;

typedef struct
{
  TontiDay day;
  gint64 sums[TONTI_NOTED_N], expected;
  gint64 owed; /* of what the lots of that day lacked: still owed to who was served */
  guint absent;
} TontiNotebookMeeting;

/* What a member's cells of one meeting say. */
typedef struct
{
  gint64 amounts[TONTI_NOTED_N];
  gboolean is_written[TONTI_NOTED_N], is_absent;
} TontiNotebookCell;

typedef struct
{
  int row;
  gint64 member; /* 0 = not in the book */
  char *name;    /* as in the notebook */
  TontiDay joined;
  gint64 due;               /* of the pool at one meeting; 0 on a member's second line */
  TontiNotebookCell *cells; /* one a meeting */
  gint64 sums[TONTI_NOTED_N];
  guint absent;
  int first;      /* index of the member's first line, -1 = it is this one */
  gboolean aside; /* nobody knows whose it is: all of it is kept aside */

  /* What the answers make of it. */
  gint64 in, out;     /* contributions that count for another line */
  gint64 ahead;       /* contributions that are no dues: an advance */
  gint64 over, lacks; /* contributions beyond the dues, and dues that were not paid */
  gint64 arrears;     /* of LACKS: owed */
  gint64 granted;     /* of LACKS: counts as paid */
  gint64 advance, gift, suspense, savings, loan; /* where money went; loan: still owed */
  gint64 repaid;                                 /* repayments that are repayments */
  gint64 fund_owed, fund_granted, fines_due;
} TontiNotebookLine;

typedef struct
{
  TontiDb *db;
  TontiJournal *journal;
  const TontiGroup *group;
  TontiImportTable *table;
  const json_t *answers; /* id of a doubt -> {"answer",…}, NULL = nothing was answered */
  const json_t *facts;   /* "loans" "savings" "aid" "others": lists, absent = not told yet */
  GHashTable *ids;       /* of the doubts so far */
  TontiPoolRow pool;     /* id 0 = the book has none */
  gint64 fund_id;        /* the first one, 0 = none */
  gint64 fund_due;       /* of a member at a meeting, 0 = none */
  char *fund;            /* name of that fund */
  gint64 kept;           /* from lots served before, for the fund by the rule: answered to be so */
  gint64 absence;        /* fine for it, 0 = none */
  int year;
  guint header;     /* index of the row with the days */
  GArray *columns;  /* TontiNotebookColumn */
  GArray *meetings; /* TontiNotebookMeeting */
  GPtrArray *lines; /* TontiNotebookLine */
  json_t *doubts;
} TontiNotebook;

/* Where a notebook comes from. */
typedef struct
{
  TontiImportTable *table; /* owned until it is read, NULL = it could not be */
  const char *name;        /* what sentences call it */
  gint64 pool;             /* 0 = the first one */
  const json_t *answers, *facts;
} TontiNotebookSource;

json_t *tonti_notebook_read_table (TontiBook *book, TontiNotebookSource *source, TontiDay today,
                                   TontiProblems *problems);

/* A doubt of this kind; MESSAGE is taken. The result is where more can be said of it, borrowed. Its
 * "id" is the same as long as the notebook is: kind, line, day. */
json_t *tonti_notebook_doubt (TontiNotebook *self, const char *kind, const TontiNotebookLine *line,
                              const TontiNotebookMeeting *meeting, char *message);
/* The same, where neither line nor day tells it from others: WHERE does. */
json_t *tonti_notebook_doubt_at (TontiNotebook *self, const char *kind, const char *where,
                                 const TontiNotebookLine *line, const TontiNotebookMeeting *meeting,
                                 char *message);
/* The answer given to a doubt, NULL = none yet; its code, "" = none yet; its member, amount. */
const json_t *tonti_notebook_told (const json_t *doubt);
const char *tonti_notebook_told_code (const json_t *doubt);
gint64 tonti_notebook_told_number (const json_t *doubt, const char *name);
/* Which column an answer names ("contributions", "fund", …), -1 = none. */
int tonti_notebook_noted (const char *name);
/* What the member's hands of the pool owe at one meeting. */
gint64 tonti_notebook_due (const TontiNotebook *self, gint64 member);
/* The first line of this member, NULL = none. */
TontiNotebookLine *tonti_notebook_line_of (const TontiNotebook *self, gint64 member);
/* What a line's contributions count for its own dues. */
gint64 tonti_notebook_remain (const TontiNotebookLine *line);
/* What its dues of all meetings are. */
gint64 tonti_notebook_dues (const TontiNotebook *self, const TontiNotebookLine *line);
void tonti_notebook_add (gint64 *sum, gint64 amount);
char *tonti_notebook_money (const TontiNotebook *self, gint64 minor);
char *tonti_notebook_day (const TontiNotebook *self, TontiDay day);
const TontiImportRow *tonti_notebook_row (const TontiNotebook *self, guint i);
/* The row with the days, the year, the meetings and columns. FALSE with a refusal: there is none.
 */
gboolean tonti_notebook_read_titles (TontiNotebook *self, const char *path, TontiDay today,
                                     TontiProblems *problems);
void tonti_notebook_read_lines (TontiNotebook *self);
/* Everything that contradicts what the book knows, and what the answers make of it. */
void tonti_notebook_find_doubts (TontiNotebook *self);
/* Contributions paid for others, before joining, too many or too few: tonti-notebook-settle.c. */
void tonti_notebook_settle (TontiNotebook *self);
/* Hands served, lots, deductions, against the calendar: tonti-notebook-rounds.c. */
void tonti_notebook_ask_round (TontiNotebook *self);
/* Lots of the pool given before the books began: their sum; GArray of TontiTurnRow of those of the
 * meeting with this index, as many as a meeting has lots. */
gint64 tonti_notebook_lots_before (const TontiNotebook *self);
GArray *tonti_notebook_turns_of (const TontiNotebook *self, guint meeting);
/* What a member has of AMOUNT that a hand receives. */
gint64 tonti_notebook_share (const TontiNotebook *self, gint64 hand, gint64 member, gint64 amount);
/* {"members":[…],"boxes":[…],"flow":{"from","to"},"counted","gap"}: tonti-notebook-position.c. */
json_t *tonti_notebook_position (TontiNotebook *self);
/* Codes of what is not told yet: tonti-notebook-missing.c; new reference. */
json_t *tonti_notebook_list_missing (const TontiNotebook *self);

G_END_DECLS
