// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notice-report.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-credential-store.h"
#include "tonti-guard-store.h"
#include "tonti-guard-text-private.h"
#include "tonti-report-private.h"

/* What an officer should know who was away. */

static void
clear_notice (gpointer notice)
{
  g_free (((TontiNotice *)notice)->text);
}

static void
add (GArray *notices, TontiBook *book, const TontiEvent *event)
{
  TontiNotice notice = {
    .seq = event->seq,
    .kind = g_intern_string (event->kind),
    .day = event->day,
    .member = event->member,
    .author = event->author,
    .text = tonti_guard_event_dup_text (book, event),
  };

  g_strlcpy (notice.at, event->at, sizeof notice.at);
  g_array_append_val (notices, notice);
}

GArray *
tonti_notice_report_make (TontiBook *book, gint64 after, gint64 member)
{
  g_autoptr (GArray) numbers = tonti_guard_list_notices (tonti_report_db (book), after);
  GArray *notices = g_array_new (FALSE, TRUE, sizeof (TontiNotice));

  g_array_set_clear_func (notices, clear_notice);
  for (guint i = 0; i < numbers->len; i++)
    {
      g_autoptr (TontiEvent) event
          = tonti_journal_read (tonti_book_get_journal (book), g_array_index (numbers, gint64, i));

      if (event != NULL && (member == 0 || event->author != member))
        add (notices, book, event);
    }
  return notices;
}

static const TontiColumn columns[] = {
  NUMBER ("seq", N_ ("No.")),       DAY ("day", N_ ("Day")),
  TEXT ("at", N_ ("Recorded")),     CODE ("event", N_ ("Kind")),
  NUMBER ("member", N_ ("Member")), NUMBER ("author", N_ ("Author")),
  TEXT ("text", N_ ("What")),       END,
};

static void
put (TontiTable *table, const TontiNotice *notice)
{
  tonti_table_add_row (table);
  tonti_table_put_int (table, 0, notice->seq);
  tonti_table_put_int (table, 1, notice->day.number);
  tonti_table_put_text (table, 2, notice->at);
  tonti_table_put_text (table, 3, notice->kind);
  tonti_table_put_int (table, 4, notice->member);
  tonti_table_put_int (table, 5, notice->author);
  tonti_table_put_text (table, 6, notice->text);
}

TontiReport *
tonti_notice_list (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (GArray) notices = tonti_notice_report_make (book, 0, 0);
  TontiReport *self = tonti_report_new ("notices", N_ ("What officers should know"));
  TontiTable *table = tonti_table_new ("notices", "", columns);

  tonti_report_add_table (self, table);
  for (guint i = 0; i < notices->len; i++)
    {
      const TontiNotice *notice = &g_array_index (notices, TontiNotice, i);

      if ((query->member == 0 || query->member == notice->member)
          && (!tonti_day_is_valid (query->from) || query->from.number <= notice->day.number)
          && (!tonti_day_is_valid (query->to) || notice->day.number <= query->to.number))
        put (table, notice);
    }
  return self;
}

/* One row: how the book is guarded. */
TontiReport *
tonti_guard_list (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn guard_columns[] = {
    NUMBER ("keys_to_open", N_ ("Keys to open")),
    NUMBER ("idle_minutes", N_ ("Locks after minutes")),
    NUMBER ("pins", N_ ("PINs")),
    END,
  };
  TontiReport *self = tonti_report_new ("guard", N_ ("Guard of the book"));
  TontiTable *table = tonti_table_new ("guard", "", guard_columns);
  TontiGuardRow row;

  tonti_guard_get (tonti_report_db (book), &row);
  tonti_report_add_table (self, table);
  tonti_table_add_row (table);
  tonti_table_set_int (table, 0, row.keys_to_open);
  tonti_table_set_int (table, 1, row.idle_minutes);
  tonti_table_set_int (table, 2, tonti_credential_count (tonti_report_db (book)));
  return self;
}
