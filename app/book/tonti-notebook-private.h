// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-import-table.h"
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
  gint64 due;               /* of the pool at one meeting */
  TontiNotebookCell *cells; /* one a meeting */
  gint64 sums[TONTI_NOTED_N];
  guint absent;
} TontiNotebookLine;

typedef struct
{
  TontiDb *db;
  const TontiGroup *group;
  TontiImportTable *table;
  TontiPoolRow pool; /* id 0 = the book has none */
  gint64 fund_due;   /* of a member at a meeting, 0 = none */
  char *fund;        /* name of that fund */
  gint64 absence;    /* fine for it, 0 = none */
  int year;
  guint header;     /* index of the row with the days */
  GArray *columns;  /* TontiNotebookColumn */
  GArray *meetings; /* TontiNotebookMeeting */
  GPtrArray *lines; /* TontiNotebookLine */
  json_t *doubts;
} TontiNotebook;

/* A doubt of this kind; MESSAGE is taken. The answer is where more can be said of it, borrowed. */
json_t *tonti_notebook_doubt (TontiNotebook *self, const char *kind, const TontiNotebookLine *line,
                              const TontiNotebookMeeting *meeting, char *message);
char *tonti_notebook_money (const TontiNotebook *self, gint64 minor);
char *tonti_notebook_day (const TontiNotebook *self, TontiDay day);
const TontiImportRow *tonti_notebook_row (const TontiNotebook *self, guint i);
/* The row with the days, the year, the meetings and columns. FALSE with a refusal: there is none.
 */
gboolean tonti_notebook_read_titles (TontiNotebook *self, const char *path, TontiDay today,
                                     TontiProblems *problems);
void tonti_notebook_read_lines (TontiNotebook *self);
/* Everything that contradicts what the book knows. */
void tonti_notebook_find_doubts (TontiNotebook *self);

G_END_DECLS
