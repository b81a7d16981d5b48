// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-paper-report.h"

/* Cards of daily stakes as they are printed, and as the window shows them. */

G_BEGIN_DECLS

typedef struct
{
  gint64 card;
  gint64 member;
  const char *name;
  const char *collector; /* "" = nobody was named */
  TontiDay day;
  TontiMoney stake, staked, paid, fee;
  TontiMoney rest;  /* what the client gets if it ended now; 0 when it is over */
  TontiMoney keeps; /* what the collector keeps if it ended now; 0 when it is over */
  GArray *boxes;    /* TontiDay of every box, TONTI_DAY_NONE = free */
  gint64 ticked;
  TontiDay closed; /* TONTI_DAY_NONE = it runs */
} TontiCard;

typedef struct
{
  GArray *cards; /* TontiCard by member and number */
  GStringChunk *texts;
} TontiCardReport;

/* Of card QUERY->number or of a member; without either those that run. */
TontiCardReport *tonti_card_report_make (TontiBook *book, const TontiPaperQuery *query);
void tonti_card_report_free (TontiCardReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiCardReport, tonti_card_report_free)

G_END_DECLS
