// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-guarantors-report.h"

#include <glib/gi18n.h>

#include "tonti-box-store.h"
#include "tonti-box-text-private.h"
#include "tonti-column-private.h"
#include "tonti-overlay.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"
#include "tonti-surety.h"
#include "tonti-surety-report.h"

/* Who answers for whom, and what that may cost her today: with what was entered at the open
 * meeting. */

static const TontiColumn columns[] = {
  NUMBER ("guarantee", N_ ("No.")),
  CODE ("state", N_ ("State")),
  CODE ("kind", N_ ("What answers")),
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Who answers")),
  TEXT ("hand", N_ ("Hand")),
  TEXT ("loan", N_ ("Loan")),
  TEXT ("holders", N_ ("For whom")),
  TEXT ("pool", N_ ("Pot")),
  MONEY ("exposure", N_ ("Still to be paid")),
  MONEY ("most", N_ ("At most")),
  SUM ("bound", N_ ("Answers today for")),
  SUM ("called", N_ ("Asked for")),
  SUM ("paid", N_ ("Paid")),
  DAY ("accepted", N_ ("Accepted on")),
  CODE ("how", N_ ("How")),
  END,
};

typedef struct
{
  TontiBook *book;
  TontiTable *table;
  const TontiCompose *compose;
  const TontiQuery *query;
} Maker;

static void
put_person (Maker *maker, const TontiGuaranteeRow *row)
{
  tonti_table_put_int (maker->table, TONTI_GUARANTORS_MEMBER, row->member);
  if (row->member > 0)
    tonti_table_take_text (maker->table, TONTI_GUARANTORS_NAME,
                           tonti_report_member_name (maker->book, row->member));
  else
    tonti_table_set_text (maker->table, TONTI_GUARANTORS_NAME, row->what);
}

static void
put_object (Maker *maker, const TontiGuaranteeRow *row)
{
  const gint64 borrower = tonti_surety_borrower (tonti_report_db (maker->book), row);
  const TontiSubject hand = { TONTI_SUBJECT_HAND, row->hand };
  const TontiSubject loan = { TONTI_SUBJECT_BOX_LOAN, row->loan };

  if (row->loan > 0)
    tonti_table_take_text (maker->table, TONTI_GUARANTORS_LOAN, tonti_subject_format (loan));
  else
    tonti_table_take_text (maker->table, TONTI_GUARANTORS_HAND, tonti_subject_format (hand));
  tonti_table_take_text (maker->table, TONTI_GUARANTORS_HOLDERS,
                         tonti_surety_dup_whom (maker->book, row->hand, borrower));
}

static void
add_row (Maker *maker, const TontiGuaranteeRow *row, gint64 pool)
{
  TontiTable *table = maker->table;
  const gint64 exposure = tonti_surety_left (maker->compose, row);

  tonti_table_add_row (table);
  tonti_table_set_int (table, TONTI_GUARANTORS_GUARANTEE, row->id);
  tonti_table_set_text (table, TONTI_GUARANTORS_STATE, tonti_surety_state (maker->compose, row));
  tonti_table_set_text (table, TONTI_GUARANTORS_KIND, row->kind);
  put_person (maker, row);
  put_object (maker, row);
  tonti_table_take_text (table, TONTI_GUARANTORS_POOL,
                         tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, pool }));
  tonti_table_set_int (table, TONTI_GUARANTORS_EXPOSURE, exposure);
  tonti_table_put_int (table, TONTI_GUARANTORS_MOST, row->most);
  tonti_table_set_int (table, TONTI_GUARANTORS_BOUND, tonti_surety_bound (row, exposure));
  tonti_table_set_int (table, TONTI_GUARANTORS_CALLED, row->called);
  tonti_table_set_int (table, TONTI_GUARANTORS_PAID, row->paid);
  if (row->accepted > 0)
    tonti_table_set_int (table, TONTI_GUARANTORS_ACCEPTED, row->accepted_day.number);
  tonti_table_put_text (table, TONTI_GUARANTORS_HOW, row->how);
}

static gboolean
is_held_by (TontiDb *db, gint64 hand, gint64 member)
{
  g_autoptr (GArray) holders = tonti_holder_list (db, hand);

  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, TontiHolderRow, i).member == member)
      return TRUE;
  return FALSE;
}

/* Whose hand or loan it is. */
static gboolean
is_for (TontiDb *db, const TontiGuaranteeRow *row, gint64 member)
{
  return row->loan > 0 ? tonti_surety_borrower (db, row) == member
                       : is_held_by (db, row->hand, member);
}

static gint64
find_pool (TontiDb *db, const TontiGuaranteeRow *row)
{
  TontiHandRow hand = { 0 };
  TontiBoxLoanRow loan = { 0 };

  if (row->loan > 0)
    return tonti_box_loan_get (db, row->loan, &loan) ? loan.pool : 0;
  return tonti_hand_get (db, row->hand, &hand) ? hand.pool : 0;
}

/* Of a member: what she answers for, and who answers for her. */
static void
add_asked (Maker *maker, const TontiGuaranteeRow *row)
{
  TontiDb *db = tonti_report_db (maker->book);
  const TontiQuery *query = maker->query;
  const gint64 pool = find_pool (db, row);

  if ((query->pool == 0 || pool == query->pool)
      && (query->member == 0 || row->member == query->member || is_for (db, row, query->member)))
    add_row (maker, row, pool);
}

TontiReport *
tonti_guarantors_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("guarantors", N_ ("Guarantors"));
  TontiTable *table = tonti_table_new ("rows", "", columns);
  g_autoptr (GArray) rows = tonti_guarantee_list (tonti_report_db (book), 0, 0);
  g_auto (TontiCompose) compose = { 0 };
  Maker maker = { book, table, &compose, query };

  tonti_report_add_table (self, table);
  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  if (query->pool != 0 && !tonti_report_check_pool (book, query->pool, problems))
    return NULL;
  tonti_overlay_compose_drafts (book, &compose);
  compose.day = tonti_report_day (book, query);
  for (guint i = 0; i < rows->len; i++)
    add_asked (&maker, &g_array_index (rows, TontiGuaranteeRow, i));
  tonti_report_add_drafts (self, book);
  return g_steal_pointer (&self);
}
