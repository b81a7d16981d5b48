// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-pool-query-store.h"

/* Who owes what: dues of meetings that are closed, and fines. */

static const TontiColumn columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  NUMBER ("count", N_ ("Dues late")),
  NUMBER ("oldest", N_ ("Since meeting")),
  SUM ("dues", N_ ("Dues")),
  NUMBER ("fine_count", N_ ("Number of fines")),
  SUM ("fines", N_ ("Fines")),
  SUM ("total", N_ ("Together")),
  END,
};

static void
finish (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  tonti_table_set_int (table, 7, tonti_statement_get_int (s, 4) + tonti_statement_get_int (s, 6));
}

TontiReport *
tonti_arrears_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("arrears", N_ ("Arrears"));
  TontiTable *table = tonti_table_new ("rows", "", columns);
  TontiStatement *s;

  tonti_report_add_table (self, table);
  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  if (query->pool != 0 && !tonti_report_check_pool (book, query->pool, problems))
    return NULL;
  s = tonti_pool_query_arrears (tonti_report_db (book), query->member, query->pool);
  if (!tonti_table_fill (table, 7, s, book, finish, problems))
    return NULL;
  tonti_report_add_drafts (self, book);
  return g_steal_pointer (&self);
}
