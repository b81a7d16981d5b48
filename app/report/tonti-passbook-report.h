// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

/* All that one member's page shows: her carnet, hands, dues and what is known of her. */

G_BEGIN_DECLS

/* A relative for aid rights. */
typedef struct
{
  const char *relation; /* code, static */
  char *name;
} TontiRelative;

/* Something between her and another member. */
typedef struct
{
  gint64 other;
  char *name;      /* of the other one */
  gboolean owes;   /* she owes it; else it is owed to her */
  TontiMoney owed; /* > 0 */
} TontiPassbookDebt;

typedef struct
{
  gint64 member;
  char *name;
  const char *sex; /* "F" "M" "", static */
  TontiDay joined;
  TontiDay left; /* TONTI_DAY_NONE = in the group */
  char *left_reason;
  char *offices;                    /* "Treasurer, Counter"; NULL = none */
  char *proposed_by;                /* name; NULL = nobody */
  char *hands;                      /* "2 1/2"; NULL = none */
  char *phone, *address, *identity; /* NULL = none, or forgotten */
  GArray *relatives;                /* TontiRelative */
  GArray *debts;                    /* TontiPassbookDebt, by the number of who owes */
  TontiMoney dues;                  /* late: of closed meetings and carried over */
  TontiMoney fines;                 /* not paid */
  TontiMoney advance;               /* paid in advance */
  TontiMoney owed;                  /* what the group still owes her of lots */
  TontiMoney paid, received;        /* together, over the carnet */
  /* day meeting document label paid received fine so_far: what she paid in, got, was fined; the
   * last column adds up what she paid in */
  TontiTable *lines;
  TontiTable *hand_rows; /* as in the member statement: "hands" */
  TontiTable *due_rows;  /* day meeting what due paid open state, as in the list of dues */
  TontiTable *fine_rows; /* as in the list of fines */
  TontiTable *decisions; /* about absences, as in their report */
} TontiPassbook;

/* NULL with a refusal when there is no such member, or she was taken back. */
TontiPassbook *tonti_passbook_read (TontiBook *book, gint64 member, TontiProblems *problems);
void tonti_passbook_free (TontiPassbook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiPassbook, tonti_passbook_free)
/* A few lines to paste into a message; translated, newly allocated. */
char *tonti_passbook_summarize (const TontiPassbook *self, const TontiGroup *group);
/* "mother or father" of a code of a relation; translated, static. */
const char *tonti_label_relation (const char *code);

G_END_DECLS
