// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-demand-store.h"

/* What a member owes the group, line by line, and how it is formally claimed: rule claim-after
 * (months, 0 = it is not) and the steps that were taken. A contested fine is not claimed, nor is a
 * due of the meeting that is open. Nothing happens by itself: the next step is proposed. */

G_BEGIN_DECLS

typedef struct
{
  const char *debt; /* "due" "left" "penalty" "fine" "loan" "missing", static */
  TontiSubject subject;
  gint64 meeting; /* 0 = between meetings, or before the books began */
  TontiDay day;   /* owed from then on */
  gint64 amount;  /* at first, minor units */
  gint64 left;    /* still to be paid */
} TontiDemandItem;

typedef struct
{
  gint64 member;
  GArray *items;  /* TontiDemandItem: dues, what a leaver owes, fines, loans, what is missing */
  TontiDay since; /* the oldest of them; TONTI_DAY_NONE = nothing is owed */
  gint64 months;  /* whole months since then */
  gint64 dues, penalties, fines;
  gint64 loans;     /* of the auction box, that are late, with their charge */
  gint64 missing;   /* cash or goods that a count found missing */
  const char *step; /* the last one taken, "" = none; one of tonti_demand_steps */
  TontiDay step_day;
  TontiDay until;       /* of the last notice: the last day to pay; else TONTI_DAY_NONE */
  TontiDay signed_day;  /* when the debt was last acknowledged, TONTI_DAY_NONE = never */
  gboolean handed_over; /* to a bailiff */
  const char *next;     /* what the by-laws propose, "" = nothing is left, or it is too early */
  TontiDay next_day;    /* from then on */
} TontiDemand;

/* As things stand on DAY with everything composed so far. A step counts for as long as something is
 * owed that was owed already when it was taken. */
void tonti_demand_read (const TontiCompose *compose, gint64 member, TontiDay day,
                        TontiDemand *self);
void tonti_demand_clear (TontiDemand *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiDemand, tonti_demand_clear)
/* Everything that is owed. */
gint64 tonti_demand_total (const TontiDemand *self);

G_END_DECLS
