// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-other.h"
#include "tonti-body.h"

#include <glib/gi18n.h>

#include "tonti-calendar.h"
#include "tonti-goods-part.h"
#include "tonti-hand.h"
#include "tonti-late.h"
#include "tonti-lot.h"
#include "tonti-order.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"
#include "tonti-text.h"

/* Pools: rotating pots, what is kept from their lots, and the start that fixes the calendar. */

#define WHOLE_PPM 1000000

/* ---- Deductions ---- */

static const TontiField deduction_fields[] = {
  { "kind", TONTI_FIELD_CODE, TRUE, &tonti_deduction_codes, N_ ("what is kept from a lot") },
  { "fund", TONTI_FIELD_FUND, FALSE, NULL, N_ ("of a percentage: the fund it goes to") },
  { "rate", TONTI_FIELD_RATE, FALSE, NULL, N_ ("of a percentage: how much of the lot") },
  { "ppm", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("the same in parts per million") },
  { NULL },
};

static gboolean
check_deduction (TontiAct *act, json_t *deduction, gint64 *ppm_total)
{
  const char *kind = json_string_value (json_object_get (deduction, "kind"));
  gint64 ppm = json_integer_value (json_object_get (deduction, "ppm"));
  gboolean percent = g_str_equal (kind, "percent");
  json_t *fund = json_object_get (deduction, "fund");

  if (json_object_get (deduction, "rate") != NULL)
    ppm = json_integer_value (json_object_get (deduction, "rate"));
  json_object_del (deduction, "rate");
  if (percent && ppm > 0 && fund != NULL && (*ppm_total += ppm) <= WHOLE_PPM)
    {
      tonti_body_set_subject (deduction, "fund", TONTI_SUBJECT_FUND, json_integer_value (fund));
      json_object_set_new (deduction, "ppm", json_integer (ppm));
      return TRUE;
    }
  if (!percent && ppm == 0 && fund == NULL)
    {
      json_object_del (deduction, "ppm");
      return TRUE;
    }
  return tonti_act_refuse (
      act, "bad-deduction", "deductions",
      _ ("deduction “%s”: a percentage needs a rate and a fund, and all of them "
         "no more than the lot; the others need neither: correct the list"),
      kind);
}

/* What is owed can be kept once; several funds may have a part each. */
static gboolean
check_once (TontiAct *act, const json_t *deductions)
{
  guint times[TONTI_DEDUCTION_MEAL + 1] = { 0 };

  for (gsize i = 0; i < json_array_size (deductions); i++)
    {
      const char *kind
          = json_string_value (json_object_get (json_array_get (deductions, i), "kind"));
      const int n = tonti_codes_find (&tonti_deduction_codes, kind);

      if (++times[n] == 2 && n != TONTI_DEDUCTION_PERCENT)
        return tonti_act_refuse (act, "deduction-twice", "deductions",
                                 _ ("deduction “%s”: it is in the list twice, and what is owed can "
                                    "be kept once only: name it once"),
                                 kind);
    }
  return TRUE;
}

/* In the shape of pool/1, new reference; NULL = refused. */
static json_t *
read_deductions (TontiAct *act)
{
  const json_t *given = tonti_act_json (act, "deductions");
  json_auto_t *deductions = json_array ();
  gint64 ppm_total = 0;
  gboolean ok = TRUE;

  for (gsize i = 0; i < json_array_size (given); i++)
    {
      json_t *deduction
          = tonti_act_check (act, json_array_get (given, i), deduction_fields, (int)i + 1);

      ok = deduction != NULL && check_deduction (act, deduction, &ppm_total) && ok;
      if (deduction != NULL)
        json_array_append_new (deductions, deduction);
    }
  ok = check_once (act, deductions) && ok;
  return ok ? g_steal_pointer (&deductions) : NULL;
}

/* ---- pool.add, pool.set ---- */

static json_t *
dup_deductions (TontiAct *act, gint64 pool)
{
  g_autoptr (GArray) rows = tonti_pool_list_deductions (act->db, pool);
  json_t *deductions = json_array ();

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDeductionRow *row = &g_array_index (rows, TontiDeductionRow, i);
      json_t *deduction = json_pack ("{s:s}", "kind", row->kind);

      if (row->fund != 0)
        tonti_body_set_subject (deduction, "fund", TONTI_SUBJECT_FUND, row->fund);
      if (row->ppm != 0)
        json_object_set_new (deduction, "ppm", json_integer (row->ppm));
      json_array_append_new (deductions, deduction);
    }
  return deductions;
}

/* The pool as it is, or as a new one begins. */
static json_t *
dup_pool (TontiAct *act, gint64 pool)
{
  g_auto (TontiPoolRow) row = { 0 };
  json_t *body;

  if (!tonti_pool_get (act->db, pool, &row))
    return json_pack ("{s:i, s:s, s:[]}", "lots", 1, "short_pot", "owe", "deductions");
  body = json_pack ("{s:s, s:I, s:I, s:s, s:o}", "name", row.name, "contribution",
                    (json_int_t)row.contribution, "lots", (json_int_t)row.lots, "short_pot",
                    row.short_pot, "deductions", dup_deductions (act, pool));
  if (row.uneven[0] != '\0')
    json_object_set_new (body, "uneven", json_string (row.uneven));
  return body;
}

/* Two pools of one name cannot be told apart on paper. */
static gboolean
check_pool_name (TontiAct *act, gint64 pool)
{
  g_autoptr (GArray) pools = tonti_pool_list (act->db);
  const char *name = tonti_act_text (act, "name");
  g_autofree char *fold = tonti_text_fold (name != NULL ? name : "");

  for (guint i = 0; name != NULL && i < pools->len; i++)
    {
      const TontiPoolRow *row = &g_array_index (pools, TontiPoolRow, i);
      g_autofree char *other = tonti_text_fold (row->name);

      if (row->id != pool && g_str_equal (fold, other))
        return tonti_act_refuse (act, "same-name", "name",
                                 _ ("%s: a pool of this name is there already: give another name, "
                                    "for example with the year"),
                                 row->name);
    }
  return TRUE;
}

static gboolean
post_pool (TontiAct *act, gint64 pool)
{
  static const char *const names[] = { "name", "contribution", "lots", "uneven", NULL };
  json_auto_t *body = dup_pool (act, pool), *deductions = read_deductions (act);

  if (deductions == NULL || !check_pool_name (act, pool))
    return FALSE;
  if (tonti_act_has (act, "lots") && tonti_act_number (act, "lots") < 1)
    return tonti_act_refuse (act, "no-lots", "lots",
                             _ ("lots: at least one is paid at each meeting: write how many"));
  tonti_body_copy (body, act, names);
  if (pool == 0 && tonti_act_has (act, "short_pot"))
    json_object_set_new (
        body, "short_pot",
        json_string (tonti_codes_get (&tonti_short_pot_codes, tonti_act_code (act, "short_pot"))));
  if (tonti_act_has (act, "deductions"))
    json_object_set (body, "deductions", deductions);
  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL,
                          pool != 0 ? pool : tonti_pool_next (act->db));
  if (pool != 0 && act->officers[0] != 0 && act->officers[1] != 0)
    json_object_set_new (
        body, "officers",
        json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  json_object_set (act->answer, "pool", json_object_get (body, "pool"));
  return tonti_act_post (act, "pool/1", g_steal_pointer (&body), TONTI_POST_PLAIN, NULL);
}

static gboolean
run_add (TontiAct *act)
{
  return post_pool (act, 0);
}

/* What is kept from lots to come, and what is done when one is short, may change while the round
 * runs, when two officers enter it. */
static gboolean
may_change (const TontiAct *act)
{
  static const char *const others[] = { "name", "contribution", "lots", "uneven", NULL };

  for (gsize i = 0; others[i] != NULL; i++)
    if (tonti_act_has (act, others[i]))
      return FALSE;
  return tonti_act_has (act, "deductions") || tonti_act_has (act, "short_pot");
}

static gboolean
is_short_pot_only (const TontiAct *act)
{
  return may_change (act) && !tonti_act_has (act, "deductions");
}

/* Field "short_pot" is another way to write the rule. Said beside something else and as it is, it
 * is no decision. */
static gboolean
set_short_pot (TontiAct *act, gint64 pool)
{
  json_t *fields;

  if (!tonti_act_has (act, "short_pot")
      || (!is_short_pot_only (act)
          && tonti_act_code (act, "short_pot")
                 == tonti_rule_number (act->db, pool, "short-pot", 0)))
    return TRUE;
  fields = json_pack ("{s:[{s:s, s:s}]}", "rules", "rule", "short-pot", "value",
                      tonti_codes_get (&tonti_short_pot_codes, tonti_act_code (act, "short_pot")));
  tonti_body_set_subject (fields, "pool", TONTI_SUBJECT_POOL, pool);
  return tonti_act_run_other (act, "rule.set", fields);
}

/* Of goods the contribution follows from the quantity and the value of a unit, and nothing is kept
 * from their lots. */
static gboolean
check_goods (TontiAct *act, gint64 pool)
{
  g_auto (TontiGoodsRow) goods = { 0 };

  if (!tonti_goods_get (act->db, pool, &goods))
    return TRUE;
  if (json_array_size (tonti_act_json (act, "deductions")) > 0)
    return tonti_act_refuse (act, "goods-whole", "deductions",
                             _ ("%s: money cannot be kept from a lot of goods: leave the "
                                "deductions away"),
                             goods.good);
  return !tonti_act_has (act, "contribution")
         || tonti_act_refuse (act, "goods-pool", "contribution",
                              _ ("%s: what a hand brings is said as a quantity: change it with "
                                 "“pool.goods”"),
                              goods.good);
}

static gboolean
check_running (TontiAct *act, const TontiPoolRow *row)
{
  return tonti_act_need_officers (act)
         && (json_array_size (tonti_act_json (act, "deductions")) == 0
             || tonti_goods_check_whole (act, row));
}

static gboolean
run_set (TontiAct *act)
{
  gint64 pool = tonti_act_id (act, "pool");
  g_auto (TontiPoolRow) row = { 0 };

  tonti_pool_get (act->db, pool, &row);
  if (!check_goods (act, pool))
    return FALSE;
  if (!(row.started && may_change (act) ? check_running (act, &row)
                                        : tonti_hand_check_waiting (act, pool)))
    return FALSE;
  tonti_body_set_subject (act->answer, "pool", TONTI_SUBJECT_POOL, pool);
  return (is_short_pot_only (act) || post_pool (act, pool)) && set_short_pot (act, pool);
}

/* ---- pool.start ---- */

static gboolean
run_start (TontiAct *act)
{
  gint64 pool = tonti_act_id (act, "pool");

  return tonti_hand_check_waiting (act, pool) && tonti_order_check_drawn (act, pool)
         && tonti_goods_check_start (act, pool) && tonti_calendar_post (act);
}

/* ---- The table ---- */

static const TontiField add_fields[] = {
  { "name", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("name of the pool") },
  { "contribution", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("for a whole hand at each meeting") },
  { "lots", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("lots paid at each meeting; 1 if not said") },
  { "uneven", TONTI_FIELD_CODE, FALSE, &tonti_uneven_codes,
    N_ ("when the hands cannot be divided by the lots") },
  { "short_pot", TONTI_FIELD_CODE, FALSE, &tonti_short_pot_codes,
    N_ ("when the pot is short; owe if not said") },
  { "deductions", TONTI_FIELD_LIST, FALSE, NULL,
    N_ ("list of {kind, fund, rate}, taken from a lot in this order") },
  { NULL },
};
static const TontiField set_fields[] = {
  { "pool", TONTI_FIELD_POOL, TRUE, NULL, N_ ("which pool") },
  { "name", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("name of the pool") },
  { "contribution", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("for a whole hand at each meeting") },
  { "lots", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("lots paid at each meeting") },
  { "uneven", TONTI_FIELD_CODE, FALSE, &tonti_uneven_codes,
    N_ ("when the hands cannot be divided by the lots") },
  { "short_pot", TONTI_FIELD_CODE, FALSE, &tonti_short_pot_codes,
    N_ ("when the pot is short: the rule short-pot") },
  { "deductions", TONTI_FIELD_LIST, FALSE, NULL,
    N_ ("list of {kind, fund, rate}, taken from a lot in this order") },
  { NULL },
};
static const TontiField start_fields[] = {
  { "pool", TONTI_FIELD_POOL, TRUE, NULL, N_ ("which pool") },
  { "first_meeting", TONTI_FIELD_MEETING, FALSE, NULL,
    N_ ("the first meeting that serves hands; the next planned one if not said") },
  { "served", TONTI_FIELD_LIST, FALSE, NULL,
    N_ ("list of {hand, meeting} served before the books began, in their order") },
  { "uneven", TONTI_FIELD_CODE, FALSE, &tonti_uneven_codes,
    N_ ("when the hands cannot be divided by the lots") },
  { "sizes", TONTI_FIELD_LIST, FALSE, NULL, N_ ("one lot for each hand, in the order of turns") },
  { "late_holders", TONTI_FIELD_CODE, FALSE, &tonti_late_codes,
    N_ ("holders who join after a meeting of the round: they owe it, or are excused") },
  { NULL },
};

static const char *const add_refusals[]
    = { "no-lots", "bad-deduction", "deduction-twice", "same-name", NULL };
static const char *const set_refusals[]
    = { "no-lots",      "bad-deduction", "deduction-twice", "same-name",   "pool-started",
        "two-officers", "goods-pool",    "goods-whole",     "goods-short", NULL };
static const char *const start_refusals[]
    = { "pool-started",  "not-drawn",        "no-hands",    "too-many-lots",
        "uneven-hands",  "size-count",       "size-sum",    "too-big",
        "served-twice",  "not-its-hand",     "all-served",  "not-planned",
        "no-meeting",    "too-few-meetings", "holder-left", "holders-join-later",
        "gap-broken",    "halves-broken",    "goods-short", "goods-whole",
        "goods-auction", "goods-part",       NULL };

const TontiVerb tonti_book_pools_verbs[] = {
  { "pool.add", N_ ("begin a rotating pot"), add_fields, add_refusals,
    "{\"do\":\"pool.add\",\"name\":\"Tour 2025\",\"contribution\":5000,\"lots\":2,"
    "\"deductions\":[{\"kind\":\"percent\",\"fund\":\"fund:1\",\"rate\":\"2%\"},"
    "{\"kind\":\"arrears\"},{\"kind\":\"fines\"}]}",
    0, run_add },
  { "pool.set",
    N_ ("change a pool that has not started; later only what is kept from its lots, and what is "
        "done when one is short, by two officers"),
    set_fields, set_refusals,
    "{\"do\":\"pool.set\",\"pool\":\"pool:1\",\"uneven\":\"box-advances\"}", 0, run_set },
  { "pool.start", N_ ("fix the calendar of a pool: who is served when, with how much"),
    start_fields, start_refusals,
    "{\"do\":\"pool.start\",\"pool\":\"pool:1\",\"first_meeting\":1,"
    "\"uneven\":\"box-advances\"}",
    0, run_start },
  { NULL },
};
