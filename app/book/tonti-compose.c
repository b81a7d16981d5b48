// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-compose.h"

#include <inttypes.h>
#include <string.h>

#include "tonti-between.h"
#include "tonti-call-store.h"
#include "tonti-box-debt.h"
#include "tonti-fine-store.h"
#include "tonti-fund-store.h"
#include "tonti-goods-part.h"
#include "tonti-meeting-store.h"
#include "tonti-missing.h"
#include "tonti-deferral.h"
#include "tonti-penalty.h"
#include "tonti-raise.h"
#include "tonti-subject-store.h"
#include "tonti-verb.h"

/* What a composition knows, and the order in which drafts become events. */

static void
free_composed (gpointer data)
{
  TontiComposed *composed = data;

  json_decref (composed->body);
  g_ptr_array_unref (composed->cells);
  g_free (composed);
}

static GArray *
load_fines (TontiDb *db)
{
  g_autoptr (GArray) rows = tonti_fine_list_open (db, 0);
  GArray *fines = g_array_new (FALSE, FALSE, sizeof (TontiOpenFine));

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiFineRow *row = &g_array_index (rows, TontiFineRow, i);
      TontiOpenFine fine = { row->id, row->member, tonti_fine_row_open (row) };

      g_array_append_val (fines, fine);
    }
  return fines;
}

/* Rows of meetings to come matter only when they were paid in advance. */
static gint64
find_first_planned (const GArray *planned)
{
  gint64 first = G_MAXINT64;

  for (guint i = 0; i < planned->len; i++)
    first = MIN (first, g_array_index (planned, TontiMeetingRow, i).id);
  return first;
}

static TontiDay
find_day (TontiDb *db, gint64 meeting)
{
  g_auto (TontiMeetingRow) row = { 0 };

  return meeting > 0 && tonti_meeting_get (db, meeting, &row) ? row.day : TONTI_DAY_NONE;
}

void
tonti_compose_init (TontiCompose *self, TontiDb *db, const TontiGroup *group, gint64 meeting)
{
  *self = (TontiCompose){ .db = db, .group = group, .meeting = meeting };
  self->day = find_day (db, meeting);
  self->loans = tonti_box_debt_list (db, 0, group->unit);
  self->planned = tonti_meeting_list (db, "planned");
  self->dues = tonti_due_list_open (db, 0, find_first_planned (self->planned));
  self->fines = load_fines (db);
  self->claims = tonti_missing_list (db);
  self->entries = g_ptr_array_new_with_free_func (free_composed);
  self->dividends = json_array ();
}

void
tonti_compose_clear (TontiCompose *self)
{
  g_clear_pointer (&self->planned, g_array_unref);
  g_clear_pointer (&self->dues, g_array_unref);
  g_clear_pointer (&self->fines, g_array_unref);
  g_clear_pointer (&self->loans, g_array_unref);
  g_clear_pointer (&self->claims, g_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->dividends, json_decref);
}

TontiComposed *
tonti_compose_add (TontiCompose *self, const char *kind, int document, gint64 member)
{
  TontiComposed *composed = g_new0 (TontiComposed, 1);

  composed->kind = kind;
  composed->body = json_object ();
  composed->document = document;
  composed->member = member;
  composed->cells = g_ptr_array_new_with_free_func (g_free);
  if (self->meeting > 0)
    json_object_set_new (composed->body, "meeting", json_integer (self->meeting));
  if (member > 0)
    json_object_set_new (composed->body, "member", json_integer (member));
  g_ptr_array_add (self->entries, composed);
  return composed;
}

void
tonti_composed_add_cell (TontiComposed *composed, const char *cell)
{
  g_ptr_array_add (composed->cells, g_strdup (cell));
}

static TontiDueRow *
find_due (const TontiCompose *self, gint64 member, TontiSubject subject, gint64 meeting)
{
  for (guint i = 0; i < self->dues->len; i++)
    {
      TontiDueRow *row = &g_array_index (self->dues, TontiDueRow, i);

      if (row->member == member && row->meeting == meeting && row->subject.kind == subject.kind
          && row->subject.n == subject.n)
        return row;
    }
  return NULL;
}

void
tonti_compose_pay (TontiCompose *self, gint64 member, TontiSubject subject, gint64 pool,
                   gint64 meeting, gint64 amount)
{
  TontiDueRow *row = find_due (self, member, subject, meeting);
  TontiDueRow fresh
      = { .member = member, .subject = subject, .pool = pool, .meeting = meeting, .paid = amount };

  if (row != NULL)
    row->paid += amount;
  else
    g_array_append_val (self->dues, fresh);
}

const TontiDueRow *
tonti_compose_find_due (const TontiCompose *self, gint64 member, TontiSubject subject,
                        gint64 meeting)
{
  return find_due (self, member, subject, meeting);
}

gint64
tonti_compose_get_paid (const TontiCompose *self, gint64 member, TontiSubject subject,
                        gint64 meeting)
{
  const TontiDueRow *row = find_due (self, member, subject, meeting);

  return row != NULL ? row->paid : 0;
}

gint64
tonti_compose_sum_paid (const TontiCompose *self, gint64 pool, gint64 meeting)
{
  g_autoptr (GArray) rows = tonti_due_list_meeting (self->db, meeting);
  gboolean ahead = meeting >= find_first_planned (self->planned);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);

      if (row->pool == pool && !ahead && row->amount <= row->paid)
        sum += row->paid;
    }
  for (guint i = 0; i < self->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (self->dues, TontiDueRow, i);

      if (row->pool == pool && row->meeting == meeting)
        sum += row->paid;
    }
  return sum;
}

const char *
tonti_compose_account (const TontiCompose *self, TontiSubject subject)
{
  g_auto (TontiFundRow) fund = { 0 };
  g_auto (TontiCallRow) call = { 0 };

  if (subject.kind == TONTI_SUBJECT_CALL && tonti_call_get (self->db, subject.n, &call))
    subject = (TontiSubject){ TONTI_SUBJECT_FUND, call.fund };
  if (subject.kind == TONTI_SUBJECT_FUND && tonti_fund_get (self->db, subject.n, &fund))
    return g_intern_string (fund.account);
  return subject.kind == TONTI_SUBJECT_FINE ? "fines-due" : "pot";
}

char *
tonti_compose_line_of (const TontiCompose *self, TontiSubject subject)
{
  g_auto (TontiCallRow) call = { 0 };

  if (subject.kind == TONTI_SUBJECT_CALL && tonti_call_get (self->db, subject.n, &call))
    subject = (TontiSubject){ TONTI_SUBJECT_FUND, call.fund };
  return tonti_subject_format (subject);
}

/* The n-th number of a cell's name: 3 and 1 of "due:3:pool:1" are 0 and 1. */
static gint64
number_in (const char *cell, int n)
{
  for (const char *c = cell; *c != '\0'; c++)
    {
      if (*c == ':' && g_ascii_isdigit (c[1]) && n-- == 0)
        return g_ascii_strtoll (c + 1, NULL, 10);
    }
  return 0;
}

static gint64
find_next_fine (const TontiCompose *self, const GPtrArray *fines)
{
  gint64 next = tonti_fine_next (self->db);
  const TontiDraft *last = fines->len > 0 ? g_ptr_array_index (fines, fines->len - 1) : NULL;

  return last != NULL ? MAX (next, number_in (last->cell, 0) + 1) : next;
}

/* A number that was given away meanwhile, by a correction, is not given twice. */
static gint64
free_fine (const TontiCompose *self, gint64 fine, gint64 *next)
{
  if (tonti_subject_exists (self->db, (TontiSubject){ TONTI_SUBJECT_FINE, fine }))
    return (*next)++;
  return fine;
}

static void
compose_fines (TontiCompose *self)
{
  g_autoptr (GPtrArray) fines = tonti_draft_list (self->db, self->meeting, "fine:");
  g_autoptr (GPtrArray) cancels = tonti_draft_list (self->db, self->meeting, "fine-cancel:");
  gint64 next = find_next_fine (self, fines);

  for (guint i = 0; i < fines->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (fines, i);

      gint64 fine = free_fine (self, number_in (draft->cell, 0), &next);

      tonti_composed_add_cell (tonti_compose_fine (self, fine, draft->value), draft->cell);
    }
  for (guint i = 0; i < cancels->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (cancels, i);
      TontiComposed *composed
          = tonti_compose_fine_cancel (self, number_in (draft->cell, 0), draft->value);

      if (composed != NULL)
        tonti_composed_add_cell (composed, draft->cell);
    }
}

/* The cells FIRST ... LAST - 1 are those of one member. */
static void
compose_receipt (TontiCompose *self, gint64 member, const json_t *columns, const GPtrArray *cells,
                 guint first, guint last)
{
  g_autofree char *cell = g_strdup_printf ("paper:%" G_GINT64_FORMAT, member);
  json_auto_t *paper = tonti_draft_get (self->db, self->meeting, cell);
  TontiComposed *composed = tonti_compose_receipt (self, member, columns, paper);

  if (composed == NULL)
    return;
  for (guint i = first; i < last; i++)
    tonti_composed_add_cell (composed, ((TontiDraft *)g_ptr_array_index (cells, i))->cell);
  tonti_composed_add_cell (composed, cell);
}

/* "pool:1" of "due:3:pool:1". */
static const char *
column_in (const char *cell)
{
  return strchr (strchr (cell, ':') + 1, ':') + 1;
}

void
tonti_compose_receipts (TontiCompose *self)
{
  g_autoptr (GPtrArray) cells = tonti_draft_list (self->db, self->meeting, "due:");
  json_auto_t *columns = json_object ();
  gint64 member = 0;
  guint first = 0;

  tonti_compose_meal_offs (self);
  compose_fines (self);
  for (guint i = 0; i <= cells->len; i++)
    {
      const TontiDraft *draft = i < cells->len ? g_ptr_array_index (cells, i) : NULL;
      gint64 next = draft != NULL ? number_in (draft->cell, 0) : 0;

      if (i > 0 && next != member)
        {
          compose_receipt (self, member, columns, cells, first, i);
          json_object_clear (columns);
          first = i;
        }
      member = next;
      if (draft != NULL)
        json_object_set (columns, column_in (draft->cell),
                         json_object_get (draft->value, "amount"));
    }
}

/* What is lent comes before the lots out of which it may be repaid, what is repaid after them. */
static void
compose_between (TontiCompose *self, gboolean lent)
{
  g_autoptr (GPtrArray) cells = tonti_draft_list (self->db, self->meeting, "between:");

  for (guint i = 0; i < cells->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (cells, i);
      const char *how = json_string_value (json_object_get (draft->value, "how"));
      TontiComposed *composed = (g_strcmp0 (how, "lent") == 0) == lent
                                    ? tonti_between_compose (self, draft->value)
                                    : NULL;

      if (composed != NULL)
        tonti_composed_add_cell (composed, draft->cell);
    }
}

static void
compose_owed (TontiCompose *self)
{
  g_autoptr (GPtrArray) cells = tonti_draft_list (self->db, self->meeting, "owed:");

  for (guint i = 0; i < cells->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (cells, i);
      TontiComposed *composed = tonti_compose_owed (self, number_in (draft->cell, 1),
                                                    number_in (draft->cell, 0), draft->value);

      if (composed != NULL)
        tonti_composed_add_cell (composed, draft->cell);
    }
}

static void
add_flows (TontiCompose *self, const char *prefix,
           TontiComposed *(*compose) (TontiCompose *self, const json_t *value))
{
  g_autoptr (GPtrArray) cells = tonti_draft_list (self->db, self->meeting, prefix);

  for (guint i = 0; i < cells->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (cells, i);

      tonti_composed_add_cell (compose (self, draft->value), draft->cell);
    }
}

void
tonti_compose_drafts (TontiCompose *self)
{
  g_autoptr (GPtrArray) lots = tonti_draft_list (self->db, self->meeting, "lot:");

  tonti_compose_receipts (self);
  compose_between (self, TRUE);
  tonti_compose_lots (self, lots);
  tonti_compose_meals (self);
  compose_owed (self);
  compose_between (self, FALSE);
  add_flows (self, "flow:", tonti_compose_flow);
  add_flows (self, "transfer:", tonti_compose_transfer);
  tonti_goods_compose_counts (self);
  tonti_penalty_compose (self);
  tonti_raise_compose (self);
  tonti_deferral_compose (self);
}
