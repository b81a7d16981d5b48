// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-minutes-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-document-store.h"
#include "tonti-entry-query-store.h"
#include "tonti-fact.h"
#include "tonti-paper-private.h"
#include "tonti-report-private.h"

/* PV rectificatif: what was written, what takes its place, and what both change. */

/* A correction takes the wrong entry back, then perhaps the other parts of a shared lot; the right
 * entry follows in the same gesture. */
#define GESTURE_MAX 40

static TontiEvent *
find_correction (TontiBook *book, const TontiPaperQuery *query, TontiProblems *problems)
{
  g_autoptr (GPtrArray) events = tonti_paper_events (book, TONTI_DOCUMENT_MINUTES, query, problems);

  for (guint i = events == NULL ? 0 : events->len; i > 0; i--)
    if (tonti_event_is (g_ptr_array_index (events, i - 1), "correction"))
      return g_ptr_array_steal_index (events, i - 1);
  if (events != NULL)
    tonti_problems_refuse (problems, "not-a-correction", "number",
                           _ ("Minutes %" PRId64 ": they are not those of a correction: give the "
                              "number that the correction was given"),
                           query->number);
  return NULL;
}

static TontiEvent *
find_right (TontiBook *book, const TontiEvent *correction)
{
  for (gint64 seq = correction->seq + 1; seq <= correction->seq + GESTURE_MAX; seq++)
    {
      g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (book), seq);

      if (event == NULL)
        return NULL;
      if (tonti_fact_int (event->json, "corrects") == correction->reverses)
        return g_steal_pointer (&event);
    }
  return NULL;
}

/* What a document of this event would say as its sum. */
static TontiMoney
get_amount (const TontiEvent *event)
{
  static const char *const names[] = { "total", "net", "amount" };
  gint64 in = 0, out = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_get (event->json, names[i]) != NULL)
      return tonti_money (tonti_fact_int (event->json, names[i]));
  tonti_event_add_moved (event, "cash", &in, &out);
  return tonti_money (MAX (in, out));
}

static void
add_wrong (TontiRectificationReport *self, TontiBook *book, const TontiEvent *wrong)
{
  self->wrong_day = wrong->day;
  self->wrong_meeting = wrong->meeting;
  self->wrong_label = tonti_paper_take (self->chunk, tonti_event_dup_document (wrong));
  self->wrong_text = tonti_paper_take (self->chunk, tonti_event_dup_text (book, wrong));
  self->wrong_amount = get_amount (wrong);
}

static void
add_right (TontiRectificationReport *self, TontiBook *book, const TontiEvent *right)
{
  self->right_label = self->right_text = "";
  if (right == NULL)
    return;
  self->right_seq = right->seq;
  self->right_label = tonti_paper_take (self->chunk, tonti_event_dup_document (right));
  self->right_text = tonti_paper_take (self->chunk, tonti_event_dup_text (book, right));
  self->right_amount = get_amount (right);
}

/* The funds of the lines, with what they held before the correction. */
static void
add_openings (TontiRectificationReport *self, GPtrArray *accounts, TontiBook *book,
              const TontiEvent *event, gint64 before)
{
  TontiDb *db = tonti_report_db (book);

  for (guint i = 0; i < event->lines->len; i++)
    {
      const char *account = g_array_index (event->lines, TontiLine, i).account;
      TontiMinutesFund *fund
          = tonti_minutes_fund (self->effects, accounts, book, self->chunk, account);

      if (fund == NULL)
        continue;
      fund->opening.minor
          = tonti_entry_query_balance_at (db, account, before) * tonti_minutes_side (account);
      fund->closing = fund->opening;
    }
}

static void
add_effects (TontiRectificationReport *self, TontiBook *book, const TontiEvent *correction,
             const TontiEvent *right)
{
  g_autoptr (GPtrArray) accounts = g_ptr_array_new_with_free_func (g_free);

  add_openings (self, accounts, book, correction, correction->seq - 1);
  if (right != NULL)
    add_openings (self, accounts, book, right, correction->seq - 1);
  tonti_minutes_move (self->effects, accounts, book, self->chunk, correction);
  if (right != NULL)
    tonti_minutes_move (self->effects, accounts, book, self->chunk, right);
}

static TontiRectificationReport *
make_report (TontiBook *book, const TontiEvent *correction)
{
  TontiRectificationReport *self = g_new0 (TontiRectificationReport, 1);
  GStringChunk *chunk = self->chunk = g_string_chunk_new (1024);

  self->effects = g_array_new (FALSE, TRUE, sizeof (TontiMinutesFund));
  self->seq = correction->seq;
  self->label = tonti_paper_take (chunk, tonti_event_dup_document (correction));
  self->day = correction->day;
  self->entered = tonti_paper_entered (correction);
  self->reason = tonti_paper_keep (chunk, tonti_fact_text (correction->json, "reason"));
  self->wrong_seq = correction->reverses;
  self->wrong_label = self->wrong_text = "";
  self->member = correction->member;
  self->name = tonti_paper_name (book, chunk, correction->member);
  for (gsize i = 0; i < G_N_ELEMENTS (self->officers); i++)
    self->officers[i]
        = tonti_paper_listed (book, chunk, correction->json, "officers", i, correction->day);
  self->qr = tonti_paper_qr_of (chunk, correction);
  return self;
}

TontiRectificationReport *
tonti_rectification_report_make (TontiBook *book, const TontiPaperQuery *query,
                                 TontiProblems *problems)
{
  g_autoptr (TontiEvent) correction = find_correction (book, query, problems);
  g_autoptr (TontiEvent) wrong = NULL;
  g_autoptr (TontiEvent) right = NULL;
  TontiRectificationReport *self;

  if (correction == NULL)
    return NULL;
  self = make_report (book, correction);
  wrong = tonti_journal_read (tonti_book_get_journal (book), correction->reverses);
  if (wrong != NULL)
    add_wrong (self, book, wrong);
  right = find_right (book, correction);
  add_right (self, book, right);
  add_effects (self, book, correction, right);
  return self;
}

void
tonti_rectification_report_free (TontiRectificationReport *self)
{
  g_array_unref (self->effects);
  g_string_chunk_free (self->chunk);
  g_free (self);
}
