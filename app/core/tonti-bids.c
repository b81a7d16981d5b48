// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-bids.h"

#include "tonti-no-float.h"

gint64
tonti_bids_highest_before (const TontiBid *bids, gsize i)
{
  gint64 highest = 0;

  for (gsize j = 0; j < i; j++)
    if (bids[j].round < bids[i].round)
      highest = MAX (highest, bids[j].amount);
  return highest;
}

static gboolean
has_bid_in_round (const TontiBid *bids, gsize i)
{
  for (gsize j = 0; j < i; j++)
    if (bids[j].round == bids[i].round && bids[j].hand == bids[i].hand)
      return TRUE;
  return FALSE;
}

TontiBidsResult
tonti_bids_check (const TontiBid *bids, gsize i, const TontiBidLimits *limits)
{
  gint64 before = i > 0 ? bids[i - 1].round : 0;
  gint64 amount = bids[i].amount;

  g_assert (limits->unit >= 1);
  if (bids[i].round < MAX (before, 1) || bids[i].round > before + 1)
    return TONTI_BIDS_ROUND;
  if (has_bid_in_round (bids, i))
    return TONTI_BIDS_TWICE;
  if (amount < limits->floor)
    return TONTI_BIDS_UNDER;
  if (amount > limits->most)
    return TONTI_BIDS_OVER;
  if (amount % limits->unit != 0 && amount != limits->most && amount != limits->floor)
    return TONTI_BIDS_ODD;
  if (bids[i].round > 1 && amount <= tonti_bids_highest_before (bids, i) && amount < limits->most)
    return TONTI_BIDS_NOT_HIGHER;
  return TONTI_BIDS_OK;
}

static TontiBid *
find_hand (GArray *ranked, gint64 hand)
{
  for (guint i = 0; i < ranked->len; i++)
    if (g_array_index (ranked, TontiBid, i).hand == hand)
      return &g_array_index (ranked, TontiBid, i);
  return NULL;
}

static gsize
place_of (const TontiBid *bids, gsize n, const TontiBid *bid)
{
  for (gsize i = 0; i < n; i++)
    if (bids[i].hand == bid->hand && bids[i].amount == bid->amount)
      return i;
  g_assert_not_reached ();
}

typedef struct
{
  const TontiBid *bids;
  gsize n;
} Called;

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const TontiBid *left = a, *right = b;
  const Called *called = data;
  gsize first, second;

  if (left->amount != right->amount)
    return left->amount > right->amount ? -1 : 1;
  first = place_of (called->bids, called->n, left);
  second = place_of (called->bids, called->n, right);
  return (first > second) - (first < second);
}

GArray *
tonti_bids_rank (const TontiBid *bids, gsize n)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (TontiBid));
  Called called = { bids, n };

  for (gsize i = 0; i < n; i++)
    {
      TontiBid *own = find_hand (ranked, bids[i].hand);

      if (own == NULL)
        g_array_append_val (ranked, bids[i]);
      else if (bids[i].amount > own->amount)
        *own = bids[i];
    }
  g_array_sort_with_data (ranked, compare_cb, &called);
  return ranked;
}

gsize
tonti_bids_count_first (const GArray *ranked)
{
  gsize n = 0;

  while (n < ranked->len
         && g_array_index (ranked, TontiBid, n).amount
                == g_array_index (ranked, TontiBid, 0).amount)
    n++;
  return n;
}
