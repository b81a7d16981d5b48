// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-facts.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-act-store.h"
#include "tonti-code.h"
#include "tonti-document-store.h"
#include "tonti-fact.h"
#include "tonti-meeting-query-store.h"
#include "tonti-overlay.h"

static void
free_event (gpointer data)
{
  tonti_event_free (data);
}

static void
free_draft (gpointer data)
{
  tonti_draft_free (data);
}

gboolean
tonti_event_is (const TontiEvent *event, const char *kind)
{
  const gsize size = strlen (kind);

  return strncmp (event->kind, kind, size) == 0 && event->kind[size] == '/';
}

static void
note (TontiMeetingFacts *self, const TontiEvent *event)
{
  if (event->seq == self->row.opened)
    self->opening = event;
  if (event->seq == self->row.attendance)
    self->attendance = event;
  if (event->seq == self->row.counted)
    self->count = event;
  if (event->seq == self->row.agenda)
    self->agenda = event;
  if (event->seq == self->row.closed)
    self->seal = event;
}

static void
read_events (TontiMeetingFacts *self)
{
  TontiJournal *journal = tonti_book_get_journal (self->book);
  g_autoptr (GArray) acts = tonti_act_list_meeting (self->db, self->meeting);

  for (guint i = 0; i < acts->len; i++)
    {
      TontiEvent *event = tonti_journal_read (journal, g_array_index (acts, TontiActRow, i).seq);

      if (event == NULL)
        continue;
      g_ptr_array_add (self->events, event);
      note (self, event);
    }
}

/* The take-over has minutes of its own. */
static gboolean
is_operation (const TontiEvent *event)
{
  return !tonti_event_is (event, "opening") && !tonti_event_is (event, "opening-cash")
         && !tonti_event_is (event, "takeover");
}

static void
read_between (TontiMeetingFacts *self)
{
  TontiJournal *journal = tonti_book_get_journal (self->book);
  const gint64 end = self->row.closed > 0 ? self->row.closed : TONTI_SEQ_LAST;
  gint64 closed;
  g_autoptr (GArray) numbers = NULL;

  tonti_meeting_query_previous (self->db, self->seq, &closed);
  numbers = tonti_act_list_between (self->db, closed);
  for (guint i = 0; i < numbers->len && g_array_index (numbers, gint64, i) < end; i++)
    {
      g_autoptr (TontiEvent) event
          = tonti_journal_read (journal, g_array_index (numbers, gint64, i));

      if (event != NULL && is_operation (event))
        g_ptr_array_add (self->between, g_steal_pointer (&event));
    }
}

static gboolean
is_own (const TontiMeetingFacts *self, gint64 seq)
{
  for (guint i = 0; i < self->own->len && seq > 0; i++)
    if (((const TontiEvent *)g_ptr_array_index (self->own, i))->seq == seq)
      return TRUE;
  return FALSE;
}

/* A receipt issued at the table may be corrected before the meeting closes: the correction and what
 * takes its place belong to no meeting, but to this sheet. What is corrected after the closing
 * leaves the sheet as it was signed. */
static void
gather_own (TontiMeetingFacts *self)
{
  for (guint i = 0; i < self->events->len; i++)
    g_ptr_array_add (self->own, g_ptr_array_index (self->events, i));
  for (guint i = 0; i < self->between->len; i++)
    {
      TontiEvent *event = g_ptr_array_index (self->between, i);

      if (is_own (self, event->reverses) || is_own (self, tonti_fact_int (event->json, "corrects")))
        g_ptr_array_add (self->own, event);
    }
}

TontiEvent *
tonti_event_of_composed (const TontiComposed *composed, TontiDay day, TontiProblems *problems)
{
  g_autoptr (TontiEvent) event = g_new0 (TontiEvent, 1);

  event->day = day;
  event->kind = g_strdup (composed->kind);
  event->body = tonti_event_dump (composed->body);
  event->body_size = strlen (event->body);
  if (!tonti_event_parse (event, problems))
    return NULL;
  return g_steal_pointer (&event);
}

static const TontiEvent *
add_composed (TontiMeetingFacts *self, const TontiComposed *composed, TontiProblems *problems)
{
  TontiEvent *event = tonti_event_of_composed (composed, self->row.day, problems);

  if (event == NULL)
    return NULL;
  g_ptr_array_add (self->events, event);
  g_ptr_array_add (self->own, event);
  return event;
}

static gboolean
add_drafts (TontiMeetingFacts *self, TontiProblems *problems)
{
  g_auto (TontiCompose) compose = { 0 };

  tonti_overlay_compose (self->book, &compose);
  for (guint i = 0; i < compose.entries->len; i++)
    {
      const TontiEvent *event
          = add_composed (self, g_ptr_array_index (compose.entries, i), problems);

      if (event == NULL)
        return FALSE;
      if (tonti_event_is (event, "count"))
        self->count = event;
    }
  return TRUE;
}

TontiMeetingFacts *
tonti_meeting_facts_read (TontiBook *book, gint64 meeting, gboolean with_draft,
                          TontiProblems *problems)
{
  g_autoptr (TontiMeetingFacts) self = g_new0 (TontiMeetingFacts, 1);

  self->book = book;
  self->db = tonti_journal_get_db (tonti_book_get_journal (book));
  self->meeting = meeting;
  self->events = g_ptr_array_new_with_free_func (free_event);
  if (!tonti_meeting_get (self->db, meeting, &self->row))
    {
      tonti_problems_refuse (problems, "meeting-unknown", "meeting",
                             _ ("Meeting %" PRId64 ": the book has no such meeting: look "
                                "at the list of meetings"),
                             meeting);
      return NULL;
    }
  self->seq = self->row.opened > 0 ? self->row.opened : TONTI_SEQ_LAST;
  read_events (self);
  self->between = g_ptr_array_new_with_free_func (free_event);
  read_between (self);
  self->own = g_ptr_array_new ();
  gather_own (self);
  if (!with_draft || tonti_book_get_open_meeting (book).n != meeting)
    {
      self->drafts = g_ptr_array_new_with_free_func (free_draft);
      return g_steal_pointer (&self);
    }
  self->drafts = tonti_draft_list (self->db, meeting, "");
  return add_drafts (self, problems) ? g_steal_pointer (&self) : NULL;
}

void
tonti_meeting_facts_free (TontiMeetingFacts *self)
{
  tonti_meeting_row_clear (&self->row);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->between, g_ptr_array_unref);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_free (self);
}

const json_t *
tonti_meeting_facts_draft (const TontiMeetingFacts *self, const char *cell)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (self->drafts, i);

      if (g_str_equal (draft->cell, cell))
        return draft->value;
    }
  return NULL;
}

static void
each_item (const json_t *facts, const char *list, gint64 sign, TontiItemFunc func, gpointer data)
{
  const json_t *items = json_object_get (facts, list);
  const gint64 member = tonti_fact_int (facts, "member");
  gsize i;
  json_t *item;

  json_array_foreach ((json_t *)items, i, item)
    {
      const gboolean has_meeting = json_is_integer (json_object_get (item, "meeting"));

      func (member, tonti_fact_text (item, "of"),
            has_meeting ? tonti_fact_int (item, "meeting") : -1,
            sign * tonti_fact_int (item, "amount"), data);
    }
}

void
tonti_event_each_item (const TontiEvent *event, gboolean deductions, TontiItemFunc func,
                       gpointer data)
{
  const json_t *undoes = json_object_get (event->json, "undoes");
  const char *undone = tonti_fact_text (undoes, "kind");

  if (tonti_event_is (event, "receipt") || tonti_event_is (event, "setoff"))
    each_item (event->json, "items", 1, func, data);
  else if ((tonti_event_is (event, "payout") || tonti_event_is (event, "meal-pay")) && deductions)
    each_item (event->json, "deductions", 1, func, data);
  else if (tonti_event_is (event, "correction")
           && (g_str_equal (undone, "receipt/1") || g_str_equal (undone, "setoff/1")))
    each_item (undoes, "items", -1, func, data);
  else if (tonti_event_is (event, "correction") && deductions
           && (g_str_equal (undone, "payout/1") || g_str_equal (undone, "meal-pay/1")))
    each_item (undoes, "deductions", -1, func, data);
}

char *
tonti_event_dup_document (const TontiEvent *event)
{
  const json_t *document = json_object_get (event->json, "document");
  const int type = tonti_codes_find (&tonti_document_codes, tonti_fact_text (document, "type"));

  if (document == NULL || type < 0)
    return NULL;
  return tonti_document_label ((TontiDocumentType)type, tonti_fact_int (document, "year"),
                               tonti_fact_int (document, "number"));
}

void
tonti_event_add_moved (const TontiEvent *event, const char *root, gint64 *in, gint64 *out)
{
  const gsize size = strlen (root);

  for (guint i = 0; i < event->lines->len; i++)
    {
      const TontiLine *line = &g_array_index (event->lines, TontiLine, i);

      if (strncmp (line->account, root, size) != 0
          || (line->account[size] != '\0' && line->account[size] != ':'))
        continue;
      if (line->amount > 0)
        *in += line->amount;
      else
        *out -= line->amount;
    }
}

gboolean
tonti_meeting_facts_stands (const TontiMeetingFacts *self, const TontiEvent *event)
{
  for (guint i = 0; i < self->own->len && event->seq != 0; i++)
    if (((const TontiEvent *)g_ptr_array_index (self->own, i))->reverses == event->seq)
      return FALSE;
  return TRUE;
}

void
tonti_meeting_facts_moved (const TontiMeetingFacts *self, const char *root, gint64 *in, gint64 *out)
{
  *in = *out = 0;
  for (guint i = 0; i < self->events->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (self->events, i);

      if (!tonti_event_is (event, "count"))
        tonti_event_add_moved (event, root, in, out);
    }
  for (guint i = 0; i < self->between->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (self->between, i);

      if (event->seq > self->seq)
        tonti_event_add_moved (event, root, in, out);
    }
}
