// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-labels.h"

/* Lists of what members owe; their tables also stand in other reports. */

TontiTable *
tonti_list_fines (TontiBook *book, const TontiListFilter *filter, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    TEXT ("fine", N_ ("Fine")),
    NUMBER ("member", N_ ("Member")),
    TEXT ("name", N_ ("Name")),
    TEXT ("kind", N_ ("Kind")),
    TEXT ("label", N_ ("Label")),
    DAY ("day", N_ ("Day")),
    NUMBER ("meeting", N_ ("Meeting")),
    SUM ("amount", N_ ("Amount")),
    SUM ("paid", N_ ("Paid")),
    SUM ("open", N_ ("Left to pay")),
    CODE ("state", N_ ("State")),
    TEXT ("reason", N_ ("Reason")),
    END,
  };
  TontiStatement *s = tonti_list_query_fines (tonti_report_db (book), filter);
  g_autoptr (TontiTable) table = tonti_table_new ("fines", N_ ("Fines"), columns);

  if (!tonti_table_fill (table, 12, s, book, NULL, problems))
    return NULL;
  return g_steal_pointer (&table);
}

/* A report of one table that is shared. Takes TABLE, NULL = failed. */
static TontiReport *
wrap (TontiTable *table, const char *name, const char *title)
{
  TontiReport *self;

  if (table == NULL)
    return NULL;
  self = tonti_report_new (name, title);
  tonti_report_add_table (self, table);
  return self;
}

TontiReport *
tonti_fines_list (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  const TontiListFilter filter = tonti_report_filter (query);

  return wrap (tonti_list_fines (book, &filter, problems), "fines", N_ ("Fines"));
}

static void
finish_due (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  tonti_table_take_text (table, 9, tonti_label_subject (book, tonti_statement_get_text (s, 2)));
}

TontiTable *
tonti_list_dues (TontiBook *book, const TontiListFilter *filter, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    NUMBER ("member", N_ ("Member")),
    TEXT ("name", N_ ("Name")),
    TEXT ("of", N_ ("Of")),
    NUMBER ("meeting", N_ ("Meeting")),
    DAY ("day", N_ ("Day")),
    SUM ("due", N_ ("Due")),
    SUM ("paid", N_ ("Paid")),
    SUM ("open", N_ ("Left to pay")),
    CODE ("state", N_ ("State")),
    TEXT ("what", N_ ("What")),
    END,
  };
  TontiStatement *s = tonti_list_query_dues (tonti_report_db (book), filter);
  g_autoptr (TontiTable) table = tonti_table_new ("dues", N_ ("Dues"), columns);

  if (!tonti_table_fill (table, 9, s, book, finish_due, problems))
    return NULL;
  return g_steal_pointer (&table);
}

TontiReport *
tonti_dues_list (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  const TontiListFilter filter = tonti_report_filter (query);

  return wrap (tonti_list_dues (book, &filter, problems), "dues", N_ ("Dues"));
}
