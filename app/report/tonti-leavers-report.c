// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-leaver.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"
#include "tonti-surety.h"
#include "tonti-turn-store.h"

/* Who left a hand while its round ran: what comes back and when, or what is still owed and who
 * answers for it; with what was entered at the open meeting. */

enum
{
  DAY_OF,
  MEMBER,
  NAME,
  HAND,
  WAY,
  PAID,
  KEPT,
  BACK,
  REFUND,
  WAITS,
  OWES,
  REST,
  DUE,
  ANSWERS,
};

static const TontiColumn columns[] = {
  DAY ("day", N_ ("Left on")),
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  TEXT ("hand", N_ ("Hand")),
  CODE ("way", N_ ("How")),
  MONEY ("paid", N_ ("Had paid")),
  SUM ("penalty", N_ ("Kept")),
  MONEY ("back", N_ ("To go back")),
  CODE ("refund", N_ ("When")),
  SUM ("waits", N_ ("Still to go back")),
  CODE ("owes", N_ ("Owes the rest")),
  SUM ("rest", N_ ("Still to be paid")),
  SUM ("due", N_ ("Of it owed now")),
  TEXT ("answers", N_ ("Who answers")),
  END,
};

typedef struct
{
  TontiBook *book;
  TontiTable *table;
  const TontiCompose *compose;
} Maker;

/* What of it did not go back yet: a debt of the group, or the lot at the end of the round. */
static gint64
find_waiting (const Maker *maker, const TontiLeaverRow *row)
{
  TontiDb *db = maker->compose->db;
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, row->hand });
  g_autoptr (GArray) turns = tonti_turn_list_hand (db, row->hand);
  gint64 owed = MAX (-tonti_ledger_balance (db, "owed", row->member, of), 0);

  if (!g_str_equal (row->way, "end") || g_str_equal (row->refund, "now"))
    return MIN (owed, row->back);
  for (guint i = 0; i < turns->len; i++)
    if (g_str_equal (g_array_index (turns, TontiTurnRow, i).state, "planned"))
      return row->back;
  return MIN (owed, row->back);
}

static char *
name_guarantors (const Maker *maker, gint64 hand)
{
  g_autoptr (GArray) rows = tonti_guarantee_list (maker->compose->db, hand, 0);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiGuaranteeRow *row = &g_array_index (rows, TontiGuaranteeRow, i);
      g_autofree char *name = row->member > 0 ? tonti_report_member_name (maker->book, row->member)
                                              : g_strdup (row->what);

      if (tonti_guarantee_row_stands (row))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

static void
put_refund (Maker *maker, const TontiLeaverRow *row)
{
  TontiTable *table = maker->table;

  tonti_table_set_int (table, PAID, row->paid);
  tonti_table_put_int (table, KEPT, row->penalty);
  tonti_table_set_int (table, BACK, row->back);
  tonti_table_set_text (table, REFUND, row->refund);
  tonti_table_put_int (table, WAITS, find_waiting (maker, row));
}

static void
put_debt (Maker *maker, const TontiLeaverRow *row)
{
  TontiTable *table = maker->table;

  tonti_table_set_text (table, OWES, row->owes);
  tonti_table_put_int (table, REST, tonti_leaver_rest (maker->compose, row));
  tonti_table_put_int (table, DUE, tonti_leaver_due (maker->compose, row));
  tonti_table_take_text (table, ANSWERS, name_guarantors (maker, row->hand));
}

static void
add_row (Maker *maker, const TontiLeaverRow *row)
{
  TontiTable *table = maker->table;

  tonti_table_add_row (table);
  tonti_table_set_int (table, DAY_OF, row->day.number);
  tonti_table_set_int (table, MEMBER, row->member);
  tonti_table_take_text (table, NAME, tonti_report_member_name (maker->book, row->member));
  tonti_table_take_text (table, HAND,
                         tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, row->hand }));
  tonti_table_set_text (table, WAY, row->way);
  if (g_str_equal (row->way, "served"))
    put_debt (maker, row);
  else
    put_refund (maker, row);
}

TontiReport *
tonti_leavers_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("leavers", N_ ("Leavers"));
  TontiTable *table = tonti_table_new ("rows", "", columns);
  g_autoptr (GArray) rows = tonti_leaver_list (tonti_report_db (book), query->member, 0);
  g_auto (TontiCompose) compose = { 0 };
  Maker maker = { book, table, &compose };

  tonti_report_add_table (self, table);
  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  if (query->pool != 0 && !tonti_report_check_pool (book, query->pool, problems))
    return NULL;
  tonti_overlay_compose_drafts (book, &compose);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLeaverRow *row = &g_array_index (rows, TontiLeaverRow, i);

      if (query->pool == 0 || row->pool == query->pool)
        add_row (&maker, row);
    }
  tonti_report_add_drafts (self, book);
  return g_steal_pointer (&self);
}
