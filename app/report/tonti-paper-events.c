// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-document-store.h"
#include "tonti-fact.h"
#include "tonti-member-store.h"
#include "tonti-report-private.h"
#include "tonti-seal.h"

/* Which events a question about papers means. */

static void
free_event (gpointer data)
{
  tonti_event_free (data);
}

static gboolean
matches (const TontiDocument *document, const TontiPaperQuery *query)
{
  return (query->year == 0 || document->year == query->year)
         && (query->number == 0 || document->number == query->number);
}

static void
add_posted (GPtrArray *events, TontiBook *book, TontiDocumentType type,
            const TontiPaperQuery *query)
{
  const gint64 meeting = query->meeting == 0 ? -1 : query->meeting;
  g_autoptr (GArray) documents
      = tonti_document_list (tonti_report_db (book), type, meeting, query->member);

  for (guint i = 0; i < documents->len; i++)
    {
      const TontiDocument *document = &g_array_index (documents, TontiDocument, i);
      TontiEvent *event = NULL;

      if (matches (document, query))
        event = tonti_journal_read (tonti_book_get_journal (book), document->seq);
      if (event != NULL)
        g_ptr_array_add (events, event);
    }
}

/* TRUE if the event would be given a document of this type. */
static gboolean
carries (const TontiEvent *event, TontiDocumentType type)
{
  const gboolean in = g_str_equal (tonti_fact_text (event->json, "direction"), "in");

  if (type == TONTI_DOCUMENT_RECEIPT)
    return tonti_event_is (event, "receipt") || (tonti_event_is (event, "flow") && in);
  return tonti_event_is (event, "payout") || tonti_event_is (event, "owed")
         || tonti_event_is (event, "meal-pay")
         || (tonti_event_is (event, "dividend") && json_object_get (event->json, "items") == NULL)
         || (tonti_event_is (event, "flow") && !in);
}

static gboolean
add_drafts (GPtrArray *events, TontiBook *book, TontiDocumentType type,
            const TontiPaperQuery *query, TontiProblems *problems)
{
  const gint64 open = tonti_book_get_open_meeting (book).n;
  g_autoptr (TontiMeetingFacts) facts = NULL;

  if (open == 0 || query->number != 0 || (query->meeting != 0 && query->meeting != open))
    return TRUE;
  facts = tonti_meeting_facts_read (book, open, TRUE, problems);
  if (facts == NULL)
    return FALSE;
  for (guint i = 0; i < facts->events->len;)
    {
      TontiEvent *event = g_ptr_array_index (facts->events, i);

      if (event->seq == 0 && carries (event, type)
          && (query->member == 0 || event->member == query->member))
        g_ptr_array_add (events, g_ptr_array_steal_index (facts->events, i));
      else
        i++;
    }
  return TRUE;
}

static gboolean
refuse_number (TontiDocumentType type, const TontiPaperQuery *query, TontiProblems *problems)
{
  g_autofree char *label = tonti_document_label (type, query->year, query->number);

  if (query->year == 0)
    return tonti_problems_refuse (problems, "document-unknown", "number",
                                  _ ("Document %" PRId64 ": no such number was given out: look at "
                                     "the list of documents"),
                                  query->number);
  return tonti_problems_refuse (problems, "document-unknown", "number",
                                _ ("%s: no such number was given out: look at the list of "
                                   "documents"),
                                label);
}

GPtrArray *
tonti_paper_events (TontiBook *book, TontiDocumentType type, const TontiPaperQuery *query,
                    TontiProblems *problems)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func (free_event);

  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  add_posted (events, book, type, query);
  if (query->number != 0 && events->len == 0)
    {
      refuse_number (type, query, problems);
      return NULL;
    }
  if (query->with_draft && !add_drafts (events, book, type, query, problems))
    return NULL;
  return g_steal_pointer (&events);
}

const char *
tonti_paper_author (TontiBook *book, GStringChunk *chunk, const TontiEvent *event)
{
  return tonti_paper_name (book, chunk, event->author);
}

const char *
tonti_paper_qr_of (GStringChunk *chunk, const TontiEvent *event)
{
  if (event->seq == 0)
    return "";
  return tonti_paper_take (chunk, tonti_seal_qr_text (event->seq, event->hash));
}

void
tonti_paper_add_line (GArray *lines, GStringChunk *chunk, char *text, gint64 amount)
{
  const TontiPaperLine line
      = { tonti_paper_take (chunk, tonti_paper_bind (text)), tonti_money (amount) };

  g_free (text);
  g_array_append_val (lines, line);
}
