// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-day.h"

/* What a member owes the group, line by line, and how it is formally claimed. */

G_BEGIN_DECLS

typedef struct
{
  const char *debt; /* code: due left penalty fine loan missing, static */
  char *of;         /* "Main 3", "Retard"; translated */
  gint64 meeting;   /* 0 = of none */
  TontiDay day;     /* owed from then on */
  TontiMoney amount, left;
} TontiClaimItem;

typedef struct
{
  gint64 member;
  GArray *items; /* TontiClaimItem; it frees its rows */
  TontiDay since;
  gint64 months;
  TontiMoney dues, penalties, fines, loans, missing, total;
  char *guarantors; /* who answers for the hands and loans, "" = nobody */
  const char *step; /* acknowledgement notice mediation bailiff, "" = none; static */
  TontiDay step_day;
  TontiDay signed_day; /* of the acknowledgement, TONTI_DAY_NONE = none */
  TontiDay until;      /* of the last formal demand, TONTI_DAY_NONE = none was sent */
  gint64 days;         /* that a formal demand leaves (rule claim-days) */
  const char *next;    /* what the by-laws propose, "" = nothing; static */
  TontiDay next_day;   /* from then on */
  /* When the last formal demand was taken back: its day, that day, and why (NULL = it stands). */
  TontiDay undone_notice, undone;
  char *because;
} TontiClaim;

/* The day as of which claims are told: that of the last entry, or a later one on which the last
 * meeting was held; TONTI_DAY_NONE = nothing is in the book. */
TontiDay tonti_claims_day (TontiBook *book);
/* As things stand on DAY, TONTI_DAY_NONE = that of the last entry; never NULL. */
TontiClaim *tonti_claim_read (TontiBook *book, gint64 member, TontiDay day);
void tonti_claim_free (TontiClaim *claim);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiClaim, tonti_claim_free)

/* Members of whom something is to be claimed now, on the day of the last entry. */
gint64 tonti_claims_count (TontiBook *book);

G_END_DECLS
