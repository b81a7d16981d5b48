// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-draft-store.h"
#include "tonti-due-store.h"

/* Composition: from what was typed to the bodies of events. The same functions make the events that
 * are posted and the overlay of the drafts, so that balances before closing are those after it. A
 * composition knows what members still owe and keeps it up to date with everything composed so far;
 * it reads the book and changes nothing. */

G_BEGIN_DECLS

/* One event to be. */
typedef struct
{
  const char *kind; /* "receipt/1", static */
  json_t *body;     /* without the number of its document */
  int document;     /* TontiDocumentType of the number it is given when posted, -1 = none */
  gint64 member;    /* 0 = nobody */
  GPtrArray *cells; /* names of the draft cells it comes from */
} TontiComposed;

/* A fine that is not settled. */
typedef struct
{
  gint64 id, member;
  gint64 open; /* minor units */
} TontiOpenFine;

/* Cash, or goods, found missing at a count and charged to a member. */
typedef struct
{
  gint64 member;
  gint64 pool; /* of the goods, 0 = cash */
  gint64 open; /* minor units, above 0 at first */
} TontiOpenClaim;

typedef struct
{
  TontiDb *db;
  const TontiGroup *group;
  gint64 meeting;     /* to which the events belong, 0 = between meetings */
  TontiDay day;       /* of the meeting; between meetings the caller's, TONTI_DAY_NONE = not said */
  GArray *dues;       /* TontiDueRow, not fully paid or paid in advance */
  GArray *fines;      /* TontiOpenFine */
  GArray *loans;      /* TontiBoxDebt, by the day they come back */
  GArray *claims;     /* TontiOpenClaim, of cash before goods */
  GArray *planned;    /* TontiMeetingRow still to come, by day */
  GPtrArray *entries; /* TontiComposed, in the order in which they are posted */
  /* [{of, member, amount}]: shares of discounts that this composition adds to what the group keeps
   * for a member (less than 0: takes from it) */
  json_t *dividends;
} TontiCompose;

void tonti_compose_init (TontiCompose *self, TontiDb *db, const TontiGroup *group, gint64 meeting);
void tonti_compose_clear (TontiCompose *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiCompose, tonti_compose_clear)

/* A new event at the end; its body has the meeting and the member. */
TontiComposed *tonti_compose_add (TontiCompose *self, const char *kind, int document,
                                  gint64 member);
void tonti_composed_add_cell (TontiComposed *composed, const char *cell);
/* Pay AMOUNT of the due of this member, subject and meeting; the row is made when there is none. */
void tonti_compose_pay (TontiCompose *self, gint64 member, TontiSubject subject, gint64 pool,
                        gint64 meeting, gint64 amount);
/* The row as it stands in this composition; NULL when it is posted and nothing of it is open. */
const TontiDueRow *tonti_compose_find_due (const TontiCompose *self, gint64 member,
                                           TontiSubject subject, gint64 meeting);
/* What was paid for it so far. */
gint64 tonti_compose_get_paid (const TontiCompose *self, gint64 member, TontiSubject subject,
                               gint64 meeting);
/* Contributions to the pool for this meeting: posted, and composed so far. */
gint64 tonti_compose_sum_paid (const TontiCompose *self, gint64 pool, gint64 meeting);
/* The ledger account of a hand or fund: "pot", or the fund's. */
const char *tonti_compose_account (const TontiCompose *self, TontiSubject subject);
/* What its ledger lines name: the subject itself, of a call the fund that it fills; newly
 * allocated.
 */
char *tonti_compose_line_of (const TontiCompose *self, TontiSubject subject);
/* Debit minus credit of an account whose key is ROOT or starts with "ROOT:", of everything
 * composed.
 */
gint64 tonti_compose_root_balance (const TontiCompose *self, const char *root);

/* Money from one member. COLUMNS:
 * {"pool:1":5000,"hand:3":…,"fund:1":500,"call:2":…,"fines":200,"loans":…,"claim":…,"claim:2":…,"card:2":…,"savings":…,"advance":…};
 * each pays the oldest dues first, then coming meetings in advance; what can be matched to nothing
 * is kept as the member's advance. A negative "advance" is advance money used, never more than
 * there is. PAPER
 * {"paper","means","reference","paid_by"} may be NULL. Goods have a receipt of their own for each
 * pool. The first receipt; NULL = there is nothing to receive. */
TontiComposed *tonti_compose_receipt (TontiCompose *self, gint64 member, const json_t *columns,
                                      const json_t *paper);
/* One receipt of COLUMNS that are all money, or all goods of one pool whose account is the means of
 * PAPER. */
TontiComposed *tonti_compose_receipt_one (TontiCompose *self, gint64 member, const json_t *columns,
                                          const json_t *paper);
/* Lots, all together, because one may settle dues that the others lack. LOTS: drafts
 * "lot:<turn>:<pool>" {"short","discharge","officers","reason","means"}, in this order. */
void tonti_compose_lots (TontiCompose *self, const GPtrArray *lots);
/* What those present laid down for short lots goes back to them, as an advance, as far as the
 * missing contributions came meanwhile: spread-back/1. Lots do this by themselves. */
void tonti_compose_spread_backs (TontiCompose *self);
/* Who is away is let off the meal of the open meeting, where the by-laws say so: meal-off/1. */
void tonti_compose_meal_offs (TontiCompose *self);
/* {"discharge","officers","means"}: the host of MEETING has the money of its meal; NULL = there is
 * nobody, nothing, or it is paid. */
TontiComposed *tonti_compose_meal (TontiCompose *self, gint64 meeting, const json_t *value);
/* Drafts "meal:<meeting>" of the open meeting; first, that of a host who owes contributions (lots
 * do this by themselves). */
void tonti_compose_meals (TontiCompose *self);
void tonti_compose_meals_first (TontiCompose *self);
/* {"member","kind","amount","reason"} */
TontiComposed *tonti_compose_fine (TontiCompose *self, gint64 fine, const json_t *value);
/* {"reason","officers"}; NULL = nothing is left to cancel. */
TontiComposed *tonti_compose_fine_cancel (TontiCompose *self, gint64 fine, const json_t *value);
/* As the body of flow/1, without lines. */
TontiComposed *tonti_compose_flow (TontiCompose *self, const json_t *value);
TontiComposed *tonti_compose_transfer (TontiCompose *self, const json_t *value);
/* {"amount","discharge","means"} to a holder of HAND, never more than is owed; NULL = nothing is.
 */
TontiComposed *tonti_compose_owed (TontiCompose *self, gint64 member, gint64 hand,
                                   const json_t *value);
/* Shares of discounts that the group keeps for the member: posted, and composed so far. */
gint64 tonti_compose_get_dividends (const TontiCompose *self, gint64 member);
/* {"how":"cash|dues","amount"?,"discharge","officers","means"}: handed over, or set off against
 * what the member owes; never more than is kept. NULL = there is nothing to do. */
TontiComposed *tonti_compose_dividend (TontiCompose *self, gint64 member, const json_t *value);
/* Drafts "dividend:<member>" of the meeting. */
void tonti_compose_dividends (TontiCompose *self);
/* Of the DEBT that stayed of the lot of HAND: what has come for it by now. */
gint64 tonti_compose_owed_come (const TontiCompose *self, gint64 hand, gint64 debt);
/* The count against EXPECTED: {"counters","first","final","reason","holder"}. */
TontiComposed *tonti_compose_count (TontiCompose *self, const json_t *value, gint64 expected);

/* Drafts of the meeting: fines and receipts; then also lots and everything else but the count. */
void tonti_compose_receipts (TontiCompose *self);
void tonti_compose_drafts (TontiCompose *self);

G_END_DECLS
