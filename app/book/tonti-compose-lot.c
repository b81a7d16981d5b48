// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-between.h"
#include "tonti-goods-part.h"
#include "tonti-lot-part.h"
#include "tonti-verb.h"

/* Lots under composition. First the deductions of all of them, in the order of the calendar,
 * because arrears kept from one lot are contributions that came; then what is still missing from
 * the pot is laid on the lots of the meeting, of which some may have to wait; then each holder's
 * payout, and what those present had laid down for a lot goes back to them as far as it came.
 * Shares of discounts that are set off against contributions make the pot fuller, so they are taken
 * before it is looked at, and posted after the payouts from which they come. */

static void
clear_part (gpointer data)
{
  TontiLotPart *part = data;

  json_decref (part->deductions);
  json_decref (part->body);
  g_clear_pointer (&part->dividends, json_decref);
}

/* ---- Which lots ---- */

static int
find_policy (const TontiCompose *c, const TontiDraft *draft, const TontiTurnRow *turn)
{
  const char *code = json_string_value (json_object_get (draft->value, "short"));
  const int policy = code != NULL ? tonti_codes_find (&tonti_short_pot_codes, code)
                                  : tonti_lot_find_policy (c, turn);

  return MAX (policy, 0);
}

/* By pool, then in the order of the calendar. */
static int
compare_plans (gconstpointer a, gconstpointer b)
{
  const TontiLotPlan *left = a;
  const TontiLotPlan *right = b;

  if (left->turn.pool != right->turn.pool)
    return left->turn.pool < right->turn.pool ? -1 : 1;
  return (left->turn.n > right->turn.n) - (left->turn.n < right->turn.n);
}

static GArray *
list_plans (const TontiCompose *c, const GPtrArray *lots)
{
  GArray *plans = g_array_new (FALSE, TRUE, sizeof (TontiLotPlan));

  for (guint i = 0; i < lots->len; i++)
    {
      TontiLotPlan plan = { .draft = g_ptr_array_index (lots, i) };
      const char *second = strchr (plan.draft->cell, ':') + 1;
      gint64 n = g_ascii_strtoll (second, NULL, 10);
      gint64 pool = g_ascii_strtoll (strchr (second, ':') + 1, NULL, 10);

      if (!tonti_turn_get (c->db, pool, n, &plan.turn) || !g_str_equal (plan.turn.state, "planned"))
        continue;
      plan.policy = find_policy (c, plan.draft, &plan.turn);
      g_array_append_val (plans, plan);
    }
  g_array_sort (plans, compare_plans);
  return plans;
}

/* ---- Parts of the holders ---- */

static void
add_part (TontiCompose *c, GArray *parts, const TontiLotPlan *plan, const TontiHolderRow *holder,
          TontiMoney gross)
{
  TontiLotPart part
      = { .draft = plan->draft, .turn = plan->turn, .holder = *holder, .gross = gross };

  part.policy = plan->policy;
  part.deductions = json_array ();
  part.body = json_object ();
  tonti_lot_part_keep (c, &part);
  g_array_append_val (parts, part);
}

static void
add_lot (TontiCompose *c, GArray *parts, TontiLotPlan *plan)
{
  g_autoptr (GArray) holders = tonti_holder_list (c->db, plan->turn.hand);
  g_autofree gint64 *numerators = g_new0 (gint64, holders->len);
  g_autofree gint64 *denominators = g_new0 (gint64, holders->len);
  g_autofree TontiMoney *gross = g_new0 (TontiMoney, holders->len);

  plan->first = plan->last = parts->len;
  for (guint i = 0; i < holders->len; i++)
    {
      numerators[i] = g_array_index (holders, TontiHolderRow, i).numerator;
      denominators[i] = g_array_index (holders, TontiHolderRow, i).denominator;
    }
  if (plan->waits
      || !tonti_lot_share (tonti_money (plan->turn.amount), numerators, denominators, holders->len,
                           c->group->unit, gross))
    return;
  for (guint i = 0; i < holders->len; i++)
    add_part (c, parts, plan, &g_array_index (holders, TontiHolderRow, i), gross[i]);
  plan->last = parts->len;
}

static GArray *
list_parts (TontiCompose *c, GArray *plans)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (TontiLotPart));

  g_array_set_clear_func (parts, clear_part);
  for (guint i = 0; i < plans->len; i++)
    add_lot (c, parts, &g_array_index (plans, TontiLotPlan, i));
  for (guint i = 0; i < plans->len; i++)
    {
      const TontiLotPlan *plan = &g_array_index (plans, TontiLotPlan, i);

      if (plan->policy == TONTI_SHORT_POT_GUARANTOR && !plan->waits)
        tonti_lot_compose_sureties (c, plan->draft, &plan->turn);
    }
  return parts;
}

/* ---- The events ---- */

static void
copy_terms (json_t *body, const json_t *terms)
{
  static const char *const names[] = { "discharge", "officers", "reason", "means", "reference" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_get (terms, names[i]) != NULL)
      json_object_set (body, names[i], json_object_get (terms, names[i]));
  if (json_object_get (body, "discharge") == NULL)
    json_object_set_new (body, "discharge", json_pack ("{s:s}", "how", "none"));
}

static void
set_facts (json_t *body, const TontiLotPart *part, TontiMoney net, TontiMoney owed)
{
  g_autofree char *pool
      = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, part->turn.pool });
  g_autofree char *hand
      = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, part->turn.hand });

  json_object_set_new (body, "pool", json_string (pool));
  json_object_set_new (body, "turn", json_integer (part->turn.n));
  json_object_set_new (body, "hand", json_string (hand));
  json_object_set_new (body, "gross", json_integer (part->gross.minor));
  json_object_set (body, "deductions", part->deductions);
  if (part->dividends != NULL)
    json_object_set (body, "dividends", part->dividends);
  json_object_set_new (body, "owed", json_integer (owed.minor));
  json_object_set_new (body, "net", json_integer (net.minor));
  json_object_set_new (body, "share",
                       json_pack ("{s:I, s:I}", "numerator", (json_int_t)part->holder.numerator,
                                  "denominator", (json_int_t)part->holder.denominator));
  if (part->missing.minor > 0)
    json_object_set_new (body, "short",
                         json_pack ("{s:I, s:s}", "missing", (json_int_t)part->missing.minor,
                                    "policy",
                                    tonti_codes_get (&tonti_short_pot_codes, part->policy)));
}

static void
add_lines (const TontiCompose *c, json_t *body, const TontiLotPart *part, TontiMoney net,
           TontiMoney owed)
{
  const char *means = json_string_value (json_object_get (body, "means"));
  const char *hand = json_string_value (json_object_get (body, "hand"));
  gint64 member = part->holder.member;

  tonti_body_add_line (body, "pot", member, hand, part->gross.minor);
  if (json_object_get (part->body, "lines") != NULL)
    json_array_extend (json_object_get (body, "lines"), json_object_get (part->body, "lines"));
  tonti_body_add_line (body, "owed", member, hand, -owed.minor);
  tonti_goods_hand_out (c, body, part->turn.hand, means, net.minor);
}

/* Of a hand that ended before anything was paid for it nothing is handed over: its turn is served,
 * without a voucher. */
static void
pay (TontiCompose *c, const TontiLotPart *part)
{
  TontiComposed *composed = tonti_compose_add (
      c, "payout/1", part->gross.minor > 0 ? (int)TONTI_DOCUMENT_VOUCHER_OUT : -1,
      part->holder.member);
  TontiMoney net, owed;

  tonti_lot_settle (part->entitled, part->missing, (TontiShortPot)part->policy, &net, &owed);
  copy_terms (composed->body, part->draft->value);
  set_facts (composed->body, part, net, owed);
  add_lines (c, composed->body, part, net, owed);
  if (json_is_true (json_object_get (part->draft->value, "repays")))
    tonti_between_repay_from (c, composed->body, part->holder.member, net.minor);
  tonti_composed_add_cell (composed, part->draft->cell);
}

/* ---- A short pot ---- */

/* What the lot was to be, and that it waits; once is enough. */
static void
postpone (TontiCompose *c, const TontiLotPlan *plan)
{
  g_autofree char *pool
      = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, plan->turn.pool });
  g_autofree char *hand
      = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, plan->turn.hand });
  g_autoptr (GArray) holders = tonti_holder_list (c->db, plan->turn.hand);
  TontiComposed *composed;

  if (plan->turn.waits != 0 || holders->len == 0)
    return;
  composed
      = tonti_compose_add (c, "postpone/1", -1, g_array_index (holders, TontiHolderRow, 0).member);
  json_object_set_new (composed->body, "pool", json_string (pool));
  json_object_set_new (composed->body, "turn", json_integer (plan->turn.n));
  json_object_set_new (composed->body, "hand", json_string (hand));
  json_object_set_new (composed->body, "gross", json_integer (plan->turn.amount));
  json_object_set_new (composed->body, "net", json_integer (0));
  json_object_set_new (composed->body, "short",
                       json_pack ("{s:I, s:s}", "missing", (json_int_t)plan->lacks.minor, "policy",
                                  tonti_codes_get (&tonti_short_pot_codes, plan->policy)));
  if (json_object_get (plan->draft->value, "officers") != NULL)
    json_object_set (composed->body, "officers", json_object_get (plan->draft->value, "officers"));
  tonti_composed_add_cell (composed, plan->draft->cell);
}

/* Nobody there to lay it down: it stays owed. */
static void
spread (TontiCompose *c, TontiLotPlan *plan)
{
  if (plan->policy == TONTI_SHORT_POT_SPREAD && plan->lacks.minor > 0
      && !tonti_lot_compose_spread (c, plan->draft, &plan->turn, plan->lacks))
    plan->policy = TONTI_SHORT_POT_OWE;
}

static void
pay_lot (TontiCompose *c, TontiLotPlan *plan, GArray *parts)
{
  if (plan->waits)
    {
      postpone (c, plan);
      return;
    }
  if (plan->first == plan->last)
    return;
  spread (c, plan);
  tonti_lot_part_spread (c, parts, plan->first, plan->last, plan->lacks);
  for (guint i = plan->first; i < plan->last; i++)
    {
      g_array_index (parts, TontiLotPart, i).policy = plan->policy;
      pay (c, &g_array_index (parts, TontiLotPart, i));
    }
}

/* A lot that waits keeps nothing: then the others may lack more, and another one has to wait. */
static GArray *
settle (TontiCompose *c, GArray *plans, guint *dividends)
{
  g_autoptr (GArray) dues = g_array_copy (c->dues);
  g_autoptr (GArray) fines = g_array_copy (c->fines);
  g_autoptr (GArray) loans = g_array_copy (c->loans);
  const guint before = c->entries->len;
  g_autoptr (GArray) parts = list_parts (c, plans);

  *dividends = c->entries->len;
  tonti_compose_dividends (c);
  while (tonti_lot_plans_lay (c, plans))
    {
      g_array_unref (c->dues);
      g_array_unref (c->fines);
      g_array_unref (c->loans);
      c->dues = g_array_copy (dues);
      c->fines = g_array_copy (fines);
      c->loans = g_array_copy (loans);
      g_array_unref (parts);
      g_ptr_array_set_size (c->entries, (int)before);
      parts = list_parts (c, plans);
      *dividends = c->entries->len;
      tonti_compose_dividends (c);
    }
  return g_steal_pointer (&parts);
}

void
tonti_compose_lots (TontiCompose *self, const GPtrArray *lots)
{
  g_autoptr (GArray) plans = list_plans (self, lots);
  g_autoptr (GArray) parts = NULL;
  guint first, last;

  tonti_compose_meals_first (self);
  parts = settle (self, plans, &first);
  last = self->entries->len;
  for (guint i = 0; i < plans->len; i++)
    pay_lot (self, &g_array_index (plans, TontiLotPlan, i), parts);
  for (guint i = first; i < last; i++)
    g_ptr_array_add (self->entries, g_ptr_array_steal_index (self->entries, first));
  tonti_compose_spread_backs (self);
}
