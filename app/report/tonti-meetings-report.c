// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meetings-report.h"

#include "tonti-draft-store.h"
#include "tonti-fact.h"
#include "tonti-home-query-store.h"
#include "tonti-host-report.h"
#include "tonti-meeting-store.h"
#include "tonti-report-private.h"

/* The plan, and for what was held its figures beside. */

static TontiMeetingState
read_state (const char *state)
{
  static const char *const states[] = { "planned", "open", "closed", "missed", "before" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i], state))
      return (TontiMeetingState)i;
  g_assert_not_reached ();
}

static const char *
keep (TontiMeetingsReport *self, const char *text)
{
  return text == NULL ? "" : g_string_chunk_insert (self->texts, text);
}

static void
add_row (TontiMeetingsReport *self, const TontiMeetingRow *meeting)
{
  const TontiMeetingsRow row = {
    .meeting = meeting->id,
    .day = meeting->day,
    .state = read_state (meeting->state),
    .place = keep (self, meeting->place),
    .reason = keep (self, meeting->reason),
    .host = "",
  };

  g_array_append_val (self->rows, row);
}

static TontiMeetingsRow *
find (TontiMeetingsReport *self, gint64 meeting)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, TontiMeetingsRow, i).meeting == meeting)
      return &g_array_index (self->rows, TontiMeetingsRow, i);
  return NULL;
}

static void
add_figures (TontiMeetingsReport *self, TontiDb *db)
{
  g_autoptr (TontiStatement) s = tonti_home_query_meetings (db, -1);

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiMeetingsRow *row = find (self, tonti_statement_get_int (s, 0));

      if (row == NULL || row->state != TONTI_MEETING_CLOSED)
        continue;
      row->present = tonti_statement_get_int (s, 2);
      row->members = tonti_statement_get_int (s, 3);
      row->received = tonti_money (tonti_statement_get_int (s, 4));
      row->paid = tonti_money (tonti_statement_get_int (s, 5));
      row->counted = tonti_money (tonti_statement_get_int (s, 6));
    }
}

static void
add_opened (TontiMeetingsReport *self, TontiBook *book)
{
  g_auto (TontiMeetingRow) row = { 0 };
  g_autoptr (TontiEvent) event = NULL;

  if (!tonti_meeting_get (tonti_report_db (book), self->open, &row))
    return;
  event = tonti_journal_read (tonti_book_get_journal (book), row.opened);
  if (event != NULL && !tonti_instant_parse (event->at, &self->opened_at))
    self->opened_at = 0;
}

static void
add_approval (TontiMeetingsReport *self, TontiDb *db)
{
  g_auto (TontiMeetingRow) last = { 0 };
  json_auto_t *approval = NULL;

  self->approval = -1;
  self->objections = "";
  if (tonti_meeting_get_last_closed (db, &last))
    self->previous = last.id;
  if (self->open > 0)
    approval = tonti_draft_get (db, self->open, "approval");
  if (approval == NULL)
    return;
  self->approval = tonti_fact_int (approval, "approved") != 0
                   || json_is_true (json_object_get (approval, "approved"));
  self->objections = keep (self, tonti_fact_text (approval, "objections"));
}

static void
add_hosts (TontiMeetingsReport *self, TontiBook *book)
{
  g_autoptr (TontiHostReport) hosts = tonti_host_report_make (book);

  self->has_hosts = hosts->is_on;
  for (guint i = 0; i < hosts->rows->len; i++)
    {
      const TontiHostRow *host = &g_array_index (hosts->rows, TontiHostRow, i);
      TontiMeetingsRow *row = find (self, host->meeting);

      if (row != NULL)
        row->host = keep (self, host->name);
    }
}

TontiMeetingsReport *
tonti_meetings_report_make (TontiBook *book)
{
  TontiMeetingsReport *self = g_new0 (TontiMeetingsReport, 1);
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) meetings = tonti_meeting_list (db, NULL);
  g_auto (TontiMeetingRow) next = { 0 };

  self->texts = g_string_chunk_new (1024);
  self->rows = g_array_new (FALSE, TRUE, sizeof (TontiMeetingsRow));
  for (guint i = meetings->len; i > 0; i--)
    add_row (self, &g_array_index (meetings, TontiMeetingRow, i - 1));
  add_figures (self, db);
  add_hosts (self, book);
  self->open = tonti_book_get_open_meeting (book).n;
  self->is_planless = !tonti_meeting_get_next (db, &next);
  self->next = next.id;
  if (self->open > 0)
    add_opened (self, book);
  add_approval (self, db);
  return self;
}

void
tonti_meetings_report_free (TontiMeetingsReport *self)
{
  g_array_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_free (self);
}

const TontiMeetingsRow *
tonti_meetings_report_find (const TontiMeetingsReport *self, gint64 meeting)
{
  return find ((TontiMeetingsReport *)self, meeting);
}
