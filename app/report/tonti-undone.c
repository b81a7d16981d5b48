// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-undone-private.h"

#include "tonti-fact.h"
#include "tonti-journal.h"

gboolean
tonti_undone_read (TontiBook *book, gint64 undone, TontiDay *day, char **reason)
{
  g_autoptr (TontiEvent) event
      = undone != 0 ? tonti_journal_read (tonti_book_get_journal (book), undone) : NULL;

  if (event == NULL)
    return FALSE;
  *day = event->day;
  *reason = g_strdup (tonti_fact_text (event->json, "reason"));
  return TRUE;
}

void
tonti_undone_put (TontiTable *table, guint first, TontiBook *book, gint64 seq, gint64 undone)
{
  TontiDay day;
  g_autofree char *reason = NULL;
  const gboolean is_undone = tonti_undone_read (book, undone, &day, &reason);

  tonti_table_set_text (table, first, is_undone ? "taken-back" : "stands");
  if (is_undone)
    {
      tonti_table_set_int (table, first + 1, day.number);
      tonti_table_put_text (table, first + 2, reason);
    }
  tonti_table_set_int (table, first + 3, seq);
}
