// SPDX-License-Identifier: GPL-3.0-or-later
#include "cycle-check.h"

#include <inttypes.h>

#include "tonti-box-money.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"
#include "tonti-pool-query-store.h"
#include "tonti-scene.h"

/* Nobody has less than nothing of what is kept for him, or owes less than nothing. */
static void
check_sides (TontiFixture *f)
{
  TontiStatement *s = tonti_db_prepare (
      tonti_fixture_db (f),
      "SELECT a.key || ' ' || coalesce(s.key, '') || ' of ' || coalesce(b.member, 0)"
      " FROM balance b JOIN account a ON a.id = b.account LEFT JOIN subject s ON s.id = b.subject"
      " WHERE (a.key IN ('owed', 'savings', 'dividends', 'advance') AND b.debit > b.credit)"
      " OR (a.key IN ('fines-due', 'loans') AND b.debit < b.credit)");

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      g_autofree char *account = g_strdup (tonti_statement_get_text (s, 0));

      tonti_statement_reset (s);
      g_assert_true (tonti_book_commit (f->book, f->problems)); /* to be looked at */
      g_error ("%s is on the wrong side", account);
    }
  tonti_statement_reset (s);
}

void
cycle_check_money (TontiFixture *f)
{
  cycle_check_boxes (f);
  tonti_scene_check_trial (f);
  check_sides (f);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), >=, 0);
  g_assert_cmpint (tonti_scene_balance (f, "bank"), >=, 0);
  g_assert_cmpint (tonti_scene_balance (f, "mobile"), >=, 0);
}

/* Also while it is lent from what is only typed. */
void
cycle_check_boxes (TontiFixture *f)
{
  g_autoptr (GArray) pools = tonti_pool_list (tonti_fixture_db (f));

  for (guint i = 0; i < pools->len; i++)
    g_assert_cmpint (tonti_box_money_get (f->book, g_array_index (pools, TontiPoolRow, i).id).in,
                     >=, 0);
}

static void
add_sum (GHashTable *sums, const char *account, gint64 amount)
{
  gint64 *sum = g_hash_table_lookup (sums, account);

  if (sum == NULL)
    {
      sum = g_new0 (gint64, 1);
      g_hash_table_insert (sums, g_strdup (account), sum);
    }
  *sum += amount;
}

GHashTable *
cycle_check_sum (TontiFixture *f)
{
  GHashTable *sums = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GArray) totals = tonti_ledger_totals (tonti_fixture_db (f));
  g_autoptr (GArray) lines = tonti_overlay_lines (f->book);

  for (guint i = 0; i < totals->len; i++)
    {
      const TontiLedgerTotal *row = &g_array_index (totals, TontiLedgerTotal, i);

      add_sum (sums, row->account, row->debit - row->credit);
    }
  for (guint i = 0; i < lines->len; i++)
    add_sum (sums, g_array_index (lines, TontiLine, i).account,
             g_array_index (lines, TontiLine, i).amount);
  return sums;
}

static void
check_same (GHashTable *before, GHashTable *after)
{
  GHashTableIter iter;
  gpointer account, sum;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &account, &sum))
    {
      const gint64 *now = g_hash_table_lookup (after, account);

      if ((now != NULL ? *now : 0) != *(gint64 *)sum)
        g_error ("%s: %" PRId64 " before the closing, %" PRId64 " after it", (char *)account,
                 *(gint64 *)sum, now != NULL ? *now : 0);
    }
}

void
cycle_check_sums (GHashTable *before, GHashTable *after)
{
  check_same (before, after);
  check_same (after, before);
}

void
cycle_check_hands (TontiFixture *f)
{
  TontiStatement *s = tonti_pool_query_proof (tonti_fixture_db (f), 1);
  gint64 in = 0, out = 0;

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      gint64 entitled = tonti_statement_get_int (s, 3), due = tonti_statement_get_int (s, 6);
      gint64 paid = tonti_statement_get_int (s, 8), received = tonti_statement_get_int (s, 9);

      if (paid != due || received != entitled)
        g_printerr ("hand %" PRId64 ": entitled %" PRId64 " due %" PRId64 " paid %" PRId64
                    " received %" PRId64 "\n",
                    tonti_statement_get_int (s, 0), entitled, due, paid, received);
      g_assert_cmpint (paid, ==, due);
      g_assert_cmpint (received, ==, entitled);
      g_assert_cmpint (tonti_statement_get_int (s, 12), >=, 0);
      in += paid;
      out += received;
    }
  tonti_statement_reset (s);
  g_assert_cmpint (in + tonti_pool_query_carried (tonti_fixture_db (f), 1), ==, out);
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 0);
}
