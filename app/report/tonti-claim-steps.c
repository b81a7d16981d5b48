// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-claim-steps-private.h"

#include <glib/gi18n.h>

#include "tonti-demand-store.h"
#include "tonti-undone-private.h"

enum
{
  STEP_MEMBER,
  STEP_NAME,
  STEP_ON,
  STEP_TAKEN,
  STEP_OWED,
  STEP_UNTIL,
  STEP_REASON,
  STEP_UNDONE,
};

static const TontiColumn step_columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  DAY ("day", N_ ("Day")),
  CODE ("step", N_ ("Step")),
  MONEY ("owed", N_ ("Owed")),
  DAY ("until", N_ ("To be paid by")),
  TEXT ("reason", N_ ("What is said about it")),
  TONTI_UNDONE_COLUMNS,
  END,
};

static void
set_day (TontiTable *table, guint column, TontiDay day)
{
  if (tonti_day_is_valid (day))
    tonti_table_set_int (table, column, day.number);
}

static void
add_step (TontiTable *table, TontiBook *book, const TontiDemandRow *row)
{
  tonti_table_add_row (table);
  tonti_table_set_int (table, STEP_MEMBER, row->member);
  tonti_table_take_text (table, STEP_NAME, tonti_report_member_name (book, row->member));
  set_day (table, STEP_ON, row->day);
  tonti_table_set_text (table, STEP_TAKEN, row->step);
  tonti_table_set_int (table, STEP_OWED, row->owed);
  set_day (table, STEP_UNTIL, row->until);
  tonti_table_put_text (table, STEP_REASON, row->reason);
  tonti_undone_put (table, STEP_UNDONE, book, row->seq, row->undone);
}

TontiTable *
tonti_claim_steps (TontiBook *book, gint64 member)
{
  TontiTable *table = tonti_table_new ("steps", N_ ("Steps that were taken"), step_columns);
  g_autoptr (GArray) rows = tonti_demand_list (tonti_report_db (book), member);

  for (guint i = 0; i < rows->len; i++)
    add_step (table, book, &g_array_index (rows, TontiDemandRow, i));
  return table;
}

void
tonti_claim_find_taken_back (TontiBook *book, TontiClaim *claim)
{
  g_autoptr (GArray) rows = tonti_demand_list (tonti_report_db (book), claim->member);

  claim->undone_notice = claim->undone = TONTI_DAY_NONE;
  for (guint i = rows->len; i > 0 && claim->because == NULL; i--)
    {
      const TontiDemandRow *row = &g_array_index (rows, TontiDemandRow, i - 1);

      if (!g_str_equal (row->step, "notice"))
        continue;
      if (!tonti_undone_read (book, row->undone, &claim->undone, &claim->because))
        return;
      claim->undone_notice = row->day;
    }
}
