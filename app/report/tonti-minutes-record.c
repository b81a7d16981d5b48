// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-minutes-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-act-store.h"
#include "tonti-aid-private.h"
#include "tonti-fact.h"
#include "tonti-join-private.h"
#include "tonti-meeting-query-store.h"
#include "tonti-order-private.h"
#include "tonti-short-private.h"
#include "tonti-paper-private.h"
#include "tonti-report-private.h"

/* What the minutes record beside money: texts, the count, documents, the meeting before, and who
 * signs. */

static const struct
{
  const char *section;
  const char *title; /* N_(…) */
} sections[] = {
  { "agenda", N_ ("Agenda") },
  { "news", N_ ("News of the members") },
  { "speeches", N_ ("Speeches") },
  { "decisions", N_ ("Decisions") },
  { "swaps", N_ ("Turns swapped") },
  { "hosts", N_ ("Hosts and meals") },
  { "ahead", N_ ("Paid ahead, kept for the members") },
  { "goods", N_ ("Goods counted") },
  { "hands", N_ ("Hands that came in, passed on or wait") },
  { "draws", N_ ("Hands drawn by lot") },
  { "choices", N_ ("Hands chosen") },
  { "aid", N_ ("Aid decided") },
  { "calls", N_ ("Money called from the members") },
  { "auctions", N_ ("Lots sold by auction") },
  { "short", N_ ("Short pot") },
  { "waived", N_ ("Penalties waived") },
  { "warnings", N_ ("Warnings and expulsions") },
  { "claims", N_ ("What is owed and claimed") },
  { "contests", N_ ("Fines contested, and rulings") },
  { "boxes", N_ ("The auction box") },
  { "other", N_ ("Any other business") },
  { "next-meeting", N_ ("Next meeting") },
  { "copies", N_ ("Another copy of the book taken up") },
  { "filed", N_ ("Minutes signed and filed") },
};

/* A section that the group named itself is its own heading. */
static char *
name_section (const char *section)
{
  char *title;

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_str_equal (sections[i].section, section))
      return g_strdup (_ (sections[i].title));
  title = g_strdelimit (g_strdup (section), "-", ' ');
  title[0] = g_ascii_toupper (title[0]);
  return title;
}

static void
add_text (TontiMinutesMaker *self, const char *section, const char *text, const TontiEvent *added)
{
  GStringChunk *chunk = self->minutes->chunk;
  const TontiMinutesText entry = {
    .section = tonti_paper_take (chunk, name_section (section)),
    .text = tonti_paper_keep (chunk, text),
    .added = added == NULL ? TONTI_DAY_NONE : tonti_paper_entered (added),
    .author = added == NULL ? "" : tonti_paper_author (self->facts->book, chunk, added),
  };

  if (entry.text[0] != '\0')
    g_array_append_val (self->minutes->texts, entry);
}

static void
add_texts (TontiMinutesMaker *self)
{
  const TontiMeetingFacts *facts = self->facts;
  const json_t *notes
      = facts->agenda == NULL ? NULL : json_object_get (facts->agenda->json, "notes");
  gsize i;
  json_t *note;

  json_array_foreach ((json_t *)notes, i, note)
    add_text (self, tonti_fact_text (note, "section"), tonti_fact_text (note, "text"), NULL);
  for (guint d = 0; d < facts->drafts->len; d++)
    {
      const TontiDraft *draft = g_ptr_array_index (facts->drafts, d);

      if (g_str_has_prefix (draft->cell, "text:"))
        add_text (self, draft->cell + strlen ("text:"), tonti_fact_text (draft->value, "text"),
                  NULL);
    }
  for (guint e = 0; e < facts->events->len; e++)
    {
      const TontiEvent *event = g_ptr_array_index (facts->events, e);

      if (tonti_event_is (event, "note"))
        add_text (self, tonti_fact_text (event->json, "section"),
                  tonti_fact_text (event->json, "text"), event);
    }
}

static char *
tell_swap (TontiBook *book, const TontiEvent *event)
{
  g_autofree char *text = tonti_event_dup_text (book, event);
  g_autofree char *agreed = tonti_report_names (book, json_object_get (event->json, "consent"));
  g_autofree char *both = g_strdup_printf (_ ("%s. Agreed: %s."), text, agreed);
  const char *reason = tonti_fact_text (event->json, "reason");

  return reason[0] == '\0' ? g_steal_pointer (&both)
                           : g_strdup_printf (_ ("%s Reason: %s"), both, reason);
}

/* "14 entries that were seen are missing: the computer was stolen. Agreed: Awa Diop, Binta Fall."
 */
static char *
tell_accept (TontiBook *book, const TontiEvent *event)
{
  const gint64 missing = tonti_fact_int (event->json, "missing");
  g_autofree char *agreed = tonti_report_names (book, json_object_get (event->json, "officers"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%" PRId64 " entry that had been seen is missing in it: %s. "
                                       "Agreed: %s.",
                                       "%" PRId64 " entries that had been seen are missing in it: "
                                       "%s. Agreed: %s.",
                                       (gulong)missing),
                          missing, tonti_fact_text (event->json, "reason"), agreed);
}

/* What happened in the life of the book since the meeting before: one line each. */
static void
add_kind (TontiMinutesMaker *self, const char *kind, const char *section,
          char *(*tell) (TontiBook *book, const TontiEvent *event))
{
  const TontiMeetingFacts *facts = self->facts;
  const gint64 end = facts->row.closed > 0 ? facts->row.closed : TONTI_SEQ_LAST;
  g_autoptr (GArray) acts = tonti_act_list_kind (facts->db, kind);
  gint64 closed;

  tonti_meeting_query_previous (facts->db, facts->seq, &closed);
  for (guint i = 0; i < acts->len; i++)
    {
      const gint64 seq = g_array_index (acts, TontiActRow, i).seq;
      g_autoptr (TontiEvent) event = NULL;
      g_autofree char *text = NULL;

      if (seq > closed && seq < end)
        event = tonti_journal_read (tonti_book_get_journal (facts->book), seq);
      if (event == NULL)
        continue;
      text = tell (facts->book, event);
      add_text (self, section, text, NULL);
    }
}

static void
add_count (TontiMinutesMaker *self)
{
  TontiMinutesReport *minutes = self->minutes;
  const TontiMeetingFacts *facts = self->facts;
  const json_t *json = facts->count == NULL ? NULL : facts->count->json;

  minutes->first_total = tonti_money (tonti_fact_int (json, "first_total"));
  minutes->counted = tonti_money (tonti_fact_int (json, "counted"));
  minutes->expected = tonti_money (tonti_fact_int (json, "expected"));
  minutes->difference = tonti_money (tonti_fact_int (json, "difference"));
  minutes->outcome = tonti_paper_keep (minutes->chunk, tonti_fact_text (json, "outcome"));
  minutes->holder = tonti_paper_name (facts->book, minutes->chunk, tonti_fact_int (json, "holder"));
  minutes->count_reason = tonti_paper_keep (minutes->chunk, tonti_fact_text (json, "reason"));
  minutes->amends = facts->seal != NULL ? tonti_fact_int (facts->seal->json, "amends")
                                        : tonti_draft_count_amends (facts->db, facts->meeting);
}

static void
add_documents (TontiMinutesMaker *self)
{
  TontiMinutesReport *minutes = self->minutes;

  minutes->first_receipt = minutes->last_receipt = "";
  for (guint i = 0; i < self->facts->events->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (self->facts->events, i);
      const json_t *document = json_object_get (event->json, "document");

      if (!g_str_equal (tonti_fact_text (document, "type"), "receipt"))
        continue;
      minutes->last_receipt = tonti_paper_take (minutes->chunk, tonti_event_dup_document (event));
      if (minutes->receipts++ == 0)
        minutes->first_receipt = minutes->last_receipt;
    }
}

static void
add_previous (TontiMinutesMaker *self)
{
  TontiMinutesReport *minutes = self->minutes;
  const TontiMeetingFacts *facts = self->facts;
  const json_t *approval = facts->agenda == NULL
                               ? tonti_meeting_facts_draft (facts, "approval")
                               : json_object_get (facts->agenda->json, "approval");
  g_autoptr (TontiEvent) seal = NULL;
  gint64 closed;

  minutes->previous = tonti_meeting_query_previous (facts->db, facts->seq, &closed);
  minutes->previous_label = "";
  minutes->approval = approval == NULL ? -1 : tonti_fact_int (approval, "approved") != 0;
  minutes->objections = tonti_paper_keep (minutes->chunk, tonti_fact_text (approval, "objections"));
  if (closed > 0)
    seal = tonti_journal_read (tonti_book_get_journal (facts->book), closed);
  if (seal != NULL)
    minutes->previous_label = tonti_paper_take (minutes->chunk, tonti_event_dup_document (seal));
}

static gboolean
is_listed (const TontiMinutesReport *minutes, gint64 member)
{
  for (guint i = 0; i < minutes->signatories->len; i++)
    if (g_array_index (minutes->signatories, TontiPaperPerson, i).member == member)
      return TRUE;
  return FALSE;
}

static void
add_signatory (TontiMinutesReport *minutes, TontiPaperPerson person)
{
  if (person.name != NULL && !is_listed (minutes, person.member))
    g_array_append_val (minutes->signatories, person);
}

/* Chair, secretary, treasurer, who closed, the two counters, the beneficiaries; each once. */
static void
add_signatories (TontiMinutesMaker *self)
{
  TontiMinutesReport *minutes = self->minutes;
  const TontiMeetingFacts *facts = self->facts;
  const json_t *seal = facts->seal == NULL ? NULL : facts->seal->json;

  for (gsize i = 0; i < G_N_ELEMENTS (minutes->closed_by); i++)
    minutes->closed_by[i]
        = tonti_paper_listed (facts->book, minutes->chunk, seal, "officers", i, facts->row.day);
  add_signatory (minutes, minutes->sheet->chair);
  add_signatory (minutes, minutes->sheet->secretary);
  add_signatory (minutes, minutes->sheet->treasurer);
  for (gsize i = 0; i < G_N_ELEMENTS (minutes->closed_by); i++)
    add_signatory (minutes, minutes->closed_by[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (minutes->sheet->counters); i++)
    {
      TontiPaperPerson counter = minutes->sheet->counters[i];

      counter.role = tonti_paper_keep (minutes->chunk, _ ("Counter"));
      add_signatory (minutes, counter);
    }
  for (guint i = 0; i < minutes->payouts->len; i++)
    add_signatory (minutes,
                   tonti_paper_person (facts->book, minutes->chunk,
                                       g_array_index (minutes->payouts, TontiVoucher, i).member,
                                       _ ("Beneficiary")));
}

void
tonti_minutes_maker_add_record (TontiMinutesMaker *self)
{
  tonti_minutes_maker_add_absences (self);
  add_texts (self);
  add_kind (self, "swap/1", "swaps", tell_swap);
  add_kind (self, "host/1", "hosts", tonti_event_dup_text);
  add_kind (self, "ahead/1", "ahead", tonti_event_dup_text);
  add_kind (self, "goods-count/1", "goods", tonti_event_dup_text);
  add_kind (self, "goods-use/1", "goods", tonti_event_dup_text);
  add_kind (self, "hand-late/1", "hands", tonti_join_event_tell);
  add_kind (self, "hand-over/1", "hands", tonti_join_event_tell);
  add_kind (self, "hand-end/1", "hands", tonti_join_event_tell);
  add_kind (self, "defer/1", "hands", tonti_join_event_tell);
  add_kind (self, "hand-leave/1", "hands", tonti_join_event_tell);
  add_kind (self, "claim/1", "hands", tonti_join_event_tell);
  add_kind (self, "draw/1", "draws", tonti_order_event_tell);
  add_kind (self, "choice/1", "choices", tonti_order_event_tell);
  add_kind (self, "aid/1", "aid", tonti_aid_event_dup_text);
  add_kind (self, "aid-call/1", "calls", tonti_aid_event_dup_text);
  add_kind (self, "aid-waive/1", "calls", tonti_aid_event_dup_text);
  add_kind (self, "auction/1", "auctions", tonti_order_event_tell);
  add_kind (self, "postpone/1", "short", tonti_short_event_dup_text);
  add_kind (self, "spread/1", "short", tonti_short_event_dup_text);
  add_kind (self, "spread-back/1", "short", tonti_short_event_dup_text);
  add_kind (self, "waiver/1", "waived", tonti_event_dup_text);
  add_kind (self, "fine-spare/1", "waived", tonti_event_dup_text);
  add_kind (self, "warning/1", "warnings", tonti_event_dup_text);
  add_kind (self, "demand/1", "claims", tonti_event_dup_text);
  add_kind (self, "claim-waive/1", "claims", tonti_event_dup_text);
  add_kind (self, "fine-contest/1", "contests", tonti_event_dup_text);
  add_kind (self, "fine-ruling/1", "contests", tonti_event_dup_text);
  add_kind (self, "box-feed/1", "boxes", tonti_event_dup_text);
  add_kind (self, "box-loan/1", "boxes", tonti_event_dup_text);
  add_kind (self, "box-share/1", "boxes", tonti_event_dup_text);
  add_kind (self, "box-pay/1", "boxes", tonti_event_dup_text);
  add_kind (self, "accept/1", "copies", tell_accept);
  add_count (self);
  add_documents (self);
  add_previous (self);
  add_signatories (self);
}
