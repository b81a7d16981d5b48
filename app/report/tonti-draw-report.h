// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-paper-report.h"

/* A draw by lot as it was held: everything that redoing it with a pencil needs. */

G_BEGIN_DECLS

typedef struct
{
  gint64 member; /* 0 = not said */
  const char *name;
  const char *text;   /* as it was called out */
  const char *digits; /* what counts of it */
} TontiDrawCall;

typedef struct
{
  gint64 hand;
  const char *label;   /* "hand 3" */
  const char *holders; /* "Awa Diop", "Penda Sow (1/2), Binta Fall (1/2)" */
  const char *why; /* takes no part: "absent" "arrears" "gap" "halves"; "" = takes part; static */
} TontiDrawHand;

/* One hand drawn. */
typedef struct
{
  gint64 left;          /* hands that were left */
  gint64 limit;         /* numbers from here on were struck out */
  const char *struck;   /* those struck out right before, "98, 97"; "" = none */
  gint64 number;        /* -1 = the last hand, no number */
  const char *digits;   /* the number as it stands in the row, "07"; "" = no number */
  gint64 times, rest;   /* number = times × left + rest */
  gint64 place;         /* rest + 1, among those left */
  TontiDrawHand hand;   /* that stood there */
  gint64 rank;          /* it came to in the list; 0 = a turn of the calendar was drawn */
  gint64 turn, meeting; /* 0 = the list was drawn */
  TontiDay day;         /* of that meeting */
  TontiMoney amount;    /* lot of the turn */
} TontiDrawnHand;

typedef struct
{
  gint64 seq; /* of draw/1 */
  gint64 pool;
  const char *name;      /* of the pool */
  const char *order;     /* its rule, code, static */
  const char *procedure; /* "chain/1" */
  TontiDay day;
  gint64 meeting; /* at which it was held, 0 = between meetings */
  const char *place;
  GArray *calls;    /* TontiDrawCall */
  GArray *list;     /* TontiDrawHand, who took part, in the order of the list */
  GArray *left_out; /* TontiDrawHand */
  const char *row;  /* every digit */
  gsize called;     /* how many of them were called out, repeated up to ten */
  gsize width;      /* digits of a number */
  GArray *drawn;    /* TontiDrawnHand, in the order of the draw */
  const char
      *mended; /* places changed afterwards for a rule of the pot, a line each; NULL = none */
  TontiPaperPerson officers[2];
  const char *qr;
  GStringChunk *chunk;
} TontiDrawReport;

/* The draws that QUERY asks for: of its meeting and pool, and without a meeting the last one of the
 * pool (0 = of any). GPtrArray of TontiDrawReport in the order in which they were held; NULL with a
 * refusal when there was none. */
GPtrArray *tonti_draw_reports_make (TontiBook *book, const TontiPaperQuery *query,
                                    TontiProblems *problems);
void tonti_draw_report_free (TontiDrawReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiDrawReport, tonti_draw_report_free)

/* "31 = 2 × 13 + 5"; "" for the last hand; newly allocated. */
char *tonti_drawn_hand_divide (const TontiDrawnHand *self);

G_END_DECLS
