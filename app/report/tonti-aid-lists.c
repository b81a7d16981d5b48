// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-aid-private.h"

#include <glib/gi18n.h>

#include "tonti-aid-query-store.h"
#include "tonti-aid-store.h"
#include "tonti-call-store.h"
#include "tonti-column-private.h"
#include "tonti-fund-store.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-facts.h"
#include "tonti-meeting-query-store.h"
#include "tonti-meeting-store.h"
#include "tonti-voucher-private.h"

/* The scale, what was decided of aid, and what is called. */

/* ---- The scale ---- */

TontiReport *
tonti_aid_kinds_list (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    TEXT ("code", N_ ("Code")),
    TEXT ("label", N_ ("Event")),
    TEXT ("fund", N_ ("Fund")),
    MONEY ("self", N_ ("Member")),
    MONEY ("spouse", N_ ("Husband or wife")),
    MONEY ("parent", N_ ("Father or mother")),
    MONEY ("child", N_ ("Son or daughter")),
    MONEY ("sibling", N_ ("Brother or sister")),
    MONEY ("other", N_ ("Another relative")),
    MONEY ("extra", N_ ("Each further one")),
    NUMBER ("most_year", N_ ("Times a year")),
    NUMBER ("once", N_ ("Once a person")),
    NUMBER ("lent_months", N_ ("Lent for months")),
    CODE ("state", N_ ("State")),
    END,
  };
  TontiReport *self = tonti_report_new ("aid-kinds", N_ ("Scale of aid"));
  TontiTable *table = tonti_table_new ("aid-kinds", "", columns);
  g_autoptr (GArray) kinds = tonti_aid_kind_list (tonti_report_db (book), TRUE);

  for (guint i = 0; i < kinds->len; i++)
    {
      const TontiAidKindRow *kind = &g_array_index (kinds, TontiAidKindRow, i);

      tonti_table_add_row (table);
      tonti_table_set_text (table, 0, kind->code);
      tonti_table_set_text (table, 1, kind->label);
      tonti_table_take_text (
          table, 2, tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FUND, kind->fund }));
      for (guint r = 0; r < TONTI_N_RELATIONS; r++)
        tonti_table_put_int (table, 3 + r, kind->sums[r]);
      tonti_table_put_int (table, 9, kind->extra);
      tonti_table_put_int (table, 10, kind->most_year);
      tonti_table_put_int (table, 11, kind->once);
      tonti_table_put_int (table, 12, kind->lent_months);
      if (kind->retired)
        tonti_table_set_text (table, 13, "retired");
    }
  tonti_report_add_table (self, table);
  return self;
}

/* ---- What was decided ---- */

enum
{
  AID,
  DAY_OF,
  MEETING,
  MEMBER,
  NAME,
  WHAT,
  RELATION,
  RELATIVE,
  AMOUNT,
  PAID,
  LEFT,
  CALLED,
  PAPERS,
  UNSIGNED,
  AFTER,
  STATE,
  DECISION,
};

static const TontiColumn aid_columns[] = {
  TEXT ("aid", N_ ("Aid")),
  DAY ("day", N_ ("Day")),
  NUMBER ("meeting", N_ ("Meeting")),
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  TEXT ("what", N_ ("Event")),
  CODE ("relation", N_ ("To whom it happened")),
  TEXT ("relative", N_ ("Relative")),
  SUM ("amount", N_ ("Sum")),
  SUM ("paid", N_ ("Handed over")),
  SUM ("left", N_ ("Still owed")),
  SUM ("called", N_ ("Called")),
  TEXT ("papers", N_ ("Vouchers")),
  NUMBER ("unsigned", N_ ("Not signed")),
  MONEY ("after", N_ ("Fund afterwards")),
  CODE ("state", N_ ("State")),
  TEXT ("decision", N_ ("Against the rules")),
  END,
};

static gboolean
is_asked (const TontiAidRow *row, const TontiQuery *query)
{
  return (query->member == 0 || row->member == query->member)
         && (!tonti_day_is_valid (query->from) || row->day.number >= query->from.number)
         && (!tonti_day_is_valid (query->to) || row->day.number <= query->to.number);
}

/* Labels of its vouchers, and how many nobody signed. */
static void
put_papers (TontiTable *table, TontiBook *book, gint64 aid, GHashTable *discharges)
{
  g_autoptr (GArray) seqs = tonti_aid_query_payments (tonti_report_db (book), aid);
  g_autoptr (GString) labels = g_string_new (NULL);
  gint64 missing = 0;

  for (guint i = 0; i < seqs->len; i++)
    {
      g_autoptr (TontiEvent) event
          = tonti_journal_read (tonti_book_get_journal (book), g_array_index (seqs, gint64, i));
      g_autofree char *label = event != NULL ? tonti_event_dup_document (event) : NULL;

      if (label == NULL)
        continue;
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", label);
      missing += tonti_discharge_of (discharges, event) == NULL;
    }
  tonti_table_put_text (table, PAPERS, labels->str);
  tonti_table_put_int (table, UNSIGNED, missing);
}

static gint64
sum_called (TontiDb *db, gint64 aid)
{
  g_autoptr (GArray) calls = tonti_call_list (db);
  gint64 sum = 0;

  for (guint i = 0; i < calls->len; i++)
    {
      const TontiCallRow *call = &g_array_index (calls, TontiCallRow, i);
      g_autoptr (GArray) shares = call->aid == aid && g_str_equal (call->kind, "event")
                                      ? tonti_share_list (db, call->id, 0)
                                      : NULL;

      for (guint k = 0; shares != NULL && k < shares->len; k++)
        sum += g_array_index (shares, TontiShareRow, k).amount;
    }
  return sum;
}

static const char *
judge (const TontiAidRow *row, gint64 left)
{
  if (row->cancelled)
    return "cancelled";
  if (left == 0)
    return "paid";
  return left < row->amount ? "part" : "due";
}

/* What comes in at a meeting is posted when it is closed: aid of a meeting is told as if it had
 * come after the money. */
static gint64
find_after (TontiDb *db, const TontiAidRow *row, const TontiFundRow *fund)
{
  g_auto (TontiMeetingRow) meeting = { 0 };
  g_autoptr (GArray) rows = row->meeting > 0 ? tonti_aid_list (db, 0) : NULL;
  gint64 seq = row->seq, later = 0;

  if (row->meeting > 0 && tonti_meeting_get (db, row->meeting, &meeting))
    seq = meeting.closed > 0 ? meeting.closed : TONTI_SEQ_LAST;
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const TontiAidRow *other = &g_array_index (rows, TontiAidRow, i);

      if (other->id > row->id && other->meeting == row->meeting && other->fund == row->fund
          && !other->cancelled)
        later += other->amount;
    }
  return tonti_aid_fund_after (db, fund->account, fund->id, seq) + later;
}

static void
put_money (TontiTable *table, TontiBook *book, const TontiAidRow *row)
{
  TontiDb *db = tonti_report_db (book);
  g_auto (TontiFundRow) fund = { 0 };
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_AID, row->id });
  gint64 left = MAX (-tonti_ledger_balance (db, TONTI_AID_OWED, row->member, of), 0);

  tonti_fund_get (db, row->fund, &fund);
  tonti_table_set_int (table, AMOUNT, row->cancelled ? 0 : row->amount);
  tonti_table_set_int (table, PAID, row->cancelled ? 0 : row->amount - left);
  tonti_table_put_int (table, LEFT, left);
  tonti_table_put_int (table, CALLED, sum_called (db, row->id));
  tonti_table_set_int (table, AFTER, find_after (db, row, &fund));
  tonti_table_set_text (table, STATE, judge (row, left));
}

static void
add_aid (TontiTable *table, TontiBook *book, const TontiAidRow *row, GHashTable *discharges)
{
  g_auto (TontiAidKindRow) kind = { 0 };

  tonti_aid_kind_get (tonti_report_db (book), row->kind, &kind);
  tonti_table_add_row (table);
  tonti_table_take_text (table, AID,
                         tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_AID, row->id }));
  tonti_table_set_int (table, DAY_OF, row->day.number);
  tonti_table_put_int (table, MEETING, row->meeting);
  tonti_table_set_int (table, MEMBER, row->member);
  tonti_table_take_text (table, NAME, tonti_report_member_name (book, row->member));
  tonti_table_put_text (table, WHAT, kind.label);
  tonti_table_set_text (table, RELATION, row->relation);
  tonti_table_put_text (table, RELATIVE, row->relative);
  put_money (table, book, row);
  put_papers (table, book, row->id, discharges);
  tonti_table_put_text (table, DECISION, row->decision);
}

TontiTable *
tonti_aid_table (TontiBook *book, const TontiQuery *query, const char *key, const char *title)
{
  TontiTable *table = tonti_table_new (key, title, aid_columns);
  g_autoptr (GArray) rows = tonti_aid_list (tonti_report_db (book), query->member);
  g_autoptr (GHashTable) discharges = tonti_discharges_read (book);

  for (guint i = 0; i < rows->len; i++)
    if (is_asked (&g_array_index (rows, TontiAidRow, i), query))
      add_aid (table, book, &g_array_index (rows, TontiAidRow, i), discharges);
  return table;
}

TontiReport *
tonti_aid_list_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  TontiReport *self = tonti_report_new ("aid", N_ ("Aid decided"));

  tonti_report_add_table (self, tonti_aid_table (book, query, "aid", ""));
  return self;
}

/* ---- What is called ---- */

static const TontiColumn call_columns[] = {
  TEXT ("call", N_ ("Call")),
  DAY ("day", N_ ("Day")),
  CODE ("call_kind", N_ ("Kind")),
  TEXT ("what", N_ ("What for")),
  DAY ("due", N_ ("Due")),
  NUMBER ("times", N_ ("Meetings")),
  NUMBER ("members", N_ ("Members")),
  SUM ("amount", N_ ("Called")),
  SUM ("asked", N_ ("Due so far")),
  SUM ("paid", N_ ("Paid")),
  SUM ("left", N_ ("Still to come")),
  TEXT ("aid", N_ ("Aid")),
  END,
};

static void
add_call (TontiTable *table, TontiDb *db, const TontiCallRow *call, gint64 member)
{
  g_autoptr (GArray) shares = tonti_share_list (db, call->id, member);
  TontiShareRow sum = { 0 };
  gint64 left = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const TontiShareRow *share = &g_array_index (shares, TontiShareRow, i);

      sum.amount += share->amount;
      sum.asked += share->asked;
      sum.paid += share->paid;
      left += MAX (share->amount - share->paid, 0);
    }
  if (member != 0 && shares->len == 0)
    return;
  tonti_table_add_row (table);
  tonti_table_take_text (table, 0,
                         tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_CALL, call->id }));
  tonti_table_set_int (table, 1, call->day.number);
  tonti_table_set_text (table, 2, call->kind);
  tonti_table_set_text (table, 3, call->what);
  tonti_table_set_int (table, 4, call->due.number);
  tonti_table_put_int (table, 5, call->times);
  tonti_table_set_int (table, 6, shares->len);
  tonti_table_set_int (table, 7, sum.amount);
  tonti_table_set_int (table, 8, sum.asked);
  tonti_table_set_int (table, 9, sum.paid);
  tonti_table_put_int (table, 10, left);
  if (call->aid > 0)
    tonti_table_take_text (table, 11,
                           tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_AID, call->aid }));
}

TontiTable *
tonti_calls_table (TontiBook *book, const TontiQuery *query, const char *key, const char *title)
{
  TontiTable *table = tonti_table_new (key, title, call_columns);
  g_autoptr (GArray) calls = tonti_call_list (tonti_report_db (book));

  for (guint i = 0; i < calls->len; i++)
    add_call (table, tonti_report_db (book), &g_array_index (calls, TontiCallRow, i),
              query->member);
  return table;
}

TontiReport *
tonti_calls_list (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  TontiReport *self = tonti_report_new ("calls", N_ ("Money called from the members"));

  tonti_report_add_table (self, tonti_calls_table (book, query, "calls", ""));
  return self;
}
