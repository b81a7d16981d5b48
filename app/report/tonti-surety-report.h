// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-money.h"

/* Who answers for a hand or a loan, and for whom a member answers, as pages show it; with what is
 * entered at the open meeting. */

G_BEGIN_DECLS

typedef struct
{
  gint64 guarantee, hand;
  gint64 loan;        /* of the auction box; 0 = for a hand */
  gint64 member;      /* who answers, 0 = a thing does */
  gboolean is_served; /* the hand has had its lot, or it is a loan: she can be asked to pay */
  const char *state;  /* "offered" "accepted" "over" "ended", static */
  char *name;         /* of the member, or the thing */
  char *holders;      /* for whom */
  TontiMoney exposure, most, bound, called, paid; /* most 0 = everything */
} TontiSurety;

typedef struct
{
  GArray *rows;        /* TontiSurety that are not ended, in the order of their numbers */
  gboolean is_needed;  /* of one hand: the pot hands no lot over without */
  TontiMoney exposure; /* of one hand: what is still to be paid for it */
  TontiMoney later;    /* of one hand: the part of it that comes at later meetings */
} TontiSuretyReport;

/* Of HAND; or (hand 0) of MEMBER: hers, and those of her hands; both 0: all. */
TontiSuretyReport *tonti_surety_report_make (TontiBook *book, gint64 hand, gint64 member);
/* Those of the loans from the auction box of POOL. */
TontiSuretyReport *tonti_surety_report_make_box (TontiBook *book, gint64 pool);
void tonti_surety_report_free (TontiSuretyReport *self);
/* "3 Binta Sow": the holders of HAND, or BORROWER when there is one; newly allocated. */
char *tonti_surety_dup_whom (TontiBook *book, gint64 hand, gint64 borrower);
/* "Awa Diop answers for 3 Binta Sow: 50 000 F today, accepted"; newly allocated. */
char *tonti_surety_tell (const TontiSurety *surety, const TontiGroup *group);

G_END_DECLS
