// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-sheet-private.h"

#include "tonti-box-debt.h"
#include "tonti-due-store.h"
#include "tonti-expected.h"
#include "tonti-fact.h"
#include "tonti-fund-store.h"
#include "tonti-goods-private.h"
#include "tonti-meal.h"
#include "tonti-meeting-query-store.h"
#include "tonti-missing.h"
#include "tonti-name-query-store.h"
#include "tonti-paper-private.h"
#include "tonti-payments.h"

/* What is due is told as it stood when the meeting opened (tonti-payments.h). */

/* "pool:1" for a hand, the fund itself for a fund. */
static char *
name_column (TontiSheetMaker *self, TontiSubject subject)
{
  if (subject.kind == TONTI_SUBJECT_HAND)
    return tonti_goods_column (
        self->facts->db, tonti_name_query_hand_pool (self->facts->db, subject.n), !self->in_money);
  return tonti_subject_format (subject);
}

/* Goods that were not brought are brought later: they are no arrears of money. */
static gboolean
is_goods (const TontiSheetMaker *self, TontiSubject subject)
{
  return subject.kind == TONTI_SUBJECT_HAND
         && tonti_goods_is (self->facts->db,
                            tonti_name_query_hand_pool (self->facts->db, subject.n));
}

static gboolean
is_earlier (const TontiMeetingFacts *facts, gint64 meeting)
{
  return meeting >= 0 && meeting != facts->meeting
         && tonti_meeting_query_was_opened (facts->db, meeting, facts->seq);
}

static void
add_due (TontiSheetMaker *self, gint64 member, const char *of, gint64 meeting, gint64 open)
{
  TontiSubject subject;
  TontiMeetingSheetCell *cell;
  g_autofree char *key = NULL;

  if (!tonti_subject_parse (of, &subject))
    return;
  key = meeting == self->facts->meeting || subject.kind == TONTI_SUBJECT_CALL
                || is_goods (self, subject)
            ? name_column (self, subject)
            : g_strdup ("arrears");
  cell = tonti_sheet_maker_cell (self, member, key);
  if (cell == NULL)
    return;
  /* Before the opening the column already holds what will be due, and this was paid in advance. */
  if (self->facts->opening == NULL && meeting == self->facts->meeting)
    cell->due.minor = MAX (cell->due.minor + open, 0);
  else
    cell->due.minor += MAX (open, 0);
}

static void
add_expected (TontiSheetMaker *self)
{
  const TontiMeetingFacts *facts = self->facts;
  g_autoptr (GArray) dues = tonti_expected_dues (facts->db, tonti_book_get_group (facts->book),
                                                 facts->meeting, facts->row.day);

  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (dues, TontiDueRow, i);
      g_autofree char *key = name_column (self, row->subject);
      TontiMeetingSheetCell *cell = tonti_sheet_maker_cell (self, row->member, key);

      if (cell != NULL)
        cell->due.minor += row->amount;
    }
}

/* Who is noted as away owes no meal, where the by-laws say so; it is final at the closing. */
static gboolean
is_let_off (const TontiMeetingFacts *facts, gint64 member, const char *of, gint64 meeting)
{
  TontiSubject subject;

  return facts->row.closed == 0 && meeting == facts->meeting && tonti_subject_parse (of, &subject)
         && subject.kind == TONTI_SUBJECT_FUND && subject.n == tonti_fund_get_meal (facts->db)
         && tonti_meal_is_let_off (facts->db, meeting, member);
}

static gboolean
add_kept (TontiSheetMaker *self, TontiProblems *problems)
{
  const TontiMeetingFacts *facts = self->facts;
  g_autoptr (TontiPayments) since = tonti_payments_new (facts->book, facts->seq, TRUE);
  TontiStatement *s = tonti_meeting_query_dues (facts->db, facts->meeting, facts->seq);
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      const gint64 member = tonti_statement_get_int (s, 0);
      const gint64 meeting = tonti_statement_get_int (s, 2);
      const char *of = tonti_statement_get_text (s, 1);
      const gint64 later = tonti_payments_get (since, 0, member, of, meeting);
      const gint64 paid = tonti_statement_get_int (s, 4) - later;

      if (!is_let_off (facts, member, of, meeting))
        add_due (self, member, of, meeting, tonti_statement_get_int (s, 3) - paid);
    }
  tonti_statement_reset (s);
  return step == TONTI_STEP_DONE || tonti_db_fail (facts->db, problems);
}

/* TRUE for events that change what is owed in fines, and are not payments. */
static gboolean
changes_fines (const TontiEvent *event)
{
  const char *undone = tonti_fact_text (json_object_get (event->json, "undoes"), "kind");

  if (tonti_event_is (event, "correction"))
    return g_str_has_prefix (undone, "fine");
  return tonti_event_is (event, "fine") || tonti_event_is (event, "fine-cancel");
}

static void
add_charged (TontiSheetMaker *self, const TontiEvent *event)
{
  for (guint i = 0; i < event->lines->len; i++)
    {
      const TontiLine *line = &g_array_index (event->lines, TontiLine, i);
      TontiMeetingSheetCell *cell;

      if (!g_str_equal (line->account, "fines-due"))
        continue;
      cell = tonti_sheet_maker_cell (self, line->member, "fines");
      if (cell != NULL)
        cell->due.minor += line->amount;
    }
}

static gboolean
add_fines (TontiSheetMaker *self, TontiProblems *problems)
{
  const TontiMeetingFacts *facts = self->facts;
  TontiStatement *s = tonti_meeting_query_fines (facts->db, facts->seq);
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      TontiMeetingSheetCell *cell
          = tonti_sheet_maker_cell (self, tonti_statement_get_int (s, 0), "fines");

      if (cell != NULL)
        cell->due.minor += tonti_statement_get_int (s, 1);
    }
  tonti_statement_reset (s);
  for (guint i = 0; i < facts->own->len; i++)
    if (changes_fines (g_ptr_array_index (facts->own, i)))
      add_charged (self, g_ptr_array_index (facts->own, i));
  return step == TONTI_STEP_DONE || tonti_db_fail (facts->db, problems);
}

/* What is typed and would cancel it. */
static gboolean
is_cancelled (const TontiMeetingFacts *facts, gint64 fine)
{
  for (guint i = 0; i < facts->own->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (facts->own, i);

      if (event->seq == 0 && tonti_event_is (event, "fine-cancel")
          && tonti_fact_int (event->json, "fine") == fine)
        return TRUE;
    }
  return FALSE;
}

static void
add_contest (TontiSheetMaker *self, TontiStatement *s)
{
  const TontiMeetingFacts *facts = self->facts;
  const char *kind = tonti_statement_get_text (s, 2);
  g_autofree char *label = tonti_name_query_fine_kind (facts->db, kind);
  GStringChunk *texts = self->sheet->texts;
  const TontiMeetingSheetContest contest = {
    .fine = tonti_statement_get_int (s, 0),
    .member = tonti_statement_get_int (s, 1),
    .name = tonti_paper_name (facts->book, texts, tonti_statement_get_int (s, 1)),
    .what = tonti_paper_keep (texts, label != NULL ? label : kind),
    .amount = tonti_money (tonti_statement_get_int (s, 3)),
  };
  TontiMeetingSheetCell *cell = tonti_sheet_maker_cell (self, contest.member, "fines");

  if (is_cancelled (facts, contest.fine))
    return;
  g_array_append_val (self->sheet->contests, contest);
  if (cell != NULL)
    cell->due.minor -= contest.amount.minor;
}

/* Contested and not ruled on at the end of the meeting: not asked for, but told apart. */
static gboolean
add_contests (TontiSheetMaker *self, TontiProblems *problems)
{
  const TontiMeetingFacts *facts = self->facts;
  TontiStatement *s = tonti_meeting_query_contested (
      facts->db, facts->row.closed > 0 ? facts->row.closed : TONTI_SEQ_LAST);
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    add_contest (self, s);
  tonti_statement_reset (s);
  return step == TONTI_STEP_DONE || tonti_db_fail (facts->db, problems);
}

static void
add_loan (TontiSheetMaker *self, gint64 member, gint64 amount)
{
  TontiMeetingSheetCell *cell = tonti_sheet_maker_cell (self, member, "loans");

  if (cell != NULL)
    cell->due.minor += amount;
}

static void
add_paid_loan (gint64 member, const char *of, gint64 meeting G_GNUC_UNUSED, gint64 amount,
               gpointer data)
{
  TontiSubject subject;

  if (tonti_subject_parse (of, &subject) && subject.kind == TONTI_SUBJECT_BOX_LOAN)
    add_loan (data, member, amount);
}

/* What comes back at a meeting that is not closed; of any meeting, what came back and is final. */
static void
add_loans (TontiSheetMaker *self)
{
  const TontiMeetingFacts *facts = self->facts;
  g_autoptr (GArray) debts
      = tonti_box_debt_list (facts->db, 0, tonti_book_get_group (facts->book)->unit);

  for (guint i = 0; i < debts->len && facts->seal == NULL; i++)
    {
      const TontiBoxDebt *debt = &g_array_index (debts, TontiBoxDebt, i);

      add_loan (self, debt->member, tonti_box_debt_now (debt, facts->row.day));
    }
  for (guint i = 0; i < facts->own->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (facts->own, i);

      if (event->seq > 0)
        tonti_event_each_item (event, FALSE, add_paid_loan, self);
    }
}

static void
add_claim (TontiSheetMaker *self, gint64 member, const char *key, gint64 amount)
{
  TontiMeetingSheetCell *cell = tonti_sheet_maker_cell (self, member, key);

  if (cell != NULL)
    cell->due.minor += amount;
}

static void
add_paid_claim (gint64 member, const char *of, gint64 meeting G_GNUC_UNUSED, gint64 amount,
                gpointer data)
{
  TontiSheetMaker *self = data;

  if (tonti_missing_pool (of) >= 0)
    add_claim (self, member, self->in_money ? TONTI_MISSING : of, amount);
}

/* As with loans: what was missing before this meeting, and is not made good yet. */
static void
add_claims (TontiSheetMaker *self)
{
  const TontiMeetingFacts *facts = self->facts;
  g_autoptr (GArray) claims = tonti_missing_list (facts->db);

  for (guint i = 0; i < claims->len && facts->seal == NULL; i++)
    {
      const TontiOpenClaim *claim = &g_array_index (claims, TontiOpenClaim, i);
      g_autofree char *key = tonti_missing_key (claim->pool);

      add_claim (self, claim->member, key, claim->open);
    }
  for (guint i = 0; i < facts->own->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (facts->own, i);

      self->in_money = !tonti_event_moves_goods (event);
      if (event->seq > 0)
        tonti_event_each_item (event, FALSE, add_paid_claim, self);
      self->in_money = FALSE;
    }
}

gboolean
tonti_sheet_maker_add_dues (TontiSheetMaker *self, TontiProblems *problems)
{
  if (self->facts->opening == NULL)
    add_expected (self);
  add_loans (self);
  add_claims (self);
  return add_kept (self, problems) && add_fines (self, problems) && add_contests (self, problems);
}

static void
add_item (gint64 member, const char *of, gint64 meeting, gint64 amount, gpointer data)
{
  TontiSheetMaker *self = data;
  TontiMeetingSheetCell *cell;
  TontiSubject subject;
  g_autofree char *key = NULL;

  if (!tonti_subject_parse (of, &subject))
    key = g_strdup (of);
  else if (subject.kind == TONTI_SUBJECT_FINE)
    key = g_strdup ("fines");
  else if (subject.kind == TONTI_SUBJECT_BOX_LOAN)
    key = g_strdup ("loans");
  else if (subject.kind == TONTI_SUBJECT_CLAIM)
    key = g_strdup (self->in_money ? TONTI_MISSING : of);
  else if (subject.kind != TONTI_SUBJECT_CALL && is_earlier (self->facts, meeting)
           && !is_goods (self, subject))
    key = g_strdup ("arrears");
  else
    key = name_column (self, subject);
  cell = tonti_sheet_maker_cell (self, member, key);
  if (cell != NULL)
    cell->paid.minor += amount;
}

void
tonti_sheet_maker_add_paid (TontiSheetMaker *self)
{
  for (guint i = 0; i < self->facts->own->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (self->facts->own, i);

      self->in_money = !tonti_event_moves_goods (event);
      tonti_event_each_item (event, FALSE, add_item, self);
      self->in_money = FALSE;
    }
}
