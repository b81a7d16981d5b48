// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-guarantee-store.h"
#include "tonti-guarantors-report.h"
#include "tonti-paper-report.h"
#include "tonti-report-private.h"

/* On a member's statement: whom she answers for and who answers for her, with what that may cost
 * today. Only what was accepted and still binds. */

enum
{
  GUARANTEE,
  NAME,
  HOLDERS,
  OF,
  EXPOSURE,
  MOST,
  BOUND,
};

static const TontiColumn columns[] = {
  NUMBER ("guarantee", N_ ("No.")),
  TEXT ("name", N_ ("Who answers")),
  TEXT ("holders", N_ ("For whom")),
  TEXT ("of", N_ ("Hand or loan")),
  MONEY ("exposure", N_ ("Still to be paid")),
  MONEY ("most", N_ ("At most")),
  MONEY ("bound", N_ ("Answers today for")),
  END,
};

static void
copy_row (TontiTable *table, const TontiTable *from, guint row)
{
  const char *hand = tonti_table_get_text (from, row, TONTI_GUARANTORS_HAND);

  tonti_table_add_row (table);
  tonti_table_set_int (table, GUARANTEE,
                       tonti_table_get_int (from, row, TONTI_GUARANTORS_GUARANTEE));
  tonti_table_set_text (table, NAME, tonti_table_get_text (from, row, TONTI_GUARANTORS_NAME));
  tonti_table_set_text (table, HOLDERS, tonti_table_get_text (from, row, TONTI_GUARANTORS_HOLDERS));
  tonti_table_set_text (
      table, OF, hand != NULL ? hand : tonti_table_get_text (from, row, TONTI_GUARANTORS_LOAN));
  tonti_table_set_int (table, EXPOSURE, tonti_table_get_int (from, row, TONTI_GUARANTORS_EXPOSURE));
  tonti_table_put_int (table, MOST, tonti_table_get_int (from, row, TONTI_GUARANTORS_MOST));
  tonti_table_set_int (table, BOUND, tonti_table_get_int (from, row, TONTI_GUARANTORS_BOUND));
}

gboolean
tonti_guarantees_add_to_statement (TontiReport *self, TontiBook *book, const TontiQuery *query,
                                   TontiProblems *problems)
{
  const TontiQuery asked = { .member = query->member, .to = query->to };
  g_autoptr (GArray) any = tonti_guarantee_list (tonti_report_db (book), 0, 0);
  g_autoptr (TontiReport) report = NULL;
  const TontiTable *rows;
  TontiTable *table;

  if (any->len == 0)
    return TRUE;
  report = tonti_guarantors_report (book, &asked, problems);
  if (report == NULL)
    return FALSE;
  rows = tonti_report_find_table (report, "rows");
  table = tonti_table_new ("guarantees", N_ ("Guarantors"), columns);
  for (guint i = 0; i < tonti_table_get_n_rows (rows); i++)
    if (g_strcmp0 (tonti_table_get_text (rows, i, TONTI_GUARANTORS_STATE), "accepted") == 0)
      copy_row (table, rows, i);
  tonti_report_add_table (self, table);
  return TRUE;
}
