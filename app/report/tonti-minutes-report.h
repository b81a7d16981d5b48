// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-meeting-sheet-report.h"
#include "tonti-voucher-report.h"

/* Everything the minutes of a meeting say, from the entries. */

G_BEGIN_DECLS

/* What moved in a box, fund or claim during the meeting. */
typedef struct
{
  const char *name;
  TontiMoney opening, in, out, closing; /* never negative but for an overdrawn claim */
} TontiMinutesFund;

typedef struct
{
  gint64 member;
  const char *name;
  const char *what; /* label of the fine, the aid, the expense, the income … */
  TontiMoney amount;
  TontiMoney paid;       /* fines: paid at this meeting */
  gboolean is_cancelled; /* fines */
  gboolean is_contested; /* fines: and not ruled on */
  const char *reason;
  const char *label; /* of the document, "" = none */
  const char *piece; /* "" = without a supporting document */
} TontiMinutesItem;

/* An operation between the last meeting and this one. */
typedef struct
{
  TontiDay day;
  const char *text;  /* whole line: what, who */
  const char *label; /* of the document */
  TontiMoney in, out;
} TontiMinutesOperation;

typedef struct
{
  const char *section; /* translated heading */
  const char *text;    /* several lines */
  TontiDay added;      /* TONTI_DAY_NONE = written at the meeting; else added after closing */
  const char *author;  /* of an added text */
} TontiMinutesText;

typedef struct
{
  TontiMeetingSheetReport *sheet; /* day, place, host, people, dues, lots, count, officers */
  const char *label;              /* "PV-2025-0003"; "" = not closed */
  char opened_at[TONTI_INSTANT_SIZE], closed_at[TONTI_INSTANT_SIZE]; /* "" = not known */
  gboolean is_long; /* open for more than 24 hours */
  gint64 members, present, late, excused, absent, represented;
  gint64 quorum;    /* how many must be there or represented, 0 = the by-laws ask for none */
  const char *keys; /* who brought the keys, a whole line; "" = the group asks for none */
  gint64 previous;  /* the meeting before, 0 = none */
  const char *previous_label;
  int approval; /* of its minutes: 1 approved, 0 objected, -1 not asked */
  const char *objections;
  GArray *funds;     /* TontiMinutesFund */
  GArray *payouts;   /* TontiVoucher of kind LOT and OWED, texts in this report's chunk */
  GArray *fines;     /* TontiMinutesItem */
  GArray *aid;       /* TontiMinutesItem */
  GArray *income;    /* TontiMinutesItem */
  GArray *expenses;  /* TontiMinutesItem */
  GArray *transfers; /* TontiMinutesItem: between box, bank and mobile money; amount, what */
  GArray *between;   /* TontiMinutesOperation */
  GArray *texts;     /* TontiMinutesText: agenda, decisions, any other business … */
  TontiMoney first_total, counted, expected, difference; /* difference = counted - expected */
  const char *outcome; /* code: equal claim suspense; "" = not counted */
  const char *holder;  /* of the claim, "" = none */
  const char *count_reason;
  gint64 amends;                            /* amounts changed before closing */
  gint64 without_piece, without_discharge;  /* expenses; payouts */
  gint64 receipts;                          /* issued at this meeting */
  const char *first_receipt, *last_receipt; /* labels, "" = none */
  gint64 first_event, last_event;           /* of this meeting, the closing the last */
  TontiPaperPerson closed_by[2];
  GArray
      *signatories; /* TontiPaperPerson: chair, secretary, treasurer, two counters, beneficiaries */
  GStringChunk *chunk;
} TontiMinutesReport;

/* query->meeting: 0 = the open one with drafts, else the last closed one. An open meeting is only
 * shown with_draft. */
TontiMinutesReport *tonti_minutes_report_make (TontiBook *book, const TontiPaperQuery *query,
                                               TontiProblems *problems);
void tonti_minutes_report_free (TontiMinutesReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiMinutesReport, tonti_minutes_report_free)

/* PV rectificatif: one correction, the wrong entry and the right one side by side. */
typedef struct
{
  gint64 seq;        /* of correction/1 */
  const char *label; /* "PV-2025-0007" */
  TontiDay day;      /* of the correction */
  TontiDay entered;
  const char *reason;
  gint64 wrong_seq; /* what it reverses */
  TontiDay wrong_day;
  gint64 wrong_meeting;    /* 0 = between meetings */
  const char *wrong_label; /* its document, "" = none */
  const char *wrong_text;  /* what was written, whole sentence */
  TontiMoney wrong_amount;
  gint64 right_seq; /* the new entry, 0 = only cancelled */
  const char *right_label;
  const char *right_text; /* what it should be; "" = nothing takes its place */
  TontiMoney right_amount;
  gint64 member; /* concerned, 0 = nobody */
  const char *name;
  GArray *effects; /* TontiMinutesFund: the boxes and funds it changes, before and after */
  TontiPaperPerson officers[2];
  const char *qr;
  GStringChunk *chunk;
} TontiRectificationReport;

/* query->number (and year): the number of the minutes. A number that is not a correction is a
 * refusal. */
TontiRectificationReport *tonti_rectification_report_make (TontiBook *book,
                                                           const TontiPaperQuery *query,
                                                           TontiProblems *problems);
void tonti_rectification_report_free (TontiRectificationReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiRectificationReport, tonti_rectification_report_free)

/* PV de reprise: the running group as it was taken over. */
typedef struct
{
  gint64 member;
  const char *name;
  const char *hands;   /* "1", "½" */
  const char *served;  /* hand by hand, one line: "hand 3: served at meeting 4, lot of 80 000" */
  TontiMoney paid;     /* contributions already paid in */
  TontiMoney received; /* lots already received */
  TontiMoney arrears;  /* dues and fines not paid have a column each */
  TontiMoney fines;    /* not paid */
  TontiMoney savings, loans, advance;
  TontiMoney owed;       /* rest of short lots that is still to be paid to the member */
  TontiMoney claim;      /* missing cash that is claimed from the member */
  gboolean is_confirmed; /* agreed by the member */
} TontiTakeoverRow;

typedef struct
{
  gint64 member;
  const char *name;
  const char *text;
  TontiMoney amount;
} TontiTakeoverDispute;

/* What was decided about a doubt of the old notebook, or about several alike. */
typedef struct
{
  const char *doubt;  /* what kind of */
  const char *about;  /* whose, and of which days */
  const char *answer; /* the choice */
  const char *by, *reason;
  TontiMoney amount; /* about how much in all */
} TontiTakeoverAnswer;

typedef struct
{
  const char *name; /* "Box", "Bank", "Mobile money" */
  TontiMoney amount;
  GArray *cash; /* TontiPaperCash (first = final), empty for bank and mobile money */
  TontiPaperPerson counters[2];
} TontiTakeoverPlace;

typedef struct
{
  gint64 seq;
  const char *label; /* "PV-2025-0001" */
  TontiDay day, entered;
  const char *page;     /* the old notebook is closed at this page */
  GArray *places;       /* TontiTakeoverPlace */
  GArray *funds;        /* TontiPaperLine: social fund, entry fees … */
  GArray *rows;         /* TontiTakeoverRow: every member of that day, balances or not */
  GArray *disputes;     /* TontiTakeoverDispute */
  GArray *answers;      /* TontiTakeoverAnswer, empty when no notebook was brought in */
  const char *notebook; /* its file, "" = none */
  TontiMoney gap;       /* écart de reprise: positive = money without an owner */
  TontiPaperPerson officers[2];
  const char *qr;
  GStringChunk *chunk;
} TontiTakeoverReport;

TontiTakeoverReport *tonti_takeover_report_make (TontiBook *book, const TontiPaperQuery *query,
                                                 TontiProblems *problems);
void tonti_takeover_report_free (TontiTakeoverReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiTakeoverReport, tonti_takeover_report_free)

G_END_DECLS
