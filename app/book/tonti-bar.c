// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-bar.h"

#include <glib/gi18n.h>

#include "tonti-call-store.h"
#include "tonti-journal.h"
#include "tonti-leaver.h"
#include "tonti-overlay.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

const TontiCodes tonti_bar_codes = { (const char *const[]){ "draw", "bid", "loan", "vote", NULL } };

struct _TontiBarred
{
  TontiDb *db;
  GHashTable *behind; /* members */
};

/* What was called for between meetings is no arrears before its day has passed. */
static gboolean
is_called (const TontiCompose *compose, TontiDay day, const TontiDueRow *row)
{
  g_auto (TontiCallRow) call = { 0 };

  return row->subject.kind == TONTI_SUBJECT_CALL && tonti_day_is_valid (day)
         && tonti_call_get (compose->db, row->subject.n, &call) && call.due.number >= day.number;
}

static void
add (GHashTable *behind, gint64 member)
{
  g_hash_table_add (behind, g_memdup2 (&member, sizeof member));
}

/* Who left a hand that was served and owes all of it at once. */
static void
add_leavers (const TontiCompose *compose, GHashTable *behind)
{
  g_autoptr (GArray) leavers = tonti_leaver_list (compose->db, 0, 0);

  for (guint i = 0; i < leavers->len; i++)
    {
      const TontiLeaverRow *row = &g_array_index (leavers, TontiLeaverRow, i);

      if (tonti_leaver_due (compose, row) > 0)
        add (behind, row->member);
    }
}

GHashTable *
tonti_bar_list_behind (const TontiCompose *compose, TontiDay day)
{
  GHashTable *behind = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < compose->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (compose->dues, TontiDueRow, i);

      if (tonti_due_row_open (row) > 0
          && (compose->meeting == 0 || row->meeting != compose->meeting)
          && !is_called (compose, day, row))
        add (behind, row->member);
    }
  add_leavers (compose, behind);
  return behind;
}

TontiBarred *
tonti_barred_new (TontiBook *book)
{
  TontiBarred *self = g_new0 (TontiBarred, 1);
  g_auto (TontiCompose) compose = { 0 };

  self->db = tonti_journal_get_db (tonti_book_get_journal (book));
  tonti_overlay_compose_drafts (book, &compose);
  self->behind = tonti_bar_list_behind (&compose, compose.day);
  return self;
}

void
tonti_barred_free (TontiBarred *self)
{
  g_hash_table_unref (self->behind);
  g_free (self);
}

gboolean
tonti_barred_is_behind (const TontiBarred *self, gint64 member)
{
  return g_hash_table_contains (self->behind, &member);
}

static gboolean
holds_in (const TontiBarred *self, TontiBar bar, const TontiPoolRow *pool)
{
  gboolean auctions = g_str_equal (pool->order_rule, "auction");

  if (bar == TONTI_BAR_BID)
    return pool->needs_paid_up && auctions;
  return pool->needs_paid_up && !auctions && !g_str_equal (pool->order_rule, "fixed");
}

static gboolean
holds (const TontiBarred *self, TontiBar bar, gint64 pool)
{
  g_autoptr (GArray) pools = NULL;

  if (bar == TONTI_BAR_LOAN || bar == TONTI_BAR_VOTE)
    return tonti_rule_number (self->db, 0,
                              bar == TONTI_BAR_LOAN ? "arrears-bar-loan" : "arrears-bar-vote", 0)
           != 0;
  pools = tonti_pool_list (self->db);
  for (guint i = 0; i < pools->len; i++)
    {
      const TontiPoolRow *row = &g_array_index (pools, TontiPoolRow, i);

      if ((pool == 0 || row->id == pool) && holds_in (self, bar, row))
        return TRUE;
    }
  return FALSE;
}

gboolean
tonti_barred_is_out (const TontiBarred *self, gint64 member, TontiBar bar, gint64 pool)
{
  return tonti_barred_is_behind (self, member) && holds (self, bar, pool);
}

char *
tonti_bars_dup_text (const TontiBarred *self, gint64 member)
{
  static const char *const words[]
      = { N_ ("draws and choices"), N_ ("bids"), N_ ("loans"), N_ ("votes") };
  GString *text = g_string_new (NULL);

  for (int bar = TONTI_BAR_DRAW; bar <= TONTI_BAR_VOTE; bar++)
    if (tonti_barred_is_out (self, member, (TontiBar)bar, 0))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _ (words[bar]));
  return g_string_free (text, FALSE);
}
