// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-act-store.h"
#include "tonti-column-private.h"
#include "tonti-due-store.h"
#include "tonti-fact.h"
#include "tonti-fund-store.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-facts.h"
#include "tonti-member-store.h"
#include "tonti-party-store.h"

/* Money held for third parties. */

static const TontiColumn fund_columns[] = {
  TEXT ("fund", N_ ("Fund")),          TEXT ("name", N_ ("Name")),
  TEXT ("party", N_ ("Held for")),     MONEY ("amount", N_ ("For one person")),
  SUM ("collected", N_ ("Collected")), SUM ("handed", N_ ("Handed over")),
  SUM ("held", N_ ("Still held")),     END,
};

static const TontiColumn member_columns[] = {
  TEXT ("fund", N_ ("Fund")),         NUMBER ("member", N_ ("No.")), TEXT ("name", N_ ("Name")),
  NUMBER ("persons", N_ ("Persons")), SUM ("due", N_ ("Due")),       SUM ("paid", N_ ("Paid")),
  SUM ("left", N_ ("Still to pay")),  TEXT ("of", N_ ("Of")),        END,
};

static const TontiColumn handed_columns[] = {
  NUMBER ("seq", N_ ("No.")),           DAY ("day", N_ ("Day")),
  TEXT ("name", N_ ("Fund")),           TEXT ("party", N_ ("Handed over to")),
  SUM ("amount", N_ ("Amount")),        TEXT ("document", N_ ("Document")),
  TEXT ("piece", N_ ("Their receipt")), TEXT ("reference", N_ ("Reference")),
  TEXT ("officers", N_ ("Officers")),   END,
};

typedef struct
{
  TontiBook *book;
  TontiDb *db;
  gint64 member; /* 0 = everybody */
  TontiTable *funds, *members, *handed;
} Maker;

static char *
name_officers (Maker *maker, const json_t *officers)
{
  g_autofree char *first
      = tonti_report_member_name (maker->book, json_integer_value (json_array_get (officers, 0)));
  g_autofree char *second
      = tonti_report_member_name (maker->book, json_integer_value (json_array_get (officers, 1)));

  return g_strdup_printf ("%s, %s", first, second);
}

static gint64
add_handed (Maker *maker, const TontiEvent *event)
{
  const json_t *json = event->json;
  const gint64 amount = tonti_fact_int (json, "amount");

  tonti_table_add_row (maker->handed);
  tonti_table_set_int (maker->handed, 0, event->seq);
  tonti_table_set_int (maker->handed, 1, event->day.number);
  tonti_table_set_text (maker->handed, 2, tonti_fact_text (json, "what"));
  tonti_table_set_text (maker->handed, 3, tonti_fact_text (json, "party"));
  tonti_table_set_int (maker->handed, 4, amount);
  tonti_table_take_text (maker->handed, 5, tonti_event_dup_document (event));
  tonti_table_put_text (maker->handed, 6, tonti_fact_text (json, "piece"));
  tonti_table_put_text (maker->handed, 7, tonti_fact_text (json, "reference"));
  tonti_table_take_text (maker->handed, 8,
                         name_officers (maker, json_object_get (json, "officers")));
  return amount;
}

/* What was handed over of a fund and stands. */
static gint64
list_handed (Maker *maker, const char *account)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (maker->db, "flow/1");
  gint64 sum = 0;

  for (guint i = 0; i < acts->len; i++)
    {
      const TontiActRow *row = &g_array_index (acts, TontiActRow, i);
      g_autoptr (TontiEvent) event = NULL;

      if (row->reversed_by != 0)
        continue;
      event = tonti_journal_read (tonti_book_get_journal (maker->book), row->seq);
      if (event != NULL && g_str_equal (tonti_fact_text (event->json, "account"), account))
        sum += add_handed (maker, event);
    }
  return sum;
}

static void
add_member (Maker *maker, const TontiFundRow *fund, const TontiMemberRow *member)
{
  g_autoptr (GArray) rows = tonti_due_list_member (maker->db, member->id);
  gint64 due = 0, paid = 0, left = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);

      if (row->subject.kind != TONTI_SUBJECT_FUND || row->subject.n != fund->id)
        continue;
      due += row->amount;
      paid += row->paid;
      left += tonti_due_row_open (row);
    }
  tonti_table_add_row (maker->members);
  tonti_table_set_text (maker->members, 0, fund->name);
  tonti_table_set_int (maker->members, 1, member->id);
  tonti_table_set_text (maker->members, 2, member->name);
  tonti_table_set_int (maker->members, 3,
                       tonti_party_count_persons (maker->db, fund->id, member->id));
  tonti_table_set_int (maker->members, 4, due);
  tonti_table_set_int (maker->members, 5, paid);
  tonti_table_set_int (maker->members, 6, left);
  tonti_table_take_text (maker->members, 7, g_strdup_printf ("fund:%" PRId64, fund->id));
}

static void
add_members (Maker *maker, const TontiFundRow *fund)
{
  g_autoptr (GArray) members = tonti_member_list (maker->db, TRUE);

  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *member = &g_array_index (members, TontiMemberRow, i);

      if (maker->member == 0 || maker->member == member->id)
        add_member (maker, fund, member);
    }
}

static void
add_fund (Maker *maker, const TontiFundRow *fund, const char *party)
{
  const gint64 held = -tonti_ledger_root_balance (maker->db, fund->account);
  const gint64 handed = list_handed (maker, fund->account);

  tonti_table_add_row (maker->funds);
  tonti_table_take_text (maker->funds, 0, g_strdup_printf ("fund:%" PRId64, fund->id));
  tonti_table_set_text (maker->funds, 1, fund->name);
  tonti_table_set_text (maker->funds, 2, party);
  tonti_table_set_int (maker->funds, 3, fund->amount);
  tonti_table_set_int (maker->funds, 4, held + handed);
  tonti_table_set_int (maker->funds, 5, handed);
  tonti_table_set_int (maker->funds, 6, held);
  add_members (maker, fund);
}

TontiReport *
tonti_party_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems G_GNUC_UNUSED)
{
  TontiReport *self = tonti_report_new ("third-party", N_ ("Money held for third parties"));
  Maker maker = { .book = book, .db = tonti_report_db (book), .member = query->member };
  g_autoptr (GArray) funds = tonti_fund_list (maker.db);

  maker.funds = tonti_table_new ("rows", N_ ("Funds of third parties"), fund_columns);
  maker.members = tonti_table_new ("members", N_ ("Who paid"), member_columns);
  maker.handed = tonti_table_new ("handed", N_ ("Handed over"), handed_columns);
  for (guint i = 0; i < funds->len; i++)
    {
      const TontiFundRow *fund = &g_array_index (funds, TontiFundRow, i);
      g_autofree char *party = tonti_party_dup_name (maker.db, fund->id);

      if (party != NULL)
        add_fund (&maker, fund, party);
    }
  tonti_report_add_drafts (self, book);
  tonti_report_add_table (self, maker.funds);
  tonti_report_add_table (self, maker.members);
  tonti_report_add_table (self, maker.handed);
  return self;
}
