// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-goods-count-report.h"
#include "tonti-lot-report.h"
#include "tonti-meetings-report.h"
#include "tonti-minutes-report.h"
#include "tonti-penalty-report.h"
#include "tonti-proposal-report.h"
#include "tonti-session.h"

/* How far the open meeting is, and what still stands in the way of closing it. */

G_BEGIN_DECLS

typedef struct
{
  TontiMinutesReport *minutes; /* with what is entered */
  TontiLotReport *lots;
  TontiMeetingsReport *meetings;
  TontiPenaltyReport *penalties;
  TontiProposalReport *proposals;
  TontiGoodsCountReport *goods;
} TontiMeetingStatus;

/* Of a job: NULL = no meeting is open, or it cannot be read (PROBLEMS say why). */
TontiMeetingStatus *tonti_meeting_status_read (TontiBook *book, TontiProblems *problems);
void tonti_meeting_status_free (TontiMeetingStatus *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiMeetingStatus, tonti_meeting_status_free)

/* Members of whom it is not said whether they are there. */
guint tonti_meeting_status_count_unknown (const TontiMeetingStatus *self);
/* Lots of this meeting that are not paid, those included whose hand is still to be drawn or chosen.
 */
guint tonti_meeting_status_count_lots_left (const TontiMeetingStatus *self);
/* Everything entered beside dues and lots. */
guint tonti_meeting_status_count_operations (const TontiMeetingStatus *self);
gboolean tonti_meeting_status_is_counted (const TontiMeetingStatus *self);
/* Counted, and equal or explained. */
gboolean tonti_meeting_status_is_settled (const TontiMeetingStatus *self);
/* Open for more than 24 hours at the instant NOW. */
gboolean tonti_meeting_is_long (gint64 opened_at, gint64 now);

/* "Réunion 13", in the group's word; newly allocated. */
char *tonti_meeting_title (TontiSession *session, gint64 meeting);
/* "25 000 F CFA" of the session's group; newly allocated. */
char *tonti_meeting_money (TontiSession *session, TontiMoney amount);
/* "vingt-cinq mille francs CFA", "" when the language has no words; newly allocated. */
char *tonti_meeting_words (TontiSession *session, TontiMoney amount);

G_END_DECLS
