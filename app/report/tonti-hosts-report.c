// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meal-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-meal.h"

/* Who hosts which meeting, and what of the money of the meal came and was handed over. */

enum
{
  MEETING,
  DAY_,
  STATE,
  MEMBER,
  NAME,
  HOW,
  REASON,
  DUE,
  CAME,
  GROSS,
  KEPT,
  NET,
  OWED,
};

static const TontiColumn columns[] = {
  NUMBER ("meeting", N_ ("Meeting")),
  DAY ("day", N_ ("Day")),
  CODE ("state", N_ ("State")),
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Host")),
  CODE ("how", N_ ("How")),
  TEXT ("reason", N_ ("Reason")),
  SUM ("due", N_ ("Due")),
  SUM ("came", N_ ("Came")),
  SUM ("gross", N_ ("For the host")),
  SUM ("kept", N_ ("Kept back")),
  SUM ("net", N_ ("Handed over")),
  SUM ("owed", N_ ("Owed to the host")),
  END,
};

static void
add_money (TontiTable *table, const TontiMealHost *host)
{
  tonti_table_set_int (table, DUE, host->due);
  tonti_table_set_int (table, CAME, host->came);
  tonti_table_set_int (table, GROSS, host->gross);
  tonti_table_set_int (table, KEPT, host->gross - host->net);
  tonti_table_set_int (table, NET, host->net);
  if (host->member != 0)
    tonti_table_set_int (table, OWED, host->due - host->gross);
}

static void
add_host (TontiTable *table, TontiBook *book, const TontiMealHost *host)
{
  g_auto (TontiMealRow) row = { 0 };

  tonti_table_add_row (table);
  tonti_table_set_int (table, MEETING, host->meeting);
  tonti_table_set_int (table, DAY_, host->day.number);
  tonti_table_set_text (table, STATE, host->state);
  tonti_table_put_int (table, MEMBER, host->member);
  if (host->member != 0)
    tonti_table_take_text (table, NAME, tonti_report_member_name (book, host->member));
  tonti_table_put_text (table, HOW, host->how);
  if (host->is_settled && tonti_meal_get (tonti_report_db (book), host->meeting, &row))
    tonti_table_put_text (table, REASON, row.reason);
  if (host->due != 0)
    add_money (table, host);
}

TontiReport *
tonti_hosts_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("hosts", N_ ("Hosts and meals"));
  g_autoptr (GArray) hosts = tonti_meal_plan (tonti_report_db (book));
  TontiTable *table = tonti_table_new ("hosts", "", columns);

  tonti_report_add_table (self, table);
  for (guint i = 0; i < hosts->len; i++)
    {
      const TontiMealHost *host = &g_array_index (hosts, TontiMealHost, i);

      if ((query->meeting == 0 || query->meeting == host->meeting)
          && (query->member == 0 || query->member == host->member))
        add_host (table, book, host);
    }
  return g_steal_pointer (&self);
}
