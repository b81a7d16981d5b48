// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

/* A pool as a window shows it: its rule, its hands in the order in which they are served, who holds
 * them, and the proof of each. */

G_BEGIN_DECLS

typedef struct
{
  gint64 member;
  const char *name;
  const char *part; /* "1/2", "" = the whole hand */
} TontiRoundHolder;

typedef struct
{
  gint64 hand, rank;
  GArray *holders;     /* TontiRoundHolder */
  const char *names;   /* "Awa Diop", "Penda Sow (1/2), Binta Fall (1/2)" */
  gboolean is_settled; /* FALSE: still to be drawn or chosen, nobody knows its turn yet */
  gint64 turn;         /* 0 = the calendar is not fixed, or not settled */
  gint64 meeting;      /* 0 = not known */
  TontiDay day;
  TontiMoney amount; /* lot */
  gint64 carried; /* meeting at which the lot came together, when it is paid later; 0 = its own */
  gboolean is_ended; /* its holder left, and nobody came after */
  const char *state; /* "planned" "served" "waits" "before" "to-draw" "to-choose" "to-auction", "" =
                        no calendar; static */
  gboolean is_entered; /* its lot is entered at the open meeting */
} TontiRoundHand;

/* A turn whose hand is still to be drawn or chosen. */
typedef struct
{
  gint64 turn, meeting;
  TontiDay day;
  TontiMoney amount; /* lot */
  const char *state; /* "to-draw" "to-choose" "to-auction", static */
} TontiRoundTurn;

typedef struct
{
  gint64 pool;
  const char *name;
  TontiMoney contribution;
  const char *good, *goods_unit; /* what a hand brings, "" = money; unit "" = it is counted */
  TontiMoney value;              /* of one unit, 0 = money */
  gint64 lots;
  const char *uneven;                    /* code, "" = not chosen; static */
  const char *short_pot;                 /* code; static */
  const char *order;                     /* "fixed" "drawn" "draw-each" "choice", static */
  gboolean needs_present, needs_paid_up; /* who takes part in a draw or a choice */
  gint64 drawn;                          /* event of the draw of the whole list, 0 = none */
  gboolean is_started;
  GArray *hands;     /* TontiRoundHand by turn, then those not settled by number; else by rank */
  GArray *unsettled; /* TontiRoundTurn by turn */
  gint64 served;     /* before the books began too */
  gint64 next;       /* meeting that serves next, 0 = none */
  TontiDay next_day;
  gint64 last; /* meeting that served last, 0 = none */
  TontiDay last_day;
  gint64 open;             /* the open meeting, 0 = none */
  gint64 unit;             /* cash unit */
  TontiTable *proof;       /* of report "pool-calendar" */
  TontiTable *changes;     /* of the same */
  TontiMoney in, out;      /* paid in, received */
  GArray *pools;           /* TontiRoundPool, all of the book */
  GArray *funds;           /* TontiRoundPool, all of the book */
  GArray *kept;            /* TontiRoundKept, in the order in which it is kept from a lot */
  gint64 members, waiting; /* in the group; those of them without a hand of this pool */
  gint64 planned;          /* meetings that are ahead */
  const char *served_word, *unserved_word; /* the group's own of a hand, NULL = the usual ones */
  GStringChunk *chunk;
} TontiRoundReport;

typedef struct
{
  gint64 pool; /* or the number of the fund */
  const char *name;
} TontiRoundPool;

typedef struct
{
  const char *kind; /* "percent" "meal" …, static */
  gint64 fund, ppm; /* of a percentage */
} TontiRoundKept;

/* POOL 0: the last one that runs, else the last one. A book without pools: pool is 0. NULL with
 * problems when there is no such pool. */
TontiRoundReport *tonti_round_report_make (TontiBook *book, gint64 pool, TontiProblems *problems);
void tonti_round_report_free (TontiRoundReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiRoundReport, tonti_round_report_free)

/* "Awa Diop, Binta Sow": all who are served at MEETING, and "to be drawn" for turns that are not
 * settled; newly allocated. */
char *tonti_round_report_served_at (const TontiRoundReport *self, gint64 meeting);
/* NULL = no such hand. */
const TontiRoundHand *tonti_round_report_find (const TontiRoundReport *self, gint64 hand);
/* Members of the group without a hand of this pool, by number; GArray of gint64. For the verbs of
 * "one hand each". */
GArray *tonti_round_report_waiting (TontiBook *book, gint64 pool);

/* "25 000 F", or in a pot of goods "15 kg of rice"; newly allocated. */
char *tonti_round_report_tell (const TontiRoundReport *self, TontiMoney amount,
                               const TontiStyle *style);

G_END_DECLS
