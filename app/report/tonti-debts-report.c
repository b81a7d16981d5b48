// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-debts-report.h"

#include <glib/gi18n.h>

#include "tonti-act-store.h"
#include "tonti-bar.h"
#include "tonti-box-debt.h"
#include "tonti-claims-report.h"
#include "tonti-column-private.h"
#include "tonti-due-store.h"
#include "tonti-fact.h"
#include "tonti-fine-store.h"
#include "tonti-labels.h"
#include "tonti-leaver.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-facts.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-missing.h"
#include "tonti-name-query-store.h"
#include "tonti-overlay.h"
#include "tonti-penalty.h"
#include "tonti-report-private.h"

/* Debts and penalties, member by member: each due that was missed, what was paid of it since and by
 * whom, each fine, and what the member is left out of while something is owed. */

static const TontiColumn columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  NUMBER ("missed", N_ ("Dues missed")),
  SUM ("dues", N_ ("Dues")),
  SUM ("penalties", N_ ("Penalties")),
  SUM ("fines", N_ ("Other fines")),
  SUM ("loans", N_ ("Loans")),
  SUM ("missing", N_ ("Missing cash or goods")),
  SUM ("total", N_ ("Owed to the group")),
  SUM ("between", N_ ("Owed to members")),
  TEXT ("bars", N_ ("Left out of")),
  END,
};
static const TontiColumn item_columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  CODE ("debt", N_ ("What")),
  TEXT ("of", N_ ("For")),
  NUMBER ("meeting", N_ ("Meeting")),
  DAY ("day", N_ ("Day")),
  MONEY ("amount", N_ ("Amount")),
  MONEY ("since", N_ ("Paid since")),
  SUM ("left", N_ ("Still owed")),
  TEXT ("by", N_ ("Paid by")),
  END,
};

/* What came for one due after its meeting. */
typedef struct
{
  gint64 amount;
  gint64 by; /* another member who paid it, 0 = nobody */
} Late;

typedef struct
{
  TontiBook *book;
  TontiDb *db;
  const TontiQuery *query;
  TontiTable *members, *items;
  GHashTable *late;        /* "3 hand:5 7" -> Late */
  const TontiEvent *event; /* while payments are read */
  TontiBarred *barred;
  TontiCompose compose;
  gint64 member; /* while one member is told */
  const char *name;
  gint64 missed, dues, penalties, fines, loans, missing;
  gboolean is_told; /* dues of the member stand among the items, also those paid since */
  TontiDay day;     /* as of which loans are late */
} Maker;

/* ---- Payments that came late ---- */

static char *
key_of (gint64 member, const char *of, gint64 meeting)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT, member, of, meeting);
}

/* Paid before the meeting at which it was due. */
static gboolean
is_ahead (const Maker *maker, gint64 meeting)
{
  g_auto (TontiMeetingRow) row = { 0 };

  return meeting > 0 && tonti_meeting_get (maker->db, meeting, &row)
         && maker->event->day.number < row.day.number;
}

static void
add_payment (gint64 member, const char *of, gint64 meeting, gint64 amount, gpointer data)
{
  Maker *maker = data;
  const json_t *by = json_object_get (maker->event->json, "paid_by");
  g_autofree char *key = NULL;
  Late *late;

  if (meeting < 0 || meeting == maker->event->meeting || is_ahead (maker, meeting))
    return;
  key = key_of (member, of, meeting);
  late = g_hash_table_lookup (maker->late, key);
  if (late == NULL)
    g_hash_table_insert (maker->late, g_steal_pointer (&key), late = g_new0 (Late, 1));
  late->amount += amount;
  late->by = by != NULL ? tonti_fact_int (by, "member") : late->by;
}

static void
read_payments (Maker *maker)
{
  static const char *const kinds[]
      = { "receipt/1", "payout/1", "meal-pay/1", "setoff/1", "correction/1" };

  for (gsize k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GArray) acts = tonti_act_list_kind (maker->db, kinds[k]);

      for (guint i = 0; i < acts->len; i++)
        {
          g_autoptr (TontiEvent) event = tonti_journal_read (
              tonti_book_get_journal (maker->book), g_array_index (acts, TontiActRow, i).seq);

          maker->event = event;
          if (event != NULL)
            tonti_event_each_item (event, TRUE, add_payment, maker);
        }
    }
}

/* ---- One member ---- */

static void
add_item (Maker *maker, const char *what, char *of, gint64 meeting, TontiDay day, gint64 amount,
          gint64 since, gint64 left)
{
  tonti_table_add_row (maker->items);
  tonti_table_set_int (maker->items, TONTI_DEBTS_ITEM_MEMBER, maker->member);
  tonti_table_set_text (maker->items, TONTI_DEBTS_ITEM_NAME, maker->name);
  tonti_table_set_text (maker->items, TONTI_DEBTS_ITEM_DEBT, what);
  tonti_table_take_text (maker->items, TONTI_DEBTS_ITEM_OF, of);
  tonti_table_put_int (maker->items, TONTI_DEBTS_ITEM_MEETING, meeting);
  if (tonti_day_is_valid (day))
    tonti_table_set_int (maker->items, TONTI_DEBTS_ITEM_DAY, day.number);
  tonti_table_set_int (maker->items, TONTI_DEBTS_ITEM_AMOUNT, amount);
  tonti_table_put_int (maker->items, TONTI_DEBTS_ITEM_SINCE, since);
  tonti_table_set_int (maker->items, TONTI_DEBTS_ITEM_LEFT, left);
}

static void
add_due (Maker *maker, const TontiDueRow *due)
{
  g_autofree char *of = tonti_subject_format (due->subject);
  g_autofree char *key = key_of (due->member, of, due->meeting);
  const Late *late = g_hash_table_lookup (maker->late, key);
  gint64 left = tonti_due_row_open (due), since = late != NULL ? MAX (late->amount, 0) : 0;
  g_auto (TontiMeetingRow) meeting = { 0 };

  if (due->meeting > 0
      && (!tonti_meeting_get (maker->db, due->meeting, &meeting) || meeting.closed == 0))
    return;
  if (due->amount == 0 || (left == 0 && (since == 0 || due->meeting == 0)))
    return;
  add_item (maker, "due", tonti_label_subject (maker->book, of), due->meeting,
            due->meeting > 0 ? meeting.day : TONTI_DAY_NONE, due->amount, MIN (since, due->paid),
            left);
  if (late != NULL && late->by != 0)
    tonti_table_take_text (maker->items, TONTI_DEBTS_ITEM_BY,
                           tonti_report_member_name (maker->book, late->by));
  maker->is_told = TRUE;
  maker->missed += left > 0;
  maker->dues += left;
}

static void
add_dues (Maker *maker)
{
  g_autoptr (GArray) dues = tonti_due_list_member (maker->db, maker->member);

  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDueRow *due = &g_array_index (dues, TontiDueRow, i);

      if (maker->query->pool == 0 || due->pool == maker->query->pool)
        add_due (maker, due);
    }
}

/* Contributions to come of a hand that was left after its lot, owed at once. */
static void
add_left (Maker *maker)
{
  g_autoptr (GArray) rows = tonti_leaver_list (maker->db, maker->member, 0);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLeaverRow *row = &g_array_index (rows, TontiLeaverRow, i);
      gint64 due = tonti_leaver_due (&maker->compose, row);
      g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, row->hand });

      if (due == 0 || (maker->query->pool != 0 && row->pool != maker->query->pool))
        continue;
      add_item (maker, "left", tonti_label_subject (maker->book, of), 0, row->day, row->rest,
                row->rest - due, due);
      maker->dues += due;
    }
}

static void
add_fines (Maker *maker)
{
  g_autoptr (GArray) fines = tonti_fine_list (maker->db, maker->member, -1);

  for (guint i = 0; i < fines->len; i++)
    {
      const TontiFineRow *fine = &g_array_index (fines, TontiFineRow, i);
      g_autofree char *label = tonti_name_query_fine_kind (maker->db, fine->kind);
      gint64 left = tonti_fine_row_open (fine);
      gboolean is_penalty = g_str_equal (fine->kind, TONTI_PENALTY_KIND);

      if (!is_penalty && left == 0)
        continue;
      add_item (maker,
                fine->cancelled ? "cancelled"
                : is_penalty    ? "penalty"
                                : "fine",
                g_strdup (label != NULL ? label : fine->kind), fine->meeting, fine->day,
                fine->amount, fine->paid, left);
      *(is_penalty ? &maker->penalties : &maker->fines) += left;
    }
}

static void
add_waivers (Maker *maker)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (maker->db, "waiver/1");

  for (guint i = 0; i < acts->len; i++)
    {
      const TontiActRow *act = &g_array_index (acts, TontiActRow, i);
      g_autoptr (TontiEvent) event = NULL;

      if (act->member != maker->member)
        continue;
      event = tonti_journal_read (tonti_book_get_journal (maker->book), act->seq);
      if (event != NULL)
        add_item (maker, "waived", g_strdup (tonti_fact_text (event->json, "reason")), act->meeting,
                  act->day, tonti_fact_int (event->json, "amount"), 0, 0);
    }
}

/* A loan of the auction box is owed from the day after its end, with the charge of the day. */
static void
add_loans (Maker *maker)
{
  const GArray *loans = maker->compose.loans;

  for (guint i = 0; i < loans->len; i++)
    {
      const TontiBoxDebt *debt = &g_array_index (loans, TontiBoxDebt, i);
      const gint64 left = tonti_box_debt_whole (debt, maker->day);
      g_autofree char *of
          = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_BOX_LOAN, debt->loan });

      if (debt->member != maker->member || tonti_box_debt_late (debt, maker->day) == 0 || left == 0
          || (maker->query->pool != 0 && debt->pool != maker->query->pool))
        continue;
      add_item (maker, "loan", tonti_label_subject (maker->book, of), 0, debt->due,
                debt->price + debt->principal, 0, left);
      maker->loans += left;
    }
}

static void
add_missing (Maker *maker)
{
  g_autoptr (GArray) charges = tonti_missing_list_charges (&maker->compose, maker->member);

  for (guint i = 0; i < charges->len; i++)
    {
      const TontiMissingCharge *charge = &g_array_index (charges, TontiMissingCharge, i);
      g_autofree char *of = tonti_missing_key (charge->pool);

      if (charge->left == 0)
        continue;
      add_item (maker, "missing", tonti_label_subject (maker->book, of), charge->meeting,
                charge->day, charge->amount, charge->amount - charge->left, charge->left);
      maker->missing += charge->left;
    }
}

static gint64
find_between (Maker *maker)
{
  g_autoptr (GArray) rows = tonti_ledger_member_balances (maker->db, maker->member);
  gint64 owed = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLedgerBalance *row = &g_array_index (rows, TontiLedgerBalance, i);

      if (g_str_equal (row->account, "between"))
        owed += MAX (row->debit - row->credit, 0);
    }
  return owed;
}

static void
add_member (Maker *maker, const TontiMemberRow *member)
{
  gint64 between, total;

  maker->member = member->id;
  maker->name = member->name;
  maker->missed = maker->dues = maker->penalties = maker->fines = 0;
  maker->loans = maker->missing = 0;
  maker->is_told = FALSE;
  add_dues (maker);
  add_left (maker);
  add_fines (maker);
  add_loans (maker);
  add_missing (maker);
  add_waivers (maker);
  between = find_between (maker);
  total = maker->dues + maker->penalties + maker->fines + maker->loans + maker->missing;
  if (!maker->is_told && total + between == 0)
    return;
  tonti_table_add_row (maker->members);
  tonti_table_set_int (maker->members, TONTI_DEBTS_MEMBER, member->id);
  tonti_table_set_text (maker->members, TONTI_DEBTS_NAME, member->name);
  tonti_table_put_int (maker->members, TONTI_DEBTS_MISSED, maker->missed);
  tonti_table_put_int (maker->members, TONTI_DEBTS_DUES, maker->dues);
  tonti_table_put_int (maker->members, TONTI_DEBTS_PENALTIES, maker->penalties);
  tonti_table_put_int (maker->members, TONTI_DEBTS_FINES, maker->fines);
  tonti_table_put_int (maker->members, TONTI_DEBTS_LOANS, maker->loans);
  tonti_table_put_int (maker->members, TONTI_DEBTS_MISSING, maker->missing);
  tonti_table_put_int (maker->members, TONTI_DEBTS_TOTAL, total);
  tonti_table_put_int (maker->members, TONTI_DEBTS_BETWEEN, between);
  tonti_table_take_text (maker->members, TONTI_DEBTS_BARS,
                         tonti_bars_dup_text (maker->barred, member->id));
}

TontiReport *
tonti_debts_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("debts", N_ ("Debts and penalties"));
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) members = tonti_member_list (db, TRUE);
  g_autoptr (GHashTable) late = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Maker maker
      = { .book = book, .db = db, .query = query, .late = late, .day = tonti_claims_day (book) };

  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  if (query->pool != 0 && !tonti_report_check_pool (book, query->pool, problems))
    return NULL;
  maker.members = tonti_table_new ("members", "", columns);
  maker.items = tonti_table_new ("items", N_ ("What it is made of"), item_columns);
  maker.barred = tonti_barred_new (book);
  tonti_overlay_compose_drafts (book, &maker.compose);
  tonti_report_add_table (self, maker.members);
  tonti_report_add_table (self, maker.items);
  read_payments (&maker);
  for (guint i = 0; i < members->len; i++)
    if (query->member == 0 || g_array_index (members, TontiMemberRow, i).id == query->member)
      add_member (&maker, &g_array_index (members, TontiMemberRow, i));
  tonti_barred_free (maker.barred);
  tonti_compose_clear (&maker.compose);
  tonti_report_add_drafts (self, book);
  return g_steal_pointer (&self);
}
