// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Cards of daily stakes: boxes to be ticked, what was staked, what was paid out and what the
 * collector kept. The money stands on account "cards" of "card:<n>". */

G_BEGIN_DECLS

typedef struct
{
  gint64 id; /* card:1 */
  gint64 member;
  gint64 collector; /* 0 = nobody was named */
  TontiDay day;     /* from which it runs */
  gint64 seq;       /* card/1 */
  gint64 stake;     /* a box, minor units */
  gint64 boxes;     /* on the card */
  gint64 kept;      /* boxes that the collector keeps, 0 = a rate instead */
  gint64 ppm;       /* rate of what was staked that he keeps, 0 = boxes */
  gint64 ticked;    /* boxes */
  gint64 paid;      /* to the client so far */
  gint64 fee;       /* kept by the collector */
  TontiDay closed;  /* TONTI_DAY_NONE while it runs */
} TontiCardRow;

/* What was staked. */
gint64 tonti_card_row_staked (const TontiCardRow *row);
/* Still held for the client: staked - paid - kept. */
gint64 tonti_card_row_held (const TontiCardRow *row);

gboolean tonti_card_get (TontiDb *db, gint64 card, TontiCardRow *row);
/* GArray of TontiCardRow by member and number; 0 = every member. */
GArray *tonti_card_list (TontiDb *db, gint64 member, gboolean only_open);
gint64 tonti_card_next (TontiDb *db);

typedef struct
{
  gint64 seq; /* receipt/1 */
  TontiDay day;
  gint64 boxes;
} TontiCardTick;
/* GArray of TontiCardTick in the order in which boxes were ticked. */
GArray *tonti_card_tick_list (TontiDb *db, gint64 card);

/* For projections: boxes ticked by the receipt SEQ; less than 0 takes those of it back. */
gboolean tonti_card_tick (TontiDb *db, gint64 card, gint64 seq, TontiDay day, gint64 boxes,
                          TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* A card/1 that was taken back is over; its number is not given again. */
gboolean tonti_card_end (TontiDb *db, gint64 card, TontiDay day,
                         TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* FACTS {"card","amount","fee","closes"?} paid (SIGN 1) or taken back (-1). */
gboolean tonti_card_pay (TontiDb *db, const json_t *facts, TontiDay day, gint64 sign,
                         TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

gboolean tonti_card_project_card (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_card_project_pay (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
