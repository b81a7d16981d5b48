// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-compose.h"

#include <string.h>

#include "tonti-dues.h"
#include "tonti-lot.h"
#include "tonti-meeting-store.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"
#include "tonti-verb.h"

/* Lots under composition. First the deductions of all of them, in the order of the calendar,
 * because arrears kept from one lot are contributions that came; then what is still missing from
 * the pot is spread over the lots of the meeting; then each holder's payout. */

/* One holder's part of a lot. */
typedef struct
{
  const TontiDraft *draft;
  TontiTurnRow turn;
  TontiHolderRow holder;
  TontiMoney gross, entitled, missing;
  json_t *deductions; /* [{kind, of, meeting?, amount}] */
  json_t *body;       /* "lines" of the deductions */
} Part;

static void
clear_part (gpointer data)
{
  Part *part = data;

  json_decref (part->deductions);
  json_decref (part->body);
}

/* ---- What is kept ---- */

static GArray *
list_arrears (const TontiCompose *c, gint64 member)
{
  GArray *dues = g_array_new (FALSE, FALSE, sizeof (TontiDue));

  for (guint i = 0; i < c->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (c->dues, TontiDueRow, i);
      TontiDue due = { row->subject, row->pool, row->meeting, { tonti_due_row_open (row) }, { 0 } };

      if (row->member == member && due.open.minor > 0)
        g_array_append_val (dues, due);
    }
  return dues;
}

static GArray *
list_fines (const TontiCompose *c, gint64 member)
{
  GArray *dues = g_array_new (FALSE, FALSE, sizeof (TontiDue));

  for (guint i = 0; i < c->fines->len; i++)
    {
      const TontiOpenFine *fine = &g_array_index (c->fines, TontiOpenFine, i);
      TontiDue due = { { TONTI_SUBJECT_FINE, fine->id }, 0, 0, { fine->open }, { 0 } };

      if (fine->member == member && fine->open > 0)
        g_array_append_val (dues, due);
    }
  return dues;
}

static TontiMoney
add_up (const GArray *dues)
{
  TontiMoney sum = TONTI_MONEY_ZERO;

  for (guint i = 0; i < dues->len; i++)
    if (!tonti_money_add (sum, g_array_index (dues, TontiDue, i).open, &sum))
      return tonti_money (TONTI_MONEY_LIMIT);
  return sum;
}

static void
add_deduction (TontiCompose *c, Part *part, const char *kind, const TontiDue *due, gint64 amount)
{
  g_autofree char *of = tonti_subject_format (due->subject);
  json_t *item = json_object ();

  if (amount == 0)
    {
      json_decref (item);
      return;
    }
  json_object_set_new (item, "kind", json_string (kind));
  if (*of != '\0')
    json_object_set_new (item, "of", json_string (of));
  if (g_str_equal (kind, "arrears"))
    json_object_set_new (item, "meeting", json_integer (due->meeting));
  json_object_set_new (item, "amount", json_integer (amount));
  json_array_append_new (part->deductions, item);
  tonti_body_add_line (part->body, *of != '\0' ? tonti_compose_account (c, due->subject) : "social",
                       part->holder.member, *of != '\0' ? of : NULL, -amount);
}

static void
settle_fine (TontiCompose *c, gint64 id, gint64 amount)
{
  for (guint i = 0; i < c->fines->len; i++)
    {
      TontiOpenFine *fine = &g_array_index (c->fines, TontiOpenFine, i);

      if (fine->id == id)
        fine->open -= amount;
    }
}

/* AMOUNT is kept for these dues, in the group's order. */
static void
keep_dues (TontiCompose *c, Part *part, const char *kind, GArray *dues, TontiMoney amount)
{
  TontiMoney rest;

  if (!tonti_dues_allocate ((TontiDue *)(gpointer)dues->data, dues->len, c->group->priority, amount,
                            &rest))
    return;
  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDue *due = &g_array_index (dues, TontiDue, i);

      add_deduction (c, part, kind, due, due->part.minor);
      if (due->subject.kind == TONTI_SUBJECT_FINE)
        settle_fine (c, due->subject.n, due->part.minor);
      else if (due->part.minor > 0)
        tonti_compose_pay (c, part->holder.member, due->subject, due->pool, due->meeting,
                           due->part.minor);
    }
}

static void
keep (TontiCompose *c, Part *part)
{
  g_autoptr (GArray) rules = tonti_pool_list_deductions (c->db, part->turn.pool);
  g_autoptr (GArray) arrears = list_arrears (c, part->holder.member);
  g_autoptr (GArray) fines = list_fines (c, part->holder.member);
  g_autofree TontiDeduction *list = g_new0 (TontiDeduction, rules->len);

  for (guint i = 0; i < rules->len; i++)
    {
      const TontiDeductionRow *rule = &g_array_index (rules, TontiDeductionRow, i);

      list[i].kind
          = (TontiDeductionKind)MAX (tonti_codes_find (&tonti_deduction_codes, rule->kind), 0);
      list[i].rate.ppm = rule->ppm;
      if (list[i].kind != TONTI_DEDUCTION_PERCENT)
        list[i].wanted = add_up (list[i].kind == TONTI_DEDUCTION_ARREARS ? arrears : fines);
    }
  if (!tonti_lot_deduct (part->gross, list, rules->len, c->group->unit, &part->entitled))
    part->entitled = part->gross;
  for (guint i = 0; i < rules->len; i++)
    {
      const TontiDeductionRow *rule = &g_array_index (rules, TontiDeductionRow, i);
      TontiDue fund = { .subject = { TONTI_SUBJECT_FUND, rule->fund } };

      if (rule->fund == 0)
        fund.subject.kind = TONTI_SUBJECT_NONE;
      if (list[i].kind == TONTI_DEDUCTION_PERCENT)
        add_deduction (c, part, "percent", &fund, list[i].amount.minor);
      else
        keep_dues (c, part, rule->kind, list[i].kind == TONTI_DEDUCTION_ARREARS ? arrears : fines,
                   list[i].amount);
    }
}

/* ---- Parts of the holders ---- */

static void
add_part (TontiCompose *c, GArray *parts, const TontiDraft *draft, const TontiTurnRow *turn,
          const TontiHolderRow *holder, TontiMoney gross)
{
  Part part = { .draft = draft, .turn = *turn, .holder = *holder, .gross = gross };

  part.deductions = json_array ();
  part.body = json_object ();
  keep (c, &part);
  g_array_append_val (parts, part);
}

static void
add_lot (TontiCompose *c, GArray *parts, const TontiDraft *draft)
{
  const char *second = strchr (draft->cell, ':') + 1;
  gint64 n = g_ascii_strtoll (second, NULL, 10);
  gint64 pool = g_ascii_strtoll (strchr (second, ':') + 1, NULL, 10);
  TontiTurnRow turn;

  if (!tonti_turn_get (c->db, pool, n, &turn) || !g_str_equal (turn.state, "planned"))
    return;
  g_autoptr (GArray) holders = tonti_holder_list (c->db, turn.hand);
  g_autofree gint64 *numerators = g_new0 (gint64, holders->len);
  g_autofree gint64 *denominators = g_new0 (gint64, holders->len);
  g_autofree TontiMoney *gross = g_new0 (TontiMoney, holders->len);

  for (guint i = 0; i < holders->len; i++)
    {
      numerators[i] = g_array_index (holders, TontiHolderRow, i).numerator;
      denominators[i] = g_array_index (holders, TontiHolderRow, i).denominator;
    }
  if (!tonti_lot_share (tonti_money (turn.amount), numerators, denominators, holders->len,
                        c->group->unit, gross))
    return;
  for (guint i = 0; i < holders->len; i++)
    add_part (c, parts, draft, &turn, &g_array_index (holders, TontiHolderRow, i), gross[i]);
}

/* ---- What is missing ---- */

/* What the hands of the pool should have brought to this meeting and did not: also what nobody
 * owes, because a holder was not in the group yet. Nothing is missing yet from a meeting to come.
 */
static gint64
find_missing (const TontiCompose *c, gint64 pool, gint64 meeting)
{
  g_autoptr (GArray) hands = tonti_hand_list (c->db, pool);
  g_auto (TontiPoolRow) row = { 0 };
  g_auto (TontiMeetingRow) held = { 0 };

  tonti_pool_get (c->db, pool, &row);
  if (!tonti_meeting_get (c->db, meeting, &held) || held.opened == 0)
    return 0;
  return MAX (row.contribution * hands->len - tonti_compose_sum_paid (c, pool, meeting), 0);
}

/* What is missing from one lot: its part among the lots of its meeting. */
static TontiMoney
find_share (const TontiCompose *c, const TontiTurnRow *turn)
{
  g_autoptr (GArray) turns = tonti_turn_list_meeting (c->db, turn->meeting);
  g_autofree TontiMoney *lots = g_new0 (TontiMoney, turns->len);
  g_autofree TontiMoney *missing = g_new0 (TontiMoney, turns->len);

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *row = &g_array_index (turns, TontiTurnRow, i);

      if (row->pool == turn->pool)
        lots[i] = tonti_money (row->amount);
    }
  if (turn->meeting == 0
      || !tonti_lot_spread (tonti_money (find_missing (c, turn->pool, turn->meeting)), lots,
                            turns->len, c->group->unit, missing))
    return TONTI_MONEY_ZERO;
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *row = &g_array_index (turns, TontiTurnRow, i);

      if (row->pool == turn->pool && row->n == turn->n)
        return missing[i];
    }
  return TONTI_MONEY_ZERO;
}

/* The parts FIRST … LAST - 1 are those of one lot. */
static void
spread (TontiCompose *c, GArray *parts, guint first, guint last)
{
  TontiMoney missing = find_share (c, &g_array_index (parts, Part, first).turn);
  g_autofree TontiMoney *gross = g_new0 (TontiMoney, last - first);
  g_autofree TontiMoney *shares = g_new0 (TontiMoney, last - first);

  for (guint i = first; i < last; i++)
    gross[i - first] = g_array_index (parts, Part, i).gross;
  if (!tonti_lot_spread (missing, gross, last - first, c->group->unit, shares))
    return;
  for (guint i = first; i < last; i++)
    g_array_index (parts, Part, i).missing = shares[i - first];
}

static void
spread_all (TontiCompose *c, GArray *parts)
{
  guint first = 0;

  for (guint i = 1; i <= parts->len; i++)
    if (i == parts->len
        || g_array_index (parts, Part, i).draft != g_array_index (parts, Part, first).draft)
      {
        spread (c, parts, first, i);
        first = i;
      }
}

/* ---- The events ---- */

static int
find_policy (const TontiCompose *c, const Part *part)
{
  const char *code = json_string_value (json_object_get (part->draft->value, "short"));
  g_auto (TontiPoolRow) pool = { 0 };

  if (code == NULL && tonti_pool_get (c->db, part->turn.pool, &pool))
    code = pool.short_pot;
  return MAX (code != NULL ? tonti_codes_find (&tonti_short_pot_codes, code) : 0, 0);
}

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
set_facts (json_t *body, const Part *part, TontiMoney net, TontiMoney owed, int policy)
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
  json_object_set_new (body, "owed", json_integer (owed.minor));
  json_object_set_new (body, "net", json_integer (net.minor));
  json_object_set_new (body, "share",
                       json_pack ("{s:I, s:I}", "numerator", (json_int_t)part->holder.numerator,
                                  "denominator", (json_int_t)part->holder.denominator));
  if (part->missing.minor > 0)
    json_object_set_new (body, "short",
                         json_pack ("{s:I, s:s}", "missing", (json_int_t)part->missing.minor,
                                    "policy", tonti_codes_get (&tonti_short_pot_codes, policy)));
}

static void
add_lines (json_t *body, const Part *part, TontiMoney net, TontiMoney owed)
{
  const char *means = json_string_value (json_object_get (body, "means"));
  const char *hand = json_string_value (json_object_get (body, "hand"));
  gint64 member = part->holder.member;

  tonti_body_add_line (body, "pot", member, hand, part->gross.minor);
  if (json_object_get (part->body, "lines") != NULL)
    json_array_extend (json_object_get (body, "lines"), json_object_get (part->body, "lines"));
  tonti_body_add_line (body, "owed", member, hand, -owed.minor);
  tonti_body_add_line (body, means != NULL ? means : "cash", 0, NULL, -net.minor);
}

static void
pay (TontiCompose *c, const Part *part)
{
  TontiComposed *composed
      = tonti_compose_add (c, "payout/1", TONTI_DOCUMENT_VOUCHER_OUT, part->holder.member);
  int policy = find_policy (c, part);
  TontiMoney net, owed;

  tonti_lot_settle (part->entitled, part->missing, (TontiShortPot)policy, &net, &owed);
  copy_terms (composed->body, part->draft->value);
  set_facts (composed->body, part, net, owed, policy);
  add_lines (composed->body, part, net, owed);
  tonti_composed_add_cell (composed, part->draft->cell);
}

/* By pool, then in the order of the calendar. */
static int
compare_lots (gconstpointer a, gconstpointer b)
{
  const Part *left = a;
  const Part *right = b;

  if (left->turn.pool != right->turn.pool)
    return left->turn.pool < right->turn.pool ? -1 : 1;
  return (left->turn.n > right->turn.n) - (left->turn.n < right->turn.n);
}

void
tonti_compose_lots (TontiCompose *self, const GPtrArray *lots)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (Part));

  g_array_set_clear_func (parts, clear_part);
  for (guint i = 0; i < lots->len; i++)
    add_lot (self, parts, g_ptr_array_index (lots, i));
  g_array_sort (parts, compare_lots);
  spread_all (self, parts);
  for (guint i = 0; i < parts->len; i++)
    pay (self, &g_array_index (parts, Part, i));
}
