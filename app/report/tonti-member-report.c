// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-box-report.h"
#include "tonti-column-private.h"
#include "tonti-entry-private.h"
#include "tonti-labels.h"
#include "tonti-ledger-store.h"
#include "tonti-member-store.h"
#include "tonti-officer-store.h"
#include "tonti-pool-query-store.h"

/* The statement of one member. Every part is found by his number, so it costs what he has in the
 * book and never what the book holds. A position is the member's side:
 * positive is in his favour, negative is what he owes; what he gave to funds has none. */

enum
{
  SEQ,
  DAY_,
  MEETING,
  DOCUMENT,
  KIND,
  ACCOUNT,
  NAME,
  OF,
  LABEL,
  DEBIT,
  CREDIT,
  POSITION,
};

static const TontiColumn columns[] = {
  NUMBER ("seq", N_ ("No.")),
  DAY ("day", N_ ("Day")),
  NUMBER ("meeting", N_ ("Meeting")),
  TEXT ("document", N_ ("Document")),
  CODE ("event", N_ ("Kind")),
  TEXT ("account", N_ ("Account")),
  TEXT ("name", N_ ("Name")),
  TEXT ("of", N_ ("Of")),
  TEXT ("label", N_ ("Label")),
  SUM ("debit", N_ ("Received or charged")),
  SUM ("credit", N_ ("Paid in")),
  MONEY ("position", N_ ("Balance of the account")),
  END,
};

static const TontiColumn hand_columns[] = {
  TEXT ("hand", N_ ("Hand")),
  TEXT ("pool", N_ ("Pot")),
  TEXT ("name", N_ ("Name")),
  NUMBER ("rank", N_ ("Order")),
  TEXT ("part", N_ ("Part")),
  NUMBER ("turn", N_ ("Turn")),
  NUMBER ("meeting", N_ ("Meeting")),
  DAY ("day", N_ ("Day")),
  CODE ("state", N_ ("State")),
  MONEY ("lot", N_ ("Lot of the hand")),
  MONEY ("paid", N_ ("Paid in")),
  MONEY ("received", N_ ("Received")),
  END,
};

/* Unlike accounts are not added up. */
static const TontiColumn balance_columns[] = {
  TEXT ("account", N_ ("Account")),
  TEXT ("name", N_ ("Name")),
  TEXT ("of", N_ ("Of")),
  MONEY ("debit", N_ ("Received or charged")),
  MONEY ("credit", N_ ("Paid in")),
  MONEY ("position", N_ ("In the member's favour")),
  END,
};

static const TontiColumn pot_columns[] = {
  TEXT ("account", N_ ("Account")),
  TEXT ("name", N_ ("Name")),
  TEXT ("of", N_ ("Of")),
  SUM ("debit", N_ ("Lots received")),
  SUM ("credit", N_ ("Paid in")),
  SUM ("position", N_ ("Paid in less received")),
  END,
};

static const TontiColumn gift_columns[] = {
  TEXT ("account", N_ ("Account")),      TEXT ("name", N_ ("Name")),     TEXT ("of", N_ ("Of")),
  MONEY ("debit", N_ ("Received back")), MONEY ("credit", N_ ("Given")), END,
};

static const TontiColumn presence_columns[] = {
  NUMBER ("meeting", N_ ("Meeting")),
  DAY ("day", N_ ("Day")),
  CODE ("presence", N_ ("Presence")),
  TEXT ("proxy", N_ ("Represented by")),
  END,
};

/* What an account is between the member and the group. */
typedef enum
{
  SIDE_BALANCE, /* one owes it to the other */
  SIDE_POT,     /* comes back as a lot at its turn */
  SIDE_GIFT,    /* funds, fees, gifts: the group's from then on, never in the member's favour */
} Side;

static Side
find_side (const char *account)
{
  static const char *const balances[]
      = { "owed",    "claim",     "advance", "savings",   "loans", "fines-due",
          "between", "dividends", "cards",   "box-share", NULL };

  if (g_str_equal (account, "pot"))
    return SIDE_POT;
  return g_strv_contains (balances, account) ? SIDE_BALANCE : SIDE_GIFT;
}

/* Account key -> running position, so that every line tells where the member stands after it. */
typedef struct
{
  TontiBook *book;
  TontiTable *table;
  GHashTable *positions; /* char * -> gint64 *, both owned */
} Run;

static gint64
move (Run *run, const char *account, gint64 amount)
{
  gint64 *position = g_hash_table_lookup (run->positions, account);

  if (position == NULL)
    {
      position = g_new0 (gint64, 1);
      g_hash_table_insert (run->positions, g_strdup (account), position);
    }
  *position -= amount;
  return *position;
}

static void
add_line (Run *run, const TontiEntryRow *row)
{
  TontiTable *table = run->table;

  tonti_table_add_row (table);
  tonti_table_set_int (table, SEQ, row->seq);
  tonti_table_set_int (table, DAY_, row->day.number);
  tonti_table_put_int (table, MEETING, row->meeting);
  tonti_table_take_text (table, DOCUMENT, tonti_entry_dup_document (row));
  tonti_table_set_text (table, KIND, row->kind);
  tonti_table_set_text (table, ACCOUNT, row->account);
  tonti_table_take_text (table, NAME, tonti_label_account (run->book, row->account));
  tonti_table_put_text (table, OF, row->of);
  tonti_table_take_text (table, LABEL, tonti_entry_dup_member_label (run->book, row));
  tonti_table_put_int (table, row->amount > 0 ? DEBIT : CREDIT, ABS (row->amount));
  if (find_side (row->account) != SIDE_GIFT)
    tonti_table_set_int (table, POSITION, move (run, row->account, row->amount));
}

static void
add_opening (Run *run, const char *account, gint64 amount)
{
  if (find_side (account) == SIDE_GIFT)
    return;
  tonti_table_add_row (run->table);
  tonti_table_set_text (run->table, ACCOUNT, account);
  tonti_table_take_text (run->table, NAME, tonti_label_account (run->book, account));
  tonti_table_set_text (run->table, LABEL, _ ("Carried over"));
  tonti_table_set_int (run->table, POSITION, move (run, account, amount));
}

static gboolean
add_operations (Run *run, const TontiQuery *query, TontiProblems *problems)
{
  TontiDb *db = tonti_report_db (run->book);
  TontiStatement *s = tonti_entry_query_member_before (db, query->member, query->from);
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    add_opening (run, tonti_statement_get_text (s, 0), tonti_statement_get_int (s, 1));
  tonti_statement_reset (s);
  if (step != TONTI_STEP_DONE)
    return tonti_db_fail (db, problems);
  s = tonti_entry_query_member (db, query->member, query->from, query->to);
  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      TontiEntryRow row;

      tonti_entry_query_read (s, &row);
      add_line (run, &row);
    }
  tonti_statement_reset (s);
  return step == TONTI_STEP_DONE || tonti_db_fail (db, problems);
}

static TontiTable *
make_operations (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiTable) table = tonti_table_new ("rows", N_ ("Operations"), columns);
  g_autoptr (GHashTable) positions
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Run run = { .book = book, .table = table, .positions = positions };

  return add_operations (&run, query, problems) ? g_steal_pointer (&table) : NULL;
}

TontiTable *
tonti_member_hands (TontiBook *book, gint64 member, TontiProblems *problems)
{
  g_autoptr (TontiTable) table = tonti_table_new ("hands", N_ ("Hands"), hand_columns);
  TontiDb *db = tonti_report_db (book);
  TontiStatement *s = tonti_pool_query_hands_of (db, member);
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      tonti_table_add_row (table);
      for (int c = 0; c < 3; c++)
        tonti_table_set_text (table, (guint)c, tonti_statement_get_text (s, c));
      if (!tonti_statement_is_null (s, 3))
        tonti_table_set_int (table, 3, tonti_statement_get_int (s, 3));
      tonti_table_take_text (table, 4,
                             tonti_report_format_part (tonti_statement_get_int (s, 4),
                                                       tonti_statement_get_int (s, 5)));
      for (guint c = 5; c < 8; c++)
        if (!tonti_statement_is_null (s, (int)c + 1))
          tonti_table_set_int (table, c, tonti_statement_get_int (s, (int)c + 1));
      tonti_table_put_text (table, 8, tonti_statement_get_text (s, 9));
      for (guint c = 9; c < 12; c++)
        if (!tonti_statement_is_null (s, (int)c + 1))
          tonti_table_set_int (table, c, tonti_statement_get_int (s, (int)c + 1));
    }
  tonti_statement_reset (s);
  if (step != TONTI_STEP_DONE)
    tonti_db_fail (db, problems);
  return step == TONTI_STEP_DONE ? g_steal_pointer (&table) : NULL;
}

/* The accounts of one side. */
static void
add_balances (TontiTable *table, TontiBook *book, gint64 member, Side side)
{
  g_autoptr (GArray) rows = tonti_ledger_member_balances (tonti_report_db (book), member);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLedgerBalance *row = &g_array_index (rows, TontiLedgerBalance, i);

      if (find_side (row->account) != side)
        continue;
      tonti_table_add_row (table);
      tonti_table_set_text (table, 0, row->account);
      tonti_table_take_text (table, 1, tonti_label_account (book, row->account));
      tonti_table_put_text (table, 2, row->of);
      tonti_table_set_int (table, 3, row->debit);
      tonti_table_set_int (table, 4, row->credit);
      if (side != SIDE_GIFT)
        tonti_table_set_int (table, 5, row->credit - row->debit);
    }
}

char *
tonti_member_offices (TontiBook *book, gint64 member)
{
  g_autoptr (GArray) rows = tonti_officer_list (tonti_report_db (book), FALSE);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiOfficerRow *row = &g_array_index (rows, TontiOfficerRow, i);

      if (row->member == member)
        g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "",
                                tonti_label_of_code ("role", row->role));
    }
  return g_string_free (out, FALSE);
}

static void
add_identity (TontiReport *self, TontiBook *book, gint64 member)
{
  g_auto (TontiMemberRow) row = { 0 };
  g_autofree char *offices = tonti_member_offices (book, member);
  g_autofree char *hands = tonti_report_parts (book, member, 0);

  if (!tonti_member_get (tonti_report_db (book), member, &row))
    return;
  tonti_report_add_fact_number (self, "member", N_ ("No."), member);
  tonti_report_add_fact_text (self, "name", N_ ("Name"), row.name);
  tonti_report_add_fact_code (self, "sex", N_ ("Sex"), row.sex[0] == '\0' ? NULL : row.sex);
  tonti_report_add_fact_day (self, "joined", N_ ("Joined"), row.joined);
  tonti_report_add_fact_day (self, "left", N_ ("Left"), row.left);
  tonti_report_add_fact_text (self, "offices", N_ ("Offices"), offices[0] == '\0' ? NULL : offices);
  tonti_report_add_fact_text (self, "parts", N_ ("Hands"), hands);
}

static void
add_sums (TontiReport *self, const TontiTable *dues, const TontiTable *fines)
{
  tonti_report_add_fact_money (self, "due", N_ ("Due so far"), tonti_table_get_total (dues, 5));
  tonti_report_add_fact_money (self, "paid", N_ ("Paid"), tonti_table_get_total (dues, 6));
  tonti_report_add_fact_money (self, "open", N_ ("Left to pay"), tonti_table_get_total (dues, 7));
  tonti_report_add_fact_money (self, "fines_open", N_ ("Fines left to pay"),
                               tonti_table_get_total (fines, 9));
}

static gboolean
add_tables (TontiReport *self, TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  const TontiListFilter filter = tonti_report_filter (query);
  TontiTable *operations = make_operations (book, query, problems), *dues, *fines;
  TontiTable *hands;
  TontiTable *balances = tonti_table_new ("balances", N_ ("Balances"), balance_columns);
  TontiTable *pots = tonti_table_new ("pots", N_ ("In the pots"), pot_columns);
  TontiTable *gifts = tonti_table_new ("gifts", N_ ("Given to the group"), gift_columns);
  TontiTable *presence = tonti_table_new ("attendance", N_ ("Attendance"), presence_columns);
  TontiStatement *s;
  gboolean is_read;

  if (operations != NULL)
    tonti_report_add_table (self, operations);
  if ((dues = tonti_list_dues (book, &filter, problems)) != NULL)
    tonti_report_add_table (self, dues);
  if ((fines = tonti_list_fines (book, &filter, problems)) != NULL)
    tonti_report_add_table (self, fines);
  if ((hands = tonti_member_hands (book, query->member, problems)) != NULL)
    tonti_report_add_table (self, hands);
  tonti_box_add_to_statement (self, book, query);
  is_read = tonti_guarantees_add_to_statement (self, book, query, problems);
  tonti_report_add_table (self, balances);
  tonti_report_add_table (self, pots);
  tonti_report_add_table (self, gifts);
  tonti_report_add_table (self, presence);
  if (operations == NULL || dues == NULL || fines == NULL || hands == NULL || !is_read)
    return FALSE;
  add_balances (balances, book, query->member, SIDE_BALANCE);
  add_balances (pots, book, query->member, SIDE_POT);
  add_balances (gifts, book, query->member, SIDE_GIFT);
  add_sums (self, dues, fines);
  s = tonti_pool_query_presence_of (tonti_report_db (book), query->member);
  return tonti_table_fill (presence, 4, s, book, NULL, problems);
}

TontiReport *
tonti_member_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("member-statement", N_ ("Member statement"));

  if (query->member == 0)
    {
      tonti_problems_usage (problems, "member-missing", "member",
                            _ ("Member statement: it does not say whose: give the number of the "
                               "member"));
      return NULL;
    }
  if (!tonti_report_check_member (book, query->member, problems))
    return NULL;
  add_identity (self, book, query->member);
  tonti_report_add_period (self, query);
  tonti_report_add_drafts (self, book);
  return add_tables (self, book, query, problems) ? g_steal_pointer (&self) : NULL;
}
