// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-part.h"

#include "tonti-act-store.h"
#include "tonti-fact.h"
#include "tonti-journal.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"
#include "tonti-split.h"

/* Weights of holdings are millionths of a hand. */
#define WHOLE 1000000

typedef struct
{
  TontiBook *book;
  gint64 pool;
  GPtrArray *pays; /* TontiEvent box-pay/1 of the pool that stand */
  GArray *parts;
} Maker;

/* Those of the pool that stand. */
static GPtrArray *
read_events (TontiBook *book, gint64 pool, const char *kind)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), kind);
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify)tonti_event_free);

  for (guint i = 0; i < acts->len; i++)
    {
      const TontiActRow *row = &g_array_index (acts, TontiActRow, i);
      g_autoptr (TontiEvent) event = NULL;

      if (row->reversed_by == 0 && row->reverses == 0)
        event = tonti_journal_read (tonti_book_get_journal (book), row->seq);
      if (event != NULL && tonti_fact_int (event->json, "pool") == pool)
        g_ptr_array_add (events, g_steal_pointer (&event));
    }
  return events;
}

/* A voucher hands over all that was shared before it. */
static TontiDay
find_day (const Maker *self, const TontiEvent *share, gint64 member)
{
  for (guint i = 0; i < self->pays->len; i++)
    {
      const TontiEvent *pay = g_ptr_array_index (self->pays, i);

      if (pay->seq > share->seq && pay->member == member)
        return pay->day;
    }
  return share->day;
}

static void
add_part (Maker *self, gint64 hand, gint64 amount, TontiDay day)
{
  const TontiBoxPart part = { .hand = hand, .amount = amount, .day = day };

  if (amount > 0)
    g_array_append_val (self->parts, part);
}

static void
add_member (Maker *self, gint64 member, gint64 amount, TontiDay day)
{
  g_autoptr (GArray) held = tonti_holder_list_member (tonti_report_db (self->book), member);
  const gint64 unit = MAX (tonti_book_get_group (self->book)->unit, 1);
  g_autofree gint64 *weights = g_new0 (gint64, held->len + 1);
  g_autofree gint64 *amounts = g_new0 (gint64, held->len + 1);
  gint64 rest;

  for (guint i = 0; i < held->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (held, TontiHolderRow, i);

      if (row->pool == self->pool)
        weights[i] = WHOLE * row->numerator / row->denominator;
    }
  if (!tonti_split (amount, weights, held->len, unit, TONTI_SPLIT_LARGEST_REMAINDER, amounts,
                    &rest))
    return;
  for (guint i = 0; i < held->len; i++)
    add_part (self, g_array_index (held, TontiHolderRow, i).hand, amounts[i], day);
}

static void
add_share (Maker *self, const TontiEvent *share)
{
  const json_t *parts = json_object_get (share->json, "parts");

  for (gsize i = 0; i < json_array_size (parts); i++)
    {
      const json_t *part = json_array_get (parts, i);
      const gint64 member = tonti_fact_int (part, "member"), hand = tonti_fact_int (part, "hand");
      const gint64 amount = tonti_fact_int (part, "amount");
      const TontiDay day = find_day (self, share, member);

      if (hand != 0)
        add_part (self, hand, amount, day);
      else
        add_member (self, member, amount, day);
    }
}

GArray *
tonti_box_part_list (TontiBook *book, gint64 pool)
{
  g_autoptr (GPtrArray) shares = read_events (book, pool, "box-share/1");
  g_autoptr (GPtrArray) pays = read_events (book, pool, "box-pay/1");
  Maker self = { book, pool, pays, g_array_new (FALSE, FALSE, sizeof (TontiBoxPart)) };

  for (guint i = 0; i < shares->len; i++)
    add_share (&self, g_ptr_array_index (shares, i));
  return self.parts;
}
