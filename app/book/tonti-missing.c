// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-missing.h"

#include "tonti-dues.h"
#include "tonti-goods-part.h"
#include "tonti-ledger-store.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  const TontiOpenClaim *left = a, *right = b;

  if (left->member != right->member)
    return left->member < right->member ? -1 : 1;
  return (left->pool > right->pool) - (left->pool < right->pool);
}

GArray *
tonti_missing_list (TontiDb *db)
{
  g_autoptr (GArray) rows = tonti_ledger_account_balances (db, TONTI_MISSING);
  GArray *claims = g_array_new (FALSE, FALSE, sizeof (TontiOpenClaim));

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLedgerBalance *row = &g_array_index (rows, TontiLedgerBalance, i);
      TontiSubject pool = { TONTI_SUBJECT_POOL, 0 };
      TontiOpenClaim claim = { .member = row->member, .open = row->debit - row->credit };

      if (row->of != NULL && !tonti_subject_parse (row->of, &pool))
        continue;
      claim.pool = pool.n;
      if (claim.open > 0)
        g_array_append_val (claims, claim);
    }
  g_array_sort (claims, compare);
  return claims;
}

gint64
tonti_missing_open (const GArray *claims, gint64 member, gint64 pool)
{
  gint64 sum = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      const TontiOpenClaim *claim = &g_array_index (claims, TontiOpenClaim, i);

      if (claim->member == member && claim->pool == pool)
        sum += claim->open;
    }
  return sum;
}

char *
tonti_missing_key (gint64 pool)
{
  return pool == 0 ? g_strdup (TONTI_MISSING)
                   : tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_CLAIM, pool });
}

gint64
tonti_missing_pool (const char *column)
{
  TontiSubject subject;

  if (g_str_equal (column, TONTI_MISSING))
    return 0;
  return tonti_subject_parse (column, &subject) && subject.kind == TONTI_SUBJECT_CLAIM ? subject.n
                                                                                       : -1;
}

char *
tonti_missing_line_of (gint64 pool)
{
  return pool == 0 ? NULL : tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, pool });
}

void
tonti_missing_add_dues (const TontiCompose *compose, gint64 member, GArray *dues)
{
  for (guint i = 0; i < compose->claims->len; i++)
    {
      const TontiOpenClaim *claim = &g_array_index (compose->claims, TontiOpenClaim, i);
      const TontiDue due = { { TONTI_SUBJECT_CLAIM, claim->pool }, 0, 0, { claim->open }, { 0 } };

      if (claim->member == member && claim->open > 0
          && tonti_goods_takes_money (compose->db, claim->pool))
        g_array_append_val (dues, due);
    }
}

GArray *
tonti_missing_lay (TontiCompose *compose, gint64 member, gint64 pool, gint64 *amount)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (TontiOpenClaim));

  for (guint i = 0; i < compose->claims->len; i++)
    {
      TontiOpenClaim *claim = &g_array_index (compose->claims, TontiOpenClaim, i);
      TontiOpenClaim part = { member, claim->pool, MIN (claim->open, *amount) };

      if (claim->member != member || part.open <= 0
          || (pool >= 0 ? claim->pool != pool
                        : !tonti_goods_takes_money (compose->db, claim->pool)))
        continue;
      claim->open -= part.open;
      *amount -= part.open;
      g_array_append_val (parts, part);
    }
  return parts;
}

/* The oldest is paid first. */
static void
lay_paid (GArray *charges, gint64 pool, gint64 open)
{
  for (guint i = charges->len; i > 0; i--)
    {
      TontiMissingCharge *charge = &g_array_index (charges, TontiMissingCharge, i - 1);

      if (charge->pool != pool)
        continue;
      charge->left = MIN (charge->amount, open);
      open -= charge->left;
    }
}

GArray *
tonti_missing_list_charges (const TontiCompose *compose, gint64 member)
{
  g_autoptr (GArray) lines = tonti_ledger_member_charges (compose->db, TONTI_MISSING, member);
  GArray *charges = g_array_new (FALSE, FALSE, sizeof (TontiMissingCharge));

  for (guint i = 0; i < lines->len; i++)
    {
      const TontiLedgerCharge *line = &g_array_index (lines, TontiLedgerCharge, i);
      TontiSubject pool = { TONTI_SUBJECT_POOL, 0 };
      TontiMissingCharge charge
          = { .meeting = line->meeting, .day = line->day, .amount = line->amount };

      if (line->of != NULL && !tonti_subject_parse (line->of, &pool))
        continue;
      charge.pool = pool.n;
      g_array_append_val (charges, charge);
    }
  for (guint i = 0; i < compose->claims->len; i++)
    {
      const TontiOpenClaim *claim = &g_array_index (compose->claims, TontiOpenClaim, i);

      if (claim->member == member)
        lay_paid (charges, claim->pool, claim->open);
    }
  return charges;
}
