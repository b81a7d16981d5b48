// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-compose.h"
#include "tonti-draft-store.h"
#include "tonti-journal.h"
#include "tonti-meeting-store.h"

/* Everything the journal says of one meeting, read once for the papers and the meeting report. With
 * drafts, what is typed stands among the events as the event it would become now, with number 0:
 * whoever reads events reads both. */

G_BEGIN_DECLS

typedef struct
{
  TontiBook *book;
  TontiDb *db;
  TontiMeetingRow row;
  gint64 meeting;
  gint64 seq;         /* of its opening, TONTI_SEQ_LAST when it is not open yet */
  GPtrArray *events;  /* TontiEvent of this meeting, in order; number 0 = not final */
  GPtrArray *between; /* TontiEvent outside meetings since the closing before: some may have been
                         posted while this meeting was open (corrections) */
  GPtrArray *own;     /* events, and of between what corrects one of them; borrowed */
  GPtrArray *drafts;  /* TontiDraft, empty unless they were asked for */
  /* Of these, NULL = not yet; borrowed. */
  const TontiEvent *opening, *attendance, *count, *agenda, *seal;
} TontiMeetingFacts;

/* NULL with a refusal when there is no such meeting. */
TontiMeetingFacts *tonti_meeting_facts_read (TontiBook *book, gint64 meeting, gboolean with_draft,
                                             TontiProblems *problems);
void tonti_meeting_facts_free (TontiMeetingFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiMeetingFacts, tonti_meeting_facts_free)

/* The draft of a cell, NULL = empty; borrowed. */
const json_t *tonti_meeting_facts_draft (const TontiMeetingFacts *self, const char *cell);

/* FALSE when the meeting itself took the event back. */
gboolean tonti_meeting_facts_stands (const TontiMeetingFacts *self, const TontiEvent *event);

/* What was brought into the accounts of ROOT ("cash") and taken out of them from the opening on,
 * the difference found by the count left out. */
void tonti_meeting_facts_moved (const TontiMeetingFacts *self, const char *root, gint64 *in,
                                gint64 *out);

/* One item of a receipt: OF "hand:3", "fund:1", "fine:2", "advance", "savings"; MEETING -1 = none.
 */
typedef void (*TontiItemFunc) (gint64 member, const char *of, gint64 meeting, gint64 amount,
                               gpointer data);
/* Items of a receipt/1, of the receipt that a correction/1 takes back (amounts negative), and with
 * DEDUCTIONS also what a payout/1 keeps for dues and fines. Other events have none. */
void tonti_event_each_item (const TontiEvent *event, gboolean deductions, TontiItemFunc func,
                            gpointer data);

/* What a composed body would be as an event of DAY, with number 0; newly allocated, NULL = failed.
 */
TontiEvent *tonti_event_of_composed (const TontiComposed *composed, TontiDay day,
                                     TontiProblems *problems);
/* TRUE if the event is of this kind, "receipt" for "receipt/1". */
gboolean tonti_event_is (const TontiEvent *event, const char *kind);
/* What an event brings into the accounts of ROOT and takes out of them; added to *in and *out. */
void tonti_event_add_moved (const TontiEvent *event, const char *root, gint64 *in, gint64 *out);
/* One line for people: what it is and who is concerned; newly allocated. */
char *tonti_event_dup_text (TontiBook *book, const TontiEvent *event);
/* "R-2025-0012" of the document in a body, NULL = none; newly allocated. */
char *tonti_event_dup_document (const TontiEvent *event);

G_END_DECLS
