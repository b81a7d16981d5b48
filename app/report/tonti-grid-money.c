// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-grid-private.h"

#include <string.h>

#include "tonti-box-debt.h"
#include "tonti-draft-store.h"
#include "tonti-due-store.h"
#include "tonti-fact.h"
#include "tonti-fine-store.h"
#include "tonti-fund-store.h"
#include "tonti-goods-private.h"
#include "tonti-meal.h"
#include "tonti-meeting-facts.h"
#include "tonti-missing.h"
#include "tonti-name-query-store.h"
#include "tonti-paper-private.h"

/* What stands in the cells of the grid. */

static char *
name_column (TontiGridMaker *self, TontiSubject subject, gint64 pool)
{
  if (subject.kind == TONTI_SUBJECT_FINE)
    return g_strdup ("fines");
  if (subject.kind == TONTI_SUBJECT_BOX_LOAN)
    return g_strdup ("loans");
  if (subject.kind == TONTI_SUBJECT_CLAIM && self->in_money)
    return g_strdup (TONTI_MISSING);
  if (subject.kind == TONTI_SUBJECT_HAND)
    {
      gint64 n = pool > 0 ? pool : tonti_name_query_hand_pool (self->db, subject.n);
      return tonti_goods_column (self->db, n, !self->in_money);
    }
  return tonti_subject_format (subject);
}

static void
add_due (TontiGridMaker *self, const TontiDueRow *row)
{
  /* Goods that were not brought are brought later: they are no arrears of money. */
  const gboolean is_now = row->meeting == self->grid->meeting
                          || row->subject.kind == TONTI_SUBJECT_CALL
                          || (row->pool != 0 && tonti_goods_is (self->db, row->pool));
  g_autofree char *key
      = is_now ? name_column (self, row->subject, row->pool) : g_strdup ("arrears");
  TontiGridCell *cell = tonti_grid_maker_cell (self, row->member, key);
  if (!cell)
    return;
  cell->due.minor += is_now ? row->amount : tonti_due_row_open (row);
  cell->open.minor += tonti_due_row_open (row);
}

static void
add_fine (TontiGridMaker *self, gint64 member, gint64 open)
{
  TontiGridCell *cell = tonti_grid_maker_cell (self, member, "fines");
  if (!cell)
    return;
  cell->due.minor += open;
  cell->open.minor += open;
}

static gboolean
is_cancelled (TontiGridMaker *self, gint64 fine)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (self->drafts, i);
      if (g_str_has_prefix (draft->cell, "fine-cancel:")
          && g_ascii_strtoll (draft->cell + strlen ("fine-cancel:"), NULL, 10) == fine)
        return TRUE;
    }
  return FALSE;
}

static void
add_fines (TontiGridMaker *self)
{
  g_autoptr (GArray) open = tonti_fine_list_open (self->db, 0);
  for (guint i = 0; i < open->len; i++)
    {
      const TontiFineRow *fine = &g_array_index (open, TontiFineRow, i);
      if (!is_cancelled (self, fine->id))
        add_fine (self, fine->member, tonti_fine_row_open (fine));
    }
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (self->drafts, i);
      if (g_str_has_prefix (draft->cell, "fine:"))
        add_fine (self, tonti_fact_int (draft->value, "member"),
                  tonti_fact_int (draft->value, "amount"));
    }
}

static void
add_loans (TontiGridMaker *self)
{
  g_autoptr (GArray) debts
      = tonti_box_debt_list (self->db, 0, tonti_book_get_group (self->book)->unit);
  for (guint i = 0; i < debts->len; i++)
    {
      const TontiBoxDebt *debt = &g_array_index (debts, TontiBoxDebt, i);
      TontiGridCell *cell = tonti_grid_maker_cell (self, debt->member, "loans");
      const gint64 open = tonti_box_debt_now (debt, self->grid->day);
      if (!cell)
        continue;
      cell->due.minor += open;
      cell->open.minor += open;
    }
}

/* Goods stand in the column of their pot; money that is given in their place, in that of cash. */
static void
add_claims (TontiGridMaker *self)
{
  g_autoptr (GArray) claims = tonti_missing_list (self->db);
  for (guint i = 0; i < claims->len; i++)
    {
      const TontiOpenClaim *claim = &g_array_index (claims, TontiOpenClaim, i);
      g_autofree char *key = tonti_missing_key (claim->pool);
      TontiGridCell *cell = tonti_grid_maker_cell (self, claim->member, key);
      if (!cell)
        continue;
      cell->due.minor += claim->open;
      cell->open.minor += claim->open;
    }
}

/* Who is noted as away owes no meal, where the by-laws say so; it is final at the closing. */
static void
let_off (TontiGridMaker *self, gint64 meal, TontiDueRow *row)
{
  if (meal != 0 && row->subject.kind == TONTI_SUBJECT_FUND && row->subject.n == meal
      && tonti_due_row_open (row) > 0
      && tonti_meal_is_let_off (self->db, self->grid->meeting, row->member))
    row->amount = row->paid;
}

void
tonti_grid_maker_add_dues (TontiGridMaker *self)
{
  g_autoptr (GArray) now = tonti_due_list_meeting (self->db, self->grid->meeting);
  g_autoptr (GArray) open = tonti_due_list_open (self->db, 0, G_MAXINT64);
  const gint64 meal = tonti_fund_get_meal (self->db);
  for (guint i = 0; i < now->len; i++)
    {
      TontiDueRow row = g_array_index (now, TontiDueRow, i);
      let_off (self, meal, &row);
      add_due (self, &row);
    }
  for (guint i = 0; i < open->len; i++)
    {
      const TontiDueRow *row = &g_array_index (open, TontiDueRow, i);
      if (row->meeting != self->grid->meeting && tonti_due_row_open (row) > 0)
        add_due (self, row);
    }
  add_fines (self);
  add_loans (self);
  add_claims (self);
}

static void
add_item (gint64 member, const char *of, gint64 meeting, gint64 amount, gpointer data)
{
  TontiGridMaker *self = data;
  TontiSubject subject;
  g_autofree char *key
      = tonti_subject_parse (of, &subject) ? name_column (self, subject, 0) : g_strdup (of);
  TontiGridCell *cell = tonti_grid_maker_cell (self, member, key);
  if (cell)
    cell->posted.minor += amount;
}

static void
note_receipt (TontiGridMaker *self, const TontiEvent *event)
{
  TontiGridRow *row = tonti_grid_maker_row (self, event->member);
  g_autofree char *label = tonti_event_dup_document (event);
  if (!row || !label)
    return;
  row->receipt = g_string_chunk_insert (self->grid->texts, label);
  row->receipt_number = tonti_fact_int (json_object_get (event->json, "document"), "number");
}

gboolean
tonti_grid_maker_add_posted (TontiGridMaker *self, TontiProblems *problems)
{
  g_autoptr (TontiMeetingFacts) facts
      = tonti_meeting_facts_read (self->book, self->grid->meeting, FALSE, problems);
  for (guint i = 0; facts && i < facts->own->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (facts->own, i);
      self->in_money = !tonti_event_moves_goods (event);
      tonti_event_each_item (event, FALSE, add_item, self);
      self->in_money = FALSE;
      if (tonti_event_is (event, "receipt"))
        note_receipt (self, event);
    }
  return facts != NULL;
}

static void
add_presence (TontiGridMaker *self, gint64 member, const json_t *value)
{
  TontiGridRow *row = tonti_grid_maker_row (self, member);
  const int presence
      = tonti_codes_find (&tonti_presence_codes, tonti_fact_text (value, "presence"));
  if (!row || presence < 0)
    return;
  row->presence = (TontiPresence)presence;
  row->proxy = g_string_chunk_insert (self->grid->texts, tonti_fact_text (value, "proxy"));
}

static void
add_payer (TontiGridMaker *self, gint64 member, const json_t *value)
{
  TontiGridRow *row = tonti_grid_maker_row (self, member);
  const gint64 payer = tonti_fact_int (json_object_get (value, "paid_by"), "member");
  if (row && payer > 0)
    row->payer = tonti_paper_name (self->book, self->grid->texts, payer);
}

static void
add_amount (TontiGridMaker *self, gint64 member, const char *key, const json_t *value)
{
  const char *column = g_str_has_prefix (key, "box-loan:") ? "loans" : key;
  TontiGridCell *cell = tonti_grid_maker_cell (self, member, column);
  if (!cell)
    return;
  cell->typed.minor += tonti_fact_int (value, "amount");
  cell->is_typed = TRUE;
}

void
tonti_grid_maker_add_typed (TontiGridMaker *self)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (self->drafts, i);
      const char *colon = strchr (draft->cell, ':');
      char *rest = NULL;
      gint64 member = colon ? g_ascii_strtoll (colon + 1, &rest, 10) : 0;
      if (g_str_has_prefix (draft->cell, "presence:"))
        add_presence (self, member, draft->value);
      else if (g_str_has_prefix (draft->cell, "paper:"))
        add_payer (self, member, draft->value);
      else if (g_str_has_prefix (draft->cell, "due:") && *rest == ':')
        add_amount (self, member, rest + 1, draft->value);
    }
}
