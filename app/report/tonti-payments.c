// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-payments.h"

#include <inttypes.h>

#include "tonti-meeting-facts.h"
#include "tonti-meeting-query-store.h"

static char *
key_of_due (gint64 member, const char *of, gint64 meeting)
{
  return g_strdup_printf ("%" PRId64 "/%s/%" PRId64, member, of, meeting);
}

static void
note_payment (gint64 member, const char *of, gint64 meeting, gint64 amount, gpointer data)
{
  GHashTable *payments = data;
  char *key = key_of_due (member, of, meeting);
  gint64 *known = g_hash_table_lookup (payments, key);

  if (known != NULL)
    {
      *known += amount;
      g_free (key);
      return;
    }
  known = g_new (gint64, 1);
  *known = amount;
  g_hash_table_insert (payments, key, known);
}

static GHashTable *
make_payments (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

GHashTable *
tonti_payments_in (const TontiEvent *event)
{
  GHashTable *payments = make_payments ();

  tonti_event_each_item (event, TRUE, note_payment, payments);
  return payments;
}

GHashTable *
tonti_payments_since (TontiBook *book, gint64 seq, gint64 member)
{
  TontiJournal *journal = tonti_book_get_journal (book);
  GHashTable *payments = make_payments ();
  g_autoptr (GArray) events
      = tonti_meeting_query_payments (tonti_journal_get_db (journal), seq, member);

  for (guint i = 0; i < events->len; i++)
    {
      g_autoptr (TontiEvent) event
          = tonti_journal_read (journal, g_array_index (events, gint64, i));

      if (event != NULL)
        tonti_event_each_item (event, TRUE, note_payment, payments);
    }
  return payments;
}

gint64
tonti_payments_of (GHashTable *payments, gint64 member, const char *of, gint64 meeting)
{
  g_autofree char *key = key_of_due (member, of, meeting);
  const gint64 *known = g_hash_table_lookup (payments, key);

  return known == NULL ? 0 : *known;
}
