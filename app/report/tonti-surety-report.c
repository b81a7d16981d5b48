// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-surety-report.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-box-store.h"
#include "tonti-box-text-private.h"
#include "tonti-labels.h"
#include "tonti-overlay.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"
#include "tonti-rule-store.h"
#include "tonti-surety.h"

static void
clear_surety (gpointer data)
{
  TontiSurety *surety = data;

  g_free (surety->name);
  g_free (surety->holders);
}

char *
tonti_surety_dup_whom (TontiBook *book, gint64 hand, gint64 borrower)
{
  g_autofree char *name = NULL;

  if (borrower == 0)
    return tonti_report_holders (book, hand);
  name = tonti_report_member_name (book, borrower);
  return g_strdup_printf ("%" PRId64 " %s", borrower, name);
}

/* "3 Binta Sow", or "3 Binta Sow (loan 2)". */
static char *
dup_whom (TontiBook *book, const TontiGuaranteeRow *row)
{
  g_autofree char *whom = tonti_surety_dup_whom (
      book, row->hand, tonti_surety_borrower (tonti_report_db (book), row));
  g_autofree char *key = NULL;
  g_autofree char *loan = NULL;

  if (row->loan == 0)
    return g_steal_pointer (&whom);
  key = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_BOX_LOAN, row->loan });
  loan = tonti_label_subject (book, key);
  return g_strdup_printf ("%s (%s)", whom, loan);
}

static void
add (TontiSuretyReport *self, TontiBook *book, const TontiCompose *compose,
     const TontiGuaranteeRow *row)
{
  TontiSurety surety = {
    .guarantee = row->id,
    .hand = row->hand,
    .loan = row->loan,
    .member = row->member,
    .is_served = tonti_surety_can_call (tonti_report_db (book), row),
    .state = tonti_surety_state (compose, row),
    .name = row->member > 0 ? tonti_report_member_name (book, row->member) : g_strdup (row->what),
    .holders = dup_whom (book, row),
    .exposure = tonti_money (tonti_surety_left (compose, row)),
    .most = tonti_money (row->most),
    .called = tonti_money (row->called),
    .paid = tonti_money (row->paid),
  };

  surety.bound = tonti_money (tonti_surety_bound (row, surety.exposure.minor));
  g_array_append_val (self->rows, surety);
}

/* What is asked for: of a hand, a member, the box of a pool, or (all 0) everything. */
typedef struct
{
  gint64 hand, member, box;
} Asked;

static gboolean
is_in_box (TontiDb *db, const TontiGuaranteeRow *row, gint64 pool)
{
  TontiBoxLoanRow loan = { 0 };

  return row->loan > 0 && tonti_box_loan_get (db, row->loan, &loan) && loan.pool == pool;
}

static gboolean
is_asked (TontiDb *db, const TontiGuaranteeRow *row, const Asked *asked)
{
  g_autoptr (GArray) holders = NULL;

  if (row->ended > 0 || asked->hand > 0)
    return row->ended == 0 && row->hand == asked->hand;
  if (asked->box > 0)
    return is_in_box (db, row, asked->box);
  if (asked->member == 0 || row->member == asked->member)
    return TRUE;
  if (row->loan > 0)
    return tonti_surety_borrower (db, row) == asked->member;
  holders = tonti_holder_list (db, row->hand);
  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, TontiHolderRow, i).member == asked->member)
      return TRUE;
  return FALSE;
}

static void
read_hand (TontiSuretyReport *self, TontiDb *db, const TontiCompose *compose, gint64 hand)
{
  TontiHandRow row = { 0 };

  tonti_hand_get (db, hand, &row);
  self->is_needed = tonti_rule_number (db, row.pool, "guarantor-needed", compose->meeting) != 0;
  self->exposure = tonti_money (tonti_surety_exposure (compose, hand));
  self->later = tonti_money (tonti_surety_later (compose, hand));
}

static TontiSuretyReport *
make (TontiBook *book, const Asked *asked)
{
  TontiDb *db = tonti_report_db (book);
  const TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  TontiSuretyReport *self = g_new0 (TontiSuretyReport, 1);
  g_autoptr (GArray) rows = tonti_guarantee_list (db, asked->hand, 0);
  g_auto (TontiCompose) compose = { 0 };

  self->rows = g_array_new (FALSE, TRUE, sizeof (TontiSurety));
  g_array_set_clear_func (self->rows, clear_surety);
  tonti_overlay_compose_drafts (book, &compose);
  compose.day = tonti_report_day (book, &query);
  for (guint i = 0; i < rows->len; i++)
    if (is_asked (db, &g_array_index (rows, TontiGuaranteeRow, i), asked))
      add (self, book, &compose, &g_array_index (rows, TontiGuaranteeRow, i));
  if (asked->hand > 0)
    read_hand (self, db, &compose, asked->hand);
  return self;
}

TontiSuretyReport *
tonti_surety_report_make (TontiBook *book, gint64 hand, gint64 member)
{
  return make (book, &(Asked){ .hand = hand, .member = member });
}

TontiSuretyReport *
tonti_surety_report_make_box (TontiBook *book, gint64 pool)
{
  return make (book, &(Asked){ .box = pool });
}

void
tonti_surety_report_free (TontiSuretyReport *self)
{
  g_array_unref (self->rows);
  g_free (self);
}

char *
tonti_surety_tell (const TontiSurety *surety, const TontiGroup *group)
{
  g_autofree char *bound = tonti_style_format_symbol (
      &group->style,
      surety->bound.minor > 0 || surety->most.minor == 0 ? surety->bound : surety->most);
  const char *state = tonti_label_of_code ("state", surety->state);

  if (g_str_equal (surety->state, "over"))
    return g_strdup_printf (_ ("%s for %s: %s"), surety->name, surety->holders, state);
  if (g_str_equal (surety->state, "offered"))
    return g_strdup_printf (_ ("%s would answer for %s: %s"), surety->name, surety->holders, state);
  return g_strdup_printf (_ ("%s answers for %s: %s today"), surety->name, surety->holders, bound);
}
