// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-payments.h"

#include "tonti-meeting-facts.h"
#include "tonti-meeting-query-store.h"

typedef struct
{
  gint64 seq, meeting, amount;
  const char *of; /* of the texts */
} Payment;

struct _TontiPayments
{
  TontiBook *book; /* NULL = nothing is left to be read */
  gint64 seq;
  gint64 reading;      /* number of the event that is being read */
  GStringChunk *texts; /* what the payments are for, each once */
  GHashTable *members; /* member -> GArray of Payment, in the order of events */
};

static void
free_list (gpointer data)
{
  g_array_unref (data);
}

static TontiPayments *
make (TontiBook *book, gint64 seq)
{
  TontiPayments *self = g_new0 (TontiPayments, 1);

  self->book = book;
  self->seq = seq;
  self->texts = g_string_chunk_new (512);
  self->members = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, free_list);
  return self;
}

static gpointer
key_of (gint64 member)
{
  return GSIZE_TO_POINTER ((gsize)member);
}

static GArray *
open_list (TontiPayments *self, gint64 member)
{
  GArray *list = g_hash_table_lookup (self->members, key_of (member));

  if (list != NULL)
    return list;
  list = g_array_new (FALSE, FALSE, sizeof (Payment));
  g_hash_table_insert (self->members, key_of (member), list);
  return list;
}

static void
note (gint64 member, const char *of, gint64 meeting, gint64 amount, gpointer data)
{
  TontiPayments *self = data;
  const Payment payment
      = { self->reading, meeting, amount, g_string_chunk_insert_const (self->texts, of) };

  g_array_append_val (open_list (self, member), payment);
}

static void
read_event (TontiPayments *self, const TontiEvent *event)
{
  self->reading = event->seq;
  tonti_event_each_item (event, TRUE, note, self);
}

/* Of one member, 0 = everybody. */
static void
read_events (TontiPayments *self, gint64 member)
{
  TontiJournal *journal = tonti_book_get_journal (self->book);
  g_autoptr (GArray) numbers
      = tonti_meeting_query_payments (tonti_journal_get_db (journal), self->seq, member);

  for (guint i = 0; i < numbers->len; i++)
    {
      g_autoptr (TontiEvent) event
          = tonti_journal_read (journal, g_array_index (numbers, gint64, i));

      if (event != NULL)
        read_event (self, event);
    }
}

TontiPayments *
tonti_payments_new (TontiBook *book, gint64 seq, gboolean everybody)
{
  TontiPayments *self = make (book, seq);

  if (!everybody)
    return self;
  read_events (self, 0);
  self->book = NULL;
  return self;
}

TontiPayments *
tonti_payments_new_of (const TontiEvent *event)
{
  TontiPayments *self = make (NULL, event->seq);

  read_event (self, event);
  return self;
}

void
tonti_payments_free (TontiPayments *self)
{
  g_hash_table_unref (self->members);
  g_string_chunk_free (self->texts);
  g_free (self);
}

gint64
tonti_payments_get (TontiPayments *self, gint64 after, gint64 member, const char *of,
                    gint64 meeting)
{
  const GArray *list = g_hash_table_lookup (self->members, key_of (member));
  const char *kept = g_string_chunk_insert_const (self->texts, of);
  gint64 sum = 0;

  if (list == NULL)
    {
      list = open_list (self, member);
      if (self->book != NULL)
        read_events (self, member);
    }
  for (guint i = 0; i < list->len; i++)
    {
      const Payment *payment = &g_array_index (list, Payment, i);

      if (payment->seq > after && payment->meeting == meeting && payment->of == kept)
        sum += payment->amount;
    }
  return sum;
}
