// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-minutes-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-fact.h"
#include "tonti-guard-text-private.h"
#include "tonti-meeting-query-store.h"
#include "tonti-meeting-sheet-private.h"
#include "tonti-paper-private.h"
#include "tonti-report-private.h"
#include "tonti-rule-store.h"
#include "tonti-voucher-private.h"

/* Minutes, complete by construction: everything comes from the entries of the meeting. */

#define DAY_S (24 * 60 * 60)

static GArray *
make_items (void)
{
  return g_array_new (FALSE, TRUE, sizeof (TontiMinutesItem));
}

static TontiMinutesReport *
make_empty (void)
{
  TontiMinutesReport *minutes = g_new0 (TontiMinutesReport, 1);

  minutes->chunk = g_string_chunk_new (4096);
  minutes->funds = g_array_new (FALSE, TRUE, sizeof (TontiMinutesFund));
  minutes->payouts = tonti_vouchers_new ();
  minutes->fines = make_items ();
  minutes->aid = make_items ();
  minutes->income = make_items ();
  minutes->expenses = make_items ();
  minutes->transfers = make_items ();
  minutes->between = g_array_new (FALSE, TRUE, sizeof (TontiMinutesOperation));
  minutes->texts = g_array_new (FALSE, TRUE, sizeof (TontiMinutesText));
  minutes->signatories = g_array_new (FALSE, TRUE, sizeof (TontiPaperPerson));
  return minutes;
}

static void
add_head (TontiMinutesMaker *self)
{
  TontiMinutesReport *minutes = self->minutes;
  const TontiMeetingFacts *facts = self->facts;
  gint64 opened, closed;

  minutes->label = "";
  minutes->keys
      = tonti_paper_take (minutes->chunk, tonti_guard_keys_dup_text (facts->book, facts->meeting));
  if (facts->opening != NULL)
    g_strlcpy (minutes->opened_at, facts->opening->at, sizeof minutes->opened_at);
  minutes->first_event = facts->row.opened;
  if (facts->seal == NULL)
    return;
  minutes->label = tonti_paper_take (minutes->chunk, tonti_event_dup_document (facts->seal));
  minutes->last_event = facts->seal->seq;
  g_strlcpy (minutes->closed_at, facts->seal->at, sizeof minutes->closed_at);
  minutes->is_long = tonti_instant_parse (minutes->opened_at, &opened)
                     && tonti_instant_parse (minutes->closed_at, &closed)
                     && closed - opened > DAY_S;
}

static void
count_people (TontiMinutesReport *minutes)
{
  const GArray *rows = minutes->sheet->rows;

  minutes->members = rows->len;
  for (guint i = 0; i < rows->len; i++)
    switch (g_array_index (rows, TontiMeetingSheetRow, i).presence)
      {
      case TONTI_PRESENCE_PRESENT:
        minutes->present++;
        break;
      case TONTI_PRESENCE_LATE:
        minutes->late++;
        break;
      case TONTI_PRESENCE_EXCUSED:
        minutes->excused++;
        break;
      case TONTI_PRESENCE_ABSENT:
        minutes->absent++;
        break;
      case TONTI_PRESENCE_REPRESENTED:
        minutes->represented++;
        break;
      case TONTI_PRESENCE_UNKNOWN:
      default:
        break;
      }
}

/* How many members make the quorum of that meeting, rounded up. */
static void
find_quorum (TontiMinutesReport *minutes, TontiDb *db)
{
  gint64 ppm = tonti_rule_number (db, 0, "quorum", minutes->sheet->meeting);

  minutes->quorum = (minutes->members * ppm + 999999) / 1000000;
}

/* The open meeting with what is typed, else the last closed one. */
static gint64
choose_meeting (TontiBook *book, const TontiPaperQuery *query, TontiProblems *problems)
{
  const gint64 open = tonti_book_get_open_meeting (book).n;
  g_auto (TontiMeetingRow) last = { 0 };

  if (query->meeting != 0)
    return query->meeting;
  if (open != 0 && query->with_draft)
    return open;
  if (tonti_meeting_get_last_closed (tonti_report_db (book), &last))
    return last.id;
  tonti_problems_refuse (problems, "no-meeting", "meeting",
                         _ ("Minutes: no meeting was closed yet: close the first one"));
  return 0;
}

static gboolean
check_state (const TontiMeetingFacts *facts, const TontiPaperQuery *query, TontiProblems *problems)
{
  if (facts->row.closed > 0 || (facts->opening != NULL && query->with_draft))
    return TRUE;
  if (facts->opening != NULL)
    return tonti_problems_refuse (problems, "meeting-open", "meeting",
                                  _ ("Meeting %" PRId64 ": it is not closed yet: close it, or ask "
                                     "for a draft of the minutes"),
                                  facts->meeting);
  return tonti_problems_refuse (problems, "meeting-not-held", "meeting",
                                _ ("Meeting %" PRId64 ": it was not held yet: choose a meeting "
                                   "that is closed"),
                                facts->meeting);
}

TontiMinutesReport *
tonti_minutes_report_make (TontiBook *book, const TontiPaperQuery *query, TontiProblems *problems)
{
  const gint64 meeting = choose_meeting (book, query, problems);
  g_autoptr (TontiMeetingFacts) facts = NULL;
  g_autoptr (TontiMinutesReport) minutes = make_empty ();
  TontiMinutesMaker maker = { .minutes = minutes };

  if (meeting != 0)
    facts = tonti_meeting_facts_read (book, meeting, query->with_draft, problems);
  if (facts == NULL || !check_state (facts, query, problems))
    return NULL;
  maker.facts = facts;
  minutes->sheet = tonti_meeting_sheet_from_facts (facts, FALSE, problems);
  if (minutes->sheet == NULL || !tonti_minutes_maker_add_funds (&maker, problems))
    return NULL;
  add_head (&maker);
  count_people (minutes);
  find_quorum (minutes, tonti_report_db (book));
  tonti_minutes_maker_add_items (&maker);
  tonti_minutes_maker_add_fines (&maker);
  tonti_minutes_maker_add_record (&maker);
  return g_steal_pointer (&minutes);
}

void
tonti_minutes_report_free (TontiMinutesReport *self)
{
  GArray **const lists[]
      = { &self->funds,    &self->payouts,   &self->fines,   &self->aid,   &self->income,
          &self->expenses, &self->transfers, &self->between, &self->texts, &self->signatories };

  g_clear_pointer (&self->sheet, tonti_meeting_sheet_report_free);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (lists[i], g_array_unref);
  g_clear_pointer (&self->chunk, g_string_chunk_free);
  g_free (self);
}
