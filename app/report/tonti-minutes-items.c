// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-minutes-private.h"

#include <string.h>

#include "tonti-fact.h"
#include "tonti-fine-store.h"
#include "tonti-labels.h"
#include "tonti-name-query-store.h"
#include "tonti-party-store.h"
#include "tonti-paper-private.h"
#include "tonti-voucher-private.h"

/* What was done with money at the meeting, beside the dues. */

static TontiMinutesItem
make_item (TontiMinutesMaker *self, const TontiEvent *event)
{
  GStringChunk *chunk = self->minutes->chunk;
  const json_t *json = event->json;

  return (TontiMinutesItem){
    .member = event->member,
    .name = tonti_paper_name (self->facts->book, chunk, event->member),
    .what = tonti_paper_keep (chunk, tonti_fact_text (json, "what")),
    .amount = tonti_money (tonti_fact_int (json, "amount")),
    .reason = tonti_paper_keep (chunk, tonti_fact_text (json, "reason")),
    .label = tonti_paper_take (chunk, tonti_event_dup_document (event)),
    .piece = tonti_paper_keep (chunk, tonti_fact_text (json, "piece")),
  };
}

/* What was another's is no expense of the group. */
static GArray *
choose_list (TontiMinutesReport *minutes, const TontiEvent *event)
{
  const char *account = tonti_fact_text (event->json, "account");

  if (g_str_equal (tonti_fact_text (event->json, "direction"), "in"))
    return minutes->income;
  if (g_str_has_prefix (account, TONTI_HELD ":"))
    return minutes->transfers;
  if (event->member != 0 && !g_str_has_prefix (account, "expense"))
    return minutes->aid;
  return minutes->expenses;
}

static void
add_flow (TontiMinutesMaker *self, const TontiEvent *event)
{
  TontiMinutesReport *minutes = self->minutes;
  TontiMinutesItem item = make_item (self, event);
  const gboolean out = g_str_equal (tonti_fact_text (event->json, "direction"), "out");

  if (choose_list (minutes, event) == minutes->transfers)
    item.what = tonti_paper_take (minutes->chunk, tonti_event_dup_text (self->facts->book, event));
  g_array_append_val (choose_list (minutes, event), item);
  minutes->without_piece += out && item.piece[0] == '\0';
}

static void
add_transfer (TontiMinutesMaker *self, const TontiEvent *event)
{
  TontiMinutesItem item = make_item (self, event);

  item.what
      = tonti_paper_take (self->minutes->chunk, tonti_event_dup_text (self->facts->book, event));
  g_array_append_val (self->minutes->transfers, item);
}

static void
add_between (TontiMinutesMaker *self, const TontiEvent *event)
{
  GStringChunk *chunk = self->minutes->chunk;
  TontiMinutesOperation operation = {
    .day = event->day,
    .text = tonti_paper_take (chunk, tonti_event_dup_text (self->facts->book, event)),
    .label = tonti_paper_take (chunk, tonti_event_dup_document (event)),
  };

  tonti_event_add_moved (event, "cash", &operation.in.minor, &operation.out.minor);
  tonti_event_add_moved (event, "bank", &operation.in.minor, &operation.out.minor);
  tonti_event_add_moved (event, "mobile", &operation.in.minor, &operation.out.minor);
  g_array_append_val (self->minutes->between, operation);
}

static void
add_payout (TontiMinutesMaker *self, const TontiEvent *event, GHashTable *discharges)
{
  const json_t *discharge = json_object_get (event->json, "discharge");

  if (tonti_event_is (event, "payout") && tonti_fact_int (event->json, "gross") == 0)
    return;

  tonti_vouchers_add (self->minutes->payouts, self->facts->book, self->minutes->chunk, discharges,
                      event);
  self->minutes->without_discharge += g_str_equal (tonti_fact_text (discharge, "how"), "none");
}

void
tonti_minutes_maker_add_items (TontiMinutesMaker *self)
{
  const TontiMeetingFacts *facts = self->facts;
  g_autoptr (GHashTable) discharges = tonti_discharges_read (facts->book);

  for (guint i = 0; i < facts->events->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (facts->events, i);

      if (tonti_event_is (event, "payout") || tonti_event_is (event, "owed")
          || tonti_event_is (event, "meal-pay")
          || (tonti_event_is (event, "dividend") && json_object_get (event->json, "items") == NULL))
        add_payout (self, event, discharges);
      else if (tonti_event_is (event, "flow"))
        add_flow (self, event);
      else if (tonti_event_is (event, "transfer"))
        add_transfer (self, event);
    }
  for (guint i = 0; i < facts->between->len; i++)
    add_between (self, g_ptr_array_index (facts->between, i));
}

/* ---- Fines: charged at this meeting, and older ones that were paid or cancelled at it ---- */

typedef struct
{
  TontiMinutesMaker *maker;
  GArray *ids; /* gint64, of each item of minutes->fines */
} Fines;

static TontiMinutesItem *
find_fine (Fines *fines, gint64 id)
{
  for (guint i = 0; i < fines->ids->len; i++)
    if (g_array_index (fines->ids, gint64, i) == id)
      return &g_array_index (fines->maker->minutes->fines, TontiMinutesItem, i);
  return NULL;
}

static gboolean
is_contested (const TontiMeetingSheetReport *sheet, gint64 fine)
{
  for (guint i = 0; i < sheet->contests->len; i++)
    if (g_array_index (sheet->contests, TontiMeetingSheetContest, i).fine == fine)
      return TRUE;
  return FALSE;
}

static TontiMinutesItem *
append_fine (Fines *fines, gint64 id, gint64 member, const char *kind, gint64 amount,
             const char *reason)
{
  TontiMinutesReport *minutes = fines->maker->minutes;
  TontiBook *book = fines->maker->facts->book;
  g_autofree char *label = tonti_name_query_fine_kind (fines->maker->facts->db, kind);
  const TontiMinutesItem item = {
    .member = member,
    .name = tonti_paper_name (book, minutes->chunk, member),
    .what = tonti_paper_keep (minutes->chunk, label == NULL ? kind : label),
    .amount = tonti_money (amount),
    .reason = tonti_paper_keep (minutes->chunk, reason),
    .label = "",
    .piece = "",
    .is_contested = is_contested (minutes->sheet, id),
  };

  g_array_append_val (fines->ids, id);
  g_array_append_val (minutes->fines, item);
  return &g_array_index (minutes->fines, TontiMinutesItem, minutes->fines->len - 1);
}

static TontiMinutesItem *
take_fine (Fines *fines, gint64 id)
{
  TontiMinutesItem *item = find_fine (fines, id);
  g_auto (TontiFineRow) row = { 0 };

  if (item != NULL || !tonti_fine_get (fines->maker->facts->db, id, &row))
    return item;
  return append_fine (fines, id, row.member, row.kind, row.amount, "");
}

static void
add_paid (gint64 member, const char *of, gint64 meeting, gint64 amount, gpointer data)
{
  Fines *fines = data;
  TontiSubject subject;
  TontiMinutesItem *item = NULL;

  if (tonti_subject_parse (of, &subject) && subject.kind == TONTI_SUBJECT_FINE)
    item = take_fine (fines, subject.n);
  if (item != NULL)
    item->paid.minor += amount;
}

static void
add_cancelled (Fines *fines, const TontiEvent *event)
{
  TontiMinutesItem *item = take_fine (fines, tonti_fact_int (event->json, "fine"));

  if (item == NULL)
    return;
  item->is_cancelled = TRUE;
  item->reason
      = tonti_paper_keep (fines->maker->minutes->chunk, tonti_fact_text (event->json, "reason"));
}

void
tonti_minutes_maker_add_fines (TontiMinutesMaker *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Fines fines = { self, ids };
  const GPtrArray *events = self->facts->events;

  for (guint i = 0; i < events->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (events, i);
      const json_t *json = event->json;

      if (tonti_event_is (event, "fine"))
        append_fine (&fines, tonti_fact_int (json, "fine"), event->member,
                     tonti_fact_text (json, "kind"), tonti_fact_int (json, "amount"),
                     tonti_fact_text (json, "reason"));
    }
  for (guint i = 0; i < events->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (events, i);

      tonti_event_each_item (event, TRUE, add_paid, &fines);
      if (tonti_event_is (event, "fine-cancel"))
        add_cancelled (&fines, event);
    }
}
