// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"

/* The control page of documents: every series is continuous, a cancelled number stays in it. */

static const TontiColumn columns[] = {
  CODE ("document_type", N_ ("Type")), NUMBER ("year", N_ ("Year")),
  NUMBER ("first", N_ ("First")),      NUMBER ("last", N_ ("Last")),
  NUMBER ("count", N_ ("Number")),     NUMBER ("cancelled", N_ ("Cancelled")),
  NUMBER ("missing", N_ ("Missing")),  END,
};

static void
finish (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  tonti_table_set_int (table, 6, tonti_statement_get_int (s, 3) - tonti_statement_get_int (s, 4));
}

static const TontiColumn cancelled_columns[] = {
  TEXT ("document", N_ ("Document")),
  DAY ("day", N_ ("Day")),
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  MONEY ("amount", N_ ("Amount")),
  NUMBER ("cancelled_by", N_ ("Cancelled by")),
  END,
};

static gboolean
add_cancelled (TontiTable *table, TontiBook *book, TontiProblems *problems)
{
  const TontiListFilter filter = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  TontiDb *db = tonti_report_db (book);
  TontiStatement *s = tonti_list_query_documents (db, &filter);
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      if (tonti_statement_is_null (s, 10))
        continue;
      tonti_table_add_row (table);
      tonti_table_take_text (table, 0, tonti_statement_dup_document (s, 0));
      tonti_table_set_int (table, 1, tonti_statement_get_int (s, 3));
      tonti_table_put_int (table, 2, tonti_statement_get_int (s, 4));
      tonti_table_put_text (table, 3, tonti_statement_get_text (s, 5));
      tonti_table_set_int (table, 4, tonti_statement_get_int (s, 7));
      tonti_table_set_int (table, 5, tonti_statement_get_int (s, 10));
    }
  tonti_statement_reset (s);
  return step == TONTI_STEP_DONE || tonti_db_fail (db, problems);
}

TontiReport *
tonti_documents_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("documents", N_ ("Documents"));
  TontiTable *table = tonti_table_new ("rows", "", columns);
  TontiTable *cancelled
      = tonti_table_new ("cancelled", N_ ("Cancelled documents"), cancelled_columns);

  tonti_report_add_table (self, table);
  tonti_report_add_table (self, cancelled);
  if (!tonti_table_fill (table, 6, tonti_list_query_series (tonti_report_db (book)), book, finish,
                         problems)
      || !add_cancelled (cancelled, book, problems))
    return NULL;
  return g_steal_pointer (&self);
}
