// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-entry-report.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-act-store.h"
#include "tonti-column-private.h"
#include "tonti-fact.h"
#include "tonti-goods-private.h"
#include "tonti-labels.h"
#include "tonti-meeting-facts.h"
#include "tonti-paper-private.h"
#include "tonti-pool-store.h"
#include "tonti-party-store.h"
#include "tonti-report-private.h"

/* An entry turned back into the request that would make it. */

typedef struct
{
  TontiBook *book;
  GStringChunk *texts;
  const TontiEvent *event;
  TontiEntry *entry;
} Maker;

static void
add_part (Maker *maker, const char *key, char *label, gint64 amount)
{
  TontiEntryPart part = { .label = tonti_paper_take (maker->texts, label) };

  for (guint i = 0; i < maker->entry->parts->len; i++)
    if (g_str_equal (g_array_index (maker->entry->parts, TontiEntryPart, i).key, key))
      {
        g_array_index (maker->entry->parts, TontiEntryPart, i).amount.minor += amount;
        return;
      }
  part.key = tonti_paper_keep (maker->texts, key);
  part.amount = tonti_money (amount);
  g_array_append_val (maker->entry->parts, part);
}

static void
copy (json_t *request, const json_t *body, const char *const *names)
{
  for (; *names != NULL; names++)
    if (json_object_get (body, *names) != NULL)
      json_object_set (request, *names, json_object_get (body, *names));
}

/* ---- Receipts ---- */

static char *
name_column (TontiBook *book, const char *column)
{
  if (tonti_goods_of_money (column) != 0)
    return tonti_goods_money_title (book, tonti_goods_of_money (column));
  if (strchr (column, ':') != NULL)
    return tonti_label_subject (book, column);
  return tonti_label_account (book, column);
}

static void
add_item (gint64 member, const char *of, gint64 meeting, gint64 amount, gpointer data)
{
  Maker *maker = data;
  g_autofree char *column = tonti_goods_find_column (tonti_report_db (maker->book), of,
                                                     tonti_event_moves_goods (maker->event));

  if (amount > 0)
    add_part (maker, column, name_column (maker->book, column), amount);
}

/* Of what a guarantor paid it is still her hand that it is for. */
static json_t *
make_guaranteed (Maker *maker, const json_t *paid_by)
{
  static const char *const names[] = { "means", "reference", "paper", NULL };
  json_t *request = json_pack ("{s:s, s:O}", "do", "guarantee.pay", "guarantee",
                               json_object_get (paid_by, "guarantee"));

  copy (request, maker->event->json, names);
  add_part (maker, "amount", g_strdup (_ ("Amount")), tonti_fact_int (paid_by, "amount"));
  json_object_set (request, "amount", json_object_get (paid_by, "amount"));
  return request;
}

static json_t *
make_receive (Maker *maker)
{
  static const char *const names[] = { "member", "means", "reference", "paper", NULL };
  const json_t *paid_by = json_object_get (maker->event->json, "paid_by");
  json_t *request;

  if (tonti_fact_int (paid_by, "guarantee") > 0)
    return make_guaranteed (maker, paid_by);
  request = json_pack ("{s:s, s:{}}", "do", "receive", "items");
  copy (request, maker->event->json, names);
  if (tonti_event_moves_goods (maker->event))
    json_object_del (request, "means");
  tonti_event_each_item (maker->event, FALSE, add_item, maker);
  if (paid_by != NULL)
    json_object_set (request, "paid_by", json_object_get (paid_by, "member"));
  if (paid_by != NULL
      && tonti_fact_int (paid_by, "amount") < tonti_fact_int (maker->event->json, "total"))
    json_object_set (request, "paid_part", json_object_get (paid_by, "amount"));
  for (guint i = 0; i < maker->entry->parts->len; i++)
    {
      const TontiEntryPart *part = &g_array_index (maker->entry->parts, TontiEntryPart, i);

      json_object_set_new (json_object_get (request, "items"), part->key,
                           json_integer (part->amount.minor));
    }
  return request;
}

static void
add_amount (Maker *maker)
{
  add_part (maker, "amount", g_strdup (_ ("Amount")),
            tonti_fact_int (maker->event->json, "amount"));
}

static json_t *
make_payout (Maker *maker)
{
  static const char *const names[] = { "hand", "discharge", "means", "reference", NULL };
  json_t *request = json_pack ("{s:s}", "do", "lot.pay");

  copy (request, maker->event->json, names);
  if (json_object_get (maker->event->json, "repays") != NULL)
    json_object_set_new (request, "repays", json_true ());
  return request;
}

static json_t *
make_party (json_t *request, const json_t *body)
{
  const gboolean is_party = json_object_set (request, "fund", json_object_get (body, "of")) == 0;

  json_object_set_new (request, "do", json_string (is_party ? "party.pay" : "advance.pay"));
  json_object_del (request, "what");
  return request;
}

static json_t *
make_flow (Maker *maker)
{
  static const char *const names[] = { "amount", "what",      "member",   "means",     "piece",
                                       "fee",    "reference", "relation", "discharge", NULL };
  const json_t *body = maker->event->json;
  const char *account = tonti_fact_text (body, "account"), *colon = strchr (account, ':');
  const gboolean in = g_str_equal (tonti_fact_text (body, "direction"), "in");
  const gboolean is_rest = g_str_equal (account, "aid-owed");
  json_t *request = json_object ();

  add_amount (maker);
  copy (request, body, names);
  if (g_str_has_prefix (account, TONTI_HELD ":") || g_str_equal (account, "advance"))
    return make_party (request, body);
  if (colon == NULL)
    {
      json_object_set_new (request, "do", json_string (is_rest ? "aid.pay" : "aid"));
      json_object_set (request, is_rest ? "aid" : "fund", json_object_get (body, "of"));
      json_object_del (request, is_rest ? "member" : "");
      json_object_del (request, is_rest ? "what" : "");
      return request;
    }
  json_object_set_new (request, "do", json_string (in ? "income" : "expense"));
  json_object_set_new (request, "account", json_string (colon + 1));
  return request;
}

static json_t *
make_between (Maker *maker)
{
  static const char *const names[]
      = { "member", "to", "amount", "how", "reason", "signed", "signed_to", NULL };
  const json_t *body = maker->event->json;
  const gboolean is_lent = g_str_equal (tonti_fact_text (body, "how"), "lent");
  json_t *request = json_pack ("{s:s}", "do", is_lent ? "debt.add" : "debt.repay");

  add_amount (maker);
  copy (request, body, names);
  if (is_lent)
    json_object_del (request, "how");
  return request;
}

static json_t *
make_other (Maker *maker)
{
  static const struct
  {
    const char *kind, *verb;
    const char *names[9];
  } table[] = {
    { "transfer", "transfer", { "from", "to", "amount", "fee", "what", "piece", "reference" } },
    { "fine", "fine.charge", { "member", "kind", "amount", "reason" } },
    { "owed", "owed.pay", { "member", "hand", "amount", "discharge", "means", "reference" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (tonti_event_is (maker->event, table[i].kind))
      {
        json_t *request = json_pack ("{s:s}", "do", table[i].verb);

        add_amount (maker);
        copy (request, maker->event->json, table[i].names);
        return request;
      }
  return NULL;
}

static json_t *
make_request (Maker *maker)
{
  if (tonti_event_is (maker->event, "receipt"))
    return make_receive (maker);
  if (tonti_event_is (maker->event, "payout"))
    return make_payout (maker);
  if (tonti_event_is (maker->event, "flow"))
    return make_flow (maker);
  if (tonti_event_is (maker->event, "between"))
    return make_between (maker);
  return make_other (maker);
}

/* ---- Entries ---- */

static gint64
get_amount (const TontiEvent *event)
{
  static const char *const names[] = { "total", "net", "amount" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_get (event->json, names[i]) != NULL)
      return tonti_fact_int (event->json, names[i]);
  return 0;
}

/* The lot of a shared hand is taken back as a whole: the minutes stand at the first part. */
static void
add_correction (Maker *maker)
{
  TontiJournal *journal = tonti_book_get_journal (maker->book);
  g_autoptr (TontiEvent) event = NULL;
  TontiActRow row;
  const json_t *document;

  maker->entry->minutes = "";
  if (!tonti_act_get (tonti_report_db (maker->book), maker->event->seq, &row)
      || row.reversed_by == 0)
    return;
  maker->entry->corrected_by = row.reversed_by;
  event = tonti_journal_read (journal, row.reversed_by);
  if (event == NULL)
    return;
  document = json_object_get (event->json, "document");
  maker->entry->minutes = tonti_paper_take (maker->texts, tonti_event_dup_document (event));
  maker->entry->minutes_year = tonti_fact_int (document, "year");
  maker->entry->minutes_number = tonti_fact_int (document, "number");
}

static gboolean
is_correctable (const TontiEvent *event)
{
  static const char *const kinds[]
      = { "receipt/1",     "payout/1",      "owed/1",     "flow/1",     "transfer/1", "fine/1",
          "meal-pay/1",    "fine-cancel/1", "voucher/1",  "between/1",  "dividend/1", "spread/1",
          "spread-back/1", "setoff/1",      "aid/1",      "box-feed/1", "box-loan/1", "box-pay/1",
          "box-share/1",   "card/1",        "card-pay/1", "warning/1",  "demand/1",   NULL };

  return event->seq > 0 && g_strv_contains (kinds, event->kind);
}

static void
add_entry (TontiEntryReport *self, TontiBook *book, const TontiEvent *event)
{
  TontiEntry entry = {
    .seq = event->seq,
    .member = event->member,
    .amount = tonti_money (get_amount (event)),
    .parts = g_array_new (FALSE, FALSE, sizeof (TontiEntryPart)),
  };
  Maker maker = { book, self->texts, event, &entry };

  entry.kind = tonti_paper_take (self->texts, g_strndup (event->kind, strcspn (event->kind, "/")));
  entry.text = tonti_paper_take (self->texts, tonti_event_dup_text (book, event));
  entry.document = tonti_paper_take (self->texts, tonti_event_dup_document (event));
  entry.request = make_request (&maker);
  add_correction (&maker);
  g_array_append_val (self->entries, entry);
}

static void
clear_entry (gpointer data)
{
  TontiEntry *entry = data;

  g_array_unref (entry->parts);
  json_decref (entry->request);
}

TontiEntryReport *
tonti_entry_report_make (TontiBook *book, gint64 meeting, TontiProblems *problems)
{
  g_autoptr (TontiMeetingFacts) facts = tonti_meeting_facts_read (book, meeting, FALSE, problems);
  TontiEntryReport *self;

  if (facts == NULL)
    return NULL;
  self = g_new0 (TontiEntryReport, 1);
  self->texts = g_string_chunk_new (4096);
  self->entries = g_array_new (FALSE, TRUE, sizeof (TontiEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  for (guint i = 0; i < facts->own->len; i++)
    if (is_correctable (g_ptr_array_index (facts->own, i)))
      add_entry (self, book, g_ptr_array_index (facts->own, i));
  return self;
}

TontiEntryReport *
tonti_entry_report_find (TontiBook *book, gint64 seq, TontiProblems *problems)
{
  g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (book), seq);
  TontiEntryReport *self;

  if (event == NULL || !is_correctable (event))
    {
      tonti_problems_refuse (problems, "not-correctable", "event",
                             _ ("Entry %" PRId64 ": it is not one that is corrected: a meeting, a "
                                "correction or a take-over stays as it is"),
                             seq);
      return NULL;
    }
  self = g_new0 (TontiEntryReport, 1);
  self->texts = g_string_chunk_new (1024);
  self->entries = g_array_new (FALSE, TRUE, sizeof (TontiEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  add_entry (self, book, event);
  return self;
}

void
tonti_entry_report_free (TontiEntryReport *self)
{
  g_array_unref (self->entries);
  g_string_chunk_free (self->texts);
  g_free (self);
}

TontiTable *
tonti_entry_table (const TontiEntryReport *self)
{
  static const TontiColumn columns[] = {
    TEXT ("document", N_ ("Document")),
    TEXT ("what", N_ ("What")),
    MONEY ("amount", N_ ("Amount")),
    TEXT ("corrected", N_ ("Corrected by")),
    END,
  };
  TontiTable *table = tonti_table_new ("entries", N_ ("Entries"), columns);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const TontiEntry *entry = &g_array_index (self->entries, TontiEntry, i);
      const char *minutes = *entry->minutes != '\0' ? entry->minutes : _ ("corrected");

      tonti_table_add_row (table);
      tonti_table_put_text (table, 0, entry->document);
      tonti_table_put_text (table, 1, entry->text);
      tonti_table_set_int (table, 2, entry->amount.minor);
      tonti_table_put_text (table, 3, entry->corrected_by > 0 ? minutes : "");
    }
  return table;
}

json_t *
tonti_entry_replace (const TontiEntry *entry, const gint64 *amounts)
{
  json_auto_t *request = json_deep_copy (entry->request);
  json_t *items = json_object_get (request, "items");
  gboolean some = entry->parts->len == 0;

  for (guint i = 0; i < entry->parts->len; i++)
    {
      const char *key = g_array_index (entry->parts, TontiEntryPart, i).key;
      json_t *place = items != NULL ? items : request;

      some = some || amounts[i] > 0;
      if (amounts[i] > 0)
        json_object_set_new (place, key, json_integer (amounts[i]));
      else
        json_object_del (place, key);
    }
  return some && request != NULL ? json_incref (request) : NULL;
}
