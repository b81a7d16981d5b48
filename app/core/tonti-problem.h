// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* A problem is one thing that is wrong with what was asked, said to a person. A form or a file
 * gives all its problems at once. The command line turns the
 * worst kind of a list into its exit code (TontiProblemKind's values are those codes). */

G_BEGIN_DECLS

typedef enum
{
  TONTI_PROBLEM_REFUSAL = 1, /* a rule said no; nothing was stored */
  TONTI_PROBLEM_USAGE = 2,   /* the question itself was wrong: unknown verb, missing field */
  TONTI_PROBLEM_ALTERED = 3, /* the book is altered or corrupt */
  TONTI_PROBLEM_FAILURE = 4, /* disk, permission, newer file */
} TontiProblemKind;

typedef struct
{
  TontiProblemKind kind;
  char *code;    /* stable, lower-case, hyphens: "meeting-closed"; scripts depend on it */
  int row;       /* row of the file or list, counted from 1; 0 = no row */
  char *field;   /* name of the field that is wrong, or NULL */
  char *message; /* translated, one line: "what: why: what to do" */
} TontiProblem;

typedef struct _TontiProblems TontiProblems;

TontiProblems *tonti_problems_new (void);
void tonti_problems_free (TontiProblems *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiProblems, tonti_problems_free)

guint tonti_problems_count (const TontiProblems *self);
/* Borrowed; index below the count. */
const TontiProblem *tonti_problems_get (const TontiProblems *self, guint index);
/* The kind with the highest value, or 0 when there is none. */
int tonti_problems_exit_code (const TontiProblems *self);
/* TRUE if one of the problems has this code. */
gboolean tonti_problems_has (const TontiProblems *self, const char *code);
void tonti_problems_clear (TontiProblems *self);
/* Row given to every problem added from now on that has none of its own (0 = none). */
void tonti_problems_set_row (TontiProblems *self, int row);

/* Add one problem. FORMAT is the translated sentence "what: why: what to do", a printf format.
 * FIELD may be NULL. All return FALSE: a check can end in "return tonti_problems_refuse". */
gboolean tonti_problems_refuse (TontiProblems *self, const char *code, const char *field,
                                const char *format, ...) G_GNUC_PRINTF (4, 5);
gboolean tonti_problems_usage (TontiProblems *self, const char *code, const char *field,
                               const char *format, ...) G_GNUC_PRINTF (4, 5);
gboolean tonti_problems_altered (TontiProblems *self, const char *code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
gboolean tonti_problems_fail (TontiProblems *self, const char *code, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
/* Add a copy of another problem (to carry one list into another). */
void tonti_problems_copy (TontiProblems *self, const TontiProblem *problem);

G_END_DECLS
