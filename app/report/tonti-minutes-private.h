// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-meeting-facts.h"
#include "tonti-minutes-report.h"

/* The parts of minutes under construction. */

G_BEGIN_DECLS

typedef struct
{
  TontiMinutesReport *minutes;
  const TontiMeetingFacts *facts;
} TontiMinutesMaker;

/* Boxes, funds and claims: what they held, what came and went. */
gboolean tonti_minutes_maker_add_funds (TontiMinutesMaker *self, TontiProblems *problems);
/* Payouts, fines, aid, income, expenses, transfers, operations between the meetings. */
void tonti_minutes_maker_add_items (TontiMinutesMaker *self);
void tonti_minutes_maker_add_fines (TontiMinutesMaker *self);
/* Texts, count, documents, the meeting before, signatories. */
void tonti_minutes_maker_add_record (TontiMinutesMaker *self);

/* Who is away, excused or not, the how-manieth time, when the by-laws say something of it. */
void tonti_minutes_maker_add_absences (TontiMinutesMaker *self);

/* In, out and closing of accounts that EVENTS (GPtrArray of TontiEvent with a number above AFTER)
 * moved; FUNDS: GArray of TontiMinutesFund, ACCOUNTS: the key of each. */
void tonti_minutes_move (GArray *funds, GPtrArray *accounts, TontiBook *book, GStringChunk *chunk,
                         const TontiEvent *event);
/* The fund of an account, added when it is not there; NULL for accounts that are no fund. */
TontiMinutesFund *tonti_minutes_fund (GArray *funds, GPtrArray *accounts, TontiBook *book,
                                      GStringChunk *chunk, const char *account);
/* 1: what people put in is on the debit side (boxes, claims); -1: on the credit side (funds). */
int tonti_minutes_side (const char *account);

G_END_DECLS
