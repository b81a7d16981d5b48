// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-goods-private.h"
#include "tonti-party-store.h"
#include "tonti-report-private.h"

#include <glib/gi18n.h>

#include "tonti-aid-private.h"
#include "tonti-box-report.h"
#include "tonti-column-private.h"
#include "tonti-copies-report.h"
#include "tonti-labels.h"
#include "tonti-ledger-store.h"
#include "tonti-order-private.h"
#include "tonti-pool-store.h"
#include "tonti-meal-private.h"
#include "tonti-missing-report.h"

/* The lists: one table each, the columns of the statement first, then what is made from them. */

static TontiReport *
make (TontiBook *book, const char *name, const char *title, const TontiColumn *columns,
      guint n_plain, TontiStatement *s, TontiRowFinish finish, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new (name, title);
  TontiTable *table = tonti_table_new (name, "", columns);

  tonti_report_add_table (self, table);
  if (!tonti_table_fill (table, n_plain, s, book, finish, problems))
    return NULL;
  return g_steal_pointer (&self);
}

static void
finish_member (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  tonti_table_take_text (table, 8, tonti_report_parts (book, tonti_statement_get_int (s, 0), 0));
}

static TontiReport *
make_members (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    NUMBER ("member", N_ ("No.")),
    TEXT ("name", N_ ("Name")),
    CODE ("sex", N_ ("Sex")),
    DAY ("joined", N_ ("Joined")),
    DAY ("left", N_ ("Left")),
    TEXT ("reason", N_ ("Reason")),
    NUMBER ("proposed_by", N_ ("Proposed by")),
    SUM ("open", N_ ("Due, not paid")),
    TEXT ("hands", N_ ("Hands")),
    END,
  };
  const TontiListFilter filter = tonti_report_filter (query);
  TontiStatement *s = tonti_list_query_members (tonti_report_db (book), &filter);
  return make (book, "members", N_ ("Members"), columns, 8, s, finish_member, problems);
}

static void
finish_meeting (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  tonti_table_take_text (table, 7, tonti_statement_dup_document (s, 7));
}

static TontiReport *
make_meetings (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    NUMBER ("meeting", N_ ("No.")),
    DAY ("day", N_ ("Day")),
    CODE ("state", N_ ("State")),
    TEXT ("place", N_ ("Place")),
    TEXT ("reason", N_ ("Reason")),
    NUMBER ("present", N_ ("Present")),
    NUMBER ("events", N_ ("Entries")),
    TEXT ("minutes", N_ ("Minutes")),
    END,
  };
  const TontiListFilter filter = tonti_report_filter (query);
  TontiStatement *s = tonti_list_query_meetings (tonti_report_db (book), &filter);
  return make (book, "meetings", N_ ("Meetings"), columns, 7, s, finish_meeting, problems);
}

static void
finish_account (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  tonti_table_set_int (table, 3, tonti_statement_get_int (s, 1) - tonti_statement_get_int (s, 2));
  tonti_table_take_text (table, 4, tonti_label_account (book, tonti_statement_get_text (s, 0)));
  tonti_table_put_text (table, 5, tonti_statement_get_text (s, 3));
}

static TontiReport *
make_accounts (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    TEXT ("account", N_ ("Account")),
    SUM ("debit", N_ ("Debit")),
    SUM ("credit", N_ ("Credit")),
    SUM ("balance", N_ ("Balance")),
    TEXT ("name", N_ ("Name")),
    TEXT ("number", N_ ("Number")),
    END,
  };
  TontiStatement *s = tonti_list_query_accounts (tonti_report_db (book));
  return make (book, "accounts", N_ ("Accounts"), columns, 3, s, finish_account, problems);
}

static void
finish_event (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  tonti_table_take_text (table, 10, tonti_statement_dup_document (s, 10));
  tonti_table_put_text (table, 11, tonti_statement_get_text (s, 13));
}

static TontiReport *
make_events (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    NUMBER ("seq", N_ ("No.")),
    DAY ("day", N_ ("Day")),
    TEXT ("at", N_ ("Recorded")),
    CODE ("event", N_ ("Kind")),
    NUMBER ("meeting", N_ ("Meeting")),
    NUMBER ("member", N_ ("Member")),
    TEXT ("name", N_ ("Name")),
    NUMBER ("author", N_ ("Author")),
    NUMBER ("reverses", N_ ("Reverses")),
    NUMBER ("reversed_by", N_ ("Reversed by")),
    TEXT ("document", N_ ("Document")),
    TEXT ("hash", N_ ("Fingerprint")),
    END,
  };
  const TontiListFilter filter = tonti_report_filter (query);
  TontiStatement *s = tonti_list_query_events (tonti_report_db (book), &filter);
  return make (book, "events", N_ ("Entries"), columns, 10, s, finish_event, problems);
}

static TontiReport *
make_pools (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    TEXT ("pool", N_ ("Pot")),
    TEXT ("name", N_ ("Name")),
    MONEY ("contribution", N_ ("Contribution")),
    NUMBER ("lots", N_ ("Lots")),
    NUMBER ("hands", N_ ("Hands")),
    NUMBER ("turns", N_ ("Turns")),
    NUMBER ("served", N_ ("Served")),
    CODE ("uneven", N_ ("Uneven lots")),
    CODE ("short_pot", N_ ("Short pot")),
    CODE ("state", N_ ("State")),
    CODE ("order", N_ ("Order of the hands")),
    END,
  };
  const TontiListFilter filter = tonti_report_filter (query);
  TontiStatement *s = tonti_list_query_pools (tonti_report_db (book), &filter);
  return make (book, "pools", N_ ("Pots"), columns, 11, s, NULL, problems);
}

static void
finish_hand (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  const gint64 hand = tonti_statement_get_int (s, 6);
  g_autoptr (GArray) holders = tonti_holder_list (tonti_report_db (book), hand);

  tonti_table_take_text (table, 6, tonti_report_holders (book, hand));
  if (holders->len > 0)
    tonti_table_take_text (
        table, 7,
        tonti_report_member_name (book, g_array_index (holders, TontiHolderRow, 0).member));
}

static TontiReport *
make_hands (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    TEXT ("hand", N_ ("Hand")),
    TEXT ("pool", N_ ("Pot")),
    NUMBER ("rank", N_ ("Order")),
    NUMBER ("turn", N_ ("Turn")),
    NUMBER ("meeting", N_ ("Meeting")),
    CODE ("state", N_ ("State")),
    TEXT ("holders", N_ ("Holders")),
    TEXT ("voice", N_ ("Casts its voice")),
    END,
  };
  const TontiListFilter filter = tonti_report_filter (query);
  TontiStatement *s = tonti_list_query_hands (tonti_report_db (book), &filter);
  return make (book, "hands", N_ ("Hands"), columns, 6, s, finish_hand, problems);
}

/* 3 of "fund:3" */
static gint64
find_number (const char *of)
{
  TontiSubject subject;

  return tonti_subject_parse (of, &subject) ? subject.n : 0;
}

static void
finish_fund (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  TontiDb *db = tonti_report_db (book);
  const gint64 balance = tonti_ledger_balance (db, tonti_statement_get_text (s, 2), 0,
                                               tonti_statement_get_text (s, 0));

  g_autofree char *party = tonti_party_dup_name (db, find_number (tonti_statement_get_text (s, 0)));

  /* What is held for another is in no sum of the group. */
  if (party == NULL)
    tonti_table_set_int (table, 6, -balance);
  else
    tonti_table_set_int (table, 8, -balance);
  tonti_table_put_text (table, 7, party);
}

static TontiReport *
make_funds (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    TEXT ("fund", N_ ("Fund")),       TEXT ("name", N_ ("Name")),
    TEXT ("account", N_ ("Account")), MONEY ("amount", N_ ("Due")),
    CODE ("per", N_ ("Per")),         DAY ("since", N_ ("Since")),
    SUM ("balance", N_ ("Balance")),  TEXT ("party", N_ ("Held for")),
    MONEY ("held", N_ ("Held")),      END,
  };
  TontiStatement *s = tonti_list_query_funds (tonti_report_db (book));
  return make (book, "funds", N_ ("Funds"), columns, 6, s, finish_fund, problems);
}

static TontiReport *
make_fine_kinds (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[]
      = { TEXT ("code", N_ ("Code")),          TEXT ("label", N_ ("Label")),
          MONEY ("amount", N_ ("Amount")),     CODE ("state", N_ ("State")),
          TEXT ("steps", N_ ("By the times")), END };
  TontiStatement *s = tonti_list_query_fine_kinds (tonti_report_db (book));
  return make (book, "fine-kinds", N_ ("Kinds of fine"), columns, 5, s, NULL, problems);
}

static TontiReport *
make_officers (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    NUMBER ("member", N_ ("Member")),
    TEXT ("name", N_ ("Name")),
    CODE ("role", N_ ("Office")),
    DAY ("since", N_ ("Since")),
    DAY ("until", N_ ("Until")),
    CODE ("state", N_ ("State")),
    END,
  };
  const TontiListFilter filter = tonti_report_filter (query);
  TontiStatement *s = tonti_list_query_officers (tonti_report_db (book), &filter);
  return make (book, "officers", N_ ("Officers"), columns, 6, s, NULL, problems);
}

static void
finish_document (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  tonti_table_take_text (table, 11, tonti_statement_dup_document (s, 0));
}

static TontiReport *
make_documents (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    CODE ("document_type", N_ ("Type")),
    NUMBER ("year", N_ ("Year")),
    NUMBER ("number", N_ ("No.")),
    DAY ("day", N_ ("Day")),
    NUMBER ("member", N_ ("Member")),
    TEXT ("name", N_ ("Name")),
    NUMBER ("meeting", N_ ("Meeting")),
    MONEY ("amount", N_ ("Amount")),
    NUMBER ("seq", N_ ("Entry")),
    CODE ("state", N_ ("State")),
    NUMBER ("cancelled_by", N_ ("Cancelled by")),
    TEXT ("document", N_ ("Document")),
    END,
  };
  const TontiListFilter filter = tonti_report_filter (query);
  TontiStatement *s = tonti_list_query_documents (tonti_report_db (book), &filter);
  return make (book, "documents", N_ ("Documents"), columns, 11, s, finish_document, problems);
}

static TontiReport *
make_drafts (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[]
      = { NUMBER ("meeting", N_ ("Meeting")), TEXT ("cell", N_ ("Cell")),
          TEXT ("value", N_ ("Value")), END };
  const TontiListFilter filter = tonti_report_filter (query);
  TontiStatement *s = tonti_list_query_drafts (tonti_report_db (book), &filter);
  return make (book, "drafts", N_ ("Lines not final"), columns, 3, s, NULL, problems);
}

static void
finish_turn (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  tonti_table_take_text (table, 7, tonti_report_holders (book, tonti_statement_get_int (s, 7)));
}

static TontiReport *
make_turns (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    TEXT ("pool", N_ ("Pot")),
    NUMBER ("turn", N_ ("Turn")),
    NUMBER ("meeting", N_ ("Meeting")),
    DAY ("day", N_ ("Day")),
    TEXT ("hand", N_ ("Hand")),
    SUM ("amount", N_ ("Lot")),
    CODE ("state", N_ ("State")),
    TEXT ("holders", N_ ("Holders")),
    END,
  };
  const TontiListFilter filter = tonti_report_filter (query);
  TontiStatement *s = tonti_list_query_turns (tonti_report_db (book), &filter);
  return make (book, "turns", N_ ("Calendar"), columns, 7, s, finish_turn, problems);
}

static const TontiReportKind kinds[] = {
  { "members", N_ ("Members"), "member", make_members },
  { "meetings", N_ ("Meetings"), "meeting from to", make_meetings },
  { "accounts", N_ ("Accounts"), "", make_accounts },
  { "events", N_ ("Entries"), "member meeting from to", make_events },
  { "pools", N_ ("Pots"), "pool", make_pools },
  { "hands", N_ ("Hands"), "member pool", make_hands },
  { "funds", N_ ("Funds"), "", make_funds },
  { "fine-kinds", N_ ("Kinds of fine"), "", make_fine_kinds },
  { "fines", N_ ("Fines"), "member meeting from to", tonti_fines_list },
  { "officers", N_ ("Officers"), "member", make_officers },
  { "documents", N_ ("Documents"), "member meeting from to", make_documents },
  { "drafts", N_ ("Lines not final"), "meeting", make_drafts },
  { "dues", N_ ("Dues"), "member meeting pool from to", tonti_dues_list },
  { "turns", N_ ("Calendar"), "member meeting pool", make_turns },
  { "aid-kinds", N_ ("Scale of aid"), "", tonti_aid_kinds_list },
  { "aid", N_ ("Aid decided"), "from to member", tonti_aid_list_report },
  { "calls", N_ ("Money called from the members"), "member", tonti_calls_list },
  { "awards", N_ ("Hands drawn and chosen"), "member meeting pool", tonti_awards_report },
  { "hosts", N_ ("Hosts and meals"), "member meeting", tonti_hosts_report },
  { "box-loans", N_ ("Loans of the auction box"), "member pool to", tonti_box_loans_list },
  { "cards", N_ ("Cards of daily stakes"), "member", tonti_cards_list },
  { "goods", N_ ("Goods of the pots"), "pool", tonti_goods_list },
  { "missing", N_ ("Missing cash or goods"), "member", tonti_missing_report },
  { "rules", N_ ("By-laws"), "pool", tonti_rules_list },
  { "models", N_ ("Models"), "", tonti_models_list },
  { "copies", N_ ("Copies made on this computer"), "", tonti_copies_report },
  { "guard", N_ ("Guard of the book"), "", tonti_guard_list },
  { "notices", N_ ("What officers should know"), "member from to", tonti_notice_list },
  { NULL, NULL, NULL, NULL },
};

const TontiReportKind *
tonti_list_kinds (void)
{
  return kinds;
}
