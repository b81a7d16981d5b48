// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-redo-private.h"

#include "tonti-fact.h"
#include "tonti-lot.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"
#include "tonti-short-store.h"
#include "tonti-split.h"

/* Sums that were divided: the auction box at the end of a round, and what those present laid down
 * for a short lot. */

static json_t *
describe_part (gint64 member, gint64 hand, gint64 weight, gint64 amount)
{
  json_t *part
      = json_pack ("{s:I, s:I}", "member", (json_int_t)member, "amount", (json_int_t)amount);
  g_autofree char *key = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, hand });

  if (weight > 0)
    json_object_set_new (part, "weight", json_integer (weight));
  if (hand > 0)
    json_object_set_new (part, "hand", json_string (key));
  return part;
}

/* ---- The box by hand ---- */

static void
divide_hand (const TontiRedoing *r, gint64 hand, gint64 each, json_t *parts)
{
  g_autoptr (GArray) holders = tonti_holder_list (r->db, hand);
  const TontiHolderRow *rows = (const TontiHolderRow *)(gpointer)holders->data;
  g_autofree gint64 *numerators = g_new0 (gint64, holders->len + 1);
  g_autofree gint64 *denominators = g_new0 (gint64, holders->len + 1);
  g_autofree TontiMoney *amounts = g_new0 (TontiMoney, holders->len + 1);

  for (guint i = 0; i < holders->len; i++)
    {
      numerators[i] = rows[i].numerator;
      denominators[i] = rows[i].denominator;
    }
  if (!tonti_lot_share (tonti_money (each), numerators, denominators, holders->len, r->unit,
                        amounts))
    return;
  for (guint i = 0; i < holders->len; i++)
    json_array_append_new (parts, describe_part (rows[i].member, hand, 1, amounts[i].minor));
}

static gboolean
check_by_hand (const TontiRedoing *r, gint64 pool, gint64 total)
{
  g_autoptr (GArray) hands = tonti_hand_list (r->db, pool);
  json_t *parts = json_array ();
  gint64 each = hands->len > 0 ? total / hands->len / r->unit * r->unit : 0;

  for (guint i = 0; i < hands->len && each > 0; i++)
    divide_hand (r, g_array_index (hands, TontiHandRow, i).id, each, parts);
  return tonti_redo_same (r, r->event->json, "parts", parts);
}

/* ---- The box by deposits and months: by the weights of the event ---- */

static gboolean
check_base (const TontiRedoing *r, gint64 pool)
{
  gint64 base = tonti_rule_number (r->db, pool, "box-base", r->event->meeting);
  g_auto (TontiPoolRow) row = { 0 };

  if (base == 0 && tonti_pool_get (r->db, pool, &row))
    base = row.contribution;
  return tonti_redo_same_int (r, r->event->json, "base", base);
}

static gboolean
check_by_weight (const TontiRedoing *r, gint64 total)
{
  const json_t *said = json_object_get (r->event->json, "parts");
  gsize n = json_array_size (said);
  g_autofree gint64 *weights = g_new0 (gint64, n + 1);
  g_autofree gint64 *amounts = g_new0 (gint64, n + 1);
  json_t *parts;
  gint64 rest;

  for (gsize i = 0; i < n; i++)
    weights[i] = tonti_fact_int (json_array_get (said, i), "weight");
  if (!tonti_split (total, weights, n, r->unit, TONTI_SPLIT_LARGEST_REMAINDER, amounts, &rest))
    return tonti_redo_refuse (r, r->event->json, "parts", NULL);
  parts = json_array ();
  for (gsize i = 0; i < n; i++)
    json_array_append_new (parts,
                           describe_part (tonti_fact_int (json_array_get (said, i), "member"), 0,
                                          weights[i], amounts[i]));
  return tonti_redo_same (r, r->event->json, "parts", parts);
}

static gint64
add_parts (const json_t *parts)
{
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (parts); i++)
    if (__builtin_add_overflow (sum, tonti_fact_int (json_array_get (parts, i), "amount"), &sum))
      return -1;
  return sum;
}

gboolean
tonti_redo_share (const TontiRedoing *r)
{
  const json_t *facts = r->event->json;
  gint64 pool = tonti_fact_int (facts, "pool"), total = tonti_fact_int (facts, "total");
  gboolean by_time = g_str_equal (tonti_fact_text (facts, "by"), "time");

  if (!tonti_redo_has_pool (r))
    return FALSE;
  if (by_time ? !check_base (r, pool) || !check_by_weight (r, total)
              : !check_by_hand (r, pool, total))
    return FALSE;
  return tonti_redo_same_int (r, facts, "shared", add_parts (json_object_get (facts, "parts")));
}

/* ---- Laid down for a short lot ---- */

static gboolean
find_holder (const GArray *holders, const json_t *part, TontiHolderRow *found)
{
  for (guint i = 0; i < holders->len; i++)
    {
      *found = g_array_index (holders, TontiHolderRow, i);
      if (found->member == tonti_fact_int (part, "member")
          && found->hand == tonti_fact_int (part, "hand"))
        return TRUE;
    }
  return FALSE;
}

/* Who lays down nothing, because the coins do not reach, is not among the parts: then they cannot
 * be worked out from them. */
static gboolean
is_enough_for_all (const TontiRedoing *r, const GArray *holders, gint64 amount)
{
  gint64 coins = amount / r->unit, most = 1;

  for (guint i = 0; i < holders->len; i++)
    most = MAX (most, g_array_index (holders, TontiHolderRow, i).denominator);
  return holders->len > 0 && coins / most >= (gint64)holders->len;
}

static gboolean
collect (const TontiRedoing *r, const GArray *holders, gint64 amount)
{
  const json_t *said = json_object_get (r->event->json, "parts");
  gsize n = json_array_size (said);
  g_autofree gint64 *numerators = g_new0 (gint64, n + 1);
  g_autofree gint64 *denominators = g_new0 (gint64, n + 1);
  g_autofree TontiMoney *amounts = g_new0 (TontiMoney, n + 1);
  json_t *parts;

  for (gsize i = 0; i < n; i++)
    {
      TontiHolderRow row;

      if (!find_holder (holders, json_array_get (said, i), &row))
        return tonti_redo_refuse (r, r->event->json, "parts", NULL);
      numerators[i] = row.numerator;
      denominators[i] = row.denominator;
    }
  if (!tonti_lot_collect (tonti_money (amount), numerators, denominators, n, r->unit, amounts))
    return tonti_redo_refuse (r, r->event->json, "parts", NULL);
  parts = json_array ();
  for (gsize i = 0; i < n; i++)
    json_array_append_new (parts,
                           describe_part (tonti_fact_int (json_array_get (said, i), "member"),
                                          tonti_fact_int (json_array_get (said, i), "hand"), 0,
                                          amounts[i].minor));
  return tonti_redo_same (r, r->event->json, "parts", parts);
}

gboolean
tonti_redo_spread (const TontiRedoing *r)
{
  const json_t *facts = r->event->json;
  gint64 amount = tonti_fact_int (facts, "amount");
  g_autoptr (GArray) holders = tonti_holder_list_pool (r->db, tonti_fact_int (facts, "pool"));

  if (!tonti_redo_same_int (r, facts, "amount", add_parts (json_object_get (facts, "parts"))))
    return FALSE;
  return !is_enough_for_all (r, holders, amount) || collect (r, holders, amount);
}

/* ---- Given back ---- */

/* Who laid down what, and has not had it back yet. */
static GArray *
list_left (const TontiRedoing *r)
{
  GArray *rows = tonti_spread_list_open (r->db);

  for (guint i = rows->len; i > 0; i--)
    if (g_array_index (rows, TontiSpreadRow, i - 1).seq
        != tonti_fact_int (r->event->json, "spread"))
      g_array_remove_index (rows, i - 1);
  return rows;
}

gboolean
tonti_redo_spread_back (const TontiRedoing *r)
{
  const json_t *facts = r->event->json;
  g_autoptr (GArray) rows = list_left (r);
  const TontiSpreadRow *list = (const TontiSpreadRow *)(gpointer)rows->data;
  g_autofree TontiMoney *left = g_new0 (TontiMoney, rows->len + 1);
  g_autofree TontiMoney *amounts = g_new0 (TontiMoney, rows->len + 1);
  json_t *parts;

  for (guint i = 0; i < rows->len; i++)
    left[i] = tonti_money (list[i].amount - list[i].back);
  if (!tonti_lot_spread (tonti_money (tonti_fact_int (facts, "amount")), left, rows->len, r->unit,
                         amounts))
    return tonti_redo_refuse (r, facts, "parts", NULL);
  parts = json_array ();
  for (guint i = 0; i < rows->len; i++)
    if (amounts[i].minor > 0)
      json_array_append_new (parts,
                             describe_part (list[i].member, list[i].hand, 0, amounts[i].minor));
  return tonti_redo_same (r, facts, "parts", parts)
         && tonti_redo_same_int (r, facts, "amount", add_parts (json_object_get (facts, "parts")));
}
