// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-surety-report.h"

#include <glib/gi18n.h>

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

static void
add (TontiSuretyReport *self, TontiBook *book, const TontiCompose *compose,
     const TontiGuaranteeRow *row)
{
  TontiSurety surety = {
    .guarantee = row->id,
    .hand = row->hand,
    .member = row->member,
    .is_served = tonti_surety_is_served (tonti_report_db (book), row->hand),
    .state = tonti_surety_state (compose, row),
    .name = row->member > 0 ? tonti_report_member_name (book, row->member) : g_strdup (row->what),
    .holders = tonti_report_holders (book, row->hand),
    .exposure = tonti_money (tonti_surety_exposure (compose, row->hand)),
    .most = tonti_money (row->most),
    .called = tonti_money (row->called),
    .paid = tonti_money (row->paid),
  };

  surety.bound = tonti_money (tonti_surety_bound (row, surety.exposure.minor));
  g_array_append_val (self->rows, surety);
}

static gboolean
is_asked (TontiDb *db, const TontiGuaranteeRow *row, gint64 hand, gint64 member)
{
  g_autoptr (GArray) holders = NULL;

  if (row->ended > 0 || hand > 0)
    return row->ended == 0 && row->hand == hand;
  if (member == 0 || row->member == member)
    return TRUE;
  holders = tonti_holder_list (db, row->hand);
  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, TontiHolderRow, i).member == member)
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

TontiSuretyReport *
tonti_surety_report_make (TontiBook *book, gint64 hand, gint64 member)
{
  TontiDb *db = tonti_report_db (book);
  TontiSuretyReport *self = g_new0 (TontiSuretyReport, 1);
  g_autoptr (GArray) rows = tonti_guarantee_list (db, hand, 0);
  g_auto (TontiCompose) compose = { 0 };

  self->rows = g_array_new (FALSE, TRUE, sizeof (TontiSurety));
  g_array_set_clear_func (self->rows, clear_surety);
  tonti_overlay_compose_drafts (book, &compose);
  for (guint i = 0; i < rows->len; i++)
    if (is_asked (db, &g_array_index (rows, TontiGuaranteeRow, i), hand, member))
      add (self, book, &compose, &g_array_index (rows, TontiGuaranteeRow, i));
  if (hand > 0)
    read_hand (self, db, &compose, hand);
  return self;
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
